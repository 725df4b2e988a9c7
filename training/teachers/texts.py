"""Writes the texts of ../shared/train as lines of "id TAB text" for CoreNLP; tabs, line ends and backslashes escaped."""

import json
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            text = entry["text"].replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
            print(f"{entry['id']}\t{text}")
