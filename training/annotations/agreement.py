"""How far two readers of the same texts agree.

    python agreement.py ONE.jsonl OTHER.jsonl

Both as `notes.py compile` writes them; texts that only one has read are passed over. A statement is the same where its cues overlap; of those that
both noted, how many have the same source, the same parts of what is said, and how much of what is said by either is said by both (characters).
"""

import json
import sys


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {(entry["id"], entry["sha256"]): entry["statements"] for entry in map(json.loads, lines)}


def pairs(one, other):
    """Each statement of one with that of the other whose cue it shares."""
    left = list(other)
    for statement in one:
        found = next((s for s in left if s["cue"][0] < statement["cue"][1] and statement["cue"][0] < s["cue"][1]), None)
        if found:
            left.remove(found)
            yield statement, found


def places(statement):
    return {at for start, end in statement["content"] for at in range(start, end)}


def main():
    one, other = map(read, sys.argv[1:])
    shared = sorted(one.keys() & other.keys())
    counts = [sum(len(side[text]) for text in shared) for side in (one, other)]
    both = [pair for text in shared for pair in pairs(one[text], other[text])]
    share = lambda test: f"{100 * sum(map(test, both)) / len(both):.1f}"
    overlap = sum(len(places(a) & places(b)) for a, b in both) / sum(len(places(a) | places(b)) for a, b in both)
    whole = sum(a["source"] == b["source"] and a["content"] == b["content"] for a, b in both)
    print(f"{len(shared)} texts; statements: {counts[0]} and {counts[1]}, {len(both)} of them the same")
    print(f"cue F1 {200 * len(both) / sum(counts):.1f}; of the same ones: source {share(lambda p: p[0]['source'] == p[1]['source'])}, "
          f"content {share(lambda p: p[0]['content'] == p[1]['content'])}, share of the content {100 * overlap:.1f}; F1 of all three at once {200 * whole / sum(counts):.1f}")


if __name__ == "__main__":
    main()
