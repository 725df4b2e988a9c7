import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Corpus } from '../corpus/corpus';
import { isAdmitted } from '../formats/admission';
import type { Annotation } from '../formats/annotation';
import { conlluOf } from '../formats/conllu/conllu';
import { contractOf } from '../formats/contract';
import type { Id } from './requests';

export interface AnnotationOptions {
  /** What an article of the corpus is called outside. */
  readonly idOf: (uri: string) => Id;
  /** Whether the sender vouches that it is an article, so that it is read even when it does not look like one. */
  readonly vouched: boolean;
}

/** What is printed of each article: its annotation as a line of JSON, or its reading as CoNLL-U. */
export type Form = 'annotation' | 'reading';

/** What is printed of an article that the corpus holds: nothing where its reading is asked for and it is no article in English. */
export function printed(corpus: Corpus, uri: string, form: Form, options: AnnotationOptions): string {
  switch (form) {
    case 'annotation':
      return `${JSON.stringify(annotationOf(corpus, uri, options))}\n`;
    case 'reading':
      return readingOf(corpus, uri, options);
  }
}

function readingOf(corpus: Corpus, uri: string, { idOf, vouched }: AnnotationOptions): string {
  const facts = corpus.facts(uri);
  return facts !== undefined && isAdmitted(facts, vouched) ? conlluOf(facts, idOf(uri)) : '';
}

/** The annotation of an article that the corpus holds, with the door's part of the contract: version and hash. */
function annotationOf(corpus: Corpus, uri: string, options: AnnotationOptions): Annotation {
  const text = corpus.facts(uri)?.article.text ?? '';
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const annotation = contractOf(corpus, uri, { version, sha256, ...options });
  if (annotation === undefined) {
    throw new Error(`The corpus does not hold ${uri}`);
  }
  return annotation;
}
