import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Corpus } from '../corpus/corpus';
import { isAdmitted } from '../formats/admission';
import type { Annotation } from '../formats/annotation';
import { conlluOf } from '../formats/conllu/conllu';
import { draftOf, finished, type Draft } from '../formats/contract';
import type { Facts } from '../pipeline/facts';
import type { Id } from './requests';

export interface AnnotationOptions {
  /** What an article of the corpus is called outside. */
  readonly idOf: (uri: string) => Id;
  /** Whether the sender vouches that it is an article, so that it is read even when it does not look like one. */
  readonly vouched: boolean;
}

/** What is printed of each article: its annotation as a line of JSON, or its reading as CoNLL-U. */
export type Form = 'annotation' | 'reading';

/** What is printed of an open article: nothing where its reading is asked for and it is no article in English. */
export function printed(corpus: Corpus, uri: string, form: Form, options: AnnotationOptions): string {
  const facts = corpus.facts(uri);
  if (facts === undefined) {
    throw new Error(`The corpus does not hold ${uri}`);
  }
  switch (form) {
    case 'annotation':
      return lineOf(finished(corpus, uri, drafted(facts, options), options.idOf));
    case 'reading':
      return readingOf(facts, options);
  }
}

/** The article's reading as CoNLL-U. */
export function readingOf(facts: Facts, { idOf, vouched }: AnnotationOptions): string {
  return isAdmitted(facts, vouched) ? conlluOf(facts, idOf(facts.article.uri)) : '';
}

/** An article's annotation as far as the article alone tells it, with the door's part of the contract: version and hash. */
export function drafted(facts: Facts, options: AnnotationOptions): Draft {
  const sha256 = createHash('sha256').update(facts.article.text, 'utf8').digest('hex');
  return draftOf(facts, { version, sha256, ...options });
}

/** As a line of JSON. */
export function lineOf(annotation: Annotation): string {
  return `${JSON.stringify(annotation)}\n`;
}
