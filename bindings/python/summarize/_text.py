# SPDX-License-Identifier: MIT
"""Texts on their way to the library, and positions on their way back."""

from __future__ import annotations

import re
from typing import Any, AnyStr, Callable, Dict, Generic, Iterable, Sequence, Tuple

_CONTINUING = bytes(range(0x80, 0xC0))  # what stands behind a character's first byte in UTF-8
_LINE_END = re.compile("[\n\v\f\r\x85\u2028\u2029]")
_GAP = "\n\n"  # between texts that are merged


def encode(text: Any) -> bytes:
    """What the library reads. A lone surrogate, which UTF-8 cannot have, becomes the three bytes that it would be: they
    are no character to the library, and come back as they were."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, (bytes, bytearray, memoryview)):
        return bytes(text)
    raise TypeError("text must be str or bytes, not %s" % type(text).__name__)


class Text(Generic[AnyStr]):
    """One text or several, as given and as the library reads them: data, in which each begins at one of starts."""

    def __init__(self, texts: Sequence[AnyStr]) -> None:
        pieces = [encode(text) for text in texts]
        self.is_str = isinstance(texts[0], str)
        if any(isinstance(text, str) != self.is_str for text in texts):
            raise TypeError("texts must be all str or all bytes")
        self.texts: Sequence[AnyStr] = texts if self.is_str else pieces  # type: ignore[assignment]
        self.data = _GAP.encode().join(pieces)
        self.starts = [0]
        for piece in pieces[:-1]:
            self.starts.append(self.starts[-1] + len(piece) + len(_GAP))
        # Where each character is a byte, there is nothing to count.
        self._has_plain_places = all(len(text) == len(piece) for text, piece in zip(texts, pieces))

    def places(self, offsets: Iterable[int]) -> Callable[[int], Tuple[int, int]]:
        """Tells of each of these offsets into data which text it is in, and the index there."""
        known: Dict[int, Tuple[int, int]] = {}
        part = at = index = 0
        for offset in sorted(set(offsets)):
            while part + 1 < len(self.starts) and self.starts[part + 1] <= offset:
                part += 1
                at, index = self.starts[part], 0
            if self._has_plain_places:
                index += offset - at
            else:
                index += len(self.data[at:offset].translate(None, _CONTINUING))
            at = offset
            known[offset] = part, index
        return known.__getitem__

    def decode(self, output: bytes) -> Any:
        """What the library has written, of the type that the texts are."""
        return output.decode("utf-8", "surrogatepass") if self.is_str else output

    def line(self, text: Any) -> Any:
        """A keyword's text on one line, as the library prints it: without a hyphen before a line's end, which parts a
        word, and without the marks of a quotation."""
        whole = text if isinstance(text, str) else text.decode("utf-8", "surrogateescape")
        if _LINE_END.search(whole) is None:
            return text
        first, *others = _LINE_END.split(whole)
        line = first
        for other in filter(None, (other.strip().lstrip("> ") for other in others)):
            line = line[:-1] + other if line.endswith(("-", "\u2010")) else line.rstrip() + " " + other
        return line if self.is_str else line.encode("utf-8", "surrogateescape")
