# SPDX-License-Identifier: MIT
"""What was found in a text."""

from __future__ import annotations

import ctypes
import operator
from ctypes import c_double, c_size_t
from dataclasses import dataclass
from typing import Any, AnyStr, Callable, Dict, Generic, Iterator, List, Optional, Sequence, Tuple

from . import _interrupt, _library
from ._interrupt import Stop, apart, is_main
from ._library import WRITE, Length, Owned, Part, RawSentence, RenderOptions, check, lib
from ._text import Text

UNITS = ("sentences", "ratio", "words", "chars")


@dataclass(frozen=True)
class Sentence(Generic[AnyStr]):
    """A sentence, heading, list item or other piece of the text: text[start:end].

    Positions are indices into what was given: characters of a str, bytes of bytes. index counts all pieces of the text,
    paragraph its blocks, both from 0. rank is 0 for the best of the chosen ones, None for one that is not chosen. kind
    is "prose", "title", "heading", "list-item", "code", "quotation", "table" or "furniture". score is 0 to 1. part is
    the number of the text, from 0, where several were merged; then start and end are in that one.
    """

    text: AnyStr
    start: int
    end: int
    index: int
    paragraph: int
    rank: Optional[int]
    kind: str
    score: float
    part: int = 0


@dataclass(frozen=True)
class Keyword(Generic[AnyStr]):
    """A keyword: its commonest form, on one line, and where that stands first.

    occurrences are (start, end, part) of each, in all forms and the order of the text, if the summarizer was asked for
    them. The rest is as in Sentence.
    """

    text: AnyStr
    start: int
    end: int
    count: int
    words: int
    score: float
    occurrences: Tuple[Tuple[int, int, int], ...] = ()
    part: int = 0


def length_of(**amounts: Optional[float]) -> Length:
    """The length that one of UNITS says."""
    named = [(unit, amount) for unit, amount in amounts.items() if amount is not None]
    if len(named) != 1:
        raise ValueError("one of %s is wanted" % ", ".join(UNITS))
    unit, amount = named[0]
    if isinstance(amount, (str, bytes)):
        raise TypeError("%s must be a number, not %s" % (unit, type(amount).__name__))
    amount = float(amount if unit == "ratio" else operator.index(amount))  # type: ignore[arg-type]
    if not 0 <= amount or (unit == "ratio" and amount > 1):
        raise ValueError("%s must be %s" % (unit, "from 0 to 1" if unit == "ratio" else "0 or more"))
    return Length(UNITS.index(unit), amount)


def index_of(name: str, names: Sequence[str], what: str) -> int:
    """The library's number for a name."""
    if name not in names:
        raise ValueError("%s must be one of %s, not %r" % (what, ", ".join(names), name))
    return names.index(name)


def gather(write: Callable[..., int], *arguments: Any) -> bytes:
    """What a function of the library writes: it is called with the arguments, and a function that takes what it writes.

    In the main thread that function could be interrupted, and what it was given would be lost; so it runs in another.
    """
    pieces: List[bytes] = []
    failures: List[BaseException] = []

    def take(_: object, piece: int, length: int) -> int:
        try:
            pieces.append(ctypes.string_at(piece, length))
        except BaseException as failure:
            failures.append(failure)
        return len(failures)

    def work() -> int:
        return write(*arguments, WRITE(take), None)

    status = apart(work, lambda: failures.append(KeyboardInterrupt())) if is_main() else work()
    if failures:
        raise failures[0]
    check(status)
    return b"".join(pieces)


