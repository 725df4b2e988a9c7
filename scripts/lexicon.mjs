// Writes the lists of server/lexicon whose words come whole from a named source: `npm run lexicon [name…]`.
// One entry here a list; the file's first line says source and licence. Lists that we wrote ourselves are not made here.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { currencyLists } from './currencies.mjs';
import { nameLists } from './names.mjs';
import { peopleLists } from './people.mjs';
import { thingLists } from './things.mjs';
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

/** Forms of verbs and plurals that no ending tells, with the word that a dictionary has. */
function irregularForms() {
  const { verb } = compromise.methods().two.transform;
  const infinitives = new Set(tagged('Infinitive'));
  const verbs = [...infinitives].flatMap(infinitive => {
    const { PastTense, PresentTense, Participle } = verb.conjugate(infinitive, compromise.model());
    return [PastTense, PresentTense, Participle].map(form => [form, infinitive]);
  });
  const plurals = Object.entries(compromise.model().two.irregularPlurals).map(([one, many]) => [many, one]);
  return [...plurals, ...verbs]
    .filter(([form, word]) => form !== undefined && isPlain.test(form) && isPlain.test(word) && form !== word)
    .filter(([form, word]) => !infinitives.has(form) && !isRegular(form, word))
    .map(([form, word]) => `${form}\t${word}`);
}

/** “enters”, “entered”, “stopped”, “carried”: the word with an ending. */
function isRegular(form, word) {
  const stems = [word, `${word}${word.at(-1)}`, word.replace(/y$/u, '')];
  return ['s', 'es', 'ies', 'd', 'ed', 'ied'].some(
    ending => form.endsWith(ending) && stems.includes(form.slice(0, -ending.length)),
  );
}

const isPlain = /^[a-z]{2,20}$/u;

const lists = {
  ...nameLists,
  ...peopleLists,
  ...thingLists,
  ...currencyLists,
  abbreviations: () => ({
    source: fromCompromise,
    entries: tagged('Abbreviation', 'Honorific').filter(word => /^\p{L}{1,6}$/u.test(word)),
  }),
  'function-words': () => ({
    source: `stopword ${versionOf('stopword')} (npm, MIT), English (value: how many other languages share it)`,
    entries: functionWords(),
  }),
  'irregular-forms': () => ({
    source: `${fromCompromise} (value: the word in its dictionary form)`,
    entries: irregularForms(),
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
