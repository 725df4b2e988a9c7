"""Examples to learn from: paragraphs of words with what is known of each word, which may be little.

A word is (pieces, casing, lexical, hint). What is known: its part of speech, head and relation (treebanks), and the set of name
labels that it may have, as a bit mask: a source that calls every place LOC leaves GPE, LOC and FAC open, one that knows no works
leaves open whether what it does not mark is one.
"""

import json
import lzma
import random
from collections import defaultdict
from dataclasses import dataclass, field

TYPES = ["PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "WORK", "LAW"]
ALL = (1 << 21) - 1
OUTSIDE = 1


def label(kind, inside):
    """The bit of a name label: begins (`inside` 0) or goes on (1)."""
    return 1 << (1 + 2 * TYPES.index(kind) + inside)


def labels_of(kinds, inside):
    mask = 0
    for kind in kinds:
        mask |= label(kind, inside)
    return mask


def name_spans(labels):
    """The names in one label a word, which are counted as the model does: (first, end, index of the type)."""
    found, start, kind = [], None, None
    for at, label in enumerate([*labels, 0]):
        here = (label - 1) // 2 if label else None
        if start is not None and (label % 2 == 1 or here != kind):
            found.append((start, at, kind))
            start = None
        if label and start is None:
            start, kind = at, here
    return found


@dataclass
class Example:
    words: list
    upos: list = None
    xpos: list = None
    heads: list = None  # 0 is the root, n the nth word; -1 is not known
    relations: list = None
    names: list = None  # bit masks
    source: str = ""
    weight: float = 1.0
    confidence: list = field(default=None)


# ---------------------------------------------------------------- treebanks


def treebank(conllu, words):
    """Documents of sentences: each a list of (word, upos, xpos, head, relation)."""
    given = {}
    with open(words, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            given[entry["id"]] = entry["words"]
    documents, sentence, name = [], [], None
    with open(conllu, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc") or not documents:
                documents.append([])
            if line.startswith("# sent_id = "):
                name = line[12:]
            elif line and line[0].isdigit():
                cells = line.split("\t")
                if cells[0].isdigit():
                    sentence.append((cells[3], cells[4], int(cells[6]), cells[7]))
            elif not line and sentence:
                clues = given[name]
                assert len(clues) == len(sentence), name
                documents[-1].append([((w[5], w[2], w[3], w[4]), *rest) for w, rest in zip(clues, sentence)])
                sentence = []
    return [document for document in documents if document]


def joined(sentences, labels, source):
    """One example of several sentences, as a paragraph has them."""
    example = Example([], [], [], [], [], None, source)
    for sentence in sentences:
        offset = len(example.words)
        for word, upos, xpos, head, relation in sentence:
            example.words.append(word)
            example.upos.append(labels["upos"].index(upos))
            example.xpos.append(labels["xpos"].index(xpos) if xpos in labels["xpos"] else -1)
            example.heads.append(offset + head if head else 0)
            example.relations.append(labels["relations"].index(relation) if relation in labels["relations"] else -1)
    return example


def paragraphs(documents, labels, source, longest=110):
    """Cuts each document anew into paragraphs of one to five sentences."""
    found = []
    for document in documents:
        at = 0
        while at < len(document):
            take = random.choice([1, 1, 1, 2, 2, 3, 4, 5])
            chosen = [document[at]]
            at += 1
            while len(chosen) < take and at < len(document) and sum(map(len, chosen)) + len(document[at]) <= longest:
                chosen.append(document[at])
                at += 1
            found.append(joined(chosen, labels, source))
    return found


def labels_in(treebanks):
    upos, xpos, relations = defaultdict(int), defaultdict(int), defaultdict(int)
    for documents in treebanks:
        for document in documents:
            for sentence in document:
                for _, u, x, _, r in sentence:
                    upos[u] += 1
                    xpos[x] += 1
                    relations[r] += 1
    return {
        "upos": sorted(upos),
        "xpos": sorted(x for x, n in xpos.items() if n > 3),
        "relations": sorted(r for r, n in relations.items() if n > 5),
        "names": TYPES,
    }


# ---------------------------------------------------------------- names

# What each source's labels may be in ours, and what it leaves unmarked.
PLACES = ["GPE", "LOC", "FAC"]
REST = ["NORP", "EVENT", "PRODUCT", "WORK", "LAW"]
UNMARKED = {
    "gum-news": ["NORP", "WORK", "PRODUCT", "LAW"],
    "gum-other": ["NORP", "WORK", "PRODUCT", "LAW"],
    "meantime": ["NORP", "WORK", "LAW", "EVENT", "FAC"],
    "wikigold": [],
    "redocred": ["NORP"],
    "crossner-politics": ["NORP", "WORK", "PRODUCT", "LAW", "FAC"],
}

SPACY = {kind: [kind] for kind in TYPES} | {"WORK_OF_ART": ["WORK"]}
CORENLP = {
    "PERSON": ["PERSON"],
    "ORGANIZATION": ["ORG"],
    "CITY": ["GPE"],
    "COUNTRY": ["GPE"],
    "STATE_OR_PROVINCE": ["GPE"],
    "LOCATION": PLACES,
    "NATIONALITY": ["NORP"],
    "RELIGION": ["NORP"],
    "IDEOLOGY": ["NORP"],
    "MISC": REST,
}


def votes(path, kinds):
    """What a teacher said, by text: (start, end, the types in `kinds` that its own may be)."""
    found = {}
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            name, _, spans = line.rstrip("\n").partition("\t")
            parts = (span.split(",") for span in spans.split())
            found[name] = [(int(s), int(e), kinds[t]) for s, e, t in parts if t in kinds]
    return found


def teachers(folder):
    """The teachers that hear nothing of the rule reading."""
    return [votes(f"{folder}/spacy-md.tsv.xz", SPACY), votes(f"{folder}/corenlp.tsv.xz", CORENLP)]


def texts(path):
    with open(path, encoding="utf-8") as lines:
        return {entry["id"]: entry for entry in map(json.loads, lines)}


def utf16(text):
    """The text in units of its places: one character a unit, whatever its plane."""
    return text if all(ord(c) < 0x10000 for c in text) else "".join(c if ord(c) < 0x10000 else "\ue000\ue000" for c in text)


def on_words(spans, words, text):
    """Spans over words instead of places, less a leading “the” and a trailing “’s”: (first, end, kinds)."""
    found = []
    for start, end, kinds in spans:
        covered = [i for i, w in enumerate(words) if w[0] < end and w[1] > start]
        while covered and text[words[covered[0]][0] : words[covered[0]][1]].lower() in ("the", "a", "an"):
            covered.pop(0)
        while covered and text[words[covered[-1]][0] : words[covered[-1]][1]].lower() in ("'s", "’s", "'", "’"):
            covered.pop()
        if covered:
            found.append((covered[0], covered[-1] + 1, kinds))
    return found


def gold_names(words, spans, votes, source):
    """The masks of a paragraph that people marked."""
    unmarked = UNMARKED[source]
    masks = [OUTSIDE] * len(words)
    for first, end, kinds in (vote for system in votes for vote in system):
        if all(kind in unmarked for kind in kinds):
            for at in range(first, end):
                masks[at] |= labels_of(kinds, at > first)
    agreed = {}
    for system in votes:
        for first, end, kinds in system:
            agreed.setdefault((first, end), []).append(kinds)
    for (first, end), kinds in agreed.items():
        if len(kinds) > 1 and all(k == ["NORP"] for k in kinds) and "NORP" in unmarked:
            for at in range(first, end):
                masks[at] = label("NORP", at > first)
    for first, end, kinds in spans:
        kind = kinds[0]
        said = [k[0] for k in agreed.get((first, end), []) if len(k) == 1]
        may_be_outside = 0
        if kind == "LOC":
            open_kinds = PLACES + (["NORP"] if source in ("redocred", "meantime") else [])
            known = [k for k in said if k in open_kinds]
            allowed = sorted(set(known)) or PLACES
            if "NORP" in said:
                allowed = ["NORP"]
        elif kind == "MISC":
            known = [k for k in said if k in REST]
            allowed = sorted(set(known)) or REST
            may_be_outside = 0 if known else OUTSIDE
        elif kind in TYPES:
            allowed = [kind]
        else:
            continue
        for at in range(first, end):
            masks[at] = labels_of(allowed, at > first) | may_be_outside
    return masks


def silver_names(words, votes, outsiders=2):
    """The masks of a paragraph that only systems have read: settled where two agree on words and type, one of them of the first
    `outsiders` systems (those that do not hear what the rules say); elsewhere every label that one of them gives is open."""
    agreed = defaultdict(list)
    for index, system in enumerate(votes):
        for first, end, kinds in system:
            agreed[first, end].append((index, kinds))
    masks = [None] * len(words)
    ranked = sorted(agreed.items(), key=lambda item: (-len(item[1]), item[0][0] - item[0][1]))
    for (first, end), said in ranked:
        if len(said) < 2 or said[0][0] >= outsiders or any(masks[at] is not None for at in range(first, end)):
            continue
        points = defaultdict(float)
        for _, kinds in said:
            for kind in kinds:
                points[kind] += 1 if len(kinds) == 1 else 0.4
        best = max(points.values())
        if best < 1.4:
            continue
        kinds = [kind for kind, n in points.items() if n > best - 0.5]
        for at in range(first, end):
            masks[at] = labels_of(kinds, at > first)
    open_masks = [OUTSIDE] * len(words)
    for (first, end), said in agreed.items():
        for _, kinds in said:
            for at in range(first, end):
                open_masks[at] |= labels_of(kinds, at > first)
    return [open_masks[at] if mask is None else mask for at, mask in enumerate(masks)]


def named(path, words, source, systems):
    """Examples of one marked file of texts; `systems` are votes by text, the rule reading's own votes come with the words."""
    entries = texts(path)
    found = []
    with open(words, encoding="utf-8") as lines:
        for line in lines:
            paragraph = json.loads(line)
            entry = entries[paragraph["id"]]
            own = paragraph["words"]
            if not own:
                continue
            if "units" not in entry:
                entry["units"] = utf16(entry["text"])
            start, end = own[0][0], own[-1][1]
            within = lambda spans: on_words([s for s in spans if s[0] < end and s[1] > start], own, entry["units"])
            votes = [within(system.get(entry["id"], [])) for system in systems]
            votes.append(within([(s, e, [t]) for s, e, t, _ in paragraph["names"]]))
            spans = within([(e["start"], e["end"], [e["type"]]) for e in entry["entities"]])
            masks = gold_names(own, spans, votes, source)
            for at in range(0, len(own), 160):
                piece = own[at : at + 160]
                found.append(Example([(w[5], w[2], w[3], w[4]) for w in piece], names=masks[at : at + 160], source=source))
    return found


def plain(path, words, systems, longest=120):
    """Examples of text that nobody marked, cut at sentences, with the votes on each: (examples, votes)."""
    entries = texts(path)
    found, votes_of = [], []
    with open(words, encoding="utf-8") as lines:
        for line in lines:
            paragraph = json.loads(line)
            entry, own = entries[paragraph["id"]], paragraph["words"]
            text = utf16(entry["text"])
            systems_here = [system.get(entry["id"], []) for system in systems]
            systems_here.append([(s, e, [t]) for s, e, t, _ in paragraph["names"]])
            for piece in cut(own, text, longest):
                start, end = piece[0][0], piece[-1][1]
                within = [[s for s in spans if s[0] < end and s[1] > start] for spans in systems_here]
                found.append(Example([(w[5], w[2], w[3], w[4]) for w in piece], source="voa"))
                votes_of.append([on_words(spans, piece, text) for spans in within])
    return found, votes_of


def cut(words, text, longest):
    """Pieces of one to a few sentences, as paragraphs of news are."""
    piece, pieces, wanted = [], [], random.randint(15, 80)
    for at, word in enumerate(words):
        piece.append(word)
        ends = text[word[0] : word[1]] in (".", "!", "?", '."', '.”') and at + 1 < len(words) and text[words[at + 1][0]].isupper()
        if (ends and len(piece) >= wanted) or len(piece) >= longest:
            pieces.append(piece)
            piece, wanted = [], random.randint(15, 80)
    return [*pieces, piece] if piece else pieces


def checked(path, words):
    """Examples of an evaluation file, to measure on and never to learn from: one label a word."""
    kinds = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "GPE", "GPE": "GPE", "FAC": "GPE"}
    entries = texts(path)
    found = []
    with open(words, encoding="utf-8") as lines:
        for line in lines:
            paragraph = json.loads(line)
            entry, own = entries[paragraph["id"]], paragraph["words"]
            if not own:
                continue
            start, end = own[0][0], own[-1][1]
            spans = [(e["start"], e["end"], [kinds[e["type"]]]) for e in entry["entities"] if e["type"] in kinds]
            masks = [OUTSIDE] * len(own)
            for s, e, (kind,) in on_words([s for s in spans if s[0] < end and s[1] > start], own, utf16(entry["text"])):
                for at in range(s, e):
                    masks[at] = label(kind, at > s)
            for at in range(0, len(own), 160):
                piece = own[at : at + 160]
                found.append(Example([(w[5], w[2], w[3], w[4]) for w in piece], names=masks[at : at + 160], source="check"))
    return found
