import fc from 'fast-check';
import { inDigits, percents, roundTo, wordsOf } from './amounts';

interface Lead {
  readonly more: string;
  readonly less: string;
  readonly lead: string;
}

const ofShares: readonly ((lead: Lead) => string)[] = [
  l => `Kestrel leads Dahlby by ${l.lead} points, ${l.more} to ${l.less}.`,
  l => `Kestrel leads Dahlby by ${l.lead} percentage points, ${l.more} to ${l.less}, a poll shows.`,
  l => `Kestrel leads Dahlby ${l.more} to ${l.less}, a lead of ${l.lead} points.`,
  l => `Kestrel leads Dahlby ${l.more} to ${l.less}, a ${l.lead}-point lead.`,
  l => `Turnout fell ${l.lead} points to ${l.less} from ${l.more}.`,
  l => `Turnout fell by ${l.lead} percentage points, to ${l.less} from ${l.more} in 2018.`,
  l => `Turnout fell from ${l.more} to ${l.less}, a drop of ${l.lead} percentage points.`,
  l => `Turnout rose ${l.lead} points to ${l.more} from ${l.less}.`,
  l => `Turnout was ${l.more}, up ${l.lead} points from ${l.less}.`,
  l => `The bank cut its rate by ${l.lead} percentage points, to ${l.less} from ${l.more}.`,
  l => `Turnout rose from ${l.less} to ${l.more}, up ${l.lead} points.`,
  l => `Turnout rose from ${l.less} to ${l.more}, a rise of ${l.lead} points, or about a tenth.`,
];

const ofCounts: readonly ((lead: Lead) => string)[] = [
  l => `The motion passed by ${l.more} votes to ${l.less}, a margin of ${l.lead}.`,
  l => `The motion passed ${l.more} to ${l.less}, a majority of ${l.lead}.`,
  l => `The motion passed by ${l.lead} votes, ${l.more} to ${l.less}.`,
  l => `Kestrel won ${l.more} votes and Dahlby ${l.less}, a difference of ${l.lead}.`,
  l => `Kestrel won with ${l.more} votes against ${l.less} for Dahlby, a lead of ${l.lead} votes.`,
  l => `The town has ${l.more} nurses, ${l.lead} more than the ${l.less} of last year.`,
  l => `The town has ${l.less} nurses, ${l.lead} fewer than the ${l.more} of last year.`,
  l => `Kestrel won ${l.more} votes to Dahlby’s ${l.less}, a narrow margin of ${l.lead}.`,
  l => `Kestrel won by ${l.lead} votes, ${l.more} to ${l.less}.`,
  l => `The number of nurses is ${l.more}, ${l.lead} more than last year’s ${l.less}.`,
  l => `The number of nurses went from ${l.less} to ${l.more}, a change of ${l.lead}.`,
  l => `The fleet was cut by ${l.lead} boats to ${l.less}, down from ${l.more}.`,
  l => `The number of nurses rose by ${l.lead}, from ${l.less} to ${l.more}.`,
  l => `The number of nurses rose by ${l.lead} to ${l.more} from ${l.less}.`,
  l => `The number of nurses fell by ${l.lead} to ${l.less}, from ${l.more} in 2019.`,
  l => `The number of nurses fell from ${l.more} to ${l.less}, a loss of ${l.lead} jobs.`,
];

const ofMoney: readonly ((lead: Lead) => string)[] = [
  l => `The price rose ${l.lead} to ${l.more} from ${l.less}.`,
  l => `The price fell ${l.lead} to ${l.less}, from ${l.more} a year earlier.`,
  l => `The price rose from ${l.less} to ${l.more}, a rise of ${l.lead}.`,
  l => `The price fell by ${l.lead}, from ${l.more} to ${l.less}.`,
];

/** True sentences about the difference of two numbers. */
export const trueDifferences: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 100, max: 990 }),
      fc.integer({ min: 10, max: 99 }),
      fc.constantFrom(0, 1),
      fc.constantFrom(...percents),
      fc.boolean(),
      fc.constantFrom(...ofShares),
    )
    .map(([high, parts, decimals, percent, inWords, form]) => {
      // Rounded each on its own, as polls are.
      const more = high / 10;
      const less = (more * parts) / 100;
      const lead = more - less;
      const inDigitsOf = (value: number): string => inDigits(roundTo(value, decimals), decimals);
      return form({
        more: `${inDigitsOf(more)}${percent}`,
        less: `${inDigitsOf(less)}${percent}`,
        lead: inWords && decimals === 0 && lead > 1 ? wordsOf(Math.round(lead)) : inDigitsOf(lead),
      });
    }),
  fc
    .tuple(
      fc.integer({ min: 4, max: 9000 }),
      fc.integer({ min: 2, max: 3000 }),
      fc.boolean(),
      fc.constantFrom(...ofCounts),
    )
    .map(([less, lead, inWords, form]) => {
      const count = (value: number): string => (inWords && value < 20 ? wordsOf(value) : inDigits(value, 0));
      return form({ more: count(less + lead), less: count(less), lead: count(lead) });
    }),
  fc
    .tuple(
      fc.integer({ min: 100, max: 9000 }),
      fc.integer({ min: 20, max: 5000 }),
      fc.constantFrom('$', '£'),
      fc.constantFrom('', ' million'),
      fc.constantFrom(...ofMoney),
    )
    .map(([less, lead, sign, scale, form]) => {
      const tell = (value: number): string => `${sign}${inDigits(value / 100, 2)}${scale}`;
      return form({ more: tell(less + lead), less: tell(less), lead: tell(lead) });
    }),
);
