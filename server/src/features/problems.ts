import type { Corpus } from '../corpus/corpus';
import { findings } from '../stages/findings/findings';
import { prose } from '../stages/prose';
import type { Finding, FindingCode } from '../types/finding';

/** What a careful desk would look at again in the article at `uri`, less the kinds that are switched off. */
export function problems(corpus: Corpus, uri: string, wanted: (code: FindingCode) => boolean): readonly Finding[] {
  const facts = corpus.facts(uri);
  return facts?.get(prose).kind === 'article' ? facts.get(findings).filter(finding => wanted(finding.code)) : [];
}
