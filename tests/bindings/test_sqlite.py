# SPDX-License-Identifier: MIT
"""The SQLite extension inside a program: what the shell cannot show. What it can is in sql/."""

import ctypes
import json
import random
import sqlite3
import threading
import unittest

from common import BUILD, FERRY, GOLDEN, bytes_in_use, command, long_text

EXTENSION = str(BUILD / "sqlite" / "summarize")
CALLS = ("SELECT summarize(?)", "SELECT keywords(?)", "SELECT count(*) FROM sentences(?)")
# The library that sqlite3 is linked with, for what it does not tell.
SQLITE = ctypes.CDLL("libsqlite3.so.0")
SQLITE.sqlite3_memory_used.restype = ctypes.c_int64
SQLITE.sqlite3_hard_heap_limit64.argtypes = [ctypes.c_int64]


def connect(**options):
    connection = sqlite3.connect(":memory:", isolation_level=None, **options)
    connection.enable_load_extension(True)
    connection.execute("SELECT load_extension(?)", [EXTENSION])
    return connection


class SQLite(unittest.TestCase):
    def setUp(self):
        self.db = connect()
        self.addCleanup(self.db.close)

    def ask(self, statement, *values):
        return self.db.execute(statement, values).fetchall()

    def value(self, statement, *values):
        return self.ask(statement, *values)[0][0]


class Answers(SQLite):
    def test_as_the_command(self):
        """Every golden text, as text in a database of each encoding, and as a blob."""
        for encoding in ("UTF-8", "UTF-16le", "UTF-16be"):
            self.ask("PRAGMA encoding = '%s'" % encoding)
            self.ask("CREATE TABLE IF NOT EXISTS texts(text)")
            for path in GOLDEN:
                wanted = command("-n", "4", path).decode().removesuffix("\n")
                keywords = command("-n", "0", "-k", "7", path).decode().splitlines()
                pieces = [json.loads(line) for line in command("-f", "jsonl", "--split", path).splitlines()][0][
                    "sentences"
                ]
                for text in (path.read_bytes().decode(), path.read_bytes()):
                    self.ask("DELETE FROM texts")
                    self.ask("INSERT INTO texts VALUES (?)", text)
                    self.assertEqual(self.value("SELECT summarize(text, 4) FROM texts"), wanted)
                    self.assertEqual(json.loads(self.value("SELECT keywords(text, 7) FROM texts")), keywords)
                    rows = self.ask("SELECT s.text, kind, number, paragraph FROM texts, sentences(texts.text) AS s")
                    there = [(p["text"], p["kind"], p["index"] + 1, p["paragraph"] + 1) for p in pieces]
                    self.assertEqual(rows, there)
                    found = self.ask("SELECT substr(document, start, length) FROM texts, sentences(texts.text)")
                    in_place = [part.decode() if isinstance(part, bytes) else part for part, in found]
                    self.assertEqual(in_place, [p["text"] for p in pieces])
            self.db.close()
            self.db = connect()

    def test_places_in_any_text(self):
        """substr() finds what start and length say, also where the text is no UTF-8."""
        made_up = random.Random(8)
        for _ in range(500):
            blob = bytes(made_up.choices(b"ab. \n\xc3\xa9\xe2\x82\xac", k=made_up.randrange(1, 120)))
            for cast in ("CAST(? AS TEXT)", "CAST(? AS BLOB)"):
                rows = self.ask(
                    "SELECT CAST(substr(document, start, length) AS BLOB), CAST(text AS BLOB) FROM sentences(%s)"
                    % cast,
                    blob,
                )
                for found, text in rows:
                    self.assertEqual(found, text, (cast, blob))

    def test_many_languages(self):
        """More of them than summarizers are kept."""
        languages = [line.split("\t")[0] for line in command("--list-languages").decode().splitlines()]
        for _ in range(2):
            for language in languages:
                self.assertEqual(self.value("SELECT summarize(?, 1, ?)", FERRY, language), FERRY[12:])

    def test_inside_one_another(self):
        """A statement is at work with several texts at once, of which each is read to its end."""
        rows = self.ask(
            "SELECT a.number, b.number, keywords(a.text, 1) FROM sentences('One came. Two came.') AS a,"
            " sentences('Three came. Four came. ' || summarize(a.text, 1)) AS b"
        )
        self.assertEqual([row[:2] for row in rows], [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)])


