#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Fit the ranking model: writes corpus/model.txt.

    fit.py DATA FEATURES MODEL.txt        (make fit DATA=DIR)

DATA holds eval_summ.py, rouge.py and summ/*.jsonl (documents with reference summaries, some with sentences that people
marked); FEATURES is the program made of src/gen/features.c. Documents whose part is 0/3 (see eval_summ.py) are left out,
so that figures on them are honest. Each document is seen five times: whole, without title, without title and
paragraphs, in small letters, and hard-wrapped; and the whole twice more, since most real texts come so.

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
SEED = 5
STEPS, BATCH, RATE, WARM_UP = 5600, 32, 3e-3, 50
DECAY = {"linear": 0.1, "hidden": 1.0}  # decoupled weight decay
DROP = 0.1                              # share of inputs left out in a step
BOOST = {"cnn_corpus": 4.0, "indosum_id": 3.0}
MARKED = 0.9, 0.7                       # weight of marked sentences; of the oracle's where none are marked
MOST, MOST_OF_NEIGHBOUR, LEAST_DEVIATION = 5.0, 3.0, 1e-3  # as in src/score/network.c
NEIGHBOURS = ["central", "title-density", "log-length", "quote", "tfidf", "numbers", "capitals", "asks", "short", "fresh"]
DOCUMENT = ["titled", "log-count", "news", "mean-words"]  # the same for all sentences of a document


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
    """For each text its candidates as (start, end, features), and the names of the features."""
    given = b"".join(f"{lang} {len(text)}\n".encode() + text for text in texts)
    lines = iter(subprocess.run([program], input=given, capture_output=True, check=True).stdout.decode().split("\n"))
    names = next(lines).split()
    result = []
    for _ in texts:
        rows = [next(lines).split("|")[0].split() for _ in range(int(next(lines)))]
        result.append([(int(row[0]), int(row[1]), [float(x) for x in row[2:]]) for row in rows])
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
    for kind, text, found in zip(kinds, texts, documents):
        if len(found) < 2:
            continue
        sents = [re.sub(r"\s+", " ", text[a:b].decode("utf-8", "replace")) for a, b, _ in found]
        rows.append({"set": tools["name"](path), "kind": kind, "names": names,
                     "x": np.array([x for _, _, x in found], dtype=np.float32),
                     "target": target(doc, sents, count, tools).astype(np.float32)})
    return rows


# --- inputs ----------------------------------------------------------------------------------------------------------
def list_inputs(names):
    """(feature, kind), in the order of the file."""
    return ([(name, "raw") for name in names] + [(name, "standard") for name in names if name not in DOCUMENT]
            + [(name, kind) for kind in ("before", "after") for name in NEIGHBOURS])


def make_inputs(x, names, mean, width):
    z = (x - x.mean(0)) / (x.std(0) + LEAST_DEVIATION)
    near, nothing = np.clip(z, -MOST_OF_NEIGHBOUR, MOST_OF_NEIGHBOUR), np.zeros((1, x.shape[1]), dtype=np.float32)
    columns = {"raw": np.clip((x - mean) / width, -MOST, MOST), "standard": np.clip(z, -MOST, MOST),
               "before": np.vstack([nothing, near[:-1]]), "after": np.vstack([near[1:], nothing])}
    return np.stack([columns[kind][:, names.index(name)] for name, kind in list_inputs(names)], 1).astype(np.float32)


# --- fit -------------------------------------------------------------------------------------------------------------
def forward(net, x):
    bent = x @ net["hidden"] + net["bias"]
    soft = bent / (1 + np.abs(bent))
    return x @ net["linear"] + soft @ net["output"], bent, soft


def gradient(net, batch, rng):
    x = np.vstack([row["inputs"] for row in batch])
    x = x * ((rng.random(x.shape[1]) > DROP) / (1 - DROP)).astype(np.float32)
    sizes = [len(row["target"]) for row in batch]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    score, bent, soft = forward(net, x)
    chance = np.exp(score - np.repeat(np.maximum.reduceat(score, starts), sizes))
    chance /= np.repeat(np.add.reduceat(chance, starts), sizes)
    off = ((chance - np.concatenate([row["target"] for row in batch])) / len(batch)).astype(np.float32)
    back = off[:, None] * net["output"] / (1 + np.abs(bent)) ** 2
    return {"linear": x.T @ off, "output": soft.T @ off, "hidden": x.T @ back, "bias": back.sum(0)}


def fit(rows):
    """Adam with a cosine schedule."""
    rng = np.random.default_rng(SEED)
    size = rows[0]["inputs"].shape[1]
    net = {"linear": np.zeros(size, np.float32), "bias": np.zeros(HIDDEN, np.float32),
           "hidden": (rng.standard_normal((size, HIDDEN)) / math.sqrt(size)).astype(np.float32),
           "output": (0.1 * rng.standard_normal(HIDDEN)).astype(np.float32)}
    counts = collections.Counter((row["set"], row["kind"]) for row in rows)
    draw = np.array([counts[row["set"], row["kind"]] ** -0.5 * BOOST.get(row["set"], 1.0)
                     * (3 if row["kind"] == "whole" else 1) for row in rows])
    draw /= draw.sum()
    first, second = ({key: np.zeros_like(value) for key, value in net.items()} for _ in range(2))
    for step in range(1, STEPS + 1):
        grad = gradient(net, [rows[k] for k in rng.choice(len(rows), BATCH, p=draw, replace=False)], rng)
        rate = RATE * (1 + math.cos(math.pi * step / STEPS)) / 2 * min(1, step / WARM_UP)
        for key, g in grad.items():
            first[key] = 0.9 * first[key] + 0.1 * g
            second[key] = 0.999 * second[key] + 0.001 * g * g
            move = first[key] / (1 - 0.9 ** step) / (np.sqrt(second[key] / (1 - 0.999 ** step)) + 1e-8)
            net[key] = (net[key] - rate * (move + DECAY.get(key, 0.0) * net[key])).astype(np.float32)
    return net


def write(path, names, mean, width, net):
    def numbers(values):
        return " ".join(f"{value:.4g}" for value in values)
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Ranking weights, fitted by tests/eval/fit.py; see README.md here and src/score/model.h.\n"
                   "# bias and output of the hidden units; then for each input: feature, kind, mean, width, linear weight,\n"
                   "# and a weight for each hidden unit. Features are those of src/score/feature.c, in the same order.\n")
        file.write(f"bias {numbers(net['bias'])}\noutput {numbers(net['output'])}\n")
        for k, (name, kind) in enumerate(list_inputs(names)):
            i = names.index(name)
            scale = (mean[i], width[i]) if kind == "raw" else (0.0, 1.0)
            file.write(f"{name} {kind} {numbers(scale)} {numbers([net['linear'][k]])} {numbers(net['hidden'][k])}\n")


def load(data, program):
    jobs = []
    for path in sorted(glob.glob(os.path.join(data, "summ", "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            jobs += [(data, program, path, line) for line in file if line.strip()]
    with multiprocessing.Pool(2) as pool:
        return [row for rows in pool.imap(analyse, jobs, chunksize=16) for row in rows]


def scale(rows):
    """Mean and deviation of each feature, over documents."""
    mean = np.mean([row["x"].mean(0) for row in rows], axis=0)
    return mean, np.sqrt(np.mean([((row["x"] - mean) ** 2).mean(0) for row in rows], axis=0)) + 1e-6


def main():
    data, program, path = sys.argv[1:]
    rows = load(data, program)
    names = rows[0]["names"]
    mean, width = scale(rows)
    for row in rows:
        row["inputs"] = make_inputs(row["x"], names, mean, width)
    print(f"{len(rows)} documents to fit, {rows[0]['inputs'].shape[1]} inputs", flush=True)
    write(path, names, mean, width, fit(rows))


if __name__ == "__main__":
    main()
