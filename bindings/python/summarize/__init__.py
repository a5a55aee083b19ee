# SPDX-License-Identifier: MIT
"""The most telling sentences of a text, unchanged and in their order, and its keywords.

>>> import summarize
>>> text = "It is late. The night ferry waits for the tide, and the last train for the night ferry."
>>> summarize.summarize(text, 1)
['The night ferry waits for the tide, and the last train for the night ferry.']
>>> summarize.keywords(text, 1)
['night ferry']

Summarizer has the options, and what it answers also says where things stand. Texts are str, or bytes, which may hold
anything; what comes back is of the same type. Errors are TypeError, ValueError (UnicodeDecodeError among them),
MemoryError and, for what Python has no name for, summarize.Error.
"""

from __future__ import annotations

import functools
import threading
from typing import AnyStr, List, NamedTuple, Optional

from ._library import Error, FormatError, LimitError, RawLanguage, __version__, lib
from ._repeats import Repeats
from ._summarizer import Counts, Summarizer
from ._summary import Keyword, Sentence, Summary

__all__ = [
    "Counts",
    "Error",
    "FormatError",
    "Keyword",
    "Language",
    "LimitError",
    "Repeats",
    "Sentence",
    "Summarizer",
    "Summary",
    "keywords",
    "languages",
    "summarize",
]


class Language(NamedTuple):
    """A language that the library knows; has_stemmer tells whether it knows which words are forms of one."""

    code: str
    name: str
    has_stemmer: bool


class _Kept(threading.local):
    """The summarizers that a thread has used last. They know words better from text to text, and so are faster."""

    def __init__(self) -> None:
        self.summarizer = functools.lru_cache(maxsize=4)(Summarizer)


_kept = _Kept()


def summarize(text: AnyStr, n: int = 3, *, language: Optional[str] = None, query: Optional[str] = None) -> List[AnyStr]:
    """The n most telling sentences in the order of the text.

    >>> summarize("The ferry was late. It had no crew.", 1)
    ['The ferry was late.']
    >>> summarize(b"Das Caf\\xc3\\xa9 in K\\xf6ln ist zu.")
    [b'Das Caf\\xc3\\xa9 in K\\xf6ln ist zu.']
    """
    kept = _kept.summarizer(sentences=n, language=language, query=query)
    return [sentence.text for sentence in kept.summarize(text).sentences]


def keywords(text: AnyStr, n: int = 10, *, language: Optional[str] = None) -> List[AnyStr]:
    """The n best keywords, best first.

    >>> keywords("The night ferry waits for the night ferry.", 1)
    ['night ferry']
    """
    kept = _kept.summarizer(sentences=0, keywords=n, language=language)
    return [keyword.text for keyword in kept.summarize(text).keywords]


def languages() -> List[Language]:
    """The languages, by code.

    >>> [language.name for language in languages() if language.code == "en"]
    ['english']
    """
    found: List[Language] = []
    raw = RawLanguage()
    while lib.language_at(len(found), raw):
        found.append(Language(raw.code.decode(), raw.name.decode(), bool(raw.has_stemmer)))
    return found
