import type { Lexicon } from '../../lexicon/lexicon';
import type { Facts } from '../../pipeline/facts';
import { rememberWhileHeld, rememberWords } from '../../pipeline/memo';
import { meaningOf } from '../../stages/circumstances/lemmas';
import { passages } from '../../stages/passages/passages';
import { words } from '../../stages/words';
import { fold } from '../../text/fold';
import { textOf } from '../../text/span';

/** The words that an article is about, in their dictionary form, those that tell most first: “ferry”, “reef”, “lifeboat”. */
export function termsOf(facts: Facts): readonly string[] {
  const { text } = facts.article;
  const { lexicon } = facts.inputs;
  const { headline } = facts.get(passages);
  const found = new Map<string, number>();
  for (const word of facts.get(words)) {
    if (telling.has(word.pos)) {
      const { term, weight } = termsBy(lexicon)(textOf(text, word));
      if (weight > 0) {
        const isAbove = headline !== undefined && word.start < headline.end;
        found.set(term, (found.get(term) ?? 0) + weight * (isAbove ? headlineTells : 1));
      }
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostTerms)
    .map(([term]) => term);
}

const termsBy = rememberWhileHeld((lexicon: Lexicon) =>
  rememberWords(manyWords, (written: string) => {
    const term = meaningOf(fold(written), lexicon);
    return { term, weight: weightOf(term, lexicon) };
  }),
);

const manyWords = 10_000;

/** How much a word tells: the rarer it is in the news, the more; nothing where it is common. */
export function weightOf(term: string, lexicon: Lexicon): number {
  return term.length < 3 || lexicon.words('function-words').has(term) || !/^\p{L}/u.test(term)
    ? 0
    : Math.max(0, common - Number(lexicon.table('common-words').get(term) ?? 0));
}

/** Digits of the count in fifty million words of news from which a word tells nothing: ten thousand times. */
const common = 5;

const telling: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ']);

/** A word of the headline counts as so many in the body. */
const headlineTells = 3;

/** What is kept of an article. */
const mostTerms = 32;
