import { futureAuxiliaries } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { Entity } from '../../types/entity';
import type { Figure } from '../../types/figure';
import { meaningOf } from '../circumstances/lemmas';
import { tellsWhen } from '../circumstances/moments';
import { keyedNames, type KeyedName } from '../entities/keyedNames';

/** What a sentence says of the time and the place of its figures. */
export interface Surroundings {
  /** Keys of the places that it names. */
  readonly places: ReadonlySet<string>;
  /** The dates that it tells, ISO 8601 or as written, in one text. */
  readonly dates: string;
  /** Whether these are the days of the news itself: the article's own date and the week before it. */
  readonly isNews: boolean;
  /** Whether it tells what will be. */
  readonly isAhead: boolean;
  /** Whether it tells what may be, what was otherwise before, or one of several. */
  readonly isUnsettled: boolean;
  /** What rises or falls in it: “rise”, “cut”. */
  readonly changes: ReadonlySet<string>;
}

/** What surroundings are read from. */
export interface Scene {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  /** The article's own date, ISO 8601. */
  readonly date: string | undefined;
}

/** Tells what surrounds a figure: of each sentence it is read once. */
export function surroundingsIn(scene: Scene): (figure: Figure) => Surroundings | undefined {
  const places = placesIn(scene.entities);
  const known = new Map<Span, Surroundings>();
  return figure => {
    const sentence = scene.sentences[firstEndingAfter(scene.sentences, figure.start)];
    if (sentence === undefined) {
      return undefined;
    }
    const made = known.get(sentence) ?? surroundingsOf(scene, sentence, places);
    known.set(sentence, made);
    return made;
  };
}

function surroundingsOf(scene: Scene, sentence: Span, places: readonly KeyedName[]): Surroundings {
  const { text, lexicon, figures, date } = scene;
  const dates = within(figures, sentence).filter(({ kind }) => kind === 'date');
  const words = wordsOf(text, sentence);
  const changes = lexicon.table('change-words');
  const unsettling = lexicon.wordsThat('unsettling-words', 'sentence');
  return {
    places: new Set(within(places, sentence).map(({ key }) => key)),
    dates: dates.map(one => dateWords(text, one)).join(),
    isNews: dates.every(one => !tellsWhen(text, one) || isOfNews(text, lexicon, one, date)),
    isAhead: words.some(word => futureAuxiliaries.has(word)),
    isUnsettled: words.some(word => unsettling.has(word)),
    changes: new Set(words.filter(word => changes.has(word)).map(word => meaningOf(word, lexicon))),
  };
}

/** The names of places, in order of reading. */
export function placesIn(entities: readonly Entity[]): readonly KeyedName[] {
  return keyedNames(entities.filter(({ type }) => type === 'GPE' || type === 'LOC' || type === 'FAC'));
}

/** Only the first word may have a capital for its place: “May 3” may not be. */
function wordsOf(text: string, { start, end }: Span): readonly string[] {
  return textOf(text, { start, end: Math.min(end, start + longest) })
    .split(apart)
    .map((word, index) => (index === 0 ? word.toLowerCase() : word));
}

const apart = /[^\p{L}’']{1,100}/u;

/** UTF-16 code units. */
const longest = 2000;

/** “2026-03-04”, “since 2026-03-02”. */
function dateWords(text: string, figure: Figure): string {
  const words = figure.iso ?? textOf(text, figure).toLowerCase();
  return tellsWhen(text, figure) ? words : `around ${words}`;
}

/** A day up to the article's own date, or a mere “Monday” where that is not known. */
function isOfNews(text: string, lexicon: Lexicon, figure: Figure, today: string | undefined): boolean {
  if (figure.iso === undefined) {
    const day = textOf(text, figure).toLowerCase();
    return (
      lexicon.wordsThat('date-words', 'weekday').has(day) || lately.includes(lexicon.table('date-words').get(day) ?? '')
    );
  }
  const days = (Date.parse(today ?? '') - Date.parse(figure.iso)) / day;
  return calendarDay.test(figure.iso) && days >= 0 && days <= 7;
}

const lately: readonly string[] = ['day 0', 'day -1'];
const calendarDay = /^\d{4}-\d\d-\d\d$/u;

/** Milliseconds. */
const day = 86_400_000;
