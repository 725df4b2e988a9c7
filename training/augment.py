"""Makes examples unlike those that are: names that nobody has heard, headlines, small letters, capitals, rules that say nothing."""

import json
import random
from dataclasses import replace

from data import TYPES, label

# Values of the clues (server/src/reader/model/clues.ts).
INITIAL, CAPITALS, CAPITAL, SMALL, MIXED = 2, 3, 4, 5, 6
IN_NO_LIST = 1

SINGLE = {label(kind, inside): (kind, inside) for kind in TYPES for inside in (0, 1)}


class Pool:
    """Words to put into names: those of the marked names, and names from the word lists."""

    def __init__(self, examples, listed):
        self.words = {"PERSON": [], "GPE": [], "ORG": []}
        for example in examples:
            for word, mask in zip(example.words, example.names):
                kind = SINGLE.get(mask, ("", 0))[0]
                if kind in self.words and word[1] == CAPITAL:
                    self.words[kind].append(word)
        with open(listed, encoding="utf-8") as lines:
            for line in lines:
                kind, pieces, casing, lexical = json.loads(line)
                self.words[kind].append((pieces, casing, lexical, 0))

    def changed(self, example):
        """The example, one in three times with other words in some of its names, one in six without what the rules say."""
        if example.names is None:
            return example
        if random.random() < 0.33:
            words = list(example.words)
            for at, mask in enumerate(example.names):
                kind = SINGLE.get(mask, ("", 0))[0]
                if kind in self.words and words[at][1] == CAPITAL and random.random() < 0.6:
                    words[at] = self.word(kind, words[at])
            example = replace(example, words=words)
        if random.random() < 0.17:
            example = replace(example, words=[(w[0], w[1], w[2], 0) for w in example.words])
        return example

    def word(self, kind, before):
        """Another word of the kind, or one of no list; what the rules said of the word before stands or falls by chance."""
        pieces, casing, lexical, _ = random.choice(self.words[kind])
        hint = before[3] if random.random() < 0.6 else 0
        if random.random() < 0.35:
            lexical = IN_NO_LIST
            if random.random() < 0.5:
                other = random.choice(self.words[kind])[0]
                pieces = (pieces[:2] + other[-1:])[:5]
        return (pieces, casing, lexical, hint)


def rewritten(example):
    """The example, now and then as a headline or as careless writers have it."""
    chance = random.random()
    if chance < 0.03:
        return dressed(example, lambda casing: SMALL if casing in (CAPITALS, CAPITAL, INITIAL, MIXED) else casing)
    if chance < 0.06:
        return dressed(example, lambda casing: CAPITAL if casing == SMALL and random.random() < 0.85 else casing)
    if chance < 0.075:
        return dressed(example, lambda casing: CAPITALS if casing in (SMALL, CAPITAL) else casing)
    if chance < 0.12:
        return replace(example, words=[(w[0], w[1], w[2], 0) for w in example.words])
    if chance < 0.15:
        return replace(example, words=[(w[0], w[1], IN_NO_LIST, w[3]) for w in example.words])
    return example


def dressed(example, casing_of):
    keep = random.random() < 0.3
    return replace(example, words=[(w[0], casing_of(w[1]), w[2], w[3] if keep else 0) for w in example.words])
