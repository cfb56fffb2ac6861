;;; Run by Emacs without a window: Eglot attaches Penholder's server to a draft as docs/editors/emacs.md says, asks what
;;; expectations.mjs lists, and the file PENHOLDER_SEEN tells what is seen.  -*- lexical-binding: t -*-

(when (file-directory-p "/usr/share/emacs/site-lisp/elpa")
  (let ((default-directory "/usr/share/emacs/site-lisp/elpa")) (normal-top-level-add-subdirs-to-load-path)))
(require 'eglot)
(require 'json)

(defvar asked (json-parse-string (with-temp-buffer (insert-file-contents (getenv "PENHOLDER_ASKED")) (buffer-string))
                                 :object-type 'alist))
(defvar seen '())
(defun asked (name) (alist-get name asked))
(defun seen (name value) (push (cons name value) seen))

(defun at (text &optional offset)
  "Put point at TEXT, moved on by OFFSET."
  (goto-char (point-min))
  (let ((case-fold-search nil)) (search-forward text))
  (goto-char (+ (match-beginning 0) (or offset 1))))

(defun until (look seconds)
  "Wait until LOOK returns something, for so many SECONDS; return it."
  (let ((end (+ (float-time) seconds)) found)
    (while (and (not (setq found (funcall look))) (< (float-time) end))
      (accept-process-output nil 0.1))
    found))

(defun opened (text)
  "The file that is shown when one goes to the definition of TEXT; empty where the draft stays."
  (let ((draft (current-buffer)))
    (at text 3)
    (ignore-errors (xref-find-definitions "LSP identifier at point."))
    (prog1 (if (eq (current-buffer) draft) "" (or (buffer-file-name) (buffer-name)))
      (set-buffer draft))))

(add-to-list 'eglot-server-programs '(text-mode . ("penholder" "lsp" "--stdio")))
(setq eglot-connect-timeout 30 eglot-sync-connect 30)

(condition-case failure
    (progn
      (find-file (asked 'draft))
      (text-mode)
      (apply #'eglot--connect (eglot--guess-contact))
      (flymake-mode 1)
      (flymake-start)
      (until (lambda () (flymake-start) (> (length (flymake-diagnostics)) 1)) 20)
      (seen 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
      (at (asked 'hover))
      (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
        (seen 'hover (substring-no-properties
                      (eglot--hover-info (plist-get hover :contents) (plist-get hover :range)))))
      (let (file)
        ;; The corpus may still be read when this begins.
        (until (lambda () (not (equal (setq file (opened (asked 'definition))) ""))) 30)
        (seen 'definition file))
      (seen 'nowhere (opened (asked 'nowhere)))
      (at (asked 'fix) (- (length (asked 'fix)) 2))
      (let ((action (seq-find (lambda (one) (and (plist-get one :edit)
                                                 (string-match-p (asked 'title) (plist-get one :title))))
                              (eglot-code-actions (point) (point)))))
        (eglot--apply-workspace-edit (plist-get action :edit)))
      (at "Security Council resolution 2518")
      (seen 'fixed (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
      (goto-char (point-max))
      (insert "\n\n" (asked 'typed))
      (let ((found (eglot-completion-at-point)))
        (seen 'completion (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 2 found))))))
      (let ((before (buffer-string)))
        (ignore-errors (eglot-format-buffer))
        (seen 'formatted (if (equal before (buffer-string)) "nothing" "something")))
      (let ((process (jsonrpc--process (eglot-current-server))))
        (eglot-shutdown (eglot-current-server) nil 10)
        (seen 'ended (if (until (lambda () (not (process-live-p process))) 10) t :false))))
  (error (seen 'failed (error-message-string failure))))

(let ((coding-system-for-write 'utf-8))
  (with-temp-file (getenv "PENHOLDER_SEEN")
    (insert (json-serialize seen :false-object :false))))
(kill-emacs 0)
