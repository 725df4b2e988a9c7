// Writes names of the word lists with their pieces and clues, to make examples with names that no text has: [type, pieces, casing, lexical].
//   npx tsx training/pool.ts > pool.jsonl
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readMeans } from '../server/src/node/means';
import { cluesOf } from '../server/src/reader/model/clues';
import { wordPiecesOf } from '../server/src/reader/model/wordPieces';

const { lexicon } = readMeans();
const piecesOf = wordPiecesOf(readFileSync(path.join(import.meta.dirname, '../server/model/vocabulary.txt'), 'utf8'));

for (const [list, type] of [
  ['given-names', 'PERSON'],
  ['surnames', 'PERSON'],
  ['places', 'GPE'],
] as const) {
  const names = [...lexicon.words(list)].filter(name => /^[a-z]{3,14}$/u.test(name));
  for (const name of names.filter((_, index) => index % 5 === 0)) {
    const word = name.charAt(0).toUpperCase() + name.slice(1);
    const [clues] = cluesOf(word, { words: [{ start: 0, end: word.length, pos: 'PROPN' }], names: [] }, lexicon);
    console.log(JSON.stringify([type, [...piecesOf(word)], clues?.casing, clues?.lexical]));
  }
}
