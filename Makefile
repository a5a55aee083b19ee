# summarize: see README.md. `make` builds, `make demo` shows, `make check` tests; `make help` lists the rest.

VERSION_PART = $(shell sed -n 's/^.define SMZ_VERSION_$(1) \([0-9]*\)/\1/p' include/summarize.h)
MAJOR := $(call VERSION_PART,MAJOR)
MINOR := $(call VERSION_PART,MINOR)
PATCH := $(call VERSION_PART,PATCH)
VERSION := $(MAJOR).$(MINOR).$(PATCH)
# Before 1.0 a minor version may change the interface, so it is part of the soname.
SONAME := libsummarize.so.$(if $(filter 0,$(MAJOR)),$(MAJOR).$(MINOR),$(MAJOR))

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
MANDIR ?= $(PREFIX)/share/man
DOCDIR ?= $(PREFIX)/share/doc/summarize
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
LIBEXECDIR ?= $(PREFIX)/libexec/summarize
CMAKEDIR ?= $(LIBDIR)/cmake/summarize
VIMDIR ?= $(PREFIX)/share/vim/vimfiles
NVIMDIR ?= $(PREFIX)/share/nvim/site
EMACSDIR ?= $(PREFIX)/share/emacs/site-lisp
KAKDIR ?= $(PREFIX)/share/kak/autoload

CC ?= cc
AR ?= ar
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
BUILD ?= build

# What hardens a program that reads anything, as far as the compiler knows it, in front of the user's CFLAGS and LDFLAGS,
# which win. More instructions for -n 3 on 1 MB of English: 1.7 % by the stack protector, 0.3 % by FORTIFY, 0.5 % by
# marked jumps, none by the linker; no time that could be measured, start included. Sanitizers see more without it.
# `make HARDEN= HARDEN_LINK=` leaves it out.
# Coverage would leave a file here at each try.
TRIED_CFLAGS = $(filter-out --coverage,$(CFLAGS))
accepts = $(if $(shell $(CC) -Werror -include stdlib.h $(1) $(CPPFLAGS) $(TRIED_CFLAGS) -x c -c -o /dev/null /dev/null \
  2>/dev/null || echo no),,$(1))
links = $(if $(shell echo 'int main(void) { return 0; }' | $(CC) $(1) $(TRIED_CFLAGS) $(LDFLAGS) -x c -o /dev/null - \
  2>/dev/null || echo no),,$(1))
once = $(eval $(1) := $(2))$($(1))
HARDEN ?= $(call once,HARDEN,$(if $(findstring -fsanitize,$(CFLAGS) $(LDFLAGS)),,$(strip \
  $(or $(call accepts,-D_FORTIFY_SOURCE=3),$(call accepts,-D_FORTIFY_SOURCE=2)) \
  $(foreach flag,-fstack-protector-strong -fcf-protection -mbranch-protection=standard,$(call accepts,$(flag))))))
HARDEN_LINK ?= $(call once,HARDEN_LINK,$(strip $(foreach flag,relro now noexecstack,$(call links,-z $(flag)))))

# Not the user's to change: the language, the warnings, one result on every machine, and what the packages need.
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes $(if $(WERROR),-Werror)
PACKAGES := libutf8proc
BASE_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 -ffp-contract=off -fvisibility=hidden \
  $(HARDEN) $(WARNINGS)
