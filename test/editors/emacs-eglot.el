;;; Eglot, in an Emacs without a window.  -*- lexical-binding: t -*-
;; It attaches Penholder's server to a draft as docs/editors/emacs.md says.

(load (expand-file-name "emacs.el" (file-name-directory load-file-name)) nil t)
(require 'eglot)

(add-to-list 'eglot-server-programs '(text-mode . ("penholder" "lsp" "--stdio")))
(setq eglot-connect-timeout 60 eglot-sync-connect 60 jrpc-default-request-timeout 60)

(tell
 (lambda ()
   (apply #'eglot--connect (eglot--guess-contact))
   (flymake-mode 1)
   (flymake-start)
   (until (lambda () (flymake-start) (> (length (flymake-diagnostics)) 1)) 60)
   (seen 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
   (at (asked 'hover))
   (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
     (seen 'hover (substring-no-properties
                   (eglot--hover-info (plist-get hover :contents) (plist-get hover :range)))))
   (see-definitions "LSP identifier at point.")
   (see-fix (lambda () (eglot-code-actions (point) (point))) #'eglot--apply-workspace-edit)
   (see-completion #'eglot-completion-at-point)
   (see-formatting #'eglot-format-buffer)
   (see-end (jsonrpc--process (eglot-current-server))
            (lambda () (eglot-shutdown (eglot-current-server) nil 10)))))
