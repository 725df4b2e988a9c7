import { rememberWhileHeld } from '../../pipeline/memo';
import { digitSlip, type DigitSlip } from '../../stages/told/digits';
import { isPlaceKey } from '../../stages/entities/placeKey';
import type { Lexicon } from '../../lexicon/lexicon';
import type { ArticleRecord, ToldNote } from '../../types/record';
import { meet } from '../bounds';
import { byDay, byUri } from './age';
import { printsShared } from './copies';
import { kinship, neighboursOf, oneStory, profileOf, type Folder } from './kinship';
import { tellsOf } from './toldNotes';

/** A figure that another article of the same story gives otherwise. */
export interface Disagreement {
  readonly here: ToldNote;
  readonly there: ToldNote;
  /** The other article. */
  readonly uri: string;
}

/**
 * The article's figures that another one of the same story gives otherwise, each with the first of those articles. Two figures are of one thing
 * where their sentences share enough words, names and days for how much the digits differ; neither article has the other's figure too; what
 * rises from day to day is no other number.
 */
export function disagreementsOf(record: ArticleRecord, folder: Folder): readonly Disagreement[] {
  const found = new Map<ToldNote, Disagreement & { readonly record: ArticleRecord }>();
  for (const other of record.told.length === 0 ? [] : neighboursOf(record, folder)) {
    const pairs = pairsOf(record, other, folder.lexicon);
    if (pairs.length === 0 || !isOneStory(record, other, folder)) {
      continue;
    }
    for (const { own, its, evidence, slip } of pairs) {
      const before = found.get(own);
      const isFirst = before === undefined || (byDay(other, before.record) || byUri(other, before.record)) < 0;
      if (
        isFirst &&
        (slip === 'turned' || mayBeOnePlace(record, own, other, its)) &&
        evidence + namesShared(record, own, other, its, folder) >= enough(slip) &&
        isOneVoice(record, own, other, its, folder)
      ) {
        found.set(own, { here: own, there: its, uri: other.summary.uri, record: other });
      }
    }
  }
  return [...found.values()].map(({ here, there, uri }) => ({ here, there, uri }));
}

function isOneStory(record: ArticleRecord, other: ArticleRecord, folder: Folder): boolean {
  return printsShared(record, other) || kinship(profileOf(record, folder), profileOf(other, folder)) >= oneStory;
}

/** What two sentences must share, see `evidenceOf`. */
function enough(slip: DigitSlip | undefined): number {
  switch (slip) {
    case 'turned':
      return 1;
    case 'thousandfold':
      return 2;
    case 'sound-alike':
    case 'one-digit':
      return 4;
    case 'tenfold':
    case undefined:
      return 6;
  }
}

interface Pair {
  readonly own: ToldNote;
  readonly its: ToldNote;
  readonly evidence: number;
  readonly slip: DigitSlip | undefined;
}

/** Figures of two articles that cannot both be true if they are of one thing; remembered, for it is asked at every change of any article. */
function pairsOf(record: ArticleRecord, other: ArticleRecord, lexicon: Lexicon): readonly Pair[] {
  return rememberedPairs(lexicon)(record)(other);
}

const rememberedPairs = rememberWhileHeld((lexicon: Lexicon) =>
  rememberWhileHeld((record: ArticleRecord) =>
    rememberWhileHeld((other: ArticleRecord): readonly Pair[] =>
      record.told.flatMap(own => {
        const all = other.told.filter(its => isOfOneKind(own, its));
        if (all.length === 0 || gives(other, own) || all.some(its => meet(own, its))) {
          return [];
        }
        const [closest] = all
          .flatMap(its => {
            const slip = digitSlip(own.value, its.value);
            return gives(record, its) ||
              (slip === undefined && !areNear(own, its)) ||
              !mayBeOneTime(record, own, other, its, slip)
              ? []
              : [{ own, its, slip, evidence: evidenceOf(own, its, lexicon) }];
          })
          .sort((a, b) => b.evidence - a.evidence);
        return closest === undefined ? [] : [closest];
      }),
    ),
  ),
);

