# SPDX-License-Identifier: MIT
"""The Python module handed nonsense, out of memory, interrupted, and in several threads."""

import copy
import ctypes
import gc
import os
import pickle
import random
import signal
import subprocess
import sys
import threading
import time
import unittest
from unittest import mock

import summarize
from common import BUILD, FERRY, GOLDEN, bytes_in_use, long_text
from summarize import Counts, FormatError, LimitError, Summarizer, _library

BROKEN = b"The caf\xe9 is shut. \xff\xfe\x80 The ferry was late\0 again. \xed\xa0\x80 Nobody came."


def counts_in_use():
    counts = Counts()
    kept = Summarizer(corpus=counts)
    try:
        counts.add("text")
    finally:
        kept.close()


def closed():
    summarizer = Summarizer()
    summarizer.close()
    summarizer.close()
    summarizer.summarize("text")


class BadInput(unittest.TestCase):
    def test_errors(self):
        cases = (
            (TypeError, lambda: summarize.summarize(None)),
            (TypeError, lambda: summarize.summarize(42)),
            (TypeError, lambda: summarize.summarize(["text"])),
            (TypeError, lambda: summarize.keywords(4.5)),
            (TypeError, lambda: summarize.summarize()),
            (TypeError, lambda: summarize.summarize("text", "3")),
            (TypeError, lambda: summarize.summarize("text", 2.5)),
            (ValueError, lambda: summarize.summarize("text", -1)),
            (ValueError, lambda: summarize.keywords("text", -1)),
            (ValueError, lambda: summarize.keywords("text", 1 << 70)),
            (ValueError, lambda: summarize.summarize("text", language="klingon")),
            (ValueError, lambda: summarize.summarize("text", language="e\0n")),
            (TypeError, lambda: summarize.summarize("text", language=7)),
            (TypeError, lambda: summarize.summarize("text", query=b"bytes")),
            (TypeError, lambda: Summarizer("text")),
            (ValueError, lambda: Summarizer(method="magic")),
            (ValueError, lambda: Summarizer(sentences=1, words=2)),
            (ValueError, lambda: Summarizer(ratio=1.5)),
            (ValueError, lambda: Summarizer(ratio=float("nan"))),
            (TypeError, lambda: Summarizer(ratio="half")),
            (ValueError, lambda: Summarizer(ngram=0)),
            (ValueError, lambda: Summarizer(ngram=6)),
            (TypeError, lambda: Summarizer(stopwords=[1, 2])),
            (TypeError, lambda: Summarizer(stopwords=5)),
            (TypeError, lambda: Summarizer(corpus="counts")),
            (LimitError, lambda: Summarizer(max_bytes=3).summarize("text")),
            (LimitError, lambda: Summarizer(max_memory=100)),
            (LimitError, lambda: Summarizer(max_memory=100_000).summarize("word " * 50_000)),
            (UnicodeDecodeError, lambda: Summarizer(strict=True).summarize(BROKEN)),
            (UnicodeDecodeError, lambda: Summarizer(strict=True).summarize("\ud800")),
            (ValueError, closed),
            (TypeError, lambda: Summarizer().merge("text")),
            (TypeError, lambda: Summarizer().merge(["text", b"bytes"])),
            (TypeError, lambda: Summarizer().merge(["text", None])),
            (ValueError, lambda: Summarizer().merge([])),
            (ValueError, lambda: Summarizer().summarize("text").cut()),
            (ValueError, lambda: Summarizer().summarize("text").cut(ratio=2)),
            (ValueError, lambda: Summarizer().summarize("text").render("pdf")),
            (ValueError, lambda: Summarizer().summarize("text").render(names=["a", "b"])),
            (TypeError, lambda: Summarizer().summarize("text").explain("0")),
            (TypeError, lambda: Summarizer(furniture=5)),
            (TypeError, lambda: summarize.Repeats().add("text")),
            (TypeError, lambda: Counts().add(None)),
            (TypeError, lambda: Counts().read("text")),
            (FormatError, lambda: Counts().read(b"")),
            (FormatError, lambda: Counts().read(b"no counts\n")),
            (summarize.Error, counts_in_use),
            (ValueError, lambda: Counts(language="klingon")),
            (TypeError, lambda: pickle.dumps(Summarizer())),
        )
        for number, (error, call) in enumerate(cases):
            with self.subTest(number), self.assertRaises(error) as raised:
                call()
            self.assertTrue(str(raised.exception))

    def test_error_says_where(self):
        with self.assertRaises(UnicodeDecodeError) as raised:
            Summarizer(strict=True).summarize(BROKEN)
        self.assertEqual((raised.exception.start, raised.exception.object), (BROKEN.index(b"\xe9"), BROKEN))
        counts = Counts(language="en")
        counts.add("The ferry was late.")
        good = counts.write()
        with self.assertRaises(FormatError) as raised:
            counts.read(good + b"nonsense\n")
        self.assertEqual(raised.exception.byte, len(good))
        self.assertEqual(counts.write(), good)

    def test_no_memory(self):
        """MemoryError, by a limit on the address space of another process."""
        program = """
import resource, sys, summarize
text = "word%d " * 3_000_000 % tuple(range(3_000_000))
with open("/proc/self/statm") as file:
    used = int(file.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + len(text) + 16_000_000,) * 2)
try:
    summarize.summarize(text)
except MemoryError as error:
    print(error)
"""
        result = subprocess.run([sys.executable, "-B", "-c", program], stdout=subprocess.PIPE, check=True)
        self.assertEqual(result.stdout, b"out of memory\n")

    def test_any_text_is_answered(self):
        """What comes back is what was given, piece by piece, whatever it is."""
        made_up = random.Random(8)
        pieces = [
            "The ferry was late. ",
            "\n\n",
            "é",
            "\ud800",
            "\udcff",
            "\U0001f6a2",
            "\0",
            "。",
            "> ",
            "- ",
            "x" * 300,
        ]
        texts = [
            "",
            " ",
            "\0",
            "\ud800",
            "\ud83d\ude00",
            "\ufeffText.",
            BROKEN,
            b"",
            b"\xff" * 999,
            bytearray(BROKEN),
            memoryview(BROKEN),
        ]
        texts += ["".join(made_up.choices(pieces, k=made_up.randrange(60))) for _ in range(300)]
        texts += [
            bytes(made_up.choices(b"ab. \n\xe2\x82\xac\xff\xc3\x80", k=made_up.randrange(200))) for _ in range(300)
        ]
        summarizer = Summarizer(sentences=2, keywords=5, occurrences=True)
        for text in texts:
            given = text if isinstance(text, str) else bytes(text)
            summary = summarizer.summarize(text)
            for found in (*summary.pieces(), *summary.sentences):
                self.assertEqual(found.text, given[found.start : found.end])
            pieces_together = type(given)().join(piece.text for piece in summary.pieces())
            if isinstance(given, str):
                self.assertEqual("".join(pieces_together.split()), "".join(given.replace("\ufeff", "").split()))
            for format in ("text", "json", "markdown", "tsv", "html", "highlight"):
                self.assertIsInstance(summary.render(format), type(given))
            self.assertIsInstance(str(summary), str)
            self.assertEqual(type(summarize.summarize(given)), list)

    def test_another_library(self):
        """What is not there, or is none, cannot be imported."""
        cases = (
            ("/nowhere/libsummarize.so", "/nowhere"),
            ("libc.so.6", "no function smz_"),
            ("README.md", "README.md"),
        )
        for path, message in cases:
            environment = dict(os.environ, SUMMARIZE_LIBRARY=path)
            result = subprocess.run(
                [sys.executable, "-B", "-c", "import summarize"], env=environment, stderr=subprocess.PIPE, check=False
            )
            self.assertEqual(result.returncode, 1)
            last_line = result.stderr.decode().splitlines()[-1]
            self.assertTrue(last_line.startswith("ImportError: ") and message in last_line, last_line)

    def test_another_version(self):
        class Wider(_library.Options):
            _fields_ = [("more", ctypes.c_size_t)]

        _library._check(_library.lib, "this")
        for name, other, message in (("__version__", "9.0.0", "needs 9.0.0"), ("Options", Wider, "of another size")):
            with mock.patch.object(_library, name, other), self.assertRaisesRegex(ImportError, message):
                _library._check(_library.lib, "this")