class Summary(Generic[AnyStr]):
    """What was found in a text, made by Summarizer.summarize, Summarizer.merge or cut. It does not change.

    >>> from summarize import Summarizer
    >>> text = "It is late. The night ferry waits for the night ferry."
    >>> summary = Summarizer(sentences=1, keywords=1).summarize(text)
    >>> summary.sentences[0].text, summary.sentences[0].start
    ('The night ferry waits for the night ferry.', 12)
    >>> [keyword.text for keyword in summary.keywords]
    ['night ferry']
    >>> print(summary, end="")
    The night ferry waits for the night ferry.
    <BLANKLINE>
    Keywords: night ferry
    """

    def __init__(self, owned: Owned, stop: Stop, text: Text[AnyStr]) -> None:
        self._owned = owned
        self._stop = stop
        self._text: Text[AnyStr] = text
        self._sentences: Optional[Tuple[Sentence[AnyStr], ...]] = None
        self._keywords: Optional[Tuple[Keyword[AnyStr], ...]] = None

    @property
    def sentences(self) -> Tuple[Sentence[AnyStr], ...]:
        """The chosen sentences in the order of the text."""
        if self._sentences is None:
            count = c_size_t()
            raw = lib.sentences(self._owned.pointer, count)
            self._sentences = tuple(self._describe(raw[: count.value]))
        return self._sentences

    def pieces(self) -> Iterator[Sentence[AnyStr]]:
        """Every sentence, heading, list item and other piece of the text, chosen or not."""
        raw = (RawSentence * lib.sentence_count(self._owned.pointer))()
        for index, sentence in enumerate(raw):
            lib.sentence_at(self._owned.pointer, index, sentence)
        ranks = {sentence.index: sentence.rank for sentence in self.sentences}
        return self._describe(raw, ranks)

    def _describe(self, raw: Any, ranks: Optional[Dict[int, Optional[int]]] = None) -> Iterator[Sentence[AnyStr]]:
        spans = [(sentence.start, sentence.start + sentence.length) for sentence in raw]
        place = self._text.places(offset for span in spans for offset in span)
        for sentence, (first, behind) in zip(raw, spans):
            part, start = place(first)
            end = place(behind)[1]
            yield Sentence(
                self._text.texts[part][start:end],
                start,
                end,
                sentence.index,
                sentence.paragraph,
                sentence.rank if ranks is None else ranks.get(sentence.index),
                _library.KINDS[sentence.kind],
                sentence.score,
                part,
            )

    @property
    def keywords(self) -> Tuple[Keyword[AnyStr], ...]:
        """The keywords, best first; as many as the summarizer was asked for."""
        if self._keywords is None:
            self._keywords = tuple(self._describe_keywords())
        return self._keywords

    def _describe_keywords(self) -> Iterator[Keyword[AnyStr]]:
        count = c_size_t()
        raw = lib.keywords(self._owned.pointer, count)[: count.value]
        spans = [(keyword.start, keyword.start + keyword.length) for keyword in raw]
        others: List[List[Tuple[int, int]]] = []
        for number in range(len(raw)):
            found = lib.keyword_occurrences(self._owned.pointer, number, count)
            others.append([(span.start, span.start + span.length) for span in found[: count.value]])
        place = self._text.places(offset for list in (spans, *others) for span in list for offset in span)
        for keyword, (first, behind), occurrences in zip(raw, spans, others):
            part, start = place(first)
            end = place(behind)[1]
            yield Keyword(
                self._text.line(self._text.texts[part][start:end]),
                start,
                end,
                keyword.count,
                keyword.words,
                keyword.score,
                tuple((place(a)[1], place(b)[1], place(a)[0]) for a, b in occurrences),
                part,
            )

    @property
    def language(self) -> str:
        """The text's language as a code, "en"; "und" if it could not be told."""
        return str(lib.summary_language(self._owned.pointer).decode())

    @property
    def confidence(self) -> float:
        """How sure the language is, 0 to 1; 1 for one that was named."""
        return float(lib.summary_confidence(self._owned.pointer))

    def explain(self, index: int) -> Optional[Dict[str, float]]:
        """How much each aspect raises or lowers the score of the piece with that index, in standard deviations; None if
        it was not ranked, or the summarizer was not asked to explain.

        >>> from summarize import Summarizer
        >>> why = Summarizer(explain=True).summarize("The ferry was late. It had no crew.").explain(0)
        >>> sorted(why)
        ['centrality', 'form', 'length', 'newness', 'paragraph', 'position', 'title', 'words']
        """
        shares = (c_double * _library.ASPECTS)()
        if operator.index(index) < 0 or not lib.explain(self._owned.pointer, index, shares):
            return None
        return {lib.aspect_name(aspect).decode(): share for aspect, share in enumerate(shares)}

    def cut(
        self,
        *,
        sentences: Optional[int] = None,
        ratio: Optional[float] = None,
        words: Optional[int] = None,
        chars: Optional[int] = None,
    ) -> Summary[AnyStr]:
        """The same text summarized to another length, without reading it again.

        >>> from summarize import Summarizer
        >>> summary = Summarizer().summarize("The ferry was late. It had no crew. Nobody said why.")
        >>> len(summary.sentences), len(summary.cut(sentences=1).sentences)
        (3, 1)
        """
        length = length_of(sentences=sentences, ratio=ratio, words=words, chars=chars)
        made = Owned(lib.summary_free, self._owned)
        size = len(self._text.data)
        check(_interrupt.run(self._stop, size, lib.cut, made.pointer, self._owned.pointer, length))
        return Summary(made, self._stop, self._text)

    def render(
        self,
        format: str = "text",
        *,
        all: bool = False,
        scores: bool = False,
        by_rank: bool = False,
        explain: bool = False,
        color: bool = False,
        names: Sequence[str] = (),
    ) -> AnyStr:
        """The summary written out as the command writes it: "text", "json", "jsonl", "markdown", "tsv", "html" or
        "highlight". names are those of the texts; positions in what is written are in bytes of UTF-8.

        >>> from summarize import Summarizer
        >>> print(Summarizer().summarize("It is late.").render("markdown", scores=True), end="")
        - It is late. (1.000)
        """
        options = RenderOptions()
        lib.render_options_init(options, ctypes.sizeof(options))
        options.format = index_of(format, _library.FORMATS, "format")
        options.flags = sum(flag << bit for bit, flag in enumerate((all, scores, by_rank, explain, color)) if flag)
        encoded = [name.encode("utf-8", "surrogatepass") for name in names]
        if encoded and len(encoded) != len(self._text.starts):
            raise ValueError("there must be a name for each text")
        if len(encoded) == 1:
            options.name = encoded[0]
        elif encoded:
            options.parts = (Part * len(encoded))(*map(Part, encoded, self._text.starts))
            options.part_count = len(encoded)
        data = self._text.data
        output: AnyStr = self._text.decode(gather(lib.render, self._owned.pointer, data, len(data), options))
        return output

    def __str__(self) -> str:
        text: Any = self.render()
        return text if isinstance(text, str) else str(text, "utf-8", "replace")

    def __repr__(self) -> str:
        return "<Summary of %d sentences in %s>" % (len(self.sentences), self.language)
