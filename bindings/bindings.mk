# The library from other languages; see bindings/README.md. Included by the Makefile.

# The SQLite extension, where its header is. `make SQLITE=` leaves it out.
SQLITE ?= $(call once,SQLITE,$(shell $(PKG_CONFIG) --exists sqlite3 2>/dev/null && echo sqlite3))
SQLITEDIR ?= $(LIBDIR)/sqlite3
EXTENSION := $(if $(SQLITE),$(BUILD)/sqlite/summarize.so)
EXTENSION_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard bindings/sqlite/*.c))
EXTENSION_CFLAGS = $(BASE_CFLAGS) -fPIC -Iinclude $(shell $(PKG_CONFIG) --cflags $(SQLITE))

# The Python module, where this Python looks for modules below PREFIX. `make install PYTHONDIR=` leaves it out.
PYTHON ?= python3
FIND_PYTHONDIR = import sys; lib = "$(PREFIX)/lib/python"; \
  print(next((path for path in sys.path if path.startswith(lib) and path.endswith("-packages")), lib + "3/dist-packages"))
PYTHONDIR ?= $(call once,PYTHONDIR,$(shell $(PYTHON) -c '$(FIND_PYTHONDIR)' 2>/dev/null || \
  echo $(PREFIX)/lib/python3/dist-packages))

all: $(EXTENSION)

$(BUILD)/bindings/sqlite/%.o: bindings/sqlite/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(CC) $(EXTENSION_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# It carries the library in itself, and shows nothing of it; SQLite's functions are those of the program that loads it.
$(BUILD)/sqlite/summarize.so: $(EXTENSION_OBJ) $(BUILD)/libsummarize.a
	@mkdir -p $(@D)
	$(CC) $(HARDEN_LINK) $(CFLAGS) $(LDFLAGS) -shared -Wl,-z,defs -Wl,--exclude-libs,ALL -o $@ $^ $(LIBS)

.PHONY: install-bindings uninstall-bindings
install: install-bindings
install-bindings: $(EXTENSION)
	$(if $(EXTENSION),install -d $(DESTDIR)$(SQLITEDIR) && install -m 755 $(EXTENSION) $(DESTDIR)$(SQLITEDIR)/summarize.so)
	$(if $(PYTHONDIR),install -d $(DESTDIR)$(PYTHONDIR)/summarize && \
	  install -m 644 bindings/python/summarize/py.typed bindings/python/summarize/*.py $(DESTDIR)$(PYTHONDIR)/summarize)

uninstall: uninstall-bindings
uninstall-bindings:
	rm -f $(DESTDIR)$(SQLITEDIR)/summarize.so
	$(if $(PYTHONDIR),rm -rf $(DESTDIR)$(PYTHONDIR)/summarize)

-include $(EXTENSION_OBJ:.o=.d)