class Limits(SQLite):
    def test_length_of_an_answer(self):
        text = "The night ferry waits for the tide."
        self.db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, len(text) + 2)
        self.assertEqual(self.value("SELECT summarize(?)", text), text)
        with self.assertRaisesRegex(sqlite3.DataError, "too big"):
            self.value("SELECT keywords(?, 9)", text)

    def test_memory(self):
        """Whatever SQLite refuses, the answer is an error or the right one, and nothing is lost."""
        text = GOLDEN[0].read_text(encoding="utf-8")
        for statement in CALLS:
            wanted = self.value(statement, text)
            refused = 0
            for limit in range(0, 600_000, 7_919):
                db = connect()
                before = SQLITE.sqlite3_memory_used()
                SQLITE.sqlite3_hard_heap_limit64(before + limit + 1)
                try:
                    self.assertEqual(db.execute(statement, [text]).fetchall()[0][0], wanted)
                except MemoryError:
                    refused += 1
                finally:
                    SQLITE.sqlite3_hard_heap_limit64(0)
                self.assertEqual(self.value(statement, text), wanted)
                db.close()
            self.assertGreater(refused, 3)
            self.assertLess(refused, 75)

    def test_memory_is_sqlites_and_given_back(self):
        self.db.close()
        before = SQLITE.sqlite3_memory_used()
        db = connect()
        empty = SQLITE.sqlite3_memory_used()
        for statement in CALLS:
            for text in (FERRY, GOLDEN[0].read_text(encoding="utf-8"), None, 5):
                db.execute(statement, [text]).fetchall()
        self.assertGreater(SQLITE.sqlite3_memory_used() - empty, 10_000)
        rows = db.execute("SELECT text FROM sentences(?)", [FERRY])
        rows.fetchone()
        rows.close()
        db.close()
        self.assertEqual(SQLITE.sqlite3_memory_used(), before)

    def test_nothing_is_lost(self):
        """Neither what passes by SQLite's memory."""

        def use():
            db = connect()
            for statement in CALLS:
                db.execute(statement, [FERRY]).fetchall()
            db.close()

        for _ in range(20):
            use()
        before = bytes_in_use()
        for _ in range(300):
            use()
        self.assertLess(bytes_in_use() - before, 300 * 100)


class Interrupted(SQLite):
    """A long text is left as soon as its statement is to end."""

    def setUp(self):
        super().setUp()
        self.text = long_text(4)

    def test_interrupt(self):
        """From inside the call: the statement that asks whether to go on is traced, and at its third time interrupted.
        SQLite itself would first notice behind the function that follows."""
        followed = []
        self.db.create_function("follow", 1, followed.append)
        for statement in (
            "SELECT follow(summarize(?))",
            "SELECT follow(keywords(?))",
            "SELECT follow(text) FROM sentences(?)",
        ):
            asked = []

            def trace(traced):
                if "SELECT 1" in traced:
                    asked.append(traced)
                    if len(asked) == 3:
                        self.db.interrupt()

            self.db.set_trace_callback(trace)
            with self.assertRaisesRegex(sqlite3.OperationalError, "interrupted"):
                self.value(statement, self.text)
            self.db.set_trace_callback(None)
            self.assertEqual((len(asked), followed), (3, []))
            self.value(statement, FERRY)
            self.assertTrue(followed)
            followed.clear()

    def test_progress_handler(self):
        """One that has had enough while the text is read: it is asked each 50 steps, and all else takes fewer."""
        for statement in CALLS:
            asked = []
            self.db.set_progress_handler(lambda: asked.append(1) or len(asked) > 2, 50)
            with self.assertRaisesRegex(sqlite3.OperationalError, "interrupted"):
                self.value(statement, self.text)
            self.db.set_progress_handler(None, 0)
            self.assertEqual(len(asked), 3)
            self.assertTrue(self.value(statement, self.text))

    def test_other_thread(self):
        """Interrupted until it ends: it cannot end otherwise, since there are rows for ever."""
        db = connect(check_same_thread=False)
        self.addCleanup(db.close)
        done = threading.Event()

        def interrupt():
            while not done.wait(0.01):
                db.interrupt()

        thread = threading.Thread(target=interrupt)
        thread.start()
        try:
            with self.assertRaisesRegex(sqlite3.OperationalError, "interrupted"):
                db.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(summarize(?)) FROM n",
                    [self.text],
                ).fetchall()
        finally:
            done.set()
            thread.join()


class Threads(unittest.TestCase):
    def test_connections(self):
        """Each thread with a connection of its own."""
        answers = []

        def work():
            db = connect()
            answers.append([db.execute("SELECT summarize(?)", [path.read_bytes()]).fetchall() for path in GOLDEN])
            db.close()

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(answers), 3)
        self.assertTrue(answers[0] == answers[1] == answers[2])


if __name__ == "__main__":
    unittest.main()
