"""Labels the plain text with a trained reader and the other teachers.

    python label.py CHECKPOINT --cache CACHE --out voa.pt

Syntax is the reader's own where it is sure (the others' words are not those of Universal Dependencies). A name stands where two of four
agree on words and type: the reader, the rule reading, spaCy and CoreNLP; elsewhere every label that one of them gives is left open.
"""

import argparse
import os

import torch

import data
from train import batches, collated, from_checkpoint, head_scores

# Least probability of what is taken over.
SURE = 0.8


def read(reader, examples):
    """Fills in what the reader says of each example; gives its names as votes, (first, end, [type]), in the examples' order."""
    place = {id(e): i for i, e in enumerate(examples)}
    votes = [[] for _ in examples]
    done = 0
    with torch.no_grad():
        for batch in batches(examples, 6000):
            inputs, first, last, here, _, _ = collated(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = reader.encode(*inputs, first, last)
            words = words.float()
            sure, heads = head_scores(reader, words, here).softmax(-1).max(-1)
            relation_sure, relations = reader.relations(words, heads).softmax(-1).max(-1)
            upos_sure, upos = reader.upos(words).softmax(-1).max(-1)
            xpos_sure, xpos = reader.xpos(words).softmax(-1).max(-1)
            names = reader.names(words).argmax(-1)
            heads = heads.masked_fill(sure < SURE, -1)
            relations = relations.masked_fill((relation_sure < SURE) | (sure < SURE), -1)
            upos = upos.masked_fill(upos_sure < SURE, -1)
            xpos = xpos.masked_fill(xpos_sure < SURE, -1)
            for row, example in enumerate(batch):
                n = len(example.words)
                example.upos, example.xpos = upos[row, :n].tolist(), xpos[row, :n].tolist()
                example.heads, example.relations = heads[row, :n].tolist(), relations[row, :n].tolist()
                spans = data.name_spans(names[row, :n].tolist())
                votes[place[id(example)]] = [(start, end, [data.TYPES[kind]]) for start, end, kind in spans]
            done += len(batch)
            if done % 50 < len(batch):
                print(f"{done} of {len(examples)}", flush=True)
    return votes


def main():
    options = argparse.ArgumentParser()
    options.add_argument("checkpoint")
    options.add_argument("--cache", required=True)
    options.add_argument("--train", default="../../shared/train")
    options.add_argument("--out", required=True)
    options.add_argument("--threads", type=int, default=2)
    o = options.parse_args()
    torch.set_num_threads(o.threads)
    reader = from_checkpoint(o.checkpoint)[0].eval()
    systems = data.teachers(os.path.join(os.path.dirname(__file__), "labels"))
    path, words = f"{o.train}/text/voa.jsonl", f"{o.cache}/words/voa.jsonl"
    examples, others = data.plain(path, words, systems)
    own = read(reader, examples)
    for example, votes, mine in zip(examples, others, own):
        example.names = data.silver_names(example.words, [*votes, mine])
    torch.save(examples, o.out)
    known = sum(h >= 0 for e in examples for h in e.heads)
    count = sum(len(e.words) for e in examples)
    single = sum(m & (m - 1) == 0 for e in examples for m in e.names)
    named = sum(m & (m - 1) == 0 and m != 1 for e in examples for m in e.names)
    print(f"{count} words, heads of {known}, names settled for {single}, {named} of them in names")


if __name__ == "__main__":
    main()
