import { unpacked } from '../../text/packed';
import type { Span } from '../../text/span';
import type { FindingOf } from '../../types/finding';
import type { ArticleRecord, StatementNote } from '../../types/record';
import type { Corpus } from '../corpus';
import { byDay, byUri } from './age';
import type { Elsewhere } from './elsewhere';
import type { ToldStatement } from './voicesOf';

/** Statements of the article at `uri` that an earlier article, or a transcript of that day, words otherwise or gives to somebody else. */
export function mismatchesOf(corpus: Corpus, uri: string): readonly FindingOf<'quote-mismatch'>[] {
  const record = corpus.record(uri);
  return record === undefined
    ? []
    : [...corpus.elsewhere(uri)].flatMap(([index, all]) => {
        const note = record.statements[index];
        const rivals = note === undefined ? [] : all.flatMap(other => rivalOf(corpus, { record, note }, other));
        const [first] = rivals.sort((a, b) => byDay(a.record, b.record) || byUri(a.record, b.record));
        const here = note && ownPart(note);
        return here === undefined || first === undefined ? [] : [findingOf(here, first)];
      });
}

/** The first part that has the speaker's own words. */
function ownPart({ parts, saidAt }: StatementNote): Span | undefined {
  return unpacked(parts).find(({ start }) => start === saidAt);
}

interface Rival {
  readonly record: ArticleRecord;
  readonly relation: 'reworded' | 'other-speaker';
  readonly note: StatementNote;
  readonly speaker: string | undefined;
}

function rivalOf(corpus: Corpus, here: ToldStatement, { uri, statement, relation }: Elsewhere): readonly Rival[] {
  const record = corpus.record(uri);
  const note = record?.statements[statement];
  if (record === undefined || note === undefined || (relation !== 'reworded' && relation !== 'other-speaker')) {
    return [];
  }
  // A guess accuses nobody.
  const isSure = relation === 'reworded' || (here.note.confidence !== 'guess' && note.confidence !== 'guess');
  const [speaker] = corpus.identities.dossiersOf(uri, note.speakers);
  return isSure && isToBeCheckedAgainst({ record, note }, here)
    ? [{ record, relation, note, speaker: speaker?.name }]
    : [];
}

/** Whether `source` is the earlier of the two; of one day a transcript, what is not told as said before, else the first by uri. */
function isToBeCheckedAgainst(source: ToldStatement, here: ToldStatement): boolean {
  const order =
    byDay(source.record, here.record) ||
    Number(here.note.isTurn === true) - Number(source.note.isTurn === true) ||
    Number(source.note.isRecalled === true) - Number(here.note.isRecalled === true) ||
    byUri(source.record, here.record);
  return order < 0;
}

function findingOf(here: Span, { record, relation, note, speaker }: Rival): FindingOf<'quote-mismatch'> {
  const there = ownPart(note) ?? { start: 0, end: 0 };
  return {
    ...here,
    code: 'quote-mismatch',
    args: { relation, other: note.words, speaker },
    severity: 'information',
    related: [{ uri: record.summary.uri, ...there, as: 'other-wording', words: note.words }],
  };
}
