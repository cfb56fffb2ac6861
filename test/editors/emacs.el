;;; What both clients of Emacs share when they ask without a window.  -*- lexical-binding: t -*-
;; expectations.mjs lists what is asked, the file PENHOLDER_SEEN tells what is seen.

(when (file-directory-p "/usr/share/emacs/site-lisp/elpa")
  (let ((default-directory "/usr/share/emacs/site-lisp/elpa")) (normal-top-level-add-subdirs-to-load-path)))
(require 'json)
;; Emacs would compile what it loads, by programs of its own.
(setq native-comp-deferred-compilation nil comp-enable-subr-trampolines nil)

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

(defun opened (text identifier)
  "The file that is shown when one goes to the definition of TEXT; empty where the draft stays.
IDENTIFIER is how the client calls what stands at point."
  (let ((draft (current-buffer)))
    (at text 3)
    (ignore-errors (xref-find-definitions identifier))
    (prog1 (if (eq (current-buffer) draft) "" (or (buffer-file-name) (buffer-name)))
      (set-buffer draft))))

(defun see-definitions (identifier)
  "Go to the document of the corpus, and to one that the corpus lacks."
  (let (file)
    ;; The corpus may still be read when this begins.
    (until (lambda () (not (equal (setq file (opened (asked 'definition) identifier)) ""))) 30)
    (seen 'definition file))
  (seen 'nowhere (opened (asked 'nowhere) identifier)))

(defun see-fix (actions apply)
  "Make the fix that is asked for with APPLY, from what ACTIONS returns at point: plists or hash tables."
  (at (asked 'fix) (- (length (asked 'fix)) 2))
  (let* ((part (lambda (one name) (if (hash-table-p one) (gethash name one)
                                    (plist-get one (intern (concat ":" name))))))
         (action (seq-find (lambda (one) (and (funcall part one "edit")
                                              (string-match-p (asked 'title) (funcall part one "title"))))
                           (funcall actions))))
    (funcall apply (funcall part action "edit")))
  (at "Security Council resolution 2518")
  (seen 'fixed (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun see-completion (at-point)
  "Type at the end and see what AT-POINT, a completion function, then offers for what stands before point."
  (goto-char (point-max))
  (insert "\n\n" (asked 'typed))
  (let* ((offer (funcall at-point))
         (begun (buffer-substring-no-properties (nth 0 offer) (nth 1 offer)))
         (found (completion-all-completions begun (nth 2 offer) nil (length begun))))
    ;; The last of the list is a number.
    (when (consp found) (setcdr (last found) nil))
    (seen 'completion (vconcat (mapcar #'substring-no-properties found)))))

(defun see-formatting (format)
  (let ((before (buffer-string)))
    (ignore-errors (funcall format))
    (seen 'formatted (if (equal before (buffer-string)) "nothing" "something"))))

(defun see-end (process stop)
  (funcall stop)
  (seen 'ended (if (until (lambda () (not (process-live-p process))) 10) t :false)))

(defun tell (ask)
  "Open the draft, call ASK there, tell what was seen, and end."
  (condition-case failure
      (progn (find-file (asked 'draft))
             (text-mode)
             (funcall ask))
    (error (seen 'failed (error-message-string failure))))
  (let ((coding-system-for-write 'utf-8))
    (with-temp-file (getenv "PENHOLDER_SEEN")
      (insert (json-serialize seen :false-object :false))))
  (kill-emacs 0))
