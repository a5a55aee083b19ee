;;; emacs.el --- The tests of editors/emacs/  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT

;;; Commentary:

;; Loaded by run, which says what the environment has.

;;; Code:

(require 'ert)
(load (getenv "PLUGIN") nil t)

;; Wanted where a file cannot be decoded, so that nobody is asked.
(setq auto-save-default nil
      make-backup-files nil)

(defconst test-ferry
  '("The ferry to Ærø was late — the crew was ill."
    "Nobody was surprised, for the ferry is old."
    "A new ferry would cost more than\nthe island earns in a year."
    "It was late again on Monday.")
  "Sentences, of which the first two make a paragraph.")

(defun test-ferry ()
  "A text of them, whose last line is not ended."
  (apply #'format "%s %s\n\n%s %s" test-ferry))

(defmacro test-with (text &rest body)
  "Do BODY in a buffer with TEXT, with an undo list, and at its end."
  (declare (indent 1))
  `(with-temp-buffer
     (insert ,text)
     (buffer-enable-undo)
     (set-buffer-modified-p nil)
     ,@body))

(defun test-summary (file &rest arguments)
  "What the command itself makes of a file of golden/."
  (with-temp-buffer
    (apply #'call-process "summarize" nil t nil (append arguments (list (test-golden file))))
    (buffer-string)))

(defun test-golden (file)
  (expand-file-name file (getenv "GOLDEN")))

(defun test-shown ()
  (with-current-buffer "*Summary*" (buffer-string)))

(defun test-highlit ()
  "The texts of the highlighted places, in order."
  (mapcar (lambda (place) (buffer-substring-no-properties (car place) (cdr place)))
          (test-places)))

(defun test-places ()
  (sort (mapcar (lambda (overlay)
                  (should (eq (overlay-get overlay 'face) 'summarize-sentence))
                  (cons (overlay-start overlay) (overlay-end overlay)))
                (seq-filter (lambda (overlay) (overlay-get overlay 'summarize))
                            (overlays-in (point-min) (point-max))))
        (lambda (one other) (< (car one) (car other)))))

(defun test-lines (text)
  "TEXT with a line for each sentence, and none ended."
  (string-trim-right text))

(defun test-refused (message function &rest arguments)
  "FUNCTION says MESSAGE to the user and leaves the buffer as it was."
  (let ((state (lambda ()
                 (list (buffer-string) (point) (mark t) (buffer-modified-p) (copy-tree buffer-undo-list)
                       (buffer-modified-tick) (length (buffer-list)) (directory-files (getenv "TMPDIR")) (test-places)))))
    (let ((before (funcall state)))
      (should (string-match-p message (cadr (should-error (apply function arguments) :type 'user-error))))
      (should (equal before (funcall state))))))

;;; Show and replace

(ert-deftest test-show ()
  (with-current-buffer (find-file-noselect (test-golden "lighthouse.txt"))
    (summarize-buffer)
    (should (equal (test-summary "lighthouse.txt") (test-shown)))
    (should-not (buffer-modified-p))
    (should (get-buffer-window "*Summary*"))
    (let ((summarize-arguments '("-n" "1")))
      (summarize-buffer)
      (should (equal (test-summary "lighthouse.txt" "-n" "1") (test-shown))))
    (with-current-buffer "*Summary*"
      (should buffer-read-only)
      (should (eq (key-binding "q") 'quit-window)))))

(ert-deftest test-region ()
  (test-with (test-ferry)
    (goto-char (point-min))
    (push-mark (search-forward "old.") t t)
    (summarize-region (point-min) (point))
    (should (equal (format "%s\n%s" (nth 0 test-ferry) (nth 1 test-ferry)) (test-lines (test-shown))))))

(ert-deftest test-replace-is-one-change ()
  (test-with (with-temp-buffer (insert-file-contents (test-golden "lighthouse.txt")) (buffer-string))
    (let ((before (buffer-string))
          (current-prefix-arg '(4)))
      (undo-boundary)
      (call-interactively #'summarize-buffer)
      (should (equal (test-summary "lighthouse.txt") (buffer-string)))
      (should (= (point) (point-min)))
      (primitive-undo 1 buffer-undo-list)
      (should (equal before (buffer-string))))))

(ert-deftest test-replace-region ()
  (test-with "Ä «It is late. It is ill…» and so on."
    (goto-char 4)
    (push-mark (- (point-max) 12) t t)
    (let ((current-prefix-arg '(4)))
      (call-interactively #'summarize-region))
    (should (equal "Ä «It is late.\nIt is ill…» and so on." (buffer-string)))))

(ert-deftest test-final-newline ()
  (dolist (end '("" "\n" "\n\n"))
    (test-with (concat (test-ferry) end)
      (summarize-buffer t)
      (should (eq (string-suffix-p "\n" end) (string-suffix-p "\n" (buffer-string))))
      (should-not (string-suffix-p "\n\n" (buffer-string))))))

(ert-deftest test-line-ends ()
  (let ((coding-system-for-write 'utf-8-dos))
    (write-region (test-ferry) nil "dos.txt" nil 'quiet))
  (with-current-buffer (find-file-noselect "dos.txt")
    (setq-local require-final-newline nil)
    (summarize-highlight (point-min) (point-max))
    (should (equal (seq-take test-ferry 3) (seq-take (test-highlit) 3)))
    (let ((summarize-arguments '("-n" "2")))
      (summarize-buffer t))
    (basic-save-buffer))
  (with-temp-buffer
    (insert-file-contents-literally "dos.txt")
    (should (= (how-many "\r\n" (point-min)) (how-many "\n" (point-min)) 1))))

(ert-deftest test-formats ()
  (test-with "<h1>Well</h1><p>The <i>well</i> ran dry &amp; stayed dry.<nav>Home</nav>"
    (html-mode)
    (summarize-buffer)
    (should (equal "The well ran dry & stayed dry." (test-lines (test-shown))))
    (test-refused "converted" #'summarize-highlight (point-min) (point-max))
    (mhtml-mode)
    (summarize-buffer)
    (should (equal "The well ran dry & stayed dry." (test-lines (test-shown))))))

(ert-deftest test-filter ()
  "As by \\[universal-argument] \\[shell-command-on-region]."
  (test-with (test-ferry)
    (shell-command-on-region (point-min) (point-max) "summarize -n 2" nil t)
    (should (= 2 (length (split-string (buffer-string) "\n" t))))))

;;; Highlights

(ert-deftest test-highlight ()
  (dolist (name (split-string (getenv "MARKED")))
    (with-current-buffer (find-file-noselect (test-golden name))
      (let ((summarize-arguments '("-n" "5")))
        (summarize-highlight (point-min) (point-max)))
      (should (equal (mapcar (lambda (sentence) (alist-get 'text sentence))
                             (alist-get 'sentences (json-parse-string (test-summary name "-n" "5" "-f" "json")
                                                                      :object-type 'alist :array-type 'list)))
                     (test-highlit)))
      (should-not (buffer-modified-p))
      (summarize-unhighlight)
      (should-not (test-places)))))

(ert-deftest test-highlight-region ()
  (test-with (test-ferry)
    (let ((summarize-arguments '("-n" "4" "--order" "rank")))
      (call-interactively #'summarize-highlight)
      (should (equal test-ferry (test-highlit)))
      ;; They follow the text, and give way to the next ones.
      (goto-char (point-min))
      (insert "Title\n\n")
      (should (equal test-ferry (test-highlit)))
      (summarize-highlight (- (point-max) (length (nth 3 test-ferry))) (point-max))
      (should (equal (nthcdr 3 test-ferry) (test-highlit))))
    (narrow-to-region (+ 8 (length (nth 0 test-ferry))) (point-max))
    (let ((summarize-arguments '("-n" "1")))
      (summarize-highlight (point-min) (point-max))
      (should (= 1 (length (test-highlit)))))))

;;; What goes wrong

(ert-deftest test-wrong ()
  (test-with (test-ferry)
    (dolist (call (list #'summarize-buffer
                        (lambda () (summarize-buffer t))
                        (lambda () (summarize-highlight (point-min) (point-max)))))
      (let ((summarize-program "no-such-program"))
        (test-refused "no-such-program.; install it or set" call))
      (let ((summarize-program (getenv "FAKES")))
        (test-refused "install it or set" call))
      (let ((summarize-program (expand-file-name "mute" (getenv "FAKES"))))
        (test-refused "mute. broke off (3)" call))
      (let ((summarize-program (expand-file-name "killed" (getenv "FAKES"))))
        (test-refused "broke off (Killed)" call))
      (let ((summarize-arguments '("-n" "many")))
        (test-refused "option '--sentences' needs a whole number" call))
      (let ((summarize-arguments '("; touch broken" "$(touch broken)")))
        (test-refused "touch broken" call)))
    (should-not (file-exists-p "broken"))
    (setq buffer-read-only t)
    (should-error (summarize-buffer t) :type 'buffer-read-only)
    (let ((inhibit-read-only t))
      (add-text-properties 2 3 '(read-only t)))
    (setq buffer-read-only nil)
    (should-error (summarize-buffer t) :type 'text-read-only)
    (should (equal (test-ferry) (buffer-substring-no-properties (point-min) (point-max))))))

(ert-deftest test-nothing ()
  (dolist (text '("" "\n" "\n\n \n"))
    (test-with text
      (test-refused "no sentences" #'summarize-buffer)
      (test-refused "no sentences" #'summarize-buffer t)
      (test-refused "no sentences" #'summarize-highlight (point-min) (point-max)))))

(ert-deftest test-bytes ()
  "Bytes that are no text come back as they were, and are counted as such."
  (dolist (bytes '("It is la\0\\u0000te. The ferry waits." "It is l\xff\xc3te. The ferr\xe7 waits."))
    (test-with (decode-coding-string bytes 'utf-8-unix)
      (summarize-highlight (point-min) (point-max))
      (let ((wanted (split-string (replace-regexp-in-string "te. " "te.|" (buffer-string)) "|")))
        (should (equal wanted (test-highlit)))
        (summarize-buffer t)
        (should (equal wanted (split-string (buffer-string) "\n")))))))

(ert-deftest test-large ()
  (test-with (apply #'concat (make-list (/ (string-to-number (getenv "LARGE")) 170) (concat (test-ferry) "\n\n")))
    (let ((before (buffer-size)))
      (summarize-buffer)
      (summarize-highlight (point-min) (point-max))
      (should (= 3 (length (test-highlit))))
      (dolist (text (test-highlit))
        (should (member text test-ferry)))
      (let ((summarize-arguments '("-r" "99%")))
        (summarize-buffer t))
      (should (< (/ before 3) (buffer-size) before)))))

(defun test-interrupted ()
  "As if somebody pressed \\[keyboard-quit], which takes a terminal.
Writes the outcome as run reads it."
  (let ((outcome "FAILED"))
    (test-with (test-ferry)
      (let ((before (list (buffer-string) buffer-undo-list (length (buffer-list)) (directory-files (getenv "TMPDIR"))))
            (summarize-program (expand-file-name "interrupted" (getenv "FAKES"))))
        (condition-case nil
            (summarize-buffer t)
          (quit (when (equal before (list (buffer-string) buffer-undo-list (length (buffer-list))
                                          (directory-files (getenv "TMPDIR"))))
                  (setq outcome "ok"))))))
    (write-region (format "%s interrupted\n" outcome) nil (getenv "RESULTS") nil 'quiet)
    (kill-emacs)))

;;; emacs.el ends here
