import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countWords } from '../texts';

/** Where the evaluation data lies. */
export const shared = path.join(__dirname, '../../../shared/eval');

/** The texts whose names are read by default, of `../shared/eval/entities/dev`. */
export const namesSets: readonly string[] = ['worldwide', 'ieer', 'conllpp', 'uner-pud-wiki'];

/** The texts whose quotes are read, of `../shared/eval/quotes/dev`. */
export const quotesSet = 'PolNeAR';

/** Texts with gold, some of a whole set. */
export interface TextSet {
  readonly name: string;
  /** What is read, a line `{id, text}` each. */
  readonly texts: string;
  readonly gold: string;
  readonly documents: number;
  /** Of how many documents. */
  readonly of: number;
  readonly words: number;
}

/**
 * Chooses documents of a set and writes them into `folder`. They lie evenly in the set, which goes from region to region or from
 * newspaper to newspaper, and are the same each time; without `documents` there are as many as make up `usualWords`. Throws where
 * there is no such set.
 */
export function textSet(name: string, documents: number | undefined, folder: string): TextSet {
  const file = path.join(shared, name === quotesSet ? 'quotes' : 'entities', 'dev', `${name}.jsonl`);
  if (!existsSync(file)) {
    throw new Error(`there is no ${file}`);
  }
  const all = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const count = Math.min(all.length, documents ?? Math.ceil((all.length * usualWords) / wordsIn(all)));
  const chosen = Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? '');
  const gold = path.join(folder, `${name}.gold.jsonl`);
  const texts = path.join(folder, `${name}.texts.jsonl`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(gold, `${chosen.join('\n')}\n`);
  writeFileSync(texts, `${chosen.map(line => JSON.stringify(entryOf(line))).join('\n')}\n`);
  return { name, texts, gold, documents: count, of: all.length, words: wordsIn(chosen) };
}

/** Enough for a figure within a point, and a minute or so of the slowest peer. */
const usualWords = 20_000;

interface Entry {
  readonly id: string;
  readonly text: string;
}

function entryOf(line: string): Entry {
  const { id, text } = JSON.parse(line) as Entry;
  return { id, text };
}

/** Stretches without white space: the same measure for all peers. */
function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + countWords(entryOf(line).text), 0);
}
