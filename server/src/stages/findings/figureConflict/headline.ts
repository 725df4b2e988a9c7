import type { Lexicon } from '../../../lexicon/lexicon';
import { contains, firstEndingAfter, textOf, type Span } from '../../../text/span';
import type { Figure } from '../../../types/figure';
import { meaningOf } from '../../circumstances/lemmas';
import { digitSlip, lastPlace } from '../../told/digits';
import { kindOf, nounOf } from '../../told/kinds';
import type { ToldFigure } from '../../told/tellings';

/** What a headline is held against. */
export interface Headed {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly headline: Span | undefined;
  readonly sentences: readonly Span[];
  readonly figures: readonly Figure[];
  /** Of the article's figures those that are told of no other time nor part. */
  readonly told: readonly ToldFigure[];
}

/**
 * Figures of the headline that nothing beneath bears out, each with the first of its kind beneath, where that is told of the same and the digits
 * are nearly the same: “17,000 bakers march” above “Some 16,000 bakers marched”.
 */
export function notBorneOut(headed: Headed): readonly (readonly [Figure, Figure])[] {
  const { text, lexicon, headline, figures, told } = headed;
  const above = headline === undefined ? [] : figures.filter(one => contains(headline, one) && one.modifier === '=');
  const beneath = above.length === 0 ? [] : figures.filter(one => !above.includes(one));
  return above.flatMap(figure => {
    const kind = kindOf(text, figure, lexicon);
    const first = kind === undefined ? undefined : beneath.find(one => kindOf(text, one, lexicon) === kind);
    const isSlip =
      first !== undefined &&
      exactly.has(first.modifier) &&
      told.some(one => one.figure === first && one.years === '') &&
      digitSlip(figure.value ?? 0, first.value ?? 0) !== undefined &&
      !beneath.some(one => bearsOut(one, figure)) &&
      isOfOne(headed, figure, first);
    return isSlip ? [[figure, first] as const] : [];
  });
}

const exactly: ReadonlySet<string> = new Set(['=', '~']);

/** Headlines round: “17,000” may be 16,600, and 17,300 be more than that. */
function bearsOut({ value, min, max }: Figure, { value: above = 0 }: Figure): boolean {
  return [value, min, max].some(one => one !== undefined && Math.abs(one - above) < lastPlace(above));
}

/** The same noun is counted, or both sentences share a word that tells something. */
function isOfOne({ text, lexicon, sentences }: Headed, above: Figure, beneath: Figure): boolean {
  const noun = nounOf(text, above, lexicon);
  if (above.measuredBy === 'count' && beneath.measuredBy === 'count' && noun === nounOf(text, beneath, lexicon)) {
    return !lexicon.wordsThat('empty-words', 'headline').has(noun ?? '');
  }
  const [one, other] = [above, beneath].map(figure =>
    tellingIn(textOf(text, sentences[firstEndingAfter(sentences, figure.start)] ?? figure), lexicon),
  );
  return one !== undefined && other !== undefined && [...one].some(word => other.has(word));
}

/** The words that tell something, in dictionary form: “drowned” and “died” are one. */
export function tellingIn(words: string, lexicon: Lexicon): ReadonlySet<string> {
  const plain = lexicon.words('function-words');
  return new Set(
    (words.toLowerCase().match(/\p{L}{4,30}/gu) ?? [])
      .filter(word => !plain.has(word))
      .map(word => meaningOf(word, lexicon)),
  );
}
