import type { Lexicon } from '../../../lexicon/lexicon';
import { firstEndingAfter, textOf, within, type Span } from '../../../text/span';
import type { Entity } from '../../../types/entity';
import type { Figure } from '../../../types/figure';
import { lemmaOf, meaningOf } from '../../circumstances/lemmas';
import { keyedNames, type KeyedName } from '../../entities/keyedNames';
import { isPlaceKey } from '../../entities/placeKey';

/** What slips of the pen are looked for in. */
export interface Slippery {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Span[];
  readonly figures: readonly Figure[];
  readonly entities: readonly Entity[];
}

/** A figure that another may be a slip of, with what its sentence says besides. */
export interface ToldFigure {
  readonly figure: Figure;
  /** The same for all that are told of one kind of thing and have the same digits in whatever order. */
  readonly key: string;
  /** What is measured, where the figure has a unit: an amount of metres is one of the bridge or of the tunnel. */
  readonly of: string;
  /** What is counted or measured, in dictionary form. */
  readonly counted: string | undefined;
  /** The words of its sentence that tell what it is about, in dictionary form. Names are keys of entities. */
  readonly about: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The years that its sentence writes. */
  readonly years: string;
  readonly sentence: Span;
}

/**
 * Two figures with the same digits in another order (“370 lambs”, “730 lambs”), or the same in million and billion, that are told of one
 * thing: one of them is a slip.
 */
export function slipsIn(scene: Slippery): readonly (readonly [ToldFigure, ToldFigure])[] {
  const kept = new Map<string, ToldFigure[]>();
  const found: (readonly [ToldFigure, ToldFigure])[] = [];
  for (const told of toldIn(scene)) {
    const before = kept.get(told.key) ?? [];
    const other = before.find(one => isSlip(one, told));
    if (other !== undefined) {
      found.push([other, told]);
    }
    kept.set(told.key, [...before, told].slice(-mostKept));
  }
  return found;
}

const mostKept = 10;

function isSlip(a: ToldFigure, b: ToldFigure): boolean {
  const isOneThing =
    a.sentence !== b.sentence && a.years === b.years && isOneParty(a.names, b.names) && isOfOne(a.of, b.of);
  return isOneThing && sharedIn(a, b) >= enough(a, b);
}

