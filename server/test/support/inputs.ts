import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Means } from '../../src/corpus/corpus';
import { noDecisions } from '../../src/decisions/decisions';
import { readLexicon, type Lexicon } from '../../src/lexicon/lexicon';
import type { Inputs } from '../../src/pipeline/inputs';
import { readByRule } from '../../src/reader/rules/rules';
import type { Readings } from '../../src/types/reading';

/** What a file of the word lists holds. */
export const contentOf = (file: string): string => readFileSync(path.join(__dirname, '../../lexicon', file), 'utf8');

/** The real word lists. */
export const lexicon: Lexicon = readLexicon(contentOf);

export const readings: Readings = readByRule(lexicon);

/** What articles are read with by rule. */
export const means: Means = { lexicon, readings, decisions: noDecisions };

/** The inputs of an article that stands alone. */
export function inputsFor(text: string, uri = 'test:/article.txt', date?: string): Inputs {
  return {
    article: { uri, version: 1, text, ...(date === undefined ? {} : { date }) },
    readings,
    lexicon,
    decisions: [],
  };
}
