;;; lsp-mode, in an Emacs without a window.  -*- lexical-binding: t -*-
;; It attaches Penholder's server to a draft as docs/editors/emacs.md says.

(load (expand-file-name "emacs.el" (file-name-directory load-file-name)) nil t)
(load "lsp-mode-autoloads" nil t)
(require 'lsp-mode)

(add-to-list 'lsp-language-id-configuration '(text-mode . "plaintext"))
(lsp-register-client
 (make-lsp-client :new-connection (lsp-stdio-connection '("penholder" "lsp" "--stdio"))
                  :major-modes '(markdown-mode text-mode)
                  :server-id 'penholder))
;; No client but this one: some of those that it brings ask programs of theirs where they lie.
(setq lsp-client-packages nil)
;; Nobody answers questions here: the folder is the workspace, and the server stays ended.
(setq lsp-restart 'ignore lsp-response-timeout 60 lsp-diagnostics-provider :flymake)

(tell
 (lambda ()
   (lsp-workspace-folders-add default-directory)
   (lsp)
   (until (lambda () (lsp--capability :hoverProvider)) 60)
   (let ((found (lambda () (apply #'append (hash-table-values (lsp-diagnostics))))))
     (until (lambda () (> (length (funcall found)) 1)) 60)
     (seen 'diagnostics (vconcat (mapcar (lambda (one) (gethash "message" one)) (funcall found)))))
   (at (asked 'hover))
   (let ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params))))
     (seen 'hover (substring-no-properties (lsp--render-on-hover-content (gethash "contents" hover) t))))
   (see-definitions (xref-backend-identifier-at-point 'xref-lsp))
   (see-fix #'lsp-code-actions-at-point #'lsp--apply-workspace-edit)
   (see-completion #'lsp-completion-at-point)
   (see-formatting #'lsp-format-buffer)
   (let ((workspace (car (lsp-workspaces))))
     (see-end (lsp--workspace-proc workspace) (lambda () (lsp-workspace-shutdown workspace))))))
