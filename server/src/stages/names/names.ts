import { defineStage } from '../../pipeline/stage';
import { byPosition } from '../../text/span';
import type { Name } from '../../types/name';
import { passages } from '../passages/passages';
import { paragraphs } from '../paragraphs';
import { read } from '../read';
import { acronymsOf, singular } from './acronyms';
import { agreed } from './agreement';
import { withBrands } from './brands';
import { placedAt, type Candidate } from './candidates';
import { described } from './descriptions';
import { namesDecided } from './decided';
import { evidenceOf } from './evidence';
import { firstSightOf, type FirstSight } from './firstSight';
import { repeatsOf } from './repeats';
import { withSettlements } from './settlements';
import { withWorks } from './works';

/**
 * Every named mention of the article: the readings' names, made consistent over the whole article, and what they missed of names that
 * stand elsewhere. In order of reading, no overlap.
 */
export const names = defineStage({
  name: 'names',
  uses: { passages, read, paragraphs },
  run({ article, lexicon, passages, read, paragraphs }): readonly Name[] {
    const { text } = article;
    const seen = paragraphs.map(paragraph => firstSightOf(paragraph, lexicon));
    const placed = (namesOf: (one: FirstSight) => readonly Candidate[]): readonly Candidate[] =>
      seen.flatMap((one, index) => namesOf(one).map(name => placedAt(passages.all[index]?.start ?? 0, name)));
    const plain = new Set(seen.flatMap(({ plainAcronyms }) => [...plainAcronyms]));
    const candidates = described(
      text,
      placed(({ candidates }) => candidates),
      lexicon,
    );
    const works = placed(({ works }) => works);
    const named = withWorks(text, works, withBrands(text, passages, read, candidates, lexicon), lexicon);
    const settle = (some: readonly Candidate[]): readonly Candidate[] => withSettlements(text, passages, some, lexicon);
    const trusted = settle(named).filter(({ because, form }) => because !== 'acronym' || !plain.has(singular(form)));
    const acronyms = acronymsOf(text, trusted, lexicon);
    const evidence = evidenceOf(text, [...trusted, ...acronyms]);
    const kept = agreed(trusted, acronyms, evidence);
    const repeats = described(text, repeatsOf(text, passages, read, lexicon, kept, evidence), lexicon);
    return settle([...kept, ...repeats].sort(byPosition)).map(({ start, end, type, because }) => ({
      start,
      end,
      type,
      because,
    }));
  },
  decide: namesDecided,
});
