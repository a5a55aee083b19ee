# The tests. tests/README.md says what each folder holds. Included by the Makefile.

# Programs that are linked with the library's inside: one for each file. They run from the top of the source tree.
TEST_PROGRAMS := $(patsubst %.c,%,$(wildcard tests/unit/*.c tests/oom/*.c tests/property/*.c tests/hostile/*.c))
TEST_SUPPORT := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/support/*.c))
TEST_OBJ := $(TEST_SUPPORT) $(TEST_PROGRAMS:%=$(BUILD)/%.o)
# Scripts that test the finished command; tests/lint has a target of its own.
TEST_SCRIPTS := $(wildcard tests/cli/run tests/golden/run tests/docs/run)
# What each program is run by, for example valgrind.
RUNNER ?=

$(BUILD)/tests/%.o: tests/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(LIB_CFLAGS) -Itests $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(TEST_PROGRAMS:%=$(BUILD)/%): %: %.o $(TEST_SUPPORT) $(BUILD)/libsummarize.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) -lcmocka $(LIBS)

$(BUILD)/tests/oom/stemmer: private LDFLAGS += -Wl,--wrap=sb_stemmer_new,--wrap=sb_stemmer_stem

# Of the command and the generators each test takes the modules that it is about.
$(BUILD)/tests/unit/cli_value: $(BUILD)/obj/cli/value.o
$(BUILD)/tests/unit/cli_options: $(BUILD)/obj/cli/options.o
$(BUILD)/tests/unit/cli_parse: $(BUILD)/obj/cli/parse.o $(BUILD)/obj/cli/options.o $(BUILD)/obj/cli/value.o
$(BUILD)/tests/unit/gen_wordlist: $(BUILD)/obj/gen/wordlist.o
$(BUILD)/tests/unit/gen_registry: $(BUILD)/obj/gen/registry.o $(BUILD)/obj/gen/wordlist.o

.PHONY: $(TEST_PROGRAMS:%=run/%) $(TEST_SCRIPTS:%=run/%) run/tests/api
$(TEST_PROGRAMS:%=run/%): run/%: $(BUILD)/%
	$(RUNNER) $<

$(TEST_SCRIPTS:%=run/%): run/%: $(BUILD)/summarize
	$* $<

# Installs, so the line belongs to make; everything that it installs has been built before.
run/tests/api: all $(BUILD)/libsummarize.a $(TEST_SUPPORT)
	@CC='$(CC)' CFLAGS='$(CFLAGS)' LDFLAGS='$(LDFLAGS)' PKG_CONFIG='$(PKG_CONFIG)' MAKE='$(MAKE)' RUNNER='$(RUNNER)' \
	  tests/api/run $(BUILD)

.PHONY: run-programs run-scripts
run-programs: $(TEST_PROGRAMS:%=run/%) run/tests/api
run-scripts: $(TEST_SCRIPTS:%=run/%)

# Each of the following prepares the machine and then lets make run the tests; what a test prints stays together.
.PHONY: check check-sanitize check-valgrind
CHECK = CC='$(CC)' .ci/needs --install $(NEED_BUILD) $(NEED_CHECK) && \
  $(MAKE) --no-print-directory --output-sync=target

check:
	@+$(CHECK) run-programs run-scripts
	@echo 'all checks passed'

# clang links the sanitizers into programs only, so the shared library has to leave their symbols open.
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
check-sanitize:
	@+$(CHECK) BUILD=$(BUILD)-sanitize CFLAGS='$(SANITIZE)' LIBS='$(LIBS) -Wl,-z,undefs' run-programs run-scripts
	@echo 'all checks passed, sanitized'

check-valgrind:
	@+$(CHECK) run-programs \
	  RUNNER='env SMALL=1 valgrind --quiet --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all --error-exitcode=99'
	@echo 'all checks passed under valgrind'

-include $(TEST_OBJ:.o=.d)