class Interrupted(unittest.TestCase):
    """A signal that comes while the library is at work is handled at once, and all works as before."""

    def interrupt(self, call):
        """Sends the signal once the library has been called, which never comes back if it is not stopped."""
        begun = threading.Event()

        def send():
            begun.wait()
            os.kill(os.getpid(), signal.SIGINT)

        sender = threading.Thread(target=send)
        sender.start()
        try:
            with self.assertRaises(KeyboardInterrupt):
                call(begun)
        finally:
            begun.set()
            sender.join()

    def until_stopped(self, begun, call):
        """Instead of a call of the library: one that goes on for ever, as the library does with a text without end."""

        def again(*arguments):
            begun.set()
            while True:
                status = call(*arguments)
                if status != 0:
                    return status

        return again

    def test_each_call(self):
        text = long_text(2)
        data = text.encode()
        summarizer = Summarizer(sentences=2)
        engine = summarizer._engine
        wanted = [sentence.text for sentence in summarizer.summarize(text).sentences]
        made, count = _library.Owned(_library.lib.summary_free), ctypes.c_size_t()

        def summarize_for_ever(begun):
            def call(*arguments):
                _library.lib.summary_free(made.pointer)
                made.pointer.value = None
                return _library.lib.summarize(*arguments)

            engine.run(data, self.until_stopped(begun, call), made.pointer, engine.owned.pointer, data, len(data))

        self.interrupt(summarize_for_ever)
        self.assertEqual([sentence.text for sentence in summarizer.summarize(text).sentences], wanted)

    def test_counts(self):
        data = long_text(1).encode()
        counts = Counts(language="fr")
        counts.add(data)
        written = counts.write()

        def add_for_ever(begun):
            call = self.until_stopped(begun, _library.lib.counts_add)
            counts._change(data, call, counts._owned.pointer, counts._engine.owned.pointer, data, len(data))

        self.interrupt(add_for_ever)
        counts.add(data)
        self.assertGreater(len(counts.write()), 1)
        self.assertNotEqual(counts.write(), written)

    def test_rendering(self):
        summary = Summarizer().summarize(long_text(2))

        def render_for_ever(begun):
            original = _library.lib.render
            _library.lib.render = self.until_stopped(begun, original)
            try:
                summary.render("html")
            finally:
                _library.lib.render = original

        self.interrupt(render_for_ever)
        self.assertTrue(summary.render("html").startswith("<!DOCTYPE html>"))

    def test_handler_that_goes_on(self):
        """A signal that raises nothing disturbs nothing."""
        seen = []
        before = signal.signal(signal.SIGUSR1, lambda *_: seen.append(1))
        try:
            text = long_text(4)
            sender = threading.Thread(target=lambda: [os.kill(os.getpid(), signal.SIGUSR1) for _ in range(20)])
            sender.start()
            summary = Summarizer().summarize(text)
            sender.join()
        finally:
            signal.signal(signal.SIGUSR1, before)
        self.assertEqual(len(summary.sentences), 3)
        self.assertTrue(seen)

    def test_no_more_threads(self):
        """As when the interpreter ends: then it cannot be interrupted."""
        text = long_text(1)
        wanted = Summarizer().summarize(text).render()
        with mock.patch.object(threading.Thread, "start", side_effect=RuntimeError("can't start new thread")):
            self.assertEqual(Summarizer().summarize(text).render(), wanted)


