# Evaluation on data that is not part of the project: `make eval DATA=DIR` prints the figures of the README, and
# `make fit DATA=DIR` fits corpus/model.txt anew. DIR holds eval_summ.py, eval_kw.py and eval_seg.py with their data in
# summ/, kw/ and seg/.
PYTHON ?= /usr/bin/python3
EVAL_NEEDS := numpy:python3-numpy snowballstemmer:python3-snowballstemmer

.PHONY: eval fit eval-needs
eval-needs:
	@[ -d '$(DATA)/summ' ] || { echo 'usage: make eval DATA=DIR, with a folder DIR/summ' >&2; exit 2; }
	@for need in $(EVAL_NEEDS); do \
	  $(PYTHON) -c "import $${need%%:*}" 2>/dev/null || { echo "needs a package: apt-get install $${need#*:}" >&2; exit 1; }; \
	done

# The third of the documents that the model was not fitted on, then all of them.
eval: eval-needs $(BUILD)/summarize
	$(PYTHON) '$(DATA)/eval_summ.py' --part 0/3 --cmd '$(BUILD)/summarize -n {n} -f json -l {lang}' '$(DATA)'/summ/*.jsonl
	$(PYTHON) '$(DATA)/eval_summ.py' --part 0/3 --method lead '$(DATA)'/summ/*.jsonl
	$(PYTHON) '$(DATA)/eval_summ.py' --cmd '$(BUILD)/summarize -n {n} -f json -l {lang}' '$(DATA)'/summ/*.jsonl
	$(PYTHON) '$(DATA)/eval_kw.py' --cmd '$(BUILD)/summarize -n 0 -k 20 -f json -l {lang}' '$(DATA)'/kw/*.jsonl
	$(PYTHON) '$(DATA)/eval_seg.py' --cmd '$(BUILD)/summarize --split -l {lang}' '$(DATA)'/seg/ud_*.jsonl
	$(PYTHON) '$(DATA)/eval_seg.py' --cmd '$(BUILD)/summarize --split -l {lang}' '$(DATA)'/seg/golden_*.jsonl

$(BUILD)/tests/eval/features: $(BUILD)/tests/eval/features.o $(BUILD)/libsummarize.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

fit: eval-needs $(BUILD)/tests/eval/features
	$(PYTHON) tests/eval/fit.py '$(DATA)' $(BUILD)/tests/eval/features corpus/model.txt
