"""The word vectors of the shipped encoder, kept, so that a head on it learns in minutes.

    python vectors.py --cache CACHE --out FOLDER        CACHE is what prepare.sh made; two files are written: trees.pickle, voa.pickle

An example is a paragraph of one to four sentences as the shipped weights (int8) read it: vectors, best heads and relations; with statements,
in words: (kind, cue, source, parts of what is said), of which kinds `trees.py` tells, and "read" is one that a reader noted. Where a text was not read,
only what the treebank is sure of is known.
"""

import argparse
import hashlib
import json
import os
import pickle
import random
import sys
from dataclasses import dataclass

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy
import onnx
import onnxruntime

sys.path.append(os.path.join(os.path.dirname(__file__), "annotations"))
import notes
import trees

# Where the word vectors come out of in the shipped file, and what else it says of each word.
VECTORS = "/Mul_20_output_0"
MOST_WORDS, MOST_PIECES = 200, 400


@dataclass
class Example:
    vectors: numpy.ndarray  # float16 [W, 384]
    heads: numpy.ndarray  # int16 [W]: -1 is the root
    relations: numpy.ndarray  # int16 [W]
    statements: list  # (kind, (from, to), (from, to) or None, [(from, to), …])
    is_whole: bool  # whether all statements of it are known
    source: str


class Encoder:
    def __init__(self, path):
        model = onnx.load(path)
        model.graph.output.append(onnx.helper.make_tensor_value_info(VECTORS, onnx.TensorProto.FLOAT, ["W", 384]))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])

    def read(self, words):
        """`words` with (pieces, casing, lexical, hint): vectors, heads, relations."""
        pieces, casing, lexical, hint, first, last = [101], [0], [0], [0], [], []
        for ids, c, l, h in words:
            first.append(len(pieces))
            pieces += ids
            casing += [c] * len(ids)
            lexical += [l] * len(ids)
            hint += [h] * len(ids)
            last.append(len(pieces) - 1)
        pieces.append(102)
        feeds = dict(pieces=pieces, casing=casing + [0], lexical=lexical + [0], hint=hint + [0], first=first, last=last)
        feeds = {name: numpy.array(values, dtype=numpy.int32) for name, values in feeds.items()}
        vectors, heads, relation = self.session.run([VECTORS, "heads", "relation"], feeds)
        return vectors.astype(numpy.float16), (heads.argmax(-1) - 1).astype(numpy.int16), relation.astype(numpy.int16)


def cut(sentences, rng):
    """Sentences (lists of words) in paragraphs, as articles have them."""
    at = 0
    while at < len(sentences):
        take = rng.choice([1, 1, 2, 2, 3, 4])
        chosen = [sentences[at]]
        at += 1
        while len(chosen) < take and at < len(sentences) and sum(map(len, chosen)) + len(sentences[at]) <= 120:
            chosen.append(sentences[at])
            at += 1
        yield chosen


def fits(words):
    return 0 < len(words) <= MOST_WORDS and sum(len(w[0]) for w in words) <= MOST_PIECES - 2


def moved(statement, by):
    kind, cue, source, parts = statement
    shift = lambda span: (span[0] + by, span[1] + by)
    return kind, shift(cue), source and shift(source), [shift(part) for part in parts or []]


def from_treebank(encoder, conllu, words, name, rng):
    documents = {}
    for document, given, found, _ in trees.sentences(conllu, words):
        documents.setdefault(document, []).append((given, found))
    for sentences in documents.values():
        at = 0
        for chosen in cut([given for given, _ in sentences], rng):
            inside, statements, offset = [], [], 0
            for given in chosen:
                statements += [moved(s, offset) for s in sentences[at][1]]
                inside += given
                offset += len(given)
                at += 1
            if statements and fits(inside):
                yield Example(*encoder.read(inside), statements, False, name)


def read_texts(encoder, texts, words, statements, rng, cuts):
    """Voice of America by those who read it; `statements` as `notes.py compile` wrote them."""
    by_id = {}
    with open(words, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            by_id.setdefault(entry["id"], []).extend(entry["words"])
    for entry in statements:
        text = texts[entry["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == entry["sha256"], entry["id"]
        own = by_id[entry["id"]]
        spans = notes.sentences(text)
        sentences = [[w for w in own if start <= w[0] < end] for start, end in spans]
        sentences = [s for s in sentences if s]
        for _ in range(cuts if not is_dev(entry) else 1):
            for chosen in cut(sentences, rng):
                inside = [w for s in chosen for w in s]
                given = [(w[5], w[2], w[3], w[4]) for w in inside]
                if not fits(given):
                    continue
                found = [s for s in entry["statements"] if inside[0][0] <= s["cue"][0] < inside[-1][1]]
                on = lambda span: on_words(inside, span)
                told = [("read", on(s["cue"]), s["source"] and on(s["source"]), [on(p) for p in s["content"]]) for s in found]
                yield Example(*encoder.read(given), told, True, "voa-dev" if is_dev(entry) else "voa")


def on_words(words, span):
    covered = [i for i, w in enumerate(words) if w[0] < span[1] and w[1] > span[0]]
    return (covered[0], covered[-1] + 1)


def is_dev(entry):
    """An eighth of the texts, by their hash, is measured on and teaches nothing."""
    return int(entry["sha256"][:8], 16) % 8 == 0


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--train", default="../../shared/train")
    options.add_argument("--cache", required=True)
    options.add_argument("--weights", default="../server/model/reader.onnx")
    options.add_argument("--statements", default="annotations/statements.jsonl")
    options.add_argument("--cuts", type=int, default=2, help="how often each text is cut into paragraphs anew")
    options.add_argument("--out", required=True)
    given = options.parse_args()
    encoder, rng = Encoder(given.weights), random.Random(1)
    words = lambda name: f"{given.cache}/words/{name}.jsonl"
    examples = [
        e for name in ("ewt", "gum") for e in from_treebank(encoder, f"{given.train}/treebank/{name}-train.conllu", words(f"{name}-train"), name, rng)
    ]
    kept(examples, f"{given.out}/trees.pickle")
    with open(f"{given.train}/text/voa.jsonl", encoding="utf-8") as lines:
        texts = {entry["id"]: entry["text"] for entry in map(json.loads, lines)}
    with open(given.statements, encoding="utf-8") as lines:
        statements = [json.loads(line) for line in lines]
    kept(list(read_texts(encoder, texts, words("voa"), statements, rng, given.cuts)), f"{given.out}/voa.pickle")


def kept(examples, path):
    with open(path, "wb") as file:
        pickle.dump([vars(example) for example in examples], file)
    print(f"{path}: {len(examples)} paragraphs, {sum(len(e.heads) for e in examples)} words, {sum(len(e.statements) for e in examples)} statements")


if __name__ == "__main__":
    main()
