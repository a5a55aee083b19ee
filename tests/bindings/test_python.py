# SPDX-License-Identifier: MIT
"""The Python module: what it answers is what the command answers, at the places that it says."""

import doctest
import json
import pathlib
import re
import unittest

import summarize
import summarize._repeats
import summarize._summarizer
import summarize._summary
from common import FERRY, GOLDEN, command
from summarize import Summarizer


def load_tests(loader, tests, pattern):
    for module in (summarize, summarize._repeats, summarize._summary, summarize._summarizer):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


TEXTS = [(path, path.read_bytes()) for path in GOLDEN]


class AsTheCommand(unittest.TestCase):
    """Every golden text, as str and as bytes."""

    def test_json(self):
        """Options of the command, and the same of Summarizer."""
        cases = (
            ((), {}),
            (("-n", "5", "-k", "8"), dict(sentences=5, keywords=8)),
            (("-r", "20%"), dict(ratio=0.2)),
            (("-w", "60"), dict(words=60)),
            (("-c", "300"), dict(chars=300)),
            (("-q", "water time"), dict(query="water time")),
            (
                ("-l", "fr", "-m", "lexrank", "--ngram", "1", "-k", "5"),
                dict(language="fr", method="lexrank", ngram=1, keywords=5),
            ),
        )
        for options, equal in cases:
            summarizer = Summarizer(occurrences=True, **equal)
            for path, data in TEXTS:
                wanted = command("-f", "json", *options, path)
                self.assertEqual(summarizer.summarize(data).render("json"), wanted)
                # The file's bytes may be no UTF-8, which a str cannot be.
                text = data.decode("utf-8", "replace")
                if text.encode() == data:
                    self.assertEqual(summarizer.summarize(text).render("json").encode(), wanted)

    def test_formats(self):
        summarizer = Summarizer(keywords=5, occurrences=True, explain=True)
        for path, data in TEXTS:
            summary = summarizer.summarize(data)
            for format in ("text", "json", "jsonl", "markdown", "tsv", "html"):
                self.assertEqual(summary.render(format), command("-f", format, "-k", "5", text=data), format)
            self.assertEqual(summary.render("highlight"), command("--highlight", "-k", "5", text=data))
            self.assertEqual(
                summary.render("highlight", color=True),
                command("--highlight", "--color", "always", "-k", "5", text=data),
            )
            self.assertEqual(Summarizer().summarize(data).render(all=True), command("--split", text=data))
            self.assertEqual(
                summary.render(by_rank=True, scores=True, explain=True),
                command("-k", "5", "--order", "rank", "--scores", "--explain", path),
            )

    def test_places(self):
        """What the command's JSON says in bytes, the module says in its own kind of index."""
        summarizer = Summarizer(keywords=8, occurrences=True)
        for path, data in TEXTS:
            wanted = json.loads(command("-f", "json", "-k", "8", path))
            text = data.decode("utf-8", "surrogateescape")
            for given, to_bytes in ((data, bytes), (text, lambda part: part.encode("utf-8", "surrogateescape"))):
                summary = summarizer.summarize(given)
                self.assertEqual(
                    (summary.language, round(summary.confidence, 3)), (wanted["language"], wanted["confidence"])
                )
                self.assertEqual(len(summary.sentences), len(wanted["sentences"]))
                for sentence, other in zip(summary.sentences, wanted["sentences"]):
                    self.assertEqual(sentence.text, given[sentence.start : sentence.end])
                    self.assertEqual(len(to_bytes(given[: sentence.start])), other["start"])
                    self.assertEqual(len(to_bytes(given[: sentence.end])), other["end"])
                    for name in ("index", "paragraph", "kind"):
                        self.assertEqual(getattr(sentence, name), other[name])
                    self.assertEqual(round(sentence.score, 3), other["score"])
                self.assertEqual(len(summary.keywords), len(wanted["keywords"]))
                for keyword, other in zip(summary.keywords, wanted["keywords"]):
                    self.assertEqual(keyword.text if isinstance(given, str) else keyword.text.decode(), other["text"])
                    self.assertEqual((keyword.count, keyword.words), (other["count"], other["words"]))
                    places = [[len(to_bytes(given[:at])) for at in place[:2]] for place in keyword.occurrences]
                    self.assertEqual(places, other["occurrences"])
                    self.assertIn((keyword.start, keyword.end, 0), keyword.occurrences)

    def test_pieces(self):
        for path, data in TEXTS:
            wanted = command("--split", "-f", "tsv", path)
            summary = Summarizer().summarize(data)
            pieces = list(summary.pieces())
            self.assertEqual(len(pieces), len(wanted.splitlines()) - 1)
            self.assertEqual(b"".join(b"".join(piece.text for piece in pieces).split()), b"".join(data.split()))
            self.assertEqual([piece for piece in pieces if piece.rank is not None], list(summary.sentences))

    def test_merge(self):
        paths = [path for path in GOLDEN if path.name in ("lighthouse.txt", "minutes.txt", "de-bahnhof.txt")]
        texts = [path.read_text(encoding="utf-8") for path in paths]
        summary = Summarizer(sentences=5, keywords=5, occurrences=True).merge(texts)
        names = [str(path) for path in paths]
        self.assertEqual(
            summary.render("json", names=names).encode(), command("--merge", "-n", "5", "-k", "5", "-f", "json", *paths)
        )
        self.assertEqual({sentence.part for sentence in summary.sentences} - {0, 1, 2}, set())
        self.assertGreater(len({sentence.part for sentence in summary.sentences}), 1)
        for found in (*summary.sentences, *summary.keywords):
            self.assertEqual(
                re.sub(r"\s+", " ", texts[found.part][found.start : found.end]), re.sub(r"\s+", " ", found.text)
            )
        for keyword in summary.keywords:
            for start, end, part in keyword.occurrences:
                self.assertEqual(texts[part][start:end][:3].lower(), keyword.text[:3].lower())

    def test_counts(self):
        paths = [str(path) for path in GOLDEN if path.name in ("lighthouse.txt", "minutes.txt", "caps.txt")]
        counts = summarize.Counts(language="en")
        for path in paths:
            counts.add(pathlib.Path(path).read_bytes())
        written = counts.write()
        self.assertEqual(written, command("--count", "-l", "en", *paths))
        counts.read(written)
        self.assertEqual(counts.write(), command("--merge-counts", text=written + written))

    def test_repeats(self):
        repeats = summarize.Repeats()
        paths = [str(path) for path in GOLDEN if path.name in ("wrapped.txt", "unwrapped.txt", "caps.txt")]
        for path in paths:
            repeats.add(Summarizer().summarize(pathlib.Path(path).read_bytes()))
        self.assertEqual(repeats.write(), command("--find-furniture", *paths))
        self.assertTrue(repeats.write())


