"""Turns what CoreNlpPeer prints, {"id", "entities": [{start, end, type}, …]} a line, into lines of "id TAB start,end,TYPE …"."""

import json
import sys

for line in sys.stdin:
    entry = json.loads(line)
    if "entities" in entry:
        spans = (f"{e['start']},{e['end']},{e['type']}" for e in entry["entities"])
        print(f"{entry['id']}\t{' '.join(spans)}")
