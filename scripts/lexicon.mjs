// Writes the lists of server/lexicon whose words come whole from a named source: `npm run lexicon [name…]`.
// One entry here a list; the file's first line says source and licence. Lists that we wrote ourselves are not made here.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { currencyLists } from './currencies.mjs';
import { nameLists } from './names.mjs';
import { peopleLists } from './people.mjs';
import compromise from 'compromise';
import * as stopword from 'stopword';

const require = createRequire(import.meta.url);
const versionOf = name => require(`${name}/package.json`).version;
const fromCompromise = `compromise ${compromise.version} (npm, MIT)`;

/** Words that compromise's lexicon tags with one of `tags`. */
function tagged(...tags) {
  return Object.entries(compromise.model().one.lexicon)
    .filter(([, tag]) => [tag].flat().some(one => tags.includes(one)))
    .map(([word]) => word);
}

/** Each of English's function words, with the number of other languages that have a function word of the same letters. */
function functionWords() {
  const others = Object.entries(stopword).filter(([language, words]) => language !== 'eng' && Array.isArray(words));
  return stopword.eng.map(word => `${word}\t${others.filter(([, words]) => words.includes(word)).length}`);
}

const lists = {
  ...nameLists,
  ...peopleLists,
  ...currencyLists,
  abbreviations: () => ({
    source: fromCompromise,
    entries: tagged('Abbreviation', 'Honorific').filter(word => /^\p{L}{1,6}$/u.test(word)),
  }),
  'function-words': () => ({
    source: `stopword ${versionOf('stopword')} (npm, MIT), English (value: how many other languages share it)`,
    entries: functionWords(),
  }),
};

const wanted = process.argv.slice(2);
for (const [name, make] of Object.entries(lists)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { source, entries } = make();
  const sorted = [...new Set(entries)].sort();
  writeFileSync(
    path.join(import.meta.dirname, '../server/lexicon', `${name}.txt`),
    `# ${source}\n${sorted.join('\n')}\n`,
  );
  console.log(`${name}: ${sorted.length} entries from ${source}`);
}