class Answers(unittest.TestCase):
    def test_functions(self):
        text = GOLDEN[0].read_text(encoding="utf-8")
        for path in GOLDEN[:5]:
            text = path.read_text(encoding="utf-8")
            summary = Summarizer(sentences=2, keywords=4).summarize(text)
            self.assertEqual(summarize.summarize(text, 2), [sentence.text for sentence in summary.sentences])
            self.assertEqual(summarize.keywords(text, 4), [keyword.text for keyword in summary.keywords])
        self.assertEqual(len(summarize.languages()), len(command("--list-languages").splitlines()))

    def test_keyword_on_one_line(self):
        """Line's ends, hyphens that part words, and marks of quotations, as the command shows them."""
        for gap in ("\n", "\r\n", "  \n  ", "\u2028", "\f", "-\n", "\u2010\n", "\n> "):
            text = "> The night%sferry waits. It came. The night%sferry left." % (gap, gap)
            shown = json.loads(command("-f", "json", "-k", "9", "-l", "en", text=text.encode()))["keywords"]
            found = Summarizer(keywords=9, language="en").summarize(text).keywords
            self.assertEqual([keyword.text for keyword in found], [keyword["text"] for keyword in shown], repr(gap))
            self.assertTrue(any("ferry" in keyword.text for keyword in found))

    def test_cut(self):
        summary = Summarizer(sentences=1).summarize(GOLDEN[0].read_text(encoding="utf-8"))
        for length, wanted in ((dict(sentences=4), 4), (dict(sentences=0), 0), (dict(words=1), 1), (dict(chars=1), 1)):
            self.assertEqual(len(summary.cut(**length).sentences), wanted)
        longer = summary.cut(ratio=1)
        self.assertGreater(len(longer.sentences), 4)
        # The summary that it was made of goes first, and with it nothing that it needs.
        again = longer.cut(sentences=2)
        wanted = longer.sentences[:0]
        del summary, longer
        self.assertEqual(len(again.sentences), 2)
        self.assertEqual(wanted, ())
        self.assertTrue(again.render())

    def test_corpus_and_words(self):
        counts = summarize.Counts(language="en")
        for _ in range(20):
            counts.add("The ferry was late.")
        text = "The ferry is at the harbour. The ferry left the harbour."
        self.assertEqual(
            Summarizer(keywords=1, corpus=counts, language="en").summarize(text).keywords[0].text, "harbour"
        )
        for stopwords in ("harbour\n# no word\nleft", ["harbour", "left"], ("harbour", "left")):
            found = Summarizer(keywords=9, stopwords=stopwords, language="en").summarize(text).keywords
            self.assertNotIn("harbour", [keyword.text for keyword in found])
            self.assertIn("ferry", [keyword.text for keyword in found])

    def test_explain(self):
        summary = Summarizer(explain=True).summarize(GOLDEN[0].read_text(encoding="utf-8"))
        why = summary.explain(summary.sentences[0].index)
        self.assertEqual(len(why), 8)
        self.assertTrue(any(why.values()))
        self.assertIsNone(summary.explain(1_000_000))
        self.assertIsNone(summary.explain(-1))
        self.assertIsNone(Summarizer().summarize(FERRY).explain(0))

    def test_version(self):
        header = pathlib.Path("include/summarize.h").read_text()
        version = ".".join(re.search(r"VERSION_%s (\d+)" % part, header)[1] for part in ("MAJOR", "MINOR", "PATCH"))
        self.assertEqual(summarize.__version__, version)


if __name__ == "__main__":
    unittest.main()
