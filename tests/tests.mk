# The tests: `make check`, and under several eyes `make check-sanitize`, `make check-threads`, `make check-valgrind`,
# `make check-32`. Included by the Makefile.
#
#   unit/       a program for each module of src/, linked with the library's inside: <folder>_<module>.c
#   api/        the installed library as a stranger's program sees it
#   oom/        every allocation refused, one after the other
#   property/   what holds for every text, on made-up texts and on the articles of golden/
#   hostile/    texts made to hurt
#   support/    what several of these share
#   browser/    make check-browser: the HTML pages, in Chromium
#   batch/      make check-batch: GNU parallel, xargs and Dask, which run the command on parts of a collection
#   editors/    make check-editors: what is in editors/, in the real editors
#   package/    make check-package: the tarball, Debian packages, CMake, and the library's interface
#   cli/ docs/ golden/ languages/ shells/ structure/    scripts that try the finished command; each has a README or says
#               at its top
#   bindings/   make check-bindings: the Python module and the SQLite extension
#   tools/      make check-tools: programs that feed the command
#   fuzz/       make fuzz, and its inputs again in make check
#   lint/       make lint
#   cover       make cover
#
# One test alone: `make run/tests/unit/base_buf`, `make run/tests/cli/run`.

# Programs that are linked with the library's inside, one for each file. They are run from the top of the project.
TEST_PROGRAMS := $(filter-out $(IDLE:%=tests/unit/input_%),$(patsubst %.c,%,$(wildcard tests/unit/*.c tests/oom/*.c \
  tests/property/*.c tests/hostile/*.c)))
TEST_SUPPORT := $(patsubst %.c,$(BUILD)/%.o,$(filter-out %/fault.c %/unconfined.c,$(wildcard tests/support/*.c)))
TEST_OBJ := $(TEST_SUPPORT) $(addprefix $(BUILD)/tests/support/,fault.o unconfined.o) $(TEST_PROGRAMS:%=$(BUILD)/%.o)
# Scripts that are given the command, or the build's folder.
TEST_COMMAND := tests/cli/run tests/golden/run tests/structure/run
TEST_FOLDER := tests/api/run tests/docs/run tests/languages/run tests/shells/run
# What a program is run by, for example valgrind.
RUNNER ?=

$(BUILD)/tests/unit/cli_confine.o: private CPPFLAGS += $(WATCHED)

$(BUILD)/tests/%.o: tests/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(LIB_CFLAGS) -Itests $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(TEST_PROGRAMS:%=$(BUILD)/%): %: %.o $(TEST_SUPPORT) $(BUILD)/libsummarize.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) -lcmocka $(LIBS) $(LDLIBS) \
	  $(if $(filter $(BUILD)/obj/input/%,$^),$(INPUT_LIBS))

# The calls that tests/support/fault.c makes fail.
FAULTS := read write close open64 fstat64 lseek64 malloc calloc realloc
$(BUILD)/tests/unit/cli_main: private LDFLAGS += $(FAULTS:%=-Wl,--wrap=%)
$(BUILD)/tests/unit/cli_main: $(BUILD)/tests/support/fault.o $(BUILD)/tests/support/unconfined.o \
  $(filter-out %/main.o %/confine.o,$(CLI_OBJ)) $(INPUT_OBJ)
INPUT_TESTS := $(filter tests/unit/input_% %/input,$(TEST_PROGRAMS))
$(INPUT_TESTS:%=$(BUILD)/%.o): private CPPFLAGS += $(READER_CFLAGS)
$(INPUT_TESTS:%=$(BUILD)/%): $(INPUT_OBJ)

$(BUILD)/tests/property/threads: private LDFLAGS += -pthread
$(BUILD)/tests/oom/stemmer: private LDFLAGS += -Wl,--wrap=sb_stemmer_new,--wrap=sb_stemmer_stem
$(BUILD)/tests/oom/input: private LDFLAGS += -Wl,--wrap=realloc
$(BUILD)/tests/unit/cli_report: private LDFLAGS += -Wl,--wrap=smz_render,--wrap=isatty
$(BUILD)/tests/unit/cli_crew: private LDFLAGS += -Wl,--wrap=pthread_create

$(BUILD)/tests/unit/cli_progress: private LDFLAGS += -Wl,--wrap=isatty,--wrap=clock_gettime
$(BUILD)/tests/unit/cli_progress: $(BUILD)/obj/cli/progress.o

# Of the command and the generators each test takes the modules that it is about.
cli = $(patsubst %,$(BUILD)/obj/cli/%.o,$(1))
PARSE := $(call cli,parse fit kind options value) $(SMALL_OBJ)
$(BUILD)/tests/unit/cli_value: $(call cli,value)
$(BUILD)/tests/unit/cli_confine: $(call cli,confine) | $(BUILD)/summarize
$(BUILD)/tests/unit/cli_options: $(call cli,options)
$(BUILD)/tests/unit/cli_color: $(call cli,color)
$(BUILD)/tests/unit/cli_pool: $(call cli,pool)
$(BUILD)/tests/unit/cli_member: $(call cli,member)
$(BUILD)/tests/unit/cli_parse: $(PARSE)
$(BUILD)/tests/unit/cli_kind: $(PARSE) $(call cli,message)
$(BUILD)/tests/unit/cli_input: $(PARSE) $(call cli,input message)
$(BUILD)/tests/unit/cli_lines: $(PARSE) $(call cli,lines input message)
$(BUILD)/tests/unit/cli_report: $(PARSE) $(call cli,report color input output message)
$(BUILD)/tests/unit/cli_record: $(PARSE) $(call cli,record pool member chunk reading convert input message)
$(BUILD)/tests/unit/cli_chunk: $(PARSE) $(call cli,chunk input message)
$(BUILD)/tests/unit/cli_crew: $(PARSE) $(call cli,crew chunk input message)
$(BUILD)/tests/unit/cli_feed: $(PARSE) $(call cli,feed lines chunk setup reading convert input message)
$(addprefix $(BUILD)/tests/unit/cli_,input lines report record chunk crew feed): $(BUILD)/tests/support/unconfined.o
$(addprefix $(BUILD)/tests/unit/cli_,main record crew): private LDLIBS += $(CLI_LIBS)
$(BUILD)/tests/unit/gen_wordlist: $(BUILD)/obj/gen/wordlist.o
$(BUILD)/tests/unit/gen_sha256: $(BUILD)/obj/gen/sha256.o
$(BUILD)/tests/unit/gen_registry: $(BUILD)/obj/gen/registry.o $(BUILD)/obj/gen/wordlist.o

TEST_RUNS := $(addprefix run/,$(TEST_PROGRAMS) $(TEST_COMMAND) $(TEST_FOLDER))
.PHONY: run-tests $(TEST_RUNS)
run-tests: $(TEST_RUNS)

$(TEST_PROGRAMS:%=run/%): run/%: $(BUILD)/%
	$(RUNNER) $<

$(TEST_COMMAND:%=run/%): run/%: $(BUILD)/summarize $(FULL)
	$* $<

# tests/api/run installs, which is make's to do; what it installs has been built before.
$(TEST_FOLDER:%=run/%): run/%: all $(BUILD)/libsummarize.a $(SMALL_OBJ) $(TEST_SUPPORT)
	+@CC='$(CC)' CFLAGS='$(CFLAGS)' LDFLAGS='$(LDFLAGS)' PKG_CONFIG='$(PKG_CONFIG)' RUNNER='$(RUNNER)' \
	  MAKE='$(MAKE)' $* $(BUILD)

# Each of the following prepares the machine and then lets make run the tests; what one test prints stays together.
CHECK = CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_CHECK) && \
  $(MAKE) --no-print-directory --output-sync=target
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
VALGRIND := valgrind --quiet --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all --error-exitcode=99 \
  --suppressions=$(CURDIR)/tests/valgrind.supp

THREADS := -O1 -g -fsanitize=thread

NEED_TOOLS := poppler-utils=pdftotext pandoc lynx

.PHONY: check check-tools check-sanitize check-threads check-32 check-valgrind cover
check:
	+@$(CHECK) run-tests
	@echo 'all checks passed'

check-tools:
	+@CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_READ) $(NEED_TOOLS) && \
	  $(MAKE) --no-print-directory $(BUILD)/summarize $(FULL)
	tests/tools/run $(BUILD)/summarize

# clang links the sanitizers into programs only, so the shared library has to leave their symbols open.
check-sanitize:
	+@$(CHECK) BUILD=$(BUILD)-sanitize CFLAGS='$(SANITIZE)' LIBS='$(LIBS) -Wl,-z,undefs' run-tests
	@echo 'all checks passed, sanitized'

check-threads:
	+@$(CHECK) BUILD=$(BUILD)-threads CFLAGS='$(THREADS)' run/tests/property/threads run/tests/unit/cli_crew run/threads
	@echo 'no data race found'

# The command, where it has threads.
.PHONY: run/threads
run/threads: $(BUILD)/summarize
	tests/cli/run $< jobs jobs-on-files counts-of-records answers-before-the-next-record with-threads

# The processor's older floating point rounds to more digits than it stores, so it is not used. Debian has what this
# needs as gcc-multilib, g++-multilib and, after `dpkg --add-architecture i386`, NEED_BUILD, NEED_READ and libcmocka-dev
# with :i386 behind the names. Without the second, tests of pages and mails fail.
check-32:
	+@$(MAKE) --no-print-directory --output-sync=target BUILD=$(BUILD)-32 CC='gcc -m32 -msse2 -mfpmath=sse' run-tests
	@echo 'all checks passed with 32 bits'

check-valgrind:
	+@$(CHECK) RUNNER='env SMALL=1 $(VALGRIND)' $(TEST_PROGRAMS:%=run/%) run/tests/api/run
	@echo 'all checks passed under valgrind'

# Which of the library's lines and branches the tests reach. What they do not reach is named in tests/cover.
cover:
	+@$(CHECK) BUILD=$(BUILD)-cover clean-cover
	+@$(CHECK) BUILD=$(BUILD)-cover CFLAGS='-O0 -g --coverage' RUNNER='env SMALL=1' run-tests
	@tests/cover $(BUILD)-cover

.PHONY: clean-cover
clean-cover:
	@! [ -d $(BUILD) ] || find $(BUILD) -name '*.gcda' -exec rm {} +

# The pages of -f html, used in a browser. Pages and pictures stay in $(BUILD)/browser, to be looked at.
NEED_BROWSER := chromium nodejs
.PHONY: check-browser
check-browser:
	+@CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_BROWSER)
	+@$(MAKE) --no-print-directory $(BUILD)/summarize
	tests/browser/run $(BUILD)/summarize $(BUILD)/browser

NEED_BATCH := parallel python3-distributed:/usr/lib/python3/dist-packages/distributed/__init__.py
.PHONY: check-batch
check-batch:
	+@CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_BATCH)
	+@$(MAKE) --no-print-directory $(BUILD)/summarize
	tests/batch/run $(BUILD)/summarize

# What is handed on. `make abi` describes the interface anew, for a soname that nobody uses yet.
NEED_PACKAGE := dpkg-dev=dpkg-buildpackage fakeroot debhelper=dh dh-python=dh_python3 lintian abigail-tools=abidiff cmake git \
  sqlite3 libsqlite3-dev:sqlite3.h $(NEED_READ)
.PHONY: check-package abi
check-package:
	+@CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_PACKAGE)
	+@$(MAKE) --no-print-directory all $(BUILD)/libsummarize.a
	MAKE='$(MAKE)' tests/package/run $(BUILD)

abi: $(BUILD)/libsummarize.so
	abidw --headers-dir include --drop-private-types --exported-interfaces-only --no-architecture --no-corpus-path \
	  --no-comp-dir-path --no-elf-needed --no-parameter-names --type-id-style hash \
	  --out-file tests/package/$(SONAME).abi $(BUILD)/libsummarize.so

NEED_EDITORS := vim neovim=nvim emacs-nox=emacs kakoune=kak python3
.PHONY: check-editors bench-editors
check-editors:
	+@CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_READ) $(NEED_EDITORS)
	+@$(MAKE) --no-print-directory $(BUILD)/summarize $(FULL)
	tests/editors/run $(BUILD)/summarize

bench-editors: $(BUILD)/summarize
	tests/editors/bench $<

# Always Debian's Python, which is the one that its packages are for.
NEED_BINDINGS := libsqlite3-dev:sqlite3ext.h sqlite3 mypy python3-pip:/usr/bin/pip3 \
  python3-setuptools:/usr/lib/python3/dist-packages/setuptools/__init__.py \
  python3-wheel:/usr/lib/python3/dist-packages/wheel/__init__.py valgrind
.PHONY: check-bindings bench-bindings
check-bindings:
	+@CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_BINDINGS)
	+@$(MAKE) --no-print-directory all $(BUILD)/libsummarize.a
	+@MAKE='$(MAKE)' tests/bindings/run $(BUILD)

bench-bindings: all
	tests/bindings/bench $(BUILD) $(BENCH_RECORDS)

include tests/fuzz/fuzz.mk

# Speed as ratios, never a test: machines are noisy.
OTS := $(shell $(PKG_CONFIG) --exists libots-1 2>/dev/null && echo $(BUILD)/tests/bench/ots)
$(BUILD)/tests/bench/ots: tests/bench/ots.c
	@mkdir -p $(@D)
	$(CC) $(BASE_CFLAGS) $(CFLAGS) $(shell $(PKG_CONFIG) --cflags libots-1) -o $@ $< $(shell $(PKG_CONFIG) --libs libots-1)

.PHONY: bench
bench: $(BUILD)/summarize $(OTS)
	OTS=$(OTS) tests/bench/run $(BUILD)/summarize $(BENCH_TEXT)

-include $(TEST_OBJ:.o=.d)
