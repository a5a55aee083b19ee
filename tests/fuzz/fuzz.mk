# Fuzzing: `make fuzz` looks for new inputs that break a rule, `make check-fuzz` replays those that are kept.
#
# There is a target for whole texts with options (text), for UTF-8 and sentences alone (split), for files of counts
# (counts), for stop words with queries (words), and for pages, mails and encodings (pages): tests/fuzz/<target>.c, its
# inputs in tests/fuzz/corpus-<target>.

FUZZ_SECONDS ?= 60
FUZZ_FLAGS ?=
FUZZ_CC ?= clang
FUZZ_SANITIZE := address,undefined -fno-sanitize-recover=undefined
FUZZ_TARGETS := text split counts words pages
FUZZ_SRC := $(addprefix tests/fuzz/,check.c output.c formats.c character.c json.c heap.c)
FUZZ_HEADERS := $(wildcard tests/fuzz/*.h) include/summarize.h
FUZZ_CFLAGS = $(BASE_CFLAGS) -Iinclude $(CPPFLAGS) $(CFLAGS)

run-tests: check-fuzz

.PHONY: check-fuzz $(FUZZ_TARGETS:%=check-fuzz-%)
check-fuzz: $(FUZZ_TARGETS:%=check-fuzz-%)

# The names of the inputs are in the log: the last one is the one that broke a rule.
$(FUZZ_TARGETS:%=check-fuzz-%): check-fuzz-%: $(BUILD)/tests/fuzz-replay-%
	@$(RUNNER) $< tests/fuzz/corpus-$* 2> $<.log || { tail -n 30 $<.log >&2; exit 1; }

# What is under test is compiled apart; for pages that is also the command's readers.
$(BUILD)/tests/fuzz-replay-pages $(BUILD)/fuzzer-pages: private FUZZ_INPUT = -Isrc $(INPUT_OBJ) $(INPUT_LIBS)
$(BUILD)/tests/fuzz-replay-pages $(BUILD)/fuzzer-pages: $(INPUT_OBJ)

$(BUILD)/tests/fuzz-replay-%: tests/fuzz/%.c tests/fuzz/replay.c $(FUZZ_SRC) $(FUZZ_HEADERS) $(BUILD)/libsummarize.a
	@mkdir -p $(@D)
	$(CC) $(FUZZ_CFLAGS) $(LDFLAGS) -o $@ tests/fuzz/replay.c $< $(FUZZ_SRC) $(FUZZ_INPUT) $(BUILD)/libsummarize.a $(LIBS)

# Each target in turn, for FUZZ_SECONDS. The library is built once more, with the fuzzer's eyes in it. What is found is
# left in $(BUILD)/fuzz/found; make it small (fuzzer -minimize_crash=1), name it after what is wrong, and put it into the
# target's corpus.
.PHONY: fuzz
fuzz:
	$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=$(FUZZ_CC) \
	  CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,$(FUZZ_SANITIZE)' $(FUZZ_TARGETS:%=$(BUILD)/fuzz/fuzzer-%)
	@mkdir -p $(BUILD)/fuzz/found $(FUZZ_TARGETS:%=$(BUILD)/fuzz/corpus-%)
	set -e; for target in $(FUZZ_TARGETS); do \
	  $(BUILD)/fuzz/fuzzer-$$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -max_len=2048 \
	    -dict=tests/fuzz/structure.dict -artifact_prefix=$(BUILD)/fuzz/found/$$target- $(FUZZ_FLAGS) \
	    $(BUILD)/fuzz/corpus-$$target tests/fuzz/corpus-$$target; done

$(BUILD)/fuzzer-%: tests/fuzz/%.c $(FUZZ_SRC) $(FUZZ_HEADERS) $(BUILD)/libsummarize.a
	$(CC) $(FUZZ_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $< $(FUZZ_SRC) $(FUZZ_INPUT) $(BUILD)/libsummarize.a $(LIBS)

# AFL++ on the command, for FUZZ_SECONDS, from the articles of other tests. What it finds is left in
# $(BUILD)/afl/found/default/crashes and hangs.
AFL_OPTIONS ?= -n 3 -k 9 -f json --explain
.PHONY: afl
afl:
	@command -v afl-fuzz >/dev/null || { echo 'make afl needs the package afl++' >&2; exit 1; }
	$(MAKE) --no-print-directory BUILD=$(BUILD)/afl CC=afl-clang-fast \
	  CFLAGS='-O1 -g -fsanitize=$(FUZZ_SANITIZE)' $(BUILD)/afl/summarize
	@mkdir -p $(BUILD)/afl/seeds && cp tests/golden/*.txt tests/structure/*.txt $(BUILD)/afl/seeds
	AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_AUTORESUME=1 AFL_NO_UI=1 \
	  afl-fuzz -V $(FUZZ_SECONDS) -t 2000 -m none -x tests/fuzz/structure.dict -i $(BUILD)/afl/seeds \
	  -o $(BUILD)/afl/found -- $(BUILD)/afl/summarize $(AFL_OPTIONS) @@
