# SPDX-License-Identifier: MIT
"""libsummarize as ctypes sees it: where it is, what its structures and functions look like, what its errors mean."""

from __future__ import annotations

import ctypes
import os
import sys
import weakref
from ctypes import POINTER, c_char_p, c_double, c_int, c_size_t, c_uint32, c_void_p
from pathlib import Path
from types import SimpleNamespace
from typing import Callable, Iterator, Optional, Sequence, Tuple

__version__ = "0.2.0"

# --- structures -------------------------------------------------------------------------------------------------------


class Length(ctypes.Structure):
    _fields_ = [("unit", c_int), ("amount", c_double)]


class Options(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t),
        ("language", c_char_p),
        ("method", c_int),
        ("length", Length),
        ("keywords", c_size_t),
        ("stopwords", c_char_p),
        ("stopwords_length", c_size_t),
        ("query", c_char_p),
        ("max_bytes", c_size_t),
        ("flags", c_uint32),
        ("ngram", c_size_t),
        ("corpus", c_void_p),
        ("max_memory", c_size_t),
        ("cancel", c_void_p),
        ("cancel_user", c_void_p),
        ("furniture", c_char_p),
        ("furniture_length", c_size_t),
    ]


class RawSentence(ctypes.Structure):
    _fields_ = [
        ("start", c_size_t),
        ("length", c_size_t),
        ("index", c_size_t),
        ("paragraph", c_size_t),
        ("rank", c_size_t),
        ("kind", c_int),
        ("score", c_double),
    ]


class RawKeyword(ctypes.Structure):
    _fields_ = [
        ("start", c_size_t),
        ("length", c_size_t),
        ("count", c_size_t),
        ("words", c_size_t),
        ("score", c_double),
    ]


class Span(ctypes.Structure):
    _fields_ = [("start", c_size_t), ("length", c_size_t)]


class RawError(ctypes.Structure):
    _fields_ = [("status", c_int), ("message", c_char_p), ("byte", c_size_t)]


class RawLanguage(ctypes.Structure):
    _fields_ = [("code", c_char_p), ("name", c_char_p), ("has_stemmer", c_int)]


class Part(ctypes.Structure):
    _fields_ = [("name", c_char_p), ("start", c_size_t)]


class RenderOptions(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t),
        ("format", c_int),
        ("flags", c_uint32),
        ("name", c_char_p),
        ("members", c_char_p),
        ("parts", POINTER(Part)),
        ("part_count", c_size_t),
    ]


WRITE = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_size_t)

# --- constants --------------------------------------------------------------------------------------------------------

OK, NO_MEMORY, INVALID, UNKNOWN_LANGUAGE, BAD_UTF8, LIMIT, WRITE_FAILED, BAD_COUNTS, CANCELED = range(0, -9, -1)
STRICT_UTF8, SPLIT_ONLY, EXPLAIN, OCCURRENCES = 1, 2, 4, 8
ASPECTS = 8
METHODS = ("model", "tfidf", "lead", "centrality", "lexrank", "textrank", "luhn")
KINDS = ("prose", "title", "heading", "list-item", "code", "quotation", "table", "furniture")
FORMATS = ("text", "json", "jsonl", "markdown", "tsv", "html", "highlight")

# --- functions --------------------------------------------------------------------------------------------------------

# Name, result, arguments. Pointers to structures of the library's own are c_void_p.
_FUNCTIONS: Sequence[Tuple[str, object, Sequence[object]]] = (
    ("options_init", None, [POINTER(Options), c_size_t]),
    ("new", c_int, [POINTER(c_void_p), POINTER(Options), c_void_p]),
    ("free", None, [c_void_p]),
    ("summarize", c_int, [POINTER(c_void_p), c_void_p, c_char_p, c_size_t]),
    ("merge", c_int, [POINTER(c_void_p), c_void_p, c_char_p, c_size_t, POINTER(c_size_t), c_size_t]),
    ("cut", c_int, [POINTER(c_void_p), c_void_p, POINTER(Length)]),
    ("summary_free", None, [c_void_p]),
    ("sentences", POINTER(RawSentence), [c_void_p, POINTER(c_size_t)]),
    ("sentence_count", c_size_t, [c_void_p]),
    ("sentence_at", c_int, [c_void_p, c_size_t, POINTER(RawSentence)]),
    ("aspect_name", c_char_p, [c_size_t]),
    ("explain", c_int, [c_void_p, c_size_t, POINTER(c_double)]),
    ("keywords", POINTER(RawKeyword), [c_void_p, POINTER(c_size_t)]),
    ("keyword_occurrences", POINTER(Span), [c_void_p, c_size_t, POINTER(c_size_t)]),
    ("summary_language", c_char_p, [c_void_p]),
    ("summary_confidence", c_double, [c_void_p]),
    ("render_options_init", None, [POINTER(RenderOptions), c_size_t]),
    ("render", c_int, [c_void_p, c_char_p, c_size_t, POINTER(RenderOptions), WRITE, c_void_p]),
    ("counts_new", c_int, [POINTER(c_void_p), c_void_p]),
    ("counts_free", None, [c_void_p]),
    ("counts_add", c_int, [c_void_p, c_void_p, c_char_p, c_size_t]),
    ("counts_read", c_int, [c_void_p, c_char_p, c_size_t]),
    ("counts_on_cancel", None, [c_void_p, c_void_p, c_void_p]),
    ("counts_error", POINTER(RawError), [c_void_p]),
    ("counts_write", c_int, [c_void_p, WRITE, c_void_p]),
    ("repeats_new", c_int, [POINTER(c_void_p), c_void_p]),
    ("repeats_free", None, [c_void_p]),
    ("repeats_add", c_int, [c_void_p, c_void_p, c_char_p, c_size_t]),
    ("repeats_write", c_int, [c_void_p, WRITE, c_void_p]),
    ("strerror", c_char_p, [c_int]),
    ("last_error", POINTER(RawError), [c_void_p]),
    ("language_at", c_int, [c_size_t, POINTER(RawLanguage)]),
    ("version", c_char_p, []),
)


