# SPDX-License-Identifier: MIT
"""What summarizes, and the counts of a collection that it can weigh words by."""

from __future__ import annotations

import ctypes
import operator
import threading
import weakref
from ctypes import c_size_t, c_void_p
from types import TracebackType
from typing import Any, AnyStr, Callable, Iterable, Optional, Sequence, Type, Union

from . import _interrupt, _library
from ._interrupt import Stop
from ._library import Error, FormatError, Options, Owned, check, lib
from ._summary import Summary, gather, index_of, length_of
from ._text import Text, encode


def _string(value: Optional[str], what: str) -> Optional[bytes]:
    """As the library wants its options: bytes that end with a NUL."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError("%s must be str, not %s" % (what, type(value).__name__))
    if "\0" in value:
        raise ValueError("%s must not hold a NUL" % what)
    return value.encode("utf-8", "surrogatepass")


def _lines(given: Union[str, bytes, Iterable[str]]) -> bytes:
    """A list, or the lines of one."""
    return encode(given if isinstance(given, (str, bytes)) else "\n".join(given))


def _size(value: int, what: str) -> int:
    size = operator.index(value)
    if not 0 <= size <= c_size_t(-1).value:
        raise ValueError("%s must be 0 or more" % what)
    return size


class _Engine:
    """An smz_summarizer with what stops it."""

    def __init__(self, options: Options, corpus: Optional[Counts] = None) -> None:
        self.stop = Stop()
        options.cancel, options.cancel_user = _library.CANCEL, self.stop.address
        self.owned = Owned(lib.free, self.stop, corpus)
        status = lib.new(self.owned.pointer, options, None)
        if status == _library.UNKNOWN_LANGUAGE:
            raise ValueError("unknown language %r" % options.language.decode("utf-8", "replace"))
        check(status)

    def run(self, data: bytes, call: Callable[..., int], *arguments: Any) -> None:
        """Makes a call that reads data."""

        # The engine may be released, or be asked about its last error, only while no other thread is at work with it.
        def watched(*arguments: Any) -> int:
            if not self.owned.pointer:
                raise ValueError("the summarizer is closed")
            status: int = call(*arguments)
            if status == _library.BAD_UTF8:
                at = lib.last_error(self.owned.pointer).contents.byte
                raise UnicodeDecodeError("utf-8", data, at, at + 1, "invalid UTF-8")
            return status

        check(_interrupt.run(self.stop, len(data), watched, *arguments))


def _options() -> Options:
    options = Options()
    lib.options_init(options, ctypes.sizeof(options))
    return options


class Summarizer:
    """Chooses sentences and finds keywords.

    One of sentences, ratio (0 to 1), words and chars says how much is chosen: 3 sentences if none does. language is a
    code or an English name; None detects it. keywords is how many to find, of at most ngram words each (1 to 5);
    occurrences says where each stands. stopwords are further words that count for nothing, furniture what frames such
    texts and is no part of them (see Repeats); both are lists, or lines. query is what the sentences shall be about;
    corpus, the Counts of a collection, says how rare words are. explain keeps what Summary.explain tells.

    strict refuses bytes that are no UTF-8 by UnicodeDecodeError. Longer texts than max_bytes, and those that take more
    memory than max_memory, are refused by LimitError. method is "model", "tfidf", "lead", "centrality", "lexrank",
    "textrank" or "luhn".

    Any number of threads may use one; it serves one after the other, so give each its own where that matters.

    >>> with Summarizer(sentences=1, language="en") as summarizer:
    ...     print(summarizer.summarize("It is late. The night ferry waits for the tide.").sentences[0].text)
    The night ferry waits for the tide.
    """

    def __init__(
        self,
        *,
        language: Optional[str] = None,
        method: str = "model",
        sentences: Optional[int] = None,
        ratio: Optional[float] = None,
        words: Optional[int] = None,
        chars: Optional[int] = None,
        keywords: int = 0,
        ngram: int = 3,
        occurrences: bool = False,
        stopwords: Union[str, bytes, Iterable[str], None] = None,
        furniture: Union[str, bytes, Iterable[str], None] = None,
        query: Optional[str] = None,
        corpus: Optional[Counts] = None,
        explain: bool = False,
        strict: bool = False,
        max_bytes: Optional[int] = None,
        max_memory: Optional[int] = None,
    ) -> None:
        if sentences is ratio is words is chars is None:
            sentences = 3
        options = _options()
        options.language = _string(language, "language")
        options.method = index_of(method, _library.METHODS, "method")
        options.length = length_of(sentences=sentences, ratio=ratio, words=words, chars=chars)
        options.keywords = _size(keywords, "keywords")
        options.ngram = _size(ngram, "ngram")
        options.query = _string(query, "query")
        if stopwords is not None:
            options.stopwords = listed = _lines(stopwords)
            options.stopwords_length = len(listed)
        if furniture is not None:
            options.furniture = listed = _lines(furniture)
            options.furniture_length = len(listed)
        if max_bytes is not None:
            options.max_bytes = _size(max_bytes, "max_bytes")
        if max_memory is not None:
            options.max_memory = _size(max_memory, "max_memory")
        for wanted, flag in (
            (strict, _library.STRICT_UTF8),
            (explain, _library.EXPLAIN),
            (occurrences, _library.OCCURRENCES),
        ):
            options.flags |= flag if wanted else 0
        if corpus is not None and not isinstance(corpus, Counts):
            raise TypeError("corpus must be Counts, not %s" % type(corpus).__name__)
        self._engine: Optional[_Engine] = corpus._lend(options) if corpus is not None else _Engine(options)

    def _at_work(self) -> _Engine:
        if self._engine is None:
            raise ValueError("the summarizer is closed")
        return self._engine

    def summarize(self, text: AnyStr) -> Summary[AnyStr]:
        """Summarizes a str, or bytes, which are UTF-8 wherever they are not broken.

        >>> Summarizer().summarize("Die Fähre kam zu spät. Niemand wusste, warum.").language
        'de'
        """
        whole = Text([text])
        engine = self._at_work()
        made = Owned(lib.summary_free, engine.stop)
        data = whole.data
        engine.run(data, lib.summarize, made.pointer, engine.owned.pointer, data, len(data))
        return Summary(made, engine.stop, whole)

    def merge(self, texts: Iterable[AnyStr]) -> Summary[AnyStr]:
        """Makes one summary of several texts.

        >>> for sentence in Summarizer(sentences=2).merge(["The ferry was late.", "The ferry had no crew."]).sentences:
        ...     print(sentence.part, sentence.start, sentence.text)
        0 0 The ferry was late.
        1 0 The ferry had no crew.
        """
        if isinstance(texts, (str, bytes)):
            raise TypeError("texts must be several, not %s" % type(texts).__name__)
        list_of_texts = list(texts)
        if not list_of_texts:
            raise ValueError("there must be a text")
        whole = Text(list_of_texts)
        engine = self._at_work()
        made = Owned(lib.summary_free, engine.stop)
        data, count = whole.data, len(whole.starts)
        starts = (c_size_t * count)(*whole.starts)
        engine.run(data, lib.merge, made.pointer, engine.owned.pointer, data, len(data), starts, count)
        return Summary(made, engine.stop, whole)

    def close(self) -> None:
        """Releases the memory, which also happens where the summarizer is no longer used. Summaries stay."""
        engine, self._engine = self._engine, None
        if engine is not None:
            with engine.stop.lock:
                engine.owned.release()

    def __enter__(self) -> Summarizer:
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()


class Counts:
    """In how many texts of a collection each word occurs, by language.

    >>> counts = Counts(language="en")
    >>> counts.add("The ferry was late.")
    >>> counts.add("The harbour was empty, and the ferry came.")
    >>> counts.write().decode().splitlines()[-1]
    'en documents\\t2'
    >>> again = Counts()
    >>> again.read(counts.write())
    >>> Summarizer(keywords=1, corpus=again).summarize("The ferry left the harbour.").keywords[0].text
    'harbour'
    """

    def __init__(self, *, language: Optional[str] = None, strict: bool = False) -> None:
        options = _options()
        options.language = _string(language, "language")
        options.flags = _library.STRICT_UTF8 if strict else 0
        self._engine = _Engine(options)
        self._owned = Owned(lib.counts_free, self._engine.stop)
        self._borrowers: weakref.WeakSet[Owned] = weakref.WeakSet()
        self._lock = threading.Lock()
        check(lib.counts_new(self._owned.pointer, None))
        lib.counts_on_cancel(self._owned.pointer, _library.CANCEL, c_void_p(self._engine.stop.address))

    def _lend(self, options: Options) -> _Engine:
        """A summarizer that looks things up here, until which is gone nothing may be added."""
        with self._lock:
            options.corpus = self._owned.pointer
            engine = _Engine(options, self)
            self._borrowers.add(engine.owned)
            return engine

    def _change(self, data: bytes, call: Callable[..., int], *arguments: Any) -> None:
        with self._lock:
            if any(borrower.release.alive for borrower in self._borrowers):
                raise Error("a Summarizer that has these counts for its corpus is not closed yet")
            self._engine.run(data, call, *arguments)

    def add(self, text: Union[str, bytes]) -> None:
        """Counts a text as one more of its language: the one that was named, or is detected."""
        data = encode(text)
        self._change(data, lib.counts_add, self._owned.pointer, self._engine.owned.pointer, data, len(data))

    def read(self, data: bytes) -> None:
        """Adds what write has written, or the command with --count."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data must be bytes, not %s" % type(data).__name__)
        data = bytes(data)
        try:
            self._change(data, lib.counts_read, self._owned.pointer, data, len(data))
        except FormatError as error:
            error.byte = lib.counts_error(self._owned.pointer).contents.byte
            raise

    def write(self) -> bytes:
        """The counts as lines, the same for the same texts in any order."""
        with self._lock:
            return gather(lib.counts_write, self._owned.pointer)