class Threads(unittest.TestCase):
    def together(self, *works):
        failures = []

        def run(work):
            try:
                work()
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=run, args=(work,)) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_one_for_all(self):
        """One summarizer in four threads answers as in one, and so do a summary and the functions."""
        texts = [path.read_text(encoding="utf-8") for path in GOLDEN]
        shared = Summarizer(keywords=3)
        wanted = [shared.summarize(text).render("json") for text in texts]
        summary = shared.summarize(texts[0])
        sentences = [summarize.summarize(text) for text in texts]

        def work():
            for _ in range(3):
                self.assertEqual([shared.summarize(text).render("json") for text in texts], wanted)
                self.assertEqual(len(summary.cut(sentences=2).sentences), 2)
                self.assertEqual([summarize.summarize(text) for text in texts], sentences)

        self.together(work, work, work, work)

    def test_closed_meanwhile(self):
        text = long_text(1)
        for _ in range(20):
            shared = Summarizer()

            def work():
                for _ in range(3):
                    try:
                        shared.summarize(text)
                    except ValueError:
                        return

            self.together(work, work, shared.close)

    def test_not_locked(self):
        """While the library works, other threads do."""
        text, steps, done = long_text(2).encode(), [], threading.Event()
        engine = Summarizer()._engine
        made = _library.Owned(_library.lib.summary_free)
        at_work = []

        def count():
            while not done.is_set():
                steps.extend(at_work)
                time.sleep(0)

        def call(*arguments):
            at_work.append(1)
            status = _library.lib.summarize(*arguments)
            at_work.clear()
            return status

        def work():
            engine.run(text, call, made.pointer, engine.owned.pointer, text, len(text))
            done.set()

        before = sys.getswitchinterval()
        sys.setswitchinterval(
            1000
        )  # nobody is made to let others work: they only do where they wait, or the library works
        try:
            self.together(count, work)
        finally:
            sys.setswitchinterval(before)
        self.assertGreater(len(steps), 0)


