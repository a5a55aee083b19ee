# make lint: the checks that need no test program. See tests/lint/run.

NEED_LINT := gcc clang-format clang-tidy cppcheck mandoc libsqlite3-dev:sqlite3ext.h

.PHONY: lint
lint: $(BUILD)/libsummarize.so $(BUILD)/libsummarize.a $(BUILD)/summarize $(FULL) $(MAN)
	@CC='$(CC)' .ci/needs $(NEED_LINT)
	@CFLAGS='$(filter-out $(HARDEN),$(LIB_CFLAGS) $(INPUT_CFLAGS)) -DFULL_COMMAND=path $(CPPFLAGS)' HARDEN='$(HARDEN) $(HARDEN_LINK) $(STATIC)' \
	  tests/lint/run '$(BUILD)'

# What .ci/run needs: all of the above, the second compiler, and what makes the checks complete.
.PHONY: install-needs
install-needs:
	@CC='$(CC)' .ci/needs --install g++ clang shellcheck $(NEED_BUILD) $(NEED_CHECK) $(NEED_LINT) $(NEED_BROWSER) \
	  $(NEED_BATCH) $(NEED_EDITORS) $(NEED_BINDINGS) $(NEED_PACKAGE) $(NEED_TOOLS)
	@CC=clang .ci/needs --install libclang-rt-dev:profile/InstrProfData.inc
