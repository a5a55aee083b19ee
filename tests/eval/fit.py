#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Fit the ranking model: writes corpus/model.txt.

    fit.py DATA FEATURES MODEL.txt        (make fit DATA=DIR)

DATA holds eval_summ.py, rouge.py and summ/*.jsonl (documents with reference summaries, some with sentences that people
marked); FEATURES is the program made of tests/eval/features.c. Documents whose part is 0/3 (see eval_summ.py) are left
out, so that figures on them are honest. Each document is seen whole, without title, without title and paragraphs, in
small letters, and hard-wrapped, as often as SEEN says, since real texts come that way.

The network is that of src/score/model.h. What it learns is a distribution over a document's sentences: the marked ones
(or those of a greedy oracle), mixed with each sentence's own closeness to the reference. Sets are drawn by the square
root of their size, times BOOST. The same data give the same file. Needs Debian's python3-numpy and
python3-snowballstemmer; takes about five minutes on two cores.
"""
import collections
import glob
import json
import math
import multiprocessing
import os
import re
import subprocess
import sys
import textwrap

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np  # noqa: E402

HIDDEN = 16
SEED = 12
STEPS, DOCUMENTS, RATE, WARM_UP = 8000, 32, 3e-3, 50
DECAY = {"hidden": 1.0}  # decoupled weight decay
DROP = 0.1  # share of inputs left out in a step
BOOST = {"cnn_corpus": 12.0, "cnndm_val_cnn": 2.0, "indosum_id": 5.0, "opinosis": 3.0, "vietnews": 2.0}
SEEN = {"whole": 4, "plain": 3}  # the others once
MARKED = 0.9, 0.7  # weight of marked sentences; of the oracle's where none are marked
MOST, LEAST_DEVIATION = 5.0, 1e-3  # as in src/score/network.c


# --- documents -------------------------------------------------------------------------------------------------------
def variants(doc):
    title, text = doc.get("title") or "", doc["text"]
    whole = f"{title}\n\n{text}" if title else text
    yield "whole", whole
    yield "plain", re.sub(r"\s*\n\s*", " ", text)
    if title:
        yield "untitled", text
    yield "small", whole.lower()
    yield "wrapped", "\n\n".join("\n".join(textwrap.wrap(part, 72, break_long_words=False, break_on_hyphens=False))
                                 for part in whole.split("\n") if part.strip())


def read_features(program, texts, lang):
    """For each text its candidates as (start, end, features), and its own features; and the names of both."""
    given = b"".join(f"{lang} {len(text)}\n".encode() + text for text in texts)
    lines = iter(subprocess.run([program], input=given, capture_output=True, check=True).stdout.decode().split("\n"))
    names = {"x": next(lines).split(), "document": next(lines).split()}
    result = []
    for _ in texts:
        count, *document = next(lines).split()
        rows = [next(lines).split() for _ in range(int(count))]
        result.append(([(int(row[0]), int(row[1]), [float(x) for x in row[2:]]) for row in rows],
                       [float(x) for x in document]))
    return names, result


# --- what is to be learnt --------------------------------------------------------------------------------------------
def grams(tokens, n):
    return collections.Counter(zip(*(tokens[i:] for i in range(n))))


def closeness(one, two, references):
    """Mean over references of ROUGE-1 + ROUGE-2 F1."""
    total = 0.0
    for pair in references:
        for have, want in zip((one, two), pair):
            total += 2 * sum((have & want).values()) / max(1, sum(have.values()) + sum(want.values()))
    return total / len(references)


def oracle(parts, alone, references, count):
    """Sentences added one by one as long as they bring the summary nearer to the references."""
    chosen, one, two, best = [], collections.Counter(), collections.Counter(), 0.0
    for _ in range(count):
        trial = {i: closeness(one + parts[i][0], two + parts[i][1], references)
                 for i in np.argsort(-alone, kind="stable")[:40] if i not in chosen}
        pick = max(trial, key=trial.get, default=None)
        if pick is None or trial[pick] <= best + 1e-9:
            break
        best = trial[pick]
        chosen.append(pick)
        one, two = one + parts[pick][0], two + parts[pick][1]
    return chosen


def target(doc, sents, count, tools):
    lang = doc.get("lang", "en")
    references = []
    for ref in doc["refs"][:4]:
        flat = [word for line in ref.split("\n") for word in tools["tokens"](line, lang)]
        references.append((grams(flat, 1), grams(flat, 2)))
    parts = [(grams(t, 1), grams(t, 2)) for t in (tools["tokens"](s, lang) for s in sents)]
    alone = np.array([closeness(a, b, references) for a, b in parts])
    keys = {tools["squeeze"](doc["sents"][i]).lower() for i in doc.get("gold_idx") or []}
    chosen = [i for i, s in enumerate(sents) if tools["squeeze"](s).lower() in keys]
    weight = MARKED[0] if chosen else MARKED[1]
    chosen = chosen or oracle(parts, alone, references, count)
    soft = np.exp((alone - alone.max()) / 0.05)
    soft /= soft.sum()
    if not chosen:
        return soft
    hard = np.zeros(len(sents))
    hard[chosen] = 1 / len(chosen)
    return weight * hard + (1 - weight) * soft


def load_tools(data):
    sys.path.insert(0, data)
    import eval_summ
    import rouge
    return {"tokens": rouge.tokens, "squeeze": eval_summ.squeeze, "in_part": eval_summ.in_part,
            "wanted": eval_summ.sentences_wanted, "name": eval_summ.set_name}


def analyse(job):
    data, program, path, line = job
    tools, doc = load_tools(data), json.loads(line)
    if tools["in_part"](doc, "0/3"):
        return []
    lang, count = doc.get("lang", "en"), tools["wanted"](tools["name"](path))
    kinds, texts = zip(*((kind, text.encode()) for kind, text in variants(doc)))
    names, documents = read_features(program, texts, lang)
    rows = []
    for kind, text, (found, document) in zip(kinds, texts, documents):
        if len(found) < 2:
            continue
        sents = [re.sub(r"\s+", " ", text[a:b].decode("utf-8", "replace")) for a, b, _ in found]
        rows.append({"set": tools["name"](path), "kind": kind, "names": names,
                     "x": np.array([x for _, _, x in found], dtype=np.float32),
                     "document": np.array([document], dtype=np.float32),
                     "target": target(doc, sents, count, tools).astype(np.float32)})
    return rows


# --- inputs ----------------------------------------------------------------------------------------------------------
def scale(rows, key):
    """Mean and deviation of each feature, over documents."""
    mean = np.mean([row[key].mean(0) for row in rows], axis=0)
    return mean, np.sqrt(np.mean([((row[key] - mean) ** 2).mean(0) for row in rows], axis=0)) + 1e-6


def make_inputs(row, sentence, document):
    """The columns raw, standard and document, as src/score/network.c has them."""
    x, (mean, width) = row["x"], sentence
    own, deviation = x.mean(0), x.std(0) + LEAST_DEVIATION
    low = np.maximum(mean - MOST * width, own - MOST * deviation)
    x = np.clip(x, low, np.maximum(low, np.minimum(mean + MOST * width, own + MOST * deviation)))
    whole = np.clip((row["document"] - document[0]) / document[1], -MOST, MOST)
    return np.hstack([(x - mean) / width, (x - own) / deviation, np.repeat(whole, len(x), 0)]).astype(np.float32)


# --- fit -------------------------------------------------------------------------------------------------------------
def shift(votes, by, edges):
    """Each sentence's votes given to its neighbour in the same document; edges: the sentences that have none."""
    votes = np.roll(votes, by)
    votes[edges] = 0
    return votes


class Batch:
    def __init__(self, rows, targets):
        self.x = np.vstack([row["inputs"] for row in rows])
        self.target = np.concatenate(targets)
        self.sizes = [len(row["inputs"]) for row in rows]
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])
        self.ends = np.cumsum(self.sizes) - 1

    def run(self, net):
        """The chance of each sentence in its document, and the hidden units before and after bending."""
        bent = self.x @ net["hidden"] + net["bias"]
        soft = bent / (1 + np.abs(bent))
        score = (soft @ net["own"] + shift(soft @ net["next"], 1, self.starts)
                 + shift(soft @ net["previous"], -1, self.ends))
        chance = np.exp(score - np.repeat(np.maximum.reduceat(score, self.starts), self.sizes))
        return chance / np.repeat(np.add.reduceat(chance, self.starts), self.sizes), bent, soft

    def gradient(self, net):
        chance, bent, soft = self.run(net)
        own = ((chance - self.target) / len(self.sizes)).astype(np.float32)
        off = {"own": own, "next": shift(own, -1, self.ends), "previous": shift(own, 1, self.starts)}
        back = sum(np.outer(off[key], net[key]) for key in off) / (1 + np.abs(bent)) ** 2
        return {"hidden": self.x.T @ back, "bias": back.sum(0), **{key: soft.T @ off[key] for key in off}}


def draw_from(rows):
    counts = collections.Counter((row["set"], row["kind"]) for row in rows)
    draw = np.array([counts[row["set"], row["kind"]] ** -0.5 * BOOST.get(row["set"], 1.0)
                     * SEEN.get(row["kind"], 1) for row in rows])
    return draw / draw.sum()


def fit(rows, targets, seed, steps):
    """Adam with a cosine schedule."""
    rng = np.random.default_rng(seed)
    size, draw = rows[0]["inputs"].shape[1], draw_from(rows)
    net = {"hidden": rng.standard_normal((size, HIDDEN)) / math.sqrt(size), "bias": np.zeros(HIDDEN),
           "own": 0.1 * rng.standard_normal(HIDDEN), "next": np.zeros(HIDDEN), "previous": np.zeros(HIDDEN)}
    net = {key: value.astype(np.float32) for key, value in net.items()}
    first, second = ({key: np.zeros_like(value) for key, value in net.items()} for _ in range(2))
    for step in range(1, steps + 1):
        drawn = rng.choice(len(rows), DOCUMENTS, p=draw, replace=False)
        batch = Batch([rows[k] for k in drawn], [targets[k] for k in drawn])
        batch.x *= ((rng.random(size) > DROP) / (1 - DROP)).astype(np.float32)
        rate = RATE * (1 + math.cos(math.pi * step / steps)) / 2 * min(1, step / WARM_UP)
        for key, g in batch.gradient(net).items():
            first[key] = 0.9 * first[key] + 0.1 * g
            second[key] = 0.999 * second[key] + 0.001 * g * g
            move = first[key] / (1 - 0.9 ** step) / (np.sqrt(second[key] / (1 - 0.999 ** step)) + 1e-8)
            net[key] = (net[key] - rate * (move + DECAY.get(key, 0.0) * net[key])).astype(np.float32)
    return net


def write(path, names, sentence, document, net):
    def numbers(*values):
        return " ".join(f"{value:.4g}" for value in values)
    count = len(names["x"])
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Ranking weights, fitted by tests/eval/fit.py; see README.md here and src/score/model.h. A line has a\n"
                   "# weight for each hidden unit; before them raw and document have the feature's mean and width.\n")
        for key in ("bias", "own", "next", "previous"):
            file.write(f"{key} {numbers(*net[key])}\n")
        for k, name in enumerate(names["x"]):
            file.write(f"raw {name} {numbers(sentence[0][k], sentence[1][k], *net['hidden'][k])}\n"
                       f"standard {name} {numbers(*net['hidden'][count + k])}\n")
        for k, name in enumerate(names["document"]):
            file.write(f"document {name} "
                       f"{numbers(document[0][k], document[1][k], *net['hidden'][2 * count + k])}\n")


def load(data, program):
    jobs = []
    for path in sorted(glob.glob(os.path.join(data, "summ", "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            jobs += [(data, program, path, line) for line in file if line.strip()]
    with multiprocessing.Pool(2) as pool:
        return [row for rows in pool.imap(analyse, jobs, chunksize=16) for row in rows]


def main():
    data, program, path = sys.argv[1:]
    rows = load(data, program)
    sentence, document = scale(rows, "x"), scale(rows, "document")
    for row in rows:
        row["inputs"] = make_inputs(row, sentence, document)
    print(f"{len(rows)} documents to fit, {rows[0]['inputs'].shape[1]} inputs", flush=True)
    targets = [row["target"] for row in rows]
    write(path, rows[0]["names"], sentence, document, fit(rows, targets, SEED, STEPS))


if __name__ == "__main__":
    main()
