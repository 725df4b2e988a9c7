import { modals } from '../../lexicon/closedClasses';
import type { Amount } from './amounts';
import { longerThan } from './compounds';
import { plain } from './numberRead';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A duration that no number tells: “months” in “it can take months”, “several days”, “for a year”. */
export function bareDurationAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Amount | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') {
    return undefined;
  }
  const text = token.text.toLowerCase();
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (text === 'a' || text === 'an') {
    const few = tokens[at + 1]?.text === 'few' ? 1 : 0;
    const unit = few === 1 ? tokens[at + 2]?.role?.periods : timeAt(tokens, at + 1, vocabulary);
    if (unit === undefined) {
      return undefined;
    }
    if (few === 1) {
      return vague(at, at + 3, unit, '~');
    }
    const one = { ...vague(at, at + 2, unit, '='), value: 1, min: undefined };
    const isHedged = mayHedge(before, vocabulary) && isLastingIn(vocabulary, tokens[at - 2]?.text ?? '');
    const isIn = before === 'in' && ending.test(tokens[at + 2]?.text ?? '.');
    return (
      longerThan(one, tokens, vocabulary) ?? (isLastingIn(vocabulary, before) || isHedged || isIn ? one : undefined)
    );
  }
  const unit = tokens[at + 1]?.role?.periods;
  if (unit !== undefined && some.test(text)) {
    return vague(at, at + 2, unit, text === 'few' ? '~' : '>=');
  }
  const alone = token.role?.periods;
  const next = tokens[at + 1]?.text ?? '';
  const isLasting = isLastingIn(vocabulary, before) || (before === 'last' && auxiliary.has(tokens[at - 2]?.text ?? ''));
  return alone !== undefined &&
    (isLasting || shifted.test(next)) &&
    !other.test(next) &&
    !vocabulary.cues('old').has(next)
    ? vague(at, at + 1, alone, '>=')
    : undefined;
}

/** “for”, “lasted” */
function isLastingIn({ cues }: Vocabulary, word: string): boolean {
  return beforeLength.has(word) || cues('lasting').has(word);
}

/** “is due in a fortnight.”; but “in a year of war”. */
const ending = /^[.,;:!?]$/u;

const some = /^(?:few|several|many)$/u;
const beforeLength: ReadonlySet<string> = new Set(['for', 'within', 'after', 'than', 'nearly', 'almost']);
/** “for about a century”, “in just a week”. */
function mayHedge(word: string, { before }: Vocabulary): boolean {
  return word === 'only' || word === 'just' || before.entries.has(word);
}

/** “can last months”, but “the last years”. */
const auxiliary: ReadonlySet<string> = new Set(['to', ...modals]);
const shifted = /^(?:later|earlier)$/u;
const other = /^(?:ago|of|and|or)$/u;

/** “year”, as it is in full; “a second day” and “a sec” are no durations. */
function timeAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): string | undefined {
  const word = tokens[at];
  const next = tokens[at + 1];
  const unit = word === undefined ? undefined : vocabulary.units.entries.get(word.text);
  const isTime = unit?.dimension === 'time' && unit.name === word?.text && word.role?.ordinal === undefined;
  return isTime && next?.text !== '-' ? unit.name : undefined;
}

/** At least two of a unit. */
function vague(start: number, end: number, unit: string, modifier: Amount['modifier']): Amount {
  return {
    start,
    end,
    kind: 'duration',
    value: undefined,
    min: 2,
    max: undefined,
    unit,
    per: undefined,
    modifier,
    number: { ...plain(start, end, 1, 'words'), modifier },
    isAge: false,
    hasSign: true,
  };
}
