import type { Lexicon } from '../../lexicon/lexicon';
import type { Facts } from '../../pipeline/facts';
import { remember } from '../../pipeline/memo';
import { approximate } from '../../stages/calculations/exact';
import { leewayOf } from '../../stages/calculations/leeway';
import { circumstances } from '../../stages/circumstances/circumstances';
import { figures } from '../../stages/figures/figures';
import { passages } from '../../stages/passages/passages';
import { told } from '../../stages/told/told';
import type { ToldFigure } from '../../stages/told/tellings';
import { valueWords } from '../../stages/values/valueWords';
import { contains } from '../../text/span';
import type { Circumstance } from '../../types/circumstance';
import type { Figure } from '../../types/figure';
import type { ToldNote } from '../../types/record';

/** The article's figures that another one of the same story may give otherwise. */
export function toldNotesOf(facts: Facts): readonly ToldNote[] {
  const all = facts.get(told);
  const known =
    all.length === 0
      ? undefined
      : new Map(facts.get(figures).map((figure, index) => [figure, facts.get(circumstances)[index]]));
  return all.flatMap(one => noteOf(facts, one, known?.get(one.figure)) ?? []);
}

function noteOf(facts: Facts, one: ToldFigure, circumstance: Circumstance | undefined): ToldNote | undefined {
  const { text } = facts.article;
  const { lexicon } = facts.inputs;
  const { figure, kind, about, traits, names, days, mood, counted } = one;
  const interval = leewayOf(text, figure);
  if (figure.value === undefined || interval === undefined) {
    return undefined;
  }
  const words = [...about, ...traits, ...(counted === undefined || counted === kind ? [] : [counted])];
  const place = inBody(facts, figure);
  const { topic, source, asOf } = circumstance ?? {};
  return {
    start: place.start,
    end: place.end,
    words: valueWords(text, place),
    kind,
    counted: figure.unit === undefined ? counted : undefined,
    of: one.of === '' ? undefined : one.of,
    value: figure.value,
    low: interval.low && approximate(interval.low),
    high: interval.high && approximate(interval.high),
    about: tellingMost(words, lexicon),
    names: [...names],
    days: [...days],
    mood,
    year: asOf?.slice(0, 4),
    act: topic === undefined || topic.role === 'beside' ? undefined : `${topic.act}/${topic.role}`,
    source,
    rises: risesBy([...words, kind], lexicon),
  };
}

/** What a headline tells is told again beneath, in more words. */
function inBody(facts: Facts, figure: Figure): Figure {
  const { headline } = facts.get(passages);
  return headline === undefined || !contains(headline, figure)
    ? figure
    : (facts
        .get(figures)
        .find(one => one.value === figure.value && one.unit === figure.unit && !contains(headline, one)) ?? figure);
}

/** Some of the words, those that tell most first. */
function tellingMost(words: readonly string[], lexicon: Lexicon): readonly string[] {
  return [...new Set(words)]
    .map(word => ({ word, tells: tellsOf(word, lexicon) }))
    .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => word);
}

const mostWords = 12;

/** How much it tells that two sentences share the word, 1 to 3: the rarer it is in the news, the more. */
export function tellsOf(word: string, lexicon: Lexicon): number {
  const digits = Number(lexicon.table('common-words').get(word) ?? 0);
  return Math.max(1, Math.min(3, common - digits));
}

/** Digits of the count in fifty million words of news. */
const common = 6;

function risesBy(words: readonly string[], lexicon: Lexicon): ToldNote['rises'] {
  const [tolls, counts] = [tollsIn(lexicon), lexicon.words('rising-things')];
  return words.some(word => tolls.has(word)) ? 'toll' : words.some(word => counts.has(word)) ? 'count' : undefined;
}

/** What tells of a toll: “death”, “injury”. */
const tollsIn = remember(
  (lexicon: Lexicon): ReadonlySet<string> =>
    new Set([...lexicon.table('topic-words').values()].filter(meaning => !general.has(meaning))),
);

/** Meanings that are no toll. */
const general: ReadonlySet<string> = new Set(['people', 'level', 'cost']);
