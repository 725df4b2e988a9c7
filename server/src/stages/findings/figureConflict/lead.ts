import { possessives } from '../../../lexicon/closedClasses';
import type { Lexicon } from '../../../lexicon/lexicon';
import { remember } from '../../../pipeline/memo';
import { alternatives } from '../../../text/alternatives';
import { contains, textOf, within, type Span } from '../../../text/span';
import type { Figure } from '../../../types/figure';
import { meaningOf } from '../../circumstances/lemmas';
import { lastPlace } from '../../told/digits';
import { countedOf } from '../../told/kinds';
import { wordsIn } from '../../told/words';
import { tellingIn, type Headed } from './headline';

/**
 * Figures of the headline that the first sentence beneath, which tells of the same, gives otherwise, and that nothing beneath bears out or adds
 * up to: “Nine hurt in ferry crash” above “A ferry crash hurt 19 people on Monday”.
 */
export function deniedByLead(headed: Headed): readonly (readonly [Figure, Figure])[] {
  const { text, lexicon, headline, sentences, figures } = headed;
  const ofMore = ofMoreIn(lexicon);
  const lead = headline && sentences.find(one => one.start >= headline.end && one.end - one.start >= shortest);
  if (headline === undefined || lead === undefined || ofMore.test(textOf(text, headline))) {
    return [];
  }
  const words = textOf(text, lead);
  if (longAgo.test(words) || ofMore.test(words)) {
    return [];
  }
  const beneath = figures.filter(one => one.start >= headline.end);
  return figures
    .filter(one => contains(headline, one) && one.modifier === '=' && isComparable(one))
    .flatMap(figure => {
      const like = beneath.filter(one => isOfKind(headed, figure, one));
      const [only, another] = within(like, lead);
      return only !== undefined &&
        another === undefined &&
        isOther(figure, only) &&
        !isBorneOut(figure, like) &&
        !isOneMore(text, figure, only) &&
        sharedIn(headed, headline, lead, figure, only) >= enough
        ? [[figure, only] as const]
        : [];
    });
}

/** UTF-16 code units; what is shorter is a byline, a dateline or a cry. */
const shortest = 40;
/** Words that tell something in both. */
const enough = 2;

function isComparable({ kind, because }: Figure): boolean {
  return comparable.has(kind) && because !== 'fraction';
}

const comparable: ReadonlySet<string> = new Set(['cardinal', 'money', 'quantity', 'percent', 'duration']);

/** One more, or a part, or a number that goes on rising. */
const ofMoreIn = remember(
  (lexicon: Lexicon) => new RegExp(`\\b${alternatives(lexicon.wordsThat('unsettling-words', 'headline'))}\\b`, 'iu'),
);

/** Years of the past: the lead tells of what was. */
const longAgo = /\b(?:in|since|of|from|during|last) (?:19|20)\d\d\b/iu;

/** Both are told in one unit, or count people, or things of one noun. */
function isOfKind({ text, lexicon }: Headed, above: Figure, beneath: Figure): boolean {
  if (
    !isComparable(beneath) ||
    above.kind !== beneath.kind ||
    above.unit !== beneath.unit ||
    beneath.per !== above.per
  ) {
    return false;
  }
  if (above.unit !== undefined || beneath.value === undefined) {
    return above.unit !== undefined && beneath.value !== undefined;
  }
  const [one, other] = [countedOf(text, above, lexicon), countedOf(text, beneath, lexicon)];
  const isPeople = (noun: string | undefined): boolean =>
    noun === 'people' || noun === 'person' || lexicon.words('person-nouns').has(noun ?? '');
  // “Nine hurt” and “Five held” count whom they do not name.
  const isUnnamed = one === undefined || ofPeople.has(meaningOf(one, lexicon));
  return one === other || (isPeople(other) && (isUnnamed || isPeople(one)));
}

/** What befalls people, see `topic-words`. */
const ofPeople: ReadonlySet<string> = new Set(['death', 'injury', 'arrest', 'missing']);

/** “At least 43” is no 34, and no less than 50. */
function isOther({ value: above = 0 }: Figure, { value = 0, modifier }: Figure): boolean {
  switch (modifier) {
    case '=':
      return Math.abs(above - value) >= lastPlace(Math.max(above, value)) || above !== Math.round(above);
    case '>=':
    case '>':
      return value > above;
    case '<=':
    case '<':
      return value < above;
    case '~':
      return Math.abs(above - value) > above / 5;
  }
}

/** Whether one of the figures is the headline’s, or some of them make it. */
function isBorneOut({ value: above = 0 }: Figure, like: readonly Figure[]): boolean {
  const values = like.flatMap(({ value }) => value ?? []).slice(0, mostAdded);
  const near = (value: number): boolean => Math.abs(value - above) < lastPlace(above);
  const sums = values.reduce<readonly number[]>((all, value) => [...all, ...all.map(sum => sum + value)], [0]);
  return values.some(near) || sums.some(sum => Math.abs(sum - above) < 1e-6 * above);
}

/** So many figures are added in every way: 2⁸ sums. */
const mostAdded = 8;

/** “Nineteen pupils and their driver” are twenty, “a couple and their two children” four. */
export function isOneMore(text: string, { value: above = 0 }: Figure, { value = 0, start, end }: Figure): boolean {
  return (
    (above > value && above - value <= 2 && andOne.test(text.slice(end, end + reach))) ||
    (above > value && andTheir.test(text.slice(Math.max(0, start - reach), start)))
  );
}

const andOne = new RegExp(`\\b(?:and|with|plus) (?:an?|one|the|${alternatives(possessives)})\\b`, 'iu');
const andTheir = new RegExp(`\\b(?:and|with|plus) (?:the|${alternatives(possessives)}) $`, 'iu');

/** UTF-16 code units. */
const reach = 60;

/** How many words that tell something stand in both sentences. */
function sharedIn({ text, lexicon }: Headed, headline: Span, lead: Span, above: Figure, beneath: Figure): number {
  const said = [...tellingOf(text, headline, above, lexicon)];
  return [...tellingOf(text, lead, beneath, lexicon)].filter(word => said.some(one => areAlike(one, word))).length;
}

/** “Jewel” and “jewels”, “Kenya” and “Kenyan”. */
function areAlike(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 4 && (a.startsWith(b) || b.startsWith(a)));
}

function tellingOf(text: string, sentence: Span, figure: Figure, lexicon: Lexicon): ReadonlySet<string> {
  const words = text.slice(sentence.start, figure.start) + text.slice(figure.end, sentence.end);
  const empty = lexicon.wordsThat('empty-words', 'lead');
  return new Set([...tellingIn(wordsIn(words).join(' '), lexicon)].filter(word => !empty.has(word)));
}