class Memory(unittest.TestCase):
    """Everything that is taken is given back."""

    TIMES = 1000
    MOST = 60 * TIMES  # the least that can be lost each time is more

    def use(self):
        for text in (FERRY, FERRY.encode(), BROKEN):
            with Summarizer(keywords=2, occurrences=True, explain=True) as summarizer:
                summary = summarizer.summarize(text)
                longer = summary.cut(ratio=1)
                del summary
                self.assertTrue(longer.sentences and longer.keywords and longer.render("json"))
            for wrong in (lambda: Summarizer(strict=True).summarize(BROKEN), lambda: summarizer.summarize(text)):
                with self.assertRaises(ValueError):
                    wrong()
        counts = Counts()
        counts.add(FERRY)
        summarize.Repeats().add(Summarizer(furniture=FERRY).summarize(FERRY))
        circle = [Summarizer(corpus=counts).merge([FERRY, FERRY])]
        circle.append((circle, circle[0].cut(sentences=1)))

    def test_calls(self):
        for _ in range(50):
            self.use()
        gc.collect()
        before = bytes_in_use()
        for _ in range(self.TIMES):
            self.use()
        gc.collect()
        self.assertLess(bytes_in_use() - before, self.MOST)

    def test_functions(self):
        texts = [path.read_text(encoding="utf-8") for path in GOLDEN]
        for text in texts * 3:
            summarize.summarize(text)
        before = bytes_in_use()
        for turn in range(self.TIMES):
            summarize.summarize(texts[turn % len(texts)])
        self.assertLess(bytes_in_use() - before, self.MOST)

    def test_threads(self):
        """What a thread keeps ends with it."""
        before = None
        for turn in range(30):
            thread = threading.Thread(target=lambda: summarize.summarize(FERRY))
            thread.start()
            thread.join()
            if turn == 5:
                before = bytes_in_use()
        self.assertLess(bytes_in_use() - before, 20_000)

    def test_end_of_the_interpreter(self):
        """Whatever is left over when Python ends is released without a word."""
        program = (
            "import summarize, threading; c = summarize.Counts(); c.add('a'); s = summarize.Summarizer(corpus=c);"
            "t = s.summarize('It is late.'); u = t.cut(sentences=1); v = u.cut(sentences=2); x = [s, t]; x.append(x);"
            "summarize.summarize('a'); threading.Thread(target=lambda: summarize.summarize('b')).start()"
        )
        result = subprocess.run([sys.executable, "-B", "-c", program], stderr=subprocess.PIPE, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, b""))


if __name__ == "__main__":
    unittest.main()
