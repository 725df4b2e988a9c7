import type { Corpus } from '../corpus/corpus';
import { findingsOf } from '../corpus/findings';
import type { Finding, FindingCode } from '../types/finding';

/** What a careful desk would look at again in the article at `uri`, less the kinds that are switched off. */
export function problems(corpus: Corpus, uri: string, wanted: (code: FindingCode) => boolean): readonly Finding[] {
  return findingsOf(corpus, uri).filter(finding => wanted(finding.code));
}
