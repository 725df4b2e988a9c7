import type { Lexicon } from '../../../lexicon/lexicon';
import { contains, firstEndingAfter, textOf, within, type Span } from '../../../text/span';
import type { Circumstance, Topic } from '../../../types/circumstance';
import type { Entity } from '../../../types/entity';
import type { Figure } from '../../../types/figure';
import { leewayOf, type Interval } from '../../calculations/leeway';

/** A figure of which it is known what it is a value of. */
export interface Value {
  readonly figure: Figure;
  readonly circumstance: Circumstance;
  readonly topic: Topic;
  readonly interval: Interval;
  readonly sentence: Surroundings;
  /** The entities that have a part in it, in one text. */
  readonly names: string;
  /** What narrows down what is counted, in one text. */
  readonly traits: string;
  readonly isHeadline: boolean;
}

/** What a sentence says of the time and the place of its figures. */
export interface Surroundings {
  /** Keys of the places that it names. */
  readonly places: ReadonlySet<string>;
  /** The dates that it tells, ISO 8601 or as written, in one text. */
  readonly dates: string;
  /** Whether these are the days of the news itself: the article's own date and the week before it. */
  readonly isNews: boolean;
  /** Whether it tells of change, of what may be, or of what was otherwise before. */
  readonly isUnsettled: boolean;
}

/** What values are read from. */
export interface Read {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  readonly circumstances: readonly Circumstance[];
  readonly headline: Span | undefined;
  /** The article's own date, ISO 8601. */
  readonly date: string | undefined;
}

/** Figures that may be compared with others, in order of reading. */
export function valuesIn(read: Read): readonly Value[] {
  const { text, figures, circumstances, headline } = read;
  const surroundings = surroundingsIn(read);
  return figures.flatMap((figure, index): readonly Value[] => {
    const circumstance = circumstances[index];
    const topic = circumstance?.topic;
    const isAge = topic?.act === 'age';
    const interval = comparable.has(figure.kind) || isAge ? leewayOf(text, figure) : undefined;
    if (topic === undefined || circumstance === undefined || interval === undefined || isOneOfMany(topic, figure)) {
      return [];
    }
    const sentence = surroundings(figure);
    if (sentence === undefined || (sentence.isUnsettled && !isAge)) {
      return [];
    }
    const names = topic.others.filter(other => other.includes(':')).join();
    const isHeadline = headline !== undefined && contains(headline, figure);
    return [{ figure, circumstance, topic, interval, sentence, names, traits: topic.traits.join(), isHeadline }];
  });
}

/** Tells what surrounds a figure: of each sentence it is read once. */
function surroundingsIn(read: Read): (figure: Figure) => Surroundings | undefined {
  const { text, lexicon, sentences, entities, figures, date } = read;
  const places = placesIn(entities);
  const known = new Map<Span, Surroundings>();
  return figure => {
    const sentence = sentences[firstEndingAfter(sentences, figure.start)];
    if (sentence === undefined) {
      return undefined;
    }
    const before = known.get(sentence);
    if (before !== undefined) {
      return before;
    }
    const dates = datesIn(text, within(figures, sentence));
    const made = {
      places: new Set(within(places, sentence).map(({ key }) => key)),
      dates: dates.join(),
      isNews: dates.every(day => isOfNews(day, date)),
      isUnsettled: isUnsettled(text, sentence, lexicon),
    };
    known.set(sentence, made);
    return made;
  };
}

/** Shares are told of many things in one article, and times of more. */
const comparable: ReadonlySet<string> = new Set(['cardinal', 'money', 'quantity', 'range', 'vague']);

/** “three other dockers”, “40 a day”: others of the kind are told elsewhere. */
function isOneOfMany({ traits, thing, act }: Topic, { per, value }: Figure): boolean {
  const isNameless = thing === undefined && !ofPeople.has(act);
  return isNameless || per !== undefined || value === 1 || traits.some(trait => others.test(trait));
}

/** Acts whose number alone counts people: “14 dead”. */
const ofPeople: ReadonlySet<string> = new Set(['death', 'injury', 'arrest', 'missing']);

const others =
  /^(?:other|another|more|additional|further|new|next|last|first|second|third|such|extra|each|every|separate)$/u;

function isUnsettled(text: string, sentence: Span, lexicon: Lexicon): boolean {
  const words = textOf(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + longest) })
    .split(apart)
    .map((word, index) => (index === 0 ? word.toLowerCase() : word));
  const changes = lexicon.table('change-words');
  return words.some(word => unsettled.test(word) || changes.has(word));
}

const apart = /[^\p{L}’']{1,100}/u;

const unsettled =
  /^(?:may|might|could|would|should|will|can|if|expected|expects|planned|plans|estimated|also|subsequently|initially|earlier|originally|previous|previously|former|formerly|later|since|again|already|another|others?|additional|each|every|not|never|instead|rather|compared|average|separate|separately|elsewhere|began|started|first|second|third|fourth|one)$/u;

/** UTF-16 code units. */
const longest = 2000;

function datesIn(text: string, figures: readonly Figure[]): readonly string[] {
  return figures
    .filter(({ kind }) => kind === 'date')
    .map(date => date.iso ?? textOf(text, date).toLowerCase())
    .sort();
}

function isOfNews(date: string, today: string | undefined): boolean {
  const days = (Date.parse(today ?? '') - Date.parse(date)) / day;
  return calendarDay.test(date) && days >= 0 && days <= 7;
}

const calendarDay = /^\d{4}-\d\d-\d\d$/u;

/** Milliseconds. */
const day = 86_400_000;

function placesIn(entities: readonly Entity[]): readonly (Span & { readonly key: string })[] {
  return entities
    .filter(({ type }) => type === 'GPE' || type === 'LOC' || type === 'FAC')
    .flatMap(({ key, names }) => names.map(({ start, end }) => ({ start, end, key })))
    .sort((a, b) => a.start - b.start);
}
