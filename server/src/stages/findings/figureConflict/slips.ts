import type { Lexicon } from '../../../lexicon/lexicon';
import { isPlaceKey } from '../../entities/placeKey';
import { digitCount, digitSlip, sortedDigits } from '../../told/digits';
import type { ToldFigure } from '../../told/tellings';

/**
 * Two figures with the same digits in another order (“370 lambs”, “730 lambs”), or the same in million and billion, that are told of one
 * thing, or of which the second is told as known (“a debt of 60,000 francs”, “the 16,000 francs”): one of them is a slip.
 */
export function slipsIn(all: readonly ToldFigure[], lexicon: Lexicon): readonly (readonly [ToldFigure, ToldFigure])[] {
  const general = lexicon.wordsThat('empty-words', 'counted');
  const kept = new Map<string, ToldFigure[]>();
  const found: (readonly [ToldFigure, ToldFigure])[] = [];
  for (const told of all) {
    const { kind, value, modifier } = told.figure;
    if (kind === 'percent' || value === undefined || (modifier !== '=' && modifier !== '~')) {
      continue;
    }
    const key = `${told.kind} ${sortedDigits(value)}`;
    const before = kept.get(key) ?? [];
    const ofKind = kept.get(told.kind) ?? [];
    const other = before.find(one => isSlip(one, told, general)) ?? meantBy(told, ofKind);
    if (other !== undefined) {
      found.push([other, told]);
    }
    kept.set(key, [...before, told].slice(-mostKept));
    kept.set(told.kind, [...ofKind, told].slice(-mostKept));
  }
  return found;
}

const mostKept = 10;

function isSlip(a: ToldFigure, b: ToldFigure, general: ReadonlySet<string>): boolean {
  if (a.sentence === b.sentence || !isOneParty(a.names, b.names) || !isOfOne(a.of, b.of)) {
    return false;
  }
  // “A debt of £3.1 million … the £3.1 billion debt”, whenever that is to be repaid.
  const isScale = a.figure.unit !== undefined && digitSlip(a.figure.value ?? 0, b.figure.value ?? 0) === 'thousandfold';
  const isKnown = isScale && b.isDefinite;
  return (
    (isKnown || a.years === b.years) &&
    ((isKnown && digitCount(b.figure.value ?? 0) > 1) || sharedIn(a, b, isScale, general) >= enough(a, b))
  );
}

/** The only figure of that kind before one that is told as known, where the digits of the two are nearly the same. */
function meantBy(told: ToldFigure, [only, another]: readonly ToldFigure[]): ToldFigure | undefined {
  if (
    only === undefined ||
    another !== undefined ||
    !told.isDefinite ||
    only.sentence === told.sentence ||
    only.years !== told.years
  ) {
    return undefined;
  }
  const slip = digitSlip(only.figure.value ?? 0, told.figure.value ?? 0);
  const isOfThat = told.figure.unit === undefined ? only.counted === told.counted : isOfOne(only.of, told.of);
  return isOfThat && (slip === 'turned' || slip === 'sound-alike') ? only : undefined;
}

/** What is told of nothing may be of anything. */
function isOfOne(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** So many words must be shared that the digits are hardly the same by chance. */
function enough({ figure: { value: a = 0 } }: ToldFigure, { figure: { value: b = 0 } }: ToldFigure): number {
  switch (digitSlip(a, b)) {
    case 'turned':
      return a < 100 ? 2 : 1;
    case 'thousandfold':
      return digitCount(a) > 1 ? 1 : 2;
    case 'tenfold':
      return 3;
    case 'sound-alike':
    case 'one-digit':
    case undefined:
      return Infinity;
  }
}

/** Words that both sentences share; of one number in million and billion also what the one counts and the other speaks of: “the rail link”. What is counted in every other sentence tells nothing. */
function sharedIn(a: ToldFigure, b: ToldFigure, isScale: boolean, general: ReadonlySet<string>): number {
  if (isScale) {
    const words = allOf(a);
    return [...allOf(b)].filter(word => words.has(word) && !general.has(word)).length;
  }
  const isCounted = a.counted !== undefined && a.counted === b.counted && !general.has(a.counted);
  return [...a.about, ...a.names].filter(word => b.about.has(word) || b.names.has(word)).length + (isCounted ? 1 : 0);
}

function allOf({ about, names, counted, traits }: ToldFigure): ReadonlySet<string> {
  return new Set([...about, ...names, ...traits, ...(counted === undefined ? [] : [counted])]);
}

/** Where both name persons, or bodies, or places, one of them at least is the same. */
function isOneParty(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every(name => {
    const kind = kindOf(name);
    return [...a].some(one => kindOf(one) === kind && b.has(one)) || ![...b].some(one => kindOf(one) === kind);
  });
}

/** “person” of “person:ann lee”. */
function kindOf(key: string): string {
  return isPlaceKey(key) ? 'place' : key.slice(0, key.indexOf(':'));
}
