"""Statements in the treebanks: what verbs of saying report, by gold trees.

    python trees.py TREEBANK.conllu WORDS.jsonl     counts them and shows the first; WORDS is what `../words.ts` made of the treebank

A statement is (kind, cue, source, parts of what is said), in words. `sure`: a verb of speech; `other`: a state of mind, good only to learn where a
clause ends; `maybe`: no clause hangs on it, and whether it says anything is for a reader to tell, so that it teaches neither yes nor no.
"""

import collections
import json
import sys

# Verbs that tell what somebody said, by lemma. With those of the second line a clause is said, but they are looked at only for where it ends.
SAYING = set(
    "say tell add announce argue claim state report explain note insist suggest warn write declare admit acknowledge assert complain confirm "
    "contend deny disclose emphasize estimate hint inform maintain mention observe pledge point predict proclaim promise recount remark reply "
    "respond reveal stress testify threaten urge vow conclude allege ask answer advise accuse agree demand call caution comment concede notify remind "
    "order propose recommend request shout swear indicate boast cite".split()
)
OTHERS = set("think believe know hope feel expect fear guess suppose find show mean see hear learn doubt understand assume consider imagine realize wonder".split())


def statements(words):
    """`words`: of each its form, lemma, upos, head (0 is the root, n the nth word) and relation. Indices count from 0, ends are behind."""
    under = [[] for _ in range(len(words) + 1)]
    for at, (_, _, _, head, _) in enumerate(words):
        under[head].append(at)
    relation = lambda at: words[at][4]

    def subtree(at, without=()):
        found, open_ = [], [at]
        while open_:
            one = open_.pop()
            if one in without:
                continue
            found.append(one)
            open_ += under[one + 1]
        return sorted(found)

    def runs(indices):
        found = []
        for at in indices:
            if found and found[-1][1] == at:
                found[-1][1] = at + 1
            else:
                found.append([at, at + 1])
        return found

    MARKS = set(". , ; : ! ? - -- – — ) (".split())

    def clean(run):
        a, b = run
        while a < b and (words[a][0] in MARKS):
            a += 1
        while b > a and words[b - 1][0] in MARKS:
            b -= 1
        if a < b and words[a][0].lower() == "that" and relation(a) == "mark":
            a += 1
        return [a, b]

    found = []
    for at, (form, lemma, upos, head, rel) in enumerate(words):
        lemma = lemma.lower()
        base = rel.split(":")[0]
        if form.lower() == "according" and rel in ("case", "mark") and head:
            source = head - 1
            above = words[source][3]
            if above and words[source][4].startswith("obl"):
                cue = [at, at + 2]
                src = [i for i in subtree(source) if i >= at + 2]
                content = [i for i in subtree(above - 1, (source,)) if not (at <= i < at + 2)]
                rest = [r for r in map(clean, runs(content)) if r[1] - r[0] > 1]
                if src and rest:
                    found.append(("sure", cue, clean([src[0], src[-1] + 1]), rest))
            continue
        if upos != "VERB" or lemma not in SAYING | OTHERS:
            continue
        subjects = [i for i in under[at + 1] if relation(i) in ("nsubj", "nsubj:pass")]
        agent = [i for i in under[at + 1] if relation(i) == "obl:agent"]
        passive = any(relation(i) == "aux:pass" for i in under[at + 1]) or any(relation(i) == "nsubj:pass" for i in subjects)
        if not subjects and base in ("xcomp", "conj", "advcl") and head:
            # "wants to say", "came and said": the subject of what stands above.
            subjects = [i for i in under[head] if relation(i) == "nsubj"]
        clause = [i for i in under[at + 1] if relation(i) == "ccomp"]
        open_ = [i for i in under[at + 1] if relation(i) == "xcomp" and i > at and any(words[j][0].lower() == "to" and j < i for j in under[i + 1])]
        said, kind = None, "sure"
        if clause:
            said = subtree(clause[0])
        elif rel == "parataxis" and head and subjects:
            said = subtree(head - 1, (at,))
        elif open_ and lemma in {"promise", "pledge", "vow", "threaten", "offer", "urge", "ask", "order", "tell", "demand", "agree", "claim", "call"}:
            said = subtree(open_[0])
        else:
            # "said so", "criticised the plan": what a thing is about is for readers to tell.
            found.append(("maybe", [at, at + 1], None, None))
            continue
        if lemma in OTHERS:
            kind = "other"
        who = agent if passive and agent else ([] if passive else subjects)
        source = None
        if who:
            # Relative clauses and appositions behind a comma belong to the phrase of who says it, as people mark it.
            s = subtree(who[0])
            if s[-1] + 1 - s[0] == len(s):
                source = clean([s[0], s[-1] + 1])
        inner = [i for i in said if i != at]
        parts = [r for r in map(clean, runs(inner)) if r[1] - r[0] >= 2]
        if parts:
            found.append((kind, [at, at + 1], source, parts))
        else:
            found.append(("maybe", [at, at + 1], None, None))
    return found


def sentences(conllu, words):
    """(document, words with pieces and clues, statements) of each sentence."""
    given = {}
    with open(words, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            given[entry["id"]] = entry["words"]
    sentence, name, document = [], None, 0
    with open(conllu, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                document += 1
            if line.startswith("# sent_id = "):
                name = line[12:]
            elif line and line[0].isdigit():
                cells = line.split("\t")
                if cells[0].isdigit():
                    sentence.append((cells[1], cells[2], cells[3], int(cells[6]), cells[7]))
            elif not line and sentence:
                yield document, [(w[5], w[2], w[3], w[4]) for w in given[name]], statements(sentence), [w[0] for w in sentence]
                sentence = []


if __name__ == "__main__":
    count, shown = collections.Counter(), 0
    for _, _, found, forms in sentences(sys.argv[1], sys.argv[2]):
        for kind, cue, source, parts in found:
            count[kind] += 1
            if kind == "sure" and shown < 25:
                shown += 1
                say = lambda r: " ".join(forms[r[0] : r[1]])
                print(say(source) if source else "-", "|", say(cue), "|", " + ".join(map(say, parts)))
    print(count)
