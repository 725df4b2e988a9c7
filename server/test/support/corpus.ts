import { Corpus } from '../../src/corpus/corpus';
import { noDecisions } from '../../src/decisions/decisions';
import { lexicon, readings } from './inputs';
import { readMarks } from './marks';

/** A corpus of articles in marked English, and where each one's cursor is. */
export interface MarkedCorpus {
  readonly corpus: Corpus;
  /** Uri of the article with the cursor. */
  readonly uri: string;
  readonly offset: number;
}

/** Makes a corpus of marked articles, named `a`, `b`, … in order; one of them holds the cursor `<|>`, else the first one's start is taken. */
export function corpusOf(...articles: readonly string[]): MarkedCorpus {
  const read = articles.map((marked, index) => ({
    uri: `test:/${String.fromCharCode(97 + index)}.txt`,
    ...readMarks(marked),
  }));
  const pointed = read.find(one => one.cursors.length > 0) ?? read[0]!;
  return {
    corpus: Corpus.empty({ lexicon, readings, decisions: noDecisions }).with(
      ...read.map(({ uri, text }) => ({ uri, version: 1, text })),
    ),
    uri: pointed.uri,
    offset: pointed.cursors[0] ?? 0,
  };
}
