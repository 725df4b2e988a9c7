import { byParagraph } from '../../pipeline/byParagraph';
import type { Lexicon } from '../../lexicon/lexicon';
import { dottedIn, plainAcronymsOf } from './acronyms';
import { aloneIn } from './alone';
import { brandsIn } from './brands';
import { candidatesOf, withShaped, type Candidate } from './candidates';
import { givenIn } from './given';
import { withInstitutions } from './institutions';
import { withJoined } from './joined';
import { withNicknames } from './nicknames';
import { statesIn } from './states';
import { vehiclesIn } from './vehicles';
import { worksIn } from './works';

/** What a paragraph tells of names by itself, before the rest of the article is considered; offsets count from its start. */
export interface FirstSight {
  readonly candidates: readonly Candidate[];
  /** Works by what they are, which the article's names may speak against. */
  readonly works: readonly Candidate[];
  /** Acronyms of common nouns. */
  readonly plainAcronyms: ReadonlySet<string>;
}

export const firstSightOf = byParagraph((paragraph, lexicon: Lexicon): FirstSight => {
  const { text } = paragraph;
  const seen = withShaped(candidatesOf(paragraph, lexicon), [
    ...statesIn(paragraph, lexicon),
    ...dottedIn(paragraph, lexicon),
    ...aloneIn(paragraph, lexicon),
    ...vehiclesIn(paragraph, lexicon),
    ...givenIn(paragraph, lexicon),
    ...brandsIn(paragraph, lexicon),
  ]);
  return {
    candidates: withJoined(text, withInstitutions(text, withNicknames(text, seen), lexicon), lexicon),
    works: worksIn(paragraph, lexicon),
    plainAcronyms: plainAcronymsOf(text),
  };
});
