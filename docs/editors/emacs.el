;;; Copydesk in Emacs, with Eglot (part of Emacs from 29 on): put this into your init file. Tested with Emacs 28 and Eglot 1.9.
(require 'eglot)

;; The command of the package, or ("node" "/path/to/copydesk/dist/server.js" "--stdio").
(add-to-list 'eglot-server-programs '((text-mode markdown-mode) . ("copydesk-lsp" "--stdio")))
(add-hook 'text-mode-hook #'eglot-ensure)

(defun copydesk-jump (direction speaker)
  "Go to the DIRECTION (\"next\", \"previous\") quote of SPEAKER (\"any\", \"same\")."
  (let ((result (jsonrpc-request (eglot--current-server-or-lose) :copydesk/jump
                                 (append (eglot--TextDocumentPositionParams)
                                         (list :direction direction :speaker speaker)))))
    (when result
      (let ((place (plist-get result :place)))
        (find-file (eglot--uri-to-path (plist-get place :uri)))
        (goto-char (eglot--lsp-position-to-point (plist-get (plist-get place :range) :start)))
        (message "%s" (plist-get result :label))))))

(global-set-key (kbd "C-c q n") (lambda () (interactive) (copydesk-jump "next" "any")))
(global-set-key (kbd "C-c q p") (lambda () (interactive) (copydesk-jump "previous" "any")))
(global-set-key (kbd "C-c q s") (lambda () (interactive) (copydesk-jump "next" "same")))

;; Decide: what can be decided of the name, figure or quote at point.
(global-set-key (kbd "C-c q d") #'eglot-code-actions)
