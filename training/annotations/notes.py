"""Voice of America by reading: shows its sentences, and turns what a reader wrote of them into checked offsets.

    python notes.py show VOA.jsonl 0 12                     the sentences of twelve texts, numbered
    python notes.py compile VOA.jsonl NOTES… > statements.jsonl

Notes are quick to write. "# 17" opens the text gmb-train-00017 (its number in the file), "12 they | said | it~rain" is a statement of its sentence 12:
who says it, the words of saying, what is said. "first~last" stands for all from `first` to the first `last` behind it; a part left out of what is
said is the default: ">" all behind the cue up to the full stop, "<" all in front of the source. "+" joins parts that the cue stands between.
A source that is not told is "-". Words must stand in the sentence as written; "@2" behind them means the second such place.
"""

import hashlib
import json
import re
import sys

END = re.compile(r'(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bGen\.)(?<!\bSen\.)["”\']?\s+(?=["“\'A-Z0-9])')


def texts(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sentences(text):
    """Spans of sentences, roughly: they only number what is read."""
    found, start = [], 0
    for match in END.finditer(text):
        found.append((start, match.end()))
        start = match.end()
    return [*found, (start, len(text))]


def place(text, words, start, end):
    """Where words stand in a sentence; an error where they do not, or more than once without "@n"."""
    wanted, _, nth = words.partition("@")
    found = [m.start() for m in re.finditer(r"(?<!\w)" + re.escape(wanted) + r"(?!\w)", text[start:end])]
    if not found or (nth and int(nth) > len(found)):
        raise ValueError(f"“{wanted}” does not stand in: {text[start:end]}")
    at = start + found[int(nth) - 1 if nth else 0]
    return at, at + len(wanted)


def reach(text, words, start, end):
    """The span of "first~last" or of words."""
    first, tilde, last = (part.strip() for part in words.partition("~"))
    one = place(text, first, start, end)
    return one if not tilde else (one[0], place(text, last, one[0], end)[1])


def trimmed(text, start, end):
    while start < end and text[start] in " ,;:.":
        start += 1
    while end > start and text[end - 1] in " ,;:.!?-":
        end -= 1
    return start, end


def statement(text, note, start, end):
    source, cue, *rest = (part.strip() for part in note.split("|"))
    said = rest[0] if rest else ">"
    # The cue is looked for behind its source first: "say" comes before "said" of another sentence's part.
    who = None if source == "-" else reach(text, source, start, end)
    try:
        by = reach(text, cue, who[1] if who and "@" not in cue else start, end)
    except ValueError:
        by = reach(text, cue, start, end)
    parts = []
    for part in said.split("+"):
        part = part.strip()
        if part == ">":
            span = trimmed(text, max(by[1], who[1] if who and who[0] > by[0] else 0), end)
            that = re.match(r"that\s+", text[span[0] : span[1]])
            parts.append((span[0] + (that.end() if that else 0), span[1]))
        elif part == "<":
            parts.append(trimmed(text, start, min(by[0], who[0] if who else by[0])))
        elif part.endswith("~"):
            one = place(text, part[:-1].strip(), max(by[1], start), end) if part[:-1].strip() in text[by[1] : end] else place(text, part[:-1].strip(), start, end)
            parts.append(trimmed(text, one[0], end))
        else:
            first = part.partition("~")[0].strip().partition("@")[0]
            behind = by[1] if "@" not in part and re.search(r"(?<!\w)" + re.escape(first) + r"(?!\w)", text[by[1] : end]) else start
            try:
                parts.append(reach(text, part, behind, end))
            except ValueError:
                parts.append(reach(text, part, start, end))
    for a, b in parts:
        if a >= b or (who and a < who[1] and who[0] < b) or (a < by[1] and by[0] < b):
            raise ValueError(f"a content holds its own source or cue, or is empty: {note}")
    return {"cue": by, "source": who, "content": parts}


def compiled(all_texts, notes):
    """Of each text that was read whole: hash, and statements by offset (UTF-16 code units, which here are characters)."""
    entries, current, errors = {}, None, 0
    for number, line in enumerate(notes, 1):
        line = line.strip()
        if not line:
            continue
        if line.startswith("#"):
            current = all_texts[int(line[1:])]
            entries[current["id"]] = []
            cuts = sentences(current["text"])
            continue
        which, _, note = line.partition(" ")
        try:
            entries[current["id"]].append(statement(current["text"], note, *cuts[int(which)]))
        except (ValueError, IndexError) as error:
            errors += 1
            print(f"line {number}: {line}\n    {error}", file=sys.stderr)
    by_id = {text["id"]: text["text"] for text in all_texts}
    for name, found in entries.items():
        text = by_id[name]
        assert all(ord(c) < 0x10000 for c in text)
        yield {"id": name, "sha256": hashlib.sha256(text.encode()).hexdigest(), "statements": sorted(found, key=lambda s: s["cue"])}
    print(f"{len(entries)} texts, {sum(len(by_id[n].split()) for n in entries)} words, {sum(map(len, entries.values()))} statements, {errors} errors", file=sys.stderr)


def main():
    what, path, *rest = sys.argv[1:]
    all_texts = texts(path)
    if what == "show":
        first, count = map(int, rest)
        for at in range(first, first + count):
            text = all_texts[at]["text"]
            print(f"# {at}")
            for number, (start, end) in enumerate(sentences(text)):
                print(number, text[start:end].strip())
    else:
        notes = [line for name in rest for line in open(name, encoding="utf-8")]
        for entry in compiled(all_texts, notes):
            print(json.dumps(entry))


if __name__ == "__main__":
    main()