/** What is told of nothing may be of anything. */
function isOfOne(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** So many words must be shared that the digits are hardly the same by chance. */
function enough({ figure: { value: a = 0 } }: ToldFigure, { figure: { value: b = 0 } }: ToldFigure): number {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  if (a === b || first.sorted !== second.sorted) {
    return Infinity;
  }
  if (first.places === second.places) {
    return a < 100 ? 2 : 1;
  }
  const isOneNumber = first.digits === second.digits;
  const apart = Math.abs(first.places - second.places);
  return isOneNumber && apart === thousand
    ? first.digits.length > 1
      ? 1
      : 2
    : isOneNumber && apart === 1
      ? 3
      : Infinity;
}

/** Places between million and billion. */
const thousand = 3;

function sharedIn(a: ToldFigure, b: ToldFigure): number {
  const isCounted = a.counted !== undefined && a.counted === b.counted && !general.test(a.counted);
  return [...a.about, ...a.names].filter(word => b.about.has(word) || b.names.has(word)).length + (isCounted ? 1 : 0);
}

/** What is counted in every other sentence. */
const general = /^(?:people|person|man|woman|child|time|other)$/u;

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

/** The scene with what is asked for at each of its figures. */
interface Read extends Slippery {
  readonly names: readonly KeyedName[];
  /** See `ToldFigure`; undefined for a figure that can be no slip. */
  readonly keys: ReadonlyMap<Figure, string | undefined>;
}

/** In order of reading. */
function toldIn(scene: Slippery): readonly ToldFigure[] {
  const { sentences, figures, entities } = scene;
  const keys = new Map(figures.map(figure => [figure, keyOf(scene, figure)]));
  const read: Read = { ...scene, names: keyedNames(entities), keys };
  return figures.flatMap(figure => {
    const key = keys.get(figure);
    const sentence = key === undefined ? undefined : sentences[firstEndingAfter(sentences, figure.start)];
    if (key === undefined || sentence === undefined || sentence.end - sentence.start > longest) {
      return [];
    }
    if (!isSettled(read, sentence, figure, key)) {
      return [];
    }
    const counted = nounOf(scene, figure);
    const of = figure.kind === 'quantity' ? (counted ?? '') : '';
    return [{ figure, key, of, counted, sentence, ...aboutOf(read, sentence, figure) }];
  });
}

/** A longer sentence is a list or a table: UTF-16 code units. */
const longest = 500;

function keyOf(scene: Slippery, figure: Figure): string | undefined {
  const { kind, value, unit, per, modifier, measuredBy } = figure;
  const isTold = (modifier === '=' || modifier === '~') && per === undefined && value !== undefined && value >= 10;
  if (!isTold || !slippery.has(kind) || figure.because === 'fraction') {
    return undefined;
  }
  const { sorted } = digitsOf(value);
  if (unit !== undefined) {
    return `${unit} ${sorted}`;
  }
  const noun = measuredBy === 'count' ? nounOf(scene, figure) : undefined;
  if (noun === undefined) {
    return undefined;
  }
  const isPeople = noun === 'people' || noun === 'person' || scene.lexicon.words('person-nouns').has(noun);
  return `${isPeople ? 'people' : noun} ${sorted}`;
}

/** The last word of what is measured, in dictionary form. */
function nounOf({ text, lexicon }: Slippery, { measured }: Figure): string | undefined {
  const noun = measured === undefined ? undefined : lastWord.exec(textOf(text, measured))?.[0];
  return noun === undefined ? undefined : lemmaOf(noun, lexicon);
}

const slippery: ReadonlySet<string> = new Set(['cardinal', 'money', 'quantity']);
const lastWord = /\p{L}[\p{L}’'-]{0,40}$/u;

interface Digits {
  readonly digits: string;
  /** In order of size. */
  readonly sorted: string;
  /** Digits before the point, less one. */
  readonly places: number;
}

/** “31,400” has the digits “314”. */
function digitsOf(value: number): Digits {
  const [mantissa = '', places = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  return { digits, sorted: Array.from(digits).sort().join(''), places: Number(places) };
}

/** Words that tell of another time, another part or something else. */
function isSettled({ text, lexicon, figures, keys }: Read, sentence: Span, figure: Figure, key: string): boolean {
  const changes = lexicon.table('change-words');
  const kind = key.slice(0, key.lastIndexOf(' '));
  return (
    !wordsOf(textOf(text, sentence)).some(word => otherwise.test(word) || (changes.has(word) && !sinking.test(word))) &&
    within(figures, sentence).every(one => one === figure || keys.get(one)?.startsWith(`${kind} `) !== true)
  );
}

/** What ships do is no change of a number. */
const sinking = /^(?:sink|sinks|sinking|sank|sunk)$/u;

const otherwise =
  /^(?:compared|previous|previously|earlier|former|formerly|another|others?|each|every|average|not|never|instead|rather|versus|against|corrects?|corrected|correction|while|whereas|respectively|additional|more|less|fewer|than|sister|twin|rivals?|both|second|third|next|last)$/u;

function aboutOf(
  { text, lexicon, names: named, figures }: Read,
  sentence: Span,
  figure: Figure,
): Pick<ToldFigure, 'about' | 'names' | 'years'> {
  const names = new Set<string>();
  let rest = textOf(text, sentence);
  for (const name of within(named, sentence)) {
    names.add(name.key);
    rest = blanked(rest, name, sentence);
  }
  rest = blanked(rest, figure, sentence);
  const counted = figure.measured;
  rest = counted === undefined || figure.measuredBy !== 'count' ? rest : blanked(rest, counted, sentence);
  const plain = lexicon.words('function-words');
  const about = wordsOf(rest)
    .filter(word => word.length > 3 && !plain.has(word) && !empty.test(word))
    .map(word => meaningOf(word, lexicon));
  const dates = within(figures, sentence).filter(one => one.kind === 'date' && year.test(textOf(text, one)));
  return { about: new Set(about), names, years: dates.map(({ iso }) => iso?.slice(0, 4) ?? '').join() };
}

const year = /\d{4}/u;

/** Words that tell of nothing. */
const empty =
  /^(?:said|says|told|year|years|week|month|people|monday|tuesday|wednesday|thursday|friday|saturday|sunday|million|billion)$/u;

function blanked(rest: string, place: Span, { start }: Span): string {
  const from = Math.max(0, place.start - start);
  const to = Math.max(from, place.end - start);
  return rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(apart)
    .filter(word => word !== '');
}

const apart = /[^\p{L}’'-]{1,100}/u;
