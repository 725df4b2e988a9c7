import fc from 'fast-check';
import {
  between,
  hedgedValue,
  hedges,
  hedgeWords,
  inDigits,
  percents,
  roundTo,
  tellings,
  told,
  withArticle,
  type Hedge,
  type Telling,
} from './amounts';

const subjects = ['Sales', 'The budget', 'Imports', 'The fleet', 'The number of claims', 'Output at the plant'];
const verbs = {
  up: ['rose', 'grew', 'climbed', 'increased', 'jumped', 'went up', 'were up', 'have risen', 'surged'],
  down: ['fell', 'dropped', 'declined', 'slid', 'went down', 'were down', 'have fallen', 'shrank', 'plunged'],
};
const nouns = {
  up: ['rise', 'increase', 'jump', 'gain', 'surge'],
  down: ['fall', 'drop', 'decline', 'cut', 'decrease', 'reduction'],
};

/** What a sentence about a change may be made of. */
interface Change {
  readonly subject: string;
  readonly verb: string;
  readonly noun: string;
  readonly adverb: 'up' | 'down';
  readonly then: string;
  readonly now: string;
  readonly share: string;
}

type Form = (change: Change) => string;

const forms: readonly Form[] = [
  c => `${c.subject} ${c.verb} from ${c.then} to ${c.now}, ${withArticle(c.noun)} of ${c.share}, officials said.`,
  c => `${c.subject} ${c.verb} from ${c.then} to ${c.now}, ${withArticle(`${c.share} ${c.noun}`)}.`,
  c => `${c.subject} ${c.verb} from ${c.then} to ${c.now} (${c.share}) last year.`,
  c => `${c.subject} ${c.verb} from ${c.then} to ${c.now}, or ${c.share}, in a year.`,
  c => `${c.subject} ${c.verb} to ${c.now} from ${c.then}, ${withArticle(c.noun)} of ${c.share}.`,
  c => `${c.subject} ${c.verb} to ${c.now} from ${c.then} a year earlier, ${withArticle(`${c.share} ${c.noun}`)}.`,
  c => `${c.subject} ${c.verb} to ${c.now} from ${c.then}, or ${c.share}, over two years.`,
  c => `${c.subject} ${c.verb} ${c.share} to ${c.now} from ${c.then} a year earlier, the firm said.`,
  c => `${c.subject} ${c.verb} by ${c.share} to ${c.now}, from ${c.then}.`,
  c => `${c.subject} ${c.verb} by ${c.share}, from ${c.then} to ${c.now}.`,
  c => `${c.subject} ${c.verb} ${c.share} from ${c.then} to ${c.now} in the spring.`,
  c => `${c.subject} ${c.verb} by ${c.share}, from ${c.then} in 1990 to ${c.now} in 2020.`,
  c => `${c.subject} ${c.verb} ${c.share} to ${c.now} in the three months to March 31, from ${c.then}.`,
  c => `${c.subject} came to ${c.now}, ${c.adverb} ${c.share} from ${c.then}.`,
  c => `${c.subject} came to ${c.now} (${c.adverb} ${c.share} from ${c.then} last year).`,
  c => `${c.subject} came to ${c.now}, ${withArticle(`${c.share} ${c.noun}`)} from ${c.then} a year ago.`,
  c => `${c.subject} came to ${c.now} (${withArticle(`${c.share} ${c.noun}`)} from the ${c.then} of 2019).`,
  c => `From ${c.then}, ${c.subject.toLowerCase()} ${c.verb} ${c.share} to ${c.now}.`,
  c => `“${c.subject} ${c.verb} from ${c.then} to ${c.now},” she said, “${withArticle(c.noun)} of ${c.share}.”`,
  c => `${withArticle(c.noun)} of ${c.share} took ${c.subject.toLowerCase()} from ${c.then} to ${c.now}.`,
  c => `${c.subject} went from ${c.then} to ${c.now}, ${c.adverb} ${c.share}.`,
  c => `${c.subject} ${c.verb} ${c.share} in a year, to ${c.now} from ${c.then}.`,
  c => `${c.subject} ${c.verb} ${c.share} to ${c.now}, ${c.adverb} from ${c.then} last spring.`,
  c => `${c.subject} came to ${c.now}, compared with ${c.then} in 2019, ${withArticle(c.noun)} of ${c.share}.`,
  c => `${c.subject} ${c.verb} to ${c.now} from ${c.then}, and ${withArticle(`30 percent ${c.noun}`)} in rents hurt.`,
  c => `The ${c.noun} from ${c.then} to ${c.now}, or ${c.share}, surprised nobody.`,
  c =>
    `${c.subject} ${c.verb} ${c.share} to ${c.now}, or 5 percent at constant prices, from ${c.then}, and costs were $12 million.`,
];

/** True sentences about what grew or shrank, by what share, from what, to what. */
export const trueChanges: fc.Arbitrary<string> = fc
  .record({
    telling: fc.constantFrom(...tellings),
    direction: fc.constantFrom('up', 'down'),
    then: fc.integer({ min: 0, max: 1_000_000 }),
    factor: between(1.02, 6),
    hedge: fc.constantFrom(...hedges),
    hedged: fc.constantFrom('then', 'now', 'share'),
    word: fc.nat(4),
    percent: fc.constantFrom(...percents),
    decimals: fc.constantFrom(0, 1),
    inWords: fc.boolean(),
    form: fc.constantFrom(...forms),
    pick: fc.nat(1000),
  })
  .map(({ telling, direction, factor, hedge, hedged, word, percent, decimals, inWords, form, pick, then: at }) => {
    const then = telling.low * (telling.high / telling.low) ** (at / 1_000_000) * (direction === 'down' ? factor : 1);
    const now = direction === 'down' ? then / factor : then * factor;
    // What is counted is whole; all else is known more exactly than it is told.
    const [a, b] = telling.decimals === 0 && telling.scale === 1 ? [Math.round(then), Math.round(now)] : [then, now];
    const share = (100 * Math.abs(b - a)) / a;
    const amount = (value: number, of: 'then' | 'now'): string =>
      hedgedAmount(value, of === hedged ? hedge : 'none', word, telling, inWords);
    return form({
      subject: subjects[pick % subjects.length] ?? '',
      verb: verbs[direction][pick % verbs[direction].length] ?? '',
      noun: nouns[direction][pick % nouns[direction].length] ?? '',
      adverb: direction,
      then: amount(a, 'then'),
      now: amount(b, 'now'),
      share: shareInWords(share, hedged === 'share' ? hedge : 'none', word, decimals, percent),
    });
  });

function hedgedAmount(value: number, hedge: Hedge, word: number, telling: Telling, inWords: boolean): string {
  const words = hedgeWords[hedge];
  return `${words[word % words.length] ?? ''}${told(hedgedValue(value, hedge, telling.decimals), telling, inWords)}`;
}

/** A share of less than ten is told with its tenth. */
function shareInWords(share: number, hedge: Hedge, word: number, decimals: number, percent: string): string {
  const digits = share < 10 ? 1 : decimals;
  const words = hedgeWords[hedge];
  const value = roundTo(hedgedValue(share, hedge, digits), digits);
  return `${words[word % words.length] ?? ''}${inDigits(value, digits)}${percent}`;
}
