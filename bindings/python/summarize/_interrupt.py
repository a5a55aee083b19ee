# SPDX-License-Identifier: MIT
"""Calls that can be interrupted.

Python runs a signal's handler in the main thread, and not while that is inside the library. So there a long call is
left to another thread, and the main thread waits, which it can be interrupted in.
"""

from __future__ import annotations

import ctypes
import threading
from typing import Any, Callable, List, Optional, TypeVar

from ._library import CANCELED

_Result = TypeVar("_Result")

# Bytes of text from which on it takes so long that somebody may want to interrupt it. A thread takes a tenth of a
# millisecond, which is what the library takes for 2 KB.
LONG = 1 << 18

# Seconds that the main thread waits at a time: a signal that comes just before it begins to does not wake it.
_PATIENCE = 0.05


class Stop:
    """What a call is told to stop by. It is the library's to read, at the address that cancel_user has."""

    def __init__(self) -> None:
        self.lock = threading.Lock()  # held by the one call that is at work
        self._flag = ctypes.create_string_buffer(b"0", 2)
        self.address = ctypes.addressof(self._flag)

    def set(self) -> None:
        self._flag.value = b"1"

    def run(self, call: Callable[..., int], arguments: Any, asked: Optional[threading.Event] = None) -> int:
        """The call's status. It stops if it is asked to, not because a call before it was asked too late."""
        with self.lock:
            while True:
                self._flag.value = b"0"
                if asked is not None and asked.is_set():
                    return CANCELED
                status = call(*arguments)
                if status != CANCELED or (asked is not None and asked.is_set()):
                    return status


def is_main() -> bool:
    return threading.current_thread() is threading.main_thread()


def run(stop: Stop, length: int, call: Callable[..., int], *arguments: Any) -> int:
    """The status of a call that reads so many bytes."""
    if length < LONG or not is_main():
        return stop.run(call, arguments)
    asked = threading.Event()

    def ask() -> None:
        asked.set()
        stop.set()

    return apart(lambda: stop.run(call, arguments, asked), ask)


def apart(work: Callable[[], _Result], ask: Callable[[], None]) -> _Result:
    """What the work answers, done in another thread. An interruption here asks it to stop, waits until it has, and
    goes on."""
    results: List[_Result] = []
    failures: List[BaseException] = []
    done = threading.Event()

    def do() -> None:
        try:
            results.append(work())
        except BaseException as failure:
            failures.append(failure)
        finally:
            done.set()

    thread = threading.Thread(target=do)
    try:
        thread.start()
        while not done.wait(_PATIENCE):
            pass
    except BaseException as interruption:
        if isinstance(interruption, RuntimeError) and not thread.is_alive() and not done.is_set():
            return work()  # there can be no more threads, as when the interpreter ends
        ask()
        if thread.is_alive():
            done.wait()
        raise
    thread.join()  # older Pythons never forget a thread that nobody has waited for
    if failures:
        raise failures[0]
    return results[0]
