import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { contains, firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { Entity } from '../../types/entity';
import type { Figure } from '../../types/figure';
import { meaningOf } from '../circumstances/lemmas';
import { tellsWhen } from '../circumstances/moments';
import { keyedNames, type KeyedName } from '../entities/keyedNames';
import { blanked } from './blanked';
import { countedOf, kindOf, nounOf } from './kinds';
import { moodOf } from './mood';
import { isSettled } from './settled';
import { wordsIn } from './words';

/** A figure with what its sentence says besides. */
export interface ToldFigure {
  readonly figure: Figure;
  /** What it is a number of, as far as figures of other sentences can be the same: a unit, “people”, or a noun in dictionary form. */
  readonly kind: string;
  /** What is measured, where the figure has a unit: an amount of metres is one of the bridge or of the tunnel. */
  readonly of: string;
  /** What is counted or measured, in dictionary form. */
  readonly counted: string | undefined;
  /** The words that narrow this down: “flood”, “wine”. */
  readonly traits: readonly string[];
  /** Whether it is told as known: “the 16,000 francs”, “some of the 250 beds”. */
  readonly isDefinite: boolean;
  /** The words of its sentence that tell what it is about, in dictionary form. Names are keys of entities. */
  readonly about: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The days that its sentence tells, ISO 8601. */
  readonly days: ReadonlySet<string>;
  /** Whether its sentence tells what will be, may be or is planned: these in one text. */
  readonly mood: string;
  /** The years that its sentence tells: “2024”, “last year”. */
  readonly years: string;
  readonly sentence: Span;
}

/** What tellings are read from. */
export interface Scene {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Span[];
  readonly figures: readonly Figure[];
  readonly entities: readonly Entity[];
  /** Its date is the article's. */
  readonly dateline: Span | undefined;
}

/** In order of reading; without figures that are told of another time, another part or something else, or beside another of their kind. */
export function tellings(scene: Scene): readonly ToldFigure[] {
  const { text, lexicon, sentences, figures, entities } = scene;
  const kinds = new Map(figures.map(figure => [figure, kindOf(text, figure, lexicon)]));
  const names = keyedNames(entities);
  return figures.flatMap(figure => {
    const kind = kinds.get(figure);
    const sentence = kind === undefined ? undefined : sentences[firstEndingAfter(sentences, figure.start)];
    if (kind === undefined || sentence === undefined || sentence.end - sentence.start > longest) {
      return [];
    }
    const isAlone = within(figures, sentence).every(one => one === figure || kinds.get(one) !== kind);
    if (!isAlone || !isSettled(text, lexicon, sentence, figure, figures)) {
      return [];
    }
    const counted =
      (figure.unit === undefined ? countedOf(text, figure, lexicon) : undefined) ?? nounOf(text, figure, lexicon);
    const of = figure.kind === 'quantity' ? (counted ?? '') : '';
    const traits = traitsOf(text, figure).map(word => meaningOf(word, lexicon));
    const isDefinite = definiteIn(lexicon).test(text.slice(sentence.start, figure.start));
    const mood = moodOf(textOf(text, sentence), lexicon);
    return [
      { figure, kind, of, counted, traits, isDefinite, mood, sentence, ...aboutOf(scene, names, sentence, figure) },
    ];
  });
}

/** A longer sentence is a list or a table: UTF-16 code units. */
const longest = 500;

/** “The 16,000 francs”, “the crowd of 4,700”; “one of the 50 states” is not told before. */
const definiteIn = remember(
  (lexicon: Lexicon) =>
    new RegExp(
      `\\b(?:the|these|those)(?: ${alternatives(lexicon.wordsThat('transparent-nouns', 'whole'))} of)? $`,
      'iu',
    ),
);

function traitsOf(text: string, { measured, measuredBy }: Figure): readonly string[] {
  return measured === undefined || measuredBy !== 'count' ? [] : wordsIn(textOf(text, measured)).slice(0, -1);
}

function aboutOf(
  { text, lexicon, figures, dateline }: Scene,
  named: readonly KeyedName[],
  sentence: Span,
  figure: Figure,
): Pick<ToldFigure, 'about' | 'names' | 'days' | 'years'> {
  const names = new Set<string>();
  let rest = textOf(text, sentence);
  for (const name of within(named, sentence)) {
    names.add(name.key);
    rest = blanked(rest, name, sentence);
  }
  rest = blanked(rest, figure, sentence);
  const counted = figure.measured;
  rest = counted === undefined || figure.measuredBy !== 'count' ? rest : blanked(rest, counted, sentence);
  const tellsNothing = [
    lexicon.words('function-words'),
    lexicon.wordsThat('empty-words', 'telling'),
    lexicon.wordsThat('date-words', 'weekday'),
  ];
  const about = wordsIn(rest)
    .filter(word => word.length > 3 && !tellsNothing.some(list => list.has(word)))
    .map(word => meaningOf(word, lexicon));
  const dates = within(figures, sentence).filter(
    one => (one.kind === 'date' || one.kind === 'time') && !(dateline !== undefined && contains(dateline, one)),
  );
  return {
    about: new Set(about),
    names,
    days: new Set(
      dates.flatMap(one =>
        tellsWhen(text, one) || asOf.test(text.slice(0, one.start).slice(-reach))
          ? (calendarDay.exec(one.iso ?? '')?.[0] ?? [])
          : [],
      ),
    ),
    years: dates
      .filter(
        one =>
          one.kind === 'date' &&
          yearIn(lexicon).test(textOf(text, one)) &&
          !asThen.test(text.slice(0, one.start).slice(-reach)),
      )
      .map(one => one.iso?.slice(0, 4) ?? textOf(text, one).toLowerCase())
      .join(),
  };
}

const asOf = /\b(?:as of|by) $/iu;

/** UTF-16 code units. */
const reach = 8;

const calendarDay = /^\d{4}-\d\d-\d\d/u;
const yearIn = remember(
  (lexicon: Lexicon) => new RegExp(`\\d{4}|\\b${alternatives(lexicon.wordsThat('date-words', 'year'))}$`, 'iu'),
);

/** “Three times as many as last year”. */
const asThen = /\bas $/iu;
