;;; summarize.el --- The most telling sentences of a text  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT

;; Version: 0.2.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: convenience, text

;;; Commentary:

;; Shows the most telling sentences of a region or buffer, or puts them in its
;; place, or highlights them where they are, by the command summarize:
;;
;;   M-x summarize-buffer      show the summary; with a prefix argument, replace
;;   M-x summarize-region      the same for the region
;;   M-x summarize-highlight   highlight the sentences of the region or buffer
;;   M-x summarize-unhighlight no longer
;;
;; How many sentences, and all else that the command has options for, is said by
;; `summarize-arguments', for example as a file's or a directory's variable.

;;; Code:

(defgroup summarize nil
  "The most telling sentences of a text."
  :group 'text
  :prefix "summarize-")

(defcustom summarize-program "summarize"
  "The program that summarizes: its name or path."
  :type 'string
  :risky t)

(defcustom summarize-arguments nil
  "Options for the program, each a string, as (\"-n\" \"5\")."
  :type '(repeat string)
  :risky t)

(defcustom summarize-input-alist
  '((markdown-mode . "markdown") (html-mode . "html"))
  "What the program calls the text of a buffer in a major mode.
It stands for the modes that are derived from it, too."
  :type '(alist :key-type symbol :value-type string))

(defface summarize-sentence '((t :inherit highlight))
  "Face of the sentences that `summarize-highlight' finds.")

;;;###autoload
(defun summarize-region (beg end &optional replace)
  "Show the most telling sentences between BEG and END.
With REPLACE, interactively a prefix argument, put them in its place."
  (interactive "r\nP")
  (when replace
    (barf-if-buffer-read-only))
  (let ((summary (summarize--run beg end (summarize--input))))
    (if replace
        (summarize--replace beg end summary)
      (summarize--show summary))))

;;;###autoload
(defun summarize-buffer (&optional replace)
  "Show the most telling sentences of the buffer.
With REPLACE, interactively a prefix argument, put them in its place."
  (interactive "P")
  (summarize-region (point-min) (point-max) replace))

;;;###autoload
(defun summarize-highlight (beg end)
  "Highlight the most telling sentences between BEG and END.
Interactively that is the region if it is active, else the buffer.  They
stay highlighted until `summarize-unhighlight' or the next call."
  (interactive (if (use-region-p)
                   (list (region-beginning) (region-end))
                 (list (point-min) (point-max))))
  ;; Places are those of the text's own bytes, so all but HTML, in which no
  ;; sentence could be found, is read as it is.
  (let* ((input (summarize--input))
         (answer (summarize--parse
                  (summarize--run beg end
                                  (and (equal (cadr input) "html") input)
                                  "--format" "json"))))
    (when (or (not (assq 'sentences answer)) (assq 'source answer))
      (user-error "What has to be converted first, as HTML, cannot be highlighted; see `summarize-region'"))
    (unless (alist-get 'sentences answer)
      (user-error "There are no sentences here"))
    (summarize-unhighlight)
    (let ((position (summarize--positions beg end)))
      (dolist (sentence (sort (alist-get 'sentences answer)
                              (lambda (one other)
                                (< (alist-get 'start one)
                                   (alist-get 'start other)))))
        (let ((overlay (make-overlay
                        (funcall position (alist-get 'start sentence))
                        (funcall position (alist-get 'end sentence))
                        nil t)))
          (overlay-put overlay 'summarize t)
          (overlay-put overlay 'face 'summarize-sentence)
          (overlay-put overlay 'evaporate t))))))

;;;###autoload
(defun summarize-unhighlight ()
  "Highlight no sentences any more."
  (interactive)
  (remove-overlays nil nil 'summarize t))

(defun summarize--input ()
  "Arguments that say what kind of text the buffer has."
  (let ((mode (apply #'derived-mode-p (mapcar #'car summarize-input-alist))))
    (and mode (list "--input" (alist-get mode summarize-input-alist)))))

(defun summarize--run (beg end input &rest more)
  "Give the text between BEG and END to the program; return what it prints.
INPUT and MORE are arguments before and behind `summarize-arguments'.
If it fails, that is a `user-error', with what it says."
  (unless (executable-find summarize-program)
    (user-error "There is no program `%s'; install it or set `summarize-program'"
                summarize-program))
  (let ((output (generate-new-buffer " *summarize*"))
        (errors (make-temp-file "summarize"))
        (coding-system-for-read 'utf-8-unix)
        (coding-system-for-write 'utf-8-unix))
    (unwind-protect
        (let ((status (apply #'call-process-region beg end summarize-program
                             nil (list output errors) nil
                             (append input summarize-arguments more))))
          (unless (eql status 0)
            (user-error "%s" (summarize--complaint errors status)))
          (with-current-buffer output
            (when (= (point-min) (point-max))
              (user-error "There are no sentences here"))
            (buffer-string)))
      (kill-buffer output)
      (delete-file errors))))

(defun summarize--parse (json)
  "Parse JSON, where Emacs wants no NUL in a string."
  (json-parse-string
   (if (string-match-p "\\\\u0000" json)
       (replace-regexp-in-string
        "\\\\\\(?:u0000\\|.\\)"
        (lambda (escape) (if (equal escape "\\u0000") " " escape)) json t t)
     json)
   :object-type 'alist :array-type 'list))

(defun summarize--complaint (file status)
  "The first line of FILE, or if there is none what STATUS the program has."
  (with-temp-buffer
    (insert-file-contents file)
    (if (eobp)
        (format "The program `%s' broke off (%s); try again"
                summarize-program status)
      (buffer-substring (point) (line-end-position)))))

(defun summarize--replace (beg end summary)
  "Put SUMMARY in the place of the text between BEG and END.
Its last line is ended if that text's last line was."
  (let ((ended (eq (char-before end) ?\n)))
    (atomic-change-group
      (goto-char end)
      (insert (replace-regexp-in-string "\n\\'" "" summary) (if ended "\n" ""))
      (delete-region beg end))
    (goto-char beg)))

(defun summarize--show (summary)
  "Show SUMMARY in a buffer of its own."
  (with-current-buffer (get-buffer-create "*Summary*")
    (special-mode)
    (visual-line-mode)
    (let ((inhibit-read-only t))
      (erase-buffer)
      (insert summary)
      (goto-char (point-min)))
    (display-buffer (current-buffer))))

(defun summarize--positions (beg end)
  "Return a function from bytes of UTF-8 to the position behind so many.
They are counted from BEG, and asked for in ascending order.  Emacs has a
byte more for each byte that is no character, of which there seldom are
any before END."
  (let* ((stray "[\x3fff80-\x3fffff]")
         (any (save-excursion (goto-char beg) (re-search-forward stray end t)))
         (more 0)
         (from beg))
    (lambda (offset)
      (let (to seen)
        (while (progn
                 (setq to (byte-to-position (+ (position-bytes beg) offset more)))
                 (setq seen (if any (how-many stray from to) 0))
                 (setq more (+ more seen)
                       from to)
                 (> seen 0)))
        to))))

(provide 'summarize)

;;; summarize.el ends here
