# SPDX-License-Identifier: MIT
"""What the tests of the bindings share. They are run by `run`, from the top of the project."""

import ctypes
import os
import pathlib
import subprocess

BUILD = pathlib.Path(os.environ["BUILD"])
GOLDEN = sorted(pathlib.Path("tests/golden").glob("*.txt"))
FERRY = "It is late. The night ferry waits for the tide, and the last train for the night ferry."


def command(*arguments, text=b""):
    """What the command prints, as bytes."""
    result = subprocess.run([BUILD / "summarize", *arguments], input=text, stdout=subprocess.PIPE, check=True)
    return result.stdout


def long_text(megabytes):
    """An article over and over, so that each ten characters have one that is not ASCII."""
    article = pathlib.Path("tests/golden/fr-horloge.txt").read_text(encoding="utf-8") + "\n\n"
    return article * (megabytes * 1_000_000 // len(article.encode()) + 1)


class _Mallinfo(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    ]


def bytes_in_use():
    """Bytes that malloc has given out and that were not given back. Small things of Python's are not among them."""
    mallinfo2 = ctypes.CDLL(None).mallinfo2
    mallinfo2.restype = _Mallinfo
    info = mallinfo2()
    return info.uordblks + info.hblkhd
