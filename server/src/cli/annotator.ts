import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Corpus } from '../corpus/corpus';
import type { Annotation } from '../formats/annotation';
import { contractOf } from '../formats/contract';

/** Annotates one article of a corpus; the door's part of the contract (version, hash) is filled in here. */
export function annotationOf(
  corpus: Corpus,
  uri: string,
  options: { readonly idOf: (uri: string) => string | number; readonly vouched: boolean },
): Annotation | undefined {
  const text = corpus.facts(uri)?.article.text ?? '';
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return contractOf(corpus, uri, { version, sha256, ...options });
}
