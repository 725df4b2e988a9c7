import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Corpus } from '../corpus/corpus';
import type { Annotation } from '../formats/annotation';
import { contractOf } from '../formats/contract';
import type { Id } from './requests';

export interface AnnotationOptions {
  /** What an article of the corpus is called outside. */
  readonly idOf: (uri: string) => Id;
  /** Whether the sender vouches that it is an article, so that it is read even when it does not look like one. */
  readonly vouched: boolean;
}

/** The annotation of an article that the corpus holds, with the door's part of the contract: version and hash. */
export function annotationOf(corpus: Corpus, uri: string, options: AnnotationOptions): Annotation {
  const text = corpus.facts(uri)?.article.text ?? '';
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const annotation = contractOf(corpus, uri, { version, sha256, ...options });
  if (annotation === undefined) {
    throw new Error(`The corpus does not hold ${uri}`);
  }
  return annotation;
}