LIB_CFLAGS = $(BASE_CFLAGS) -fPIC -Iinclude -Isrc $(shell $(PKG_CONFIG) --cflags $(PACKAGES))
# What looks on from inside the process needs more of it than src/cli/confine.c leaves.
WATCHED = $(if $(findstring -fsanitize,$(CFLAGS) $(LDFLAGS))$(findstring --coverage,$(CFLAGS)),-DNO_CONFINE)
# The command needs src/ for src/input/; that it sees nothing else there is for make lint to check.
CLI_CFLAGS = $(BASE_CFLAGS) -fPIE -Iinclude -Isrc $(WATCHED) -DFULL_COMMAND='"$(LIBEXECDIR)/summarize"'
LIBS = $(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lstemmer -lm
# What the command needs besides.
CLI_LIBS := -ljansson -pthread

# The command carries the library in itself: it works before anything is installed. Where the C library and the others
# are there as archives it carries them too and starts a fifth faster (tests/bench/README.md); `make STATIC=` leaves
# them out. Then it lies at a random address; linked so statically, it would lose what it has gained to the 12,000
# pointers in libstemmer's tables.
STATIC ?= $(call once,STATIC,$(if $(findstring -fsanitize,$(CFLAGS) $(LDFLAGS)),,$(shell \
  echo 'int main(void) { return 0; }' | $(CC) -static -x c -o /dev/null - $(LIBS) $(CLI_LIBS) 2>/dev/null && echo -static)))
PIE ?= $(call once,PIE,$(call links,-pie))

# Where it is linked so, or SMALL asks for it, what it needs other libraries for is left to a second one (see
# src/cli/full.h): to load them takes ten times as long as to start.
SMALL ?= $(if $(STATIC),yes)
FULL := $(if $(SMALL),$(BUILD)/full/summarize)

# What reads other formats than text. `make HTML=` and so on leave a library out that is there; then the command says
# what it lacks.
reads = $(if $(shell $(PKG_CONFIG) --exists $(1) 2>/dev/null || echo no),,$(if \
  $(call links,$(shell $(PKG_CONFIG) --libs $(1))),$(1)))
HTML ?= $(call once,HTML,$(call reads,libxml-2.0))
MARKDOWN ?= $(call once,MARKDOWN,$(call reads,md4c))
EMAIL ?= $(call once,EMAIL,$(call reads,gmime-3.0))
# Many mails are pages.
override EMAIL := $(if $(HTML),$(EMAIL))
READERS = $(HTML) $(MARKDOWN) $(EMAIL)
READER_CFLAGS = $(foreach reader,HTML MARKDOWN EMAIL,$(if $($(reader)),-DWITH_$(reader))) \
  $(if $(strip $(READERS)),$(patsubst -I%,-isystem %,$(shell $(PKG_CONFIG) --cflags $(READERS))))
INPUT_CFLAGS = $(BASE_CFLAGS) -fPIE -Isrc $(READER_CFLAGS)
INPUT_LIBS = $(if $(strip $(READERS)),$(shell $(PKG_CONFIG) --libs $(READERS)))

LIB_SRC := $(wildcard src/*.c src/base/*.c src/text/*.c src/lang/*.c src/document/*.c src/score/*.c \
           src/render/*.c)
GEN_SRC := $(BUILD)/gen/characters.c $(BUILD)/gen/lang_tables.c $(BUILD)/gen/model.c $(BUILD)/gen/page.c
CLI_SRC := $(wildcard src/cli/*.c)
# Modules that are of no use without a library, and those of the command that has none.
IDLE = $(if $(HTML),,html element feed tag) $(if $(MARKDOWN),,markdown front entity) $(if $(EMAIL),,email body)
INPUT_SRC := $(filter-out $(IDLE:%=src/input/%.c),$(wildcard src/input/*.c))
LIB_OBJ := $(LIB_SRC:src/%.c=$(BUILD)/obj/%.o) $(GEN_SRC:.c=.o)
CLI_OBJ := $(CLI_SRC:src/%.c=$(BUILD)/obj/%.o)
INPUT_OBJ := $(INPUT_SRC:src/%.c=$(BUILD)/obj/%.o)
SMALL_OBJ := $(addprefix $(BUILD)/obj/,small/reader.o input/text.o input/unicode.o)
BASE_OBJ := $(filter $(BUILD)/obj/base/%,$(LIB_OBJ)) $(BUILD)/gen/characters.o
MAN := $(BUILD)/man/summarize.1 $(BUILD)/man/libsummarize.3
COMPLETE := $(addprefix $(BUILD)/complete/,summarize.bash _summarize summarize.fish)

.PHONY: all
all: $(BUILD)/summarize $(FULL) $(BUILD)/libsummarize.so $(BUILD)/libsummarize.pc $(MAN) $(COMPLETE)

include bindings/bindings.mk
include tests/tests.mk
include tests/lint/lint.mk
include tests/eval/eval.mk

# --- what has to be there ---------------------------------------------------------------------------------------------

# Packages by Debian's names, each with a file that tells whether it is installed. Checked before anything is built, so
# that the message comes first and alone.
NEED_BUILD := libutf8proc-dev:utf8proc.h libstemmer-dev:libstemmer.h libjansson-dev:jansson.h
# Without these three it builds and reads less; the tests want all of it.
NEED_READ := libxml2-dev:/usr/include/libxml2/libxml/HTMLparser.h libmd4c-dev:md4c.h libgmime-3.0-dev:gmime-3.0/gmime/gmime-version.h
NEED_CHECK := libcmocka-dev:cmocka.h valgrind:valgrind/valgrind.h g++ bash zsh fish $(NEED_READ)

.PHONY: needs
needs: $(BUILD)/needs
$(BUILD)/needs:
	@CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' .ci/needs $(NEED_BUILD)
	@mkdir -p $(BUILD) && touch $@

# --- library and command ----------------------------------------------------------------------------------------------

$(BUILD)/obj/cli/%.o: src/cli/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(CLI_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/obj/input/%.o: src/input/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(INPUT_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/obj/small/%.o: src/input/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(BASE_CFLAGS) -fPIE -Isrc -DSMALL_COMMAND $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/obj/%.o: src/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(LIB_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/gen/%.o: $(BUILD)/gen/%.c
	$(CC) $(LIB_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/libsummarize.a: $(LIB_OBJ)
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/libsummarize.so.$(VERSION): $(LIB_OBJ)
	$(CC) $(HARDEN_LINK) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs -o $@ $^ $(LIBS)

$(BUILD)/libsummarize.so: $(BUILD)/libsummarize.so.$(VERSION)
	ln -sf $(<F) $(BUILD)/$(SONAME)
	ln -sf $(SONAME) $@

$(BUILD)/summarize: $(CLI_OBJ) $(if $(SMALL),$(SMALL_OBJ),$(INPUT_OBJ)) $(BUILD)/libsummarize.a
	$(CC) $(HARDEN_LINK) $(or $(STATIC),$(PIE)) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(CLI_LIBS) $(if $(SMALL),,$(INPUT_LIBS))

$(BUILD)/full/summarize: $(CLI_OBJ) $(INPUT_OBJ) $(BUILD)/libsummarize.a
	@mkdir -p $(@D)
	$(CC) $(HARDEN_LINK) $(PIE) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(CLI_LIBS) $(INPUT_LIBS)

$(BUILD)/libsummarize.pc: include/summarize.h Makefile
	@mkdir -p $(@D)
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$(LIBDIR)' 'includedir=$(INCLUDEDIR)' '' 'Name: libsummarize' \
	  'Description: Extractive summaries and keywords' 'Version: $(VERSION)' 'Requires.private: $(PACKAGES)' \
	  'Libs: -L$${libdir} -lsummarize' 'Libs.private: -lstemmer -lm' 'Cflags: -I$${includedir}' > $@

# --- generated at build time ------------------------------------------------------------------------------------------

$(BUILD)/tool/mkchar: $(BUILD)/obj/gen/mkchar.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/tool/mklang: $(BUILD)/obj/gen/mklang.o $(BUILD)/obj/gen/registry.o $(BUILD)/obj/gen/wordlist.o $(BASE_OBJ)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/tool/mkmodel: $(BUILD)/obj/gen/mkmodel.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(BUILD)/tool/mkpage: $(BUILD)/obj/gen/mkpage.o $(BUILD)/obj/gen/sha256.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(BUILD)/tool/mkman: $(BUILD)/obj/gen/mkman.o $(BUILD)/obj/gen/mkman_page.o $(BUILD)/obj/gen/mkman_roff.o $(BUILD)/obj/cli/options.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(BUILD)/tool/mkman3: $(BUILD)/obj/gen/mkman3.o $(BUILD)/obj/gen/mkman_roff.o $(BUILD)/obj/gen/mkman_span.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(BUILD)/tool/mkcomplete: $(patsubst src/%.c,$(BUILD)/obj/%.o,$(wildcard src/gen/mkcomplete*.c)) \
  $(BUILD)/obj/cli/options.o $(BUILD)/libsummarize.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/gen/characters.c: $(BUILD)/tool/mkchar
	@mkdir -p $(@D)
	$(BUILD)/tool/mkchar $@

$(BUILD)/gen/lang_tables.c: $(BUILD)/tool/mklang $(wildcard stopwords/* corpus/*.freq.txt)
	@mkdir -p $(@D)
	$(BUILD)/tool/mklang stopwords corpus $@

$(BUILD)/gen/model.c: $(BUILD)/tool/mkmodel corpus/model.txt
	@mkdir -p $(@D)
	$(BUILD)/tool/mkmodel corpus/model.txt $@

$(BUILD)/gen/page.c: $(BUILD)/tool/mkpage src/render/page.css src/render/page.js
	@mkdir -p $(@D)
	$^ $@

$(BUILD)/man/summarize.1: $(BUILD)/tool/mkman
	@mkdir -p $(@D)
	$< > $@.new && mv $@.new $@

$(BUILD)/man/libsummarize.3: $(BUILD)/tool/mkman3 include/summarize.h
	@mkdir -p $(@D)
	$< include/summarize.h > $@.new && mv $@.new $@

$(BUILD)/complete/summarize.bash: SHELL_NAME := bash
$(BUILD)/complete/_summarize: SHELL_NAME := zsh
$(BUILD)/complete/summarize.fish: SHELL_NAME := fish
$(COMPLETE): $(BUILD)/tool/mkcomplete
	@mkdir -p $(@D)
	$< $(SHELL_NAME) > $@.new && mv $@.new $@

# --- for people -------------------------------------------------------------------------------------------------------

.PHONY: demo
demo:
	@CC='$(CC)' .ci/needs --install $(NEED_BUILD)
	@$(MAKE) --no-print-directory all
	@echo
	@echo '$$ $(BUILD)/summarize -n 3 -k 8 tests/golden/lighthouse.txt'
	@$(BUILD)/summarize -n 3 -k 8 tests/golden/lighthouse.txt

# FILE:FOLDER of what is for editors.
FOR_EDITORS = $(foreach folder,$(VIMDIR) $(NVIMDIR),vim/plugin/summarize.vim:$(folder)/plugin \
  vim/autoload/summarize.vim:$(folder)/autoload vim/doc/summarize.txt:$(folder)/doc) \
  emacs/summarize.el:$(EMACSDIR) kakoune/summarize.kak:$(KAKDIR) README.md:$(DOCDIR)/editors \
  helix/config.toml:$(DOCDIR)/editors/helix vscode/tasks.json:$(DOCDIR)/editors/vscode

.PHONY: install
install: all $(BUILD)/libsummarize.a
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(INCLUDEDIR) \
	  $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man3 $(DESTDIR)$(DOCDIR) \
	  $(DESTDIR)$(BASHDIR) $(DESTDIR)$(ZSHDIR) $(DESTDIR)$(FISHDIR)
	install -m 755 $(BUILD)/summarize $(DESTDIR)$(BINDIR)/summarize
	$(if $(FULL),install -d $(DESTDIR)$(LIBEXECDIR) && install -m 755 $(FULL) $(DESTDIR)$(LIBEXECDIR)/summarize)
	install -m 644 include/summarize.h $(DESTDIR)$(INCLUDEDIR)/summarize.h
	install -m 644 $(BUILD)/libsummarize.a $(DESTDIR)$(LIBDIR)/libsummarize.a
	install -m 755 $(BUILD)/libsummarize.so.$(VERSION) $(DESTDIR)$(LIBDIR)/libsummarize.so.$(VERSION)
	ln -sf libsummarize.so.$(VERSION) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libsummarize.so
	sed 's|^prefix=.*|prefix=$(PREFIX)|; s|^libdir=.*|libdir=$(LIBDIR)|; s|^includedir=.*|includedir=$(INCLUDEDIR)|' \
	  $(BUILD)/libsummarize.pc > $(DESTDIR)$(LIBDIR)/pkgconfig/libsummarize.pc
	install -d $(DESTDIR)$(CMAKEDIR)
	for file in summarize-config.cmake summarize-config-version.cmake; do \
	  sed 's|@VERSION@|$(VERSION)|; s|@SONAME@|$(SONAME)|; s|@LIBDIR@|$(LIBDIR)|; s|@INCLUDEDIR@|$(INCLUDEDIR)|' \
	    bindings/cmake/$$file.in > $(DESTDIR)$(CMAKEDIR)/$$file || exit 1; done
	install -m 644 $(BUILD)/man/summarize.1 $(DESTDIR)$(MANDIR)/man1/summarize.1
	install -m 644 $(BUILD)/man/libsummarize.3 $(DESTDIR)$(MANDIR)/man3/libsummarize.3
	install -m 644 $(BUILD)/complete/summarize.bash $(DESTDIR)$(BASHDIR)/summarize
	install -m 644 $(BUILD)/complete/_summarize $(DESTDIR)$(ZSHDIR)/_summarize
	install -m 644 $(BUILD)/complete/summarize.fish $(DESTDIR)$(FISHDIR)/summarize.fish
	install -m 644 README.md LICENSE CHANGELOG.md $(DESTDIR)$(DOCDIR)
	install -m 644 corpus/SOURCES.md $(DESTDIR)$(DOCDIR)/SOURCES-frequencies.md
	install -m 644 stopwords/SOURCES.md $(DESTDIR)$(DOCDIR)/SOURCES-words.md
	set -e; for each in $(FOR_EDITORS); do install -d "$(DESTDIR)$${each#*:}" && \
	  install -m 644 "editors/$${each%%:*}" "$(DESTDIR)$${each#*:}"; done

.PHONY: uninstall
uninstall:
	rm -f $(DESTDIR)$(BINDIR)/summarize $(DESTDIR)$(INCLUDEDIR)/summarize.h $(DESTDIR)$(LIBDIR)/libsummarize.a \
	  $(DESTDIR)$(LIBDIR)/libsummarize.so.$(VERSION) $(DESTDIR)$(LIBDIR)/$(SONAME) \
	  $(DESTDIR)$(LIBDIR)/libsummarize.so $(DESTDIR)$(LIBDIR)/pkgconfig/libsummarize.pc \
	  $(DESTDIR)$(MANDIR)/man1/summarize.1 $(DESTDIR)$(MANDIR)/man3/libsummarize.3 \
	  $(DESTDIR)$(BASHDIR)/summarize $(DESTDIR)$(ZSHDIR)/_summarize $(DESTDIR)$(FISHDIR)/summarize.fish
	for each in $(FOR_EDITORS); do file=$${each%%:*} && rm -f "$(DESTDIR)$${each#*:}/$${file##*/}"; done
	rm -rf $(DESTDIR)$(DOCDIR) $(DESTDIR)$(LIBEXECDIR) $(DESTDIR)$(CMAKEDIR)

# The same bytes from the same commit, wherever it is made.
DIST := $(BUILD)/summarize-$(VERSION).tar.gz
.PHONY: dist
dist:
	@mkdir -p $(BUILD)
	git -c tar.umask=0022 archive --format=tar --prefix=summarize-$(VERSION)/ HEAD | gzip -9n > $(DIST).new
	@mv $(DIST).new $(DIST)
	@echo '$(DIST)'

.PHONY: clean
clean:
	rm -rf $(BUILD)

.PHONY: help
help:
	@echo 'make                 build the command and the library into $(BUILD)/'
	@echo 'make demo            install what is missing, build, summarize a sample article'
	@echo 'make check           install what is missing, run all tests'
	@echo 'make check-tools     the programs that feed the command: pdftotext, pandoc, lynx'
	@echo 'make check-sanitize  the tests under ASan and UBSan'
	@echo 'make check-browser   the HTML pages in Chromium; needs chromium and nodejs'
	@echo 'make check-batch     GNU parallel, xargs and Dask running the command; needs parallel and python3-distributed'
	@echo 'make check-editors   the plug-ins in Vim, Neovim, Emacs and Kakoune; needs all four'
	@echo 'make check-bindings  the Python module and the SQLite extension; needs sqlite3, mypy, pip'
	@echo 'make check-threads   threads under TSan'
	@echo 'make check-32        the tests as a program of 32 bits'
	@echo 'make check-valgrind  the tests under valgrind, which sees memory that was never written also where libutf8proc'
	@echo '                     and libstemmer are at work; MSan would need both built anew'
	@echo 'make cover           how much of the library the tests reach, line by line'
	@echo 'make fuzz            look for inputs that break a rule, for FUZZ_SECONDS a target; make afl, in the command'
	@echo 'make lint            formatting, include direction, banned functions, exported symbols, static analysis'
	@echo 'make bench           speed, as ratios to wc; make bench-editors, how soon an editor shows a'
	@echo '                     summary; make bench-bindings, as ratios to the command'
	@echo 'make eval DATA=DIR   summary, keyword and sentence figures on evaluation data'
	@echo 'make fit DATA=DIR    fit the ranking model to such data anew'
	@echo 'make check-package   Debian packages, CMake, the tarball, the ABI; needs what builds Debian packages'
	@echo 'make dist            a tarball of the last commit'
	@echo 'make install         into PREFIX=$(PREFIX), with DESTDIR; make uninstall takes it away'

-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(INPUT_OBJ:.o=.d) $(SMALL_OBJ:.o=.d) $(wildcard $(BUILD)/obj/gen/*.d)
