import { defineStage } from '../../pipeline/stage';
import { byPosition } from '../../text/span';
import type { Name } from '../../types/name';
import { passages } from '../passages/passages';
import { read } from '../read';
import { acronymsOf, dottedIn, plainAcronymsOf, singular } from './acronyms';
import { agreed } from './agreement';
import { brandsIn, withBrands } from './brands';
import { aloneIn } from './alone';
import { candidatesOf, withShaped, type Candidate } from './candidates';
import { described } from './descriptions';
import { namesDecided } from './decided';
import { evidenceOf } from './evidence';
import { givenIn } from './given';
import { withInstitutions } from './institutions';
import { withJoined } from './joined';
import { withNicknames } from './nicknames';
import { repeatsOf } from './repeats';
import { withSettlements } from './settlements';
import { statesIn } from './states';
import { vehiclesIn } from './vehicles';
import { withWorks } from './works';

/**
 * Every named mention of the article: the readings' names, made consistent over the whole article, and what they missed of names that
 * stand elsewhere. In order of reading, no overlap.
 */
export const names = defineStage({
  name: 'names',
  uses: { passages, read },
  run({ article, lexicon, passages, read }): readonly Name[] {
    const { text } = article;
    const plain = plainAcronymsOf(text);
    const seen = withShaped(candidatesOf(text, passages, read, lexicon), [
      ...statesIn(text, passages, lexicon),
      ...dottedIn(text, passages, lexicon),
      ...aloneIn(text, passages, lexicon),
      ...vehiclesIn(text, passages, lexicon),
      ...givenIn(text, passages, lexicon),
      ...brandsIn(text, passages, lexicon),
    ]);
    const candidates = withNicknames(text, seen);
    const whole = withJoined(text, withInstitutions(text, candidates, lexicon), lexicon);
    const named = withWorks(
      text,
      passages,
      withBrands(text, passages, read, described(text, whole, lexicon), lexicon),
      lexicon,
    );
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