def _soname() -> str:
    """As the Makefile names it: before 1.0 a minor version may change the interface."""
    major, minor, _ = __version__.split(".")
    number = "0." + minor if major == "0" else major
    return "libsummarize.%s.dylib" % number if sys.platform == "darwin" else "libsummarize.so." + number


def _places() -> Iterator[str]:
    """Where the library may be: where SUMMARIZE_LIBRARY says, or else in the tree that this file is part of, in the
    folder that both were installed below, or where the system looks."""
    named = os.environ.get("SUMMARIZE_LIBRARY")
    if named:
        yield named
        return
    above = Path(__file__).resolve().parents
    if len(above) > 3:
        in_tree = (above[3] / "include" / "summarize.h").exists()
        yield str((above[3] / "build" if in_tree else above[3]) / _soname())
    yield _soname()


def _open() -> ctypes.CDLL:
    tried = []
    for place in _places():
        try:
            return ctypes.CDLL(place)
        except OSError as error:
            tried.append(str(error))
    raise ImportError("libsummarize cannot be loaded: " + "; ".join(tried))


def _bind(library: ctypes.CDLL) -> SimpleNamespace:
    """The functions without their prefix: lib.new is smz_new."""
    bound = SimpleNamespace()
    for name, result, arguments in _FUNCTIONS:
        try:
            function = getattr(library, "smz_" + name)
        except AttributeError:
            raise ImportError("%s has no function smz_%s" % (library._name, name)) from None
        function.restype = result
        function.argtypes = arguments
        setattr(bound, name, function)
    return bound


def _check(bound: SimpleNamespace, path: str) -> None:
    """The library is of this version, and its options are as large as these: else nothing is called."""
    version = bound.version().decode()
    if version.split(".")[:2] != __version__.split(".")[:2]:
        raise ImportError("%s is version %s, and this module needs %s" % (path, version, __version__))
    options = Options()
    bound.options_init(options, ctypes.sizeof(options))
    if options.ngram == 0:
        raise ImportError("%s has options of another size than this module" % path)


_cdll = _open()
lib = _bind(_cdll)
_check(lib, _cdll._name)

# int atoi(const char *): an smz_cancel that answers 0 as long as its argument is "0", so that asking takes no lock and
# runs no Python.
CANCEL = ctypes.cast(ctypes.CDLL(None).atoi, c_void_p)

# --- errors -----------------------------------------------------------------------------------------------------------


class Error(Exception):
    """What Python has no name for. The others are TypeError, ValueError (also UnicodeError) and MemoryError."""


class LimitError(Error):
    """The text is longer than max_bytes or than the library reads, or needs more than max_memory."""


class FormatError(Error, ValueError):
    """Not what Counts.write writes; byte is where the bad line begins."""

    byte = 0


def error_of(status: int, message: Optional[str] = None) -> Exception:
    """The exception for a status that is not OK."""
    text = message or lib.strerror(status).decode()
    if status == NO_MEMORY:
        return MemoryError(text)
    if status in (INVALID, UNKNOWN_LANGUAGE, BAD_UTF8):
        return ValueError(text)
    return {LIMIT: LimitError, BAD_COUNTS: FormatError}.get(status, Error)(text)


def check(status: int) -> None:
    if status != OK:
        raise error_of(status)


# --- what is to be released -------------------------------------------------------------------------------------------


class Owned:
    """Something of the library's: released with this object, and before anything that it borrows."""

    __slots__ = ("pointer", "release", "__weakref__")

    def __init__(self, free: Callable[[c_void_p], None], *borrowed: object) -> None:
        # The finalizer is there before there is anything to release, so that no interruption can come in between.
        self.pointer = c_void_p()
        self.release = weakref.finalize(self, _release, free, self.pointer, borrowed)


def _release(free: Callable[[c_void_p], None], pointer: c_void_p, borrowed: object) -> None:
    free(pointer)
    pointer.value = None
