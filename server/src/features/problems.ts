import type { Corpus } from '../corpus/corpus';
import { corpusFindingsOf, findingsOf } from '../corpus/findings';
import type { Finding, FindingCode } from '../types/finding';

/**
 * What a careful desk would look at again in the article at `uri`, less the kinds that are switched off; `others` is what it has otherwise than
 * other articles, as far as that is known.
 */
export function problems(
  corpus: Corpus,
  uri: string,
  wanted: (code: FindingCode) => boolean,
  others: readonly Finding[] = corpusFindingsOf(corpus, uri),
): readonly Finding[] {
  return findingsOf(corpus, uri, others).filter(finding => wanted(finding.code));
}