function isOfOneKind(a: ToldNote, b: ToldNote): boolean {
  return a.kind === b.kind && a.mood === b.mood && (a.of === undefined || b.of === undefined || a.of === b.of);
}

/** Whether the article has that number too, of whatever. */
function gives({ figures, told }: ArticleRecord, { value, kind }: ToldNote): boolean {
  return (
    figures.some(
      ({ amount, thing }) =>
        amount.value === value && (amount.unit === undefined || amount.unit === kind || thing.key === kind),
    ) || told.some(one => one.value === value && one.kind === kind)
  );
}

/** Of one size, so that one is mistaken for the other. */
function areNear({ value: a }: ToldNote, { value: b }: ToldNote): boolean {
  return Math.max(a, b) <= 1.5 * Math.min(a, b);
}

/** Digits that are turned round are so whatever the day; but what rises may have done so, unless it fell. */
function mayBeOneTime(
  record: ArticleRecord,
  own: ToldNote,
  other: ArticleRecord,
  its: ToldNote,
  slip: DigitSlip | undefined,
): boolean {
  const isOneDay = own.days.some(day => its.days.includes(day));
  const hasFallen = slip === 'turned' && byDay(record, other) * (own.value - its.value) < 0;
  if (yearOf(own, record) !== yearOf(its, other)) {
    return false;
  }
  const rises = [own.rises, its.rises];
  return rises.includes('toll')
    ? hasFallen
    : rises.includes('count')
      ? isOneDay || hasFallen
      : isOneDay || slip === 'turned' || own.days.length === 0 || its.days.length === 0;
}

function yearOf({ year }: ToldNote, { summary: { date } }: ArticleRecord): string | undefined {
  return year ?? date?.slice(0, 4);
}

/** What the sentences share: words by how much they tell, a day, what happens. */
function evidenceOf(a: ToldNote, b: ToldNote, lexicon: Lexicon): number {
  const words = a.about.filter(word => b.about.includes(word)).reduce((sum, word) => sum + tellsOf(word, lexicon), 0);
  const isOneDay = a.days.some(day => b.days.includes(day));
  const isOneAct =
    a.act !== undefined && a.act === b.act && !lexicon.wordsThat('empty-words', 'act').has(verbOf(a.act));
  const isGeneral = lexicon.wordsThat('empty-words', 'counted').has(a.counted ?? '');
  const isOneNoun = a.counted !== undefined && a.counted === b.counted && !isGeneral;
  const counts = isOneNoun ? tellsOf(a.counted, lexicon) : 0;
  return words + counts + (isOneDay ? 2 : 0) + (isOneAct ? 2 : 0);
}

/** “drown” of “drown/subject”. */
function verbOf(act: string): string {
  return act.slice(0, act.indexOf('/'));
}

function namesShared(
  record: ArticleRecord,
  own: ToldNote,
  other: ArticleRecord,
  its: ToldNote,
  { identities }: Folder,
): number {
  const mine = identities.dossiersOf(record.summary.uri, own.names);
  const theirs = new Set(identities.dossiersOf(other.summary.uri, its.names));
  return mine.filter(one => theirs.has(one)).length;
}

/** No sentence names a place that the other article does not know. */
function mayBeOnePlace(record: ArticleRecord, own: ToldNote, other: ArticleRecord, its: ToldNote): boolean {
  return knows(other, own.names) && knows(record, its.names);
}

function knows({ summary: { entities } }: ArticleRecord, names: readonly string[]): boolean {
  return names.every(name => !isPlaceKey(name) || entities.some(({ key }) => key === name));
}

/** Two who are named may differ. */
function isOneVoice(
  record: ArticleRecord,
  own: ToldNote,
  other: ArticleRecord,
  its: ToldNote,
  { identities }: Folder,
): boolean {
  if (own.source === undefined || its.source === undefined) {
    return true;
  }
  const [mine] = identities.dossiersOf(record.summary.uri, [own.source]);
  const [theirs] = identities.dossiersOf(other.summary.uri, [its.source]);
  return mine === theirs;
}
