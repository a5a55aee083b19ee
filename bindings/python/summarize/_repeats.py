# SPDX-License-Identifier: MIT
"""What the texts of a collection have in common."""

from __future__ import annotations

import threading
from typing import Union

from ._library import Owned, check, lib
from ._summary import Summary, gather


class Repeats:
    """What most texts of one origin repeat word for word: their frame, which no summary wants.

    >>> from summarize import Summarizer
    >>> repeats, texts = Repeats(), ["The %s was late.\\n\\nWrite to us." % what for what in ("ferry", "bus", "train")]
    >>> for text in texts:
    ...     repeats.add(Summarizer().summarize(text))
    >>> repeats.write()
    b'Write to us.\\n'
    >>> Summarizer(furniture=repeats.write()).summarize(texts[0]).sentences[-1].text
    'The ferry was late.'
    """

    def __init__(self) -> None:
        self._owned = Owned(lib.repeats_free)
        self._lock = threading.Lock()
        check(lib.repeats_new(self._owned.pointer, None))

    def add(self, summary: Union[Summary[str], Summary[bytes]]) -> None:
        """Adds the text that a summary is of."""
        if not isinstance(summary, Summary):
            raise TypeError("summary must be a Summary, not %s" % type(summary).__name__)
        data = summary._text.data
        with self._lock:
            check(lib.repeats_add(self._owned.pointer, summary._owned.pointer, data, len(data)))

    def write(self) -> bytes:
        """What stands in more than half of three or more texts, a piece a line: a Summarizer's furniture."""
        with self._lock:
            return gather(lib.repeats_write, self._owned.pointer)
