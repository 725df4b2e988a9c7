"""Prints the names that a spaCy model reads in texts of JSON Lines: a line "id TAB start,end,TYPE …" each, places in UTF-16 code units.

    python spacy_names.py MODEL FILE… > spacy-md.tsv
"""

import json
import sys

import spacy


def utf16_places(text):
    """The UTF-16 place of each character, and the text's length behind them."""
    places, at = [], 0
    for character in text:
        places.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return [*places, at]


def texts(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                yield entry["text"], entry["id"]


if __name__ == "__main__":
    model, *paths = sys.argv[1:]
    nlp = spacy.load(model, disable=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    for document, name in nlp.pipe(texts(paths), as_tuples=True, batch_size=32):
        places = utf16_places(document.text)
        names = (f"{places[ent.start_char]},{places[ent.end_char]},{ent.label_}" for ent in document.ents)
        print(f"{name}\t{' '.join(names)}")
