import { spanOf, type Span } from '../../text/span';
import type { ReadReport } from '../../types/reading';
import type { Trace } from '../../types/trace';
import type { Attribution } from './cues/attribution';
import { attributionsIn } from './cues/attributions';
import type { Sentence } from './marked/heard';
import type { Piece } from './outline/pieces';
import type { Stretch } from './outline/stretch';
import type { Grounds } from './trees/grounds';
import { reportsIn, type Report } from './trees/reports';
import type { SentenceTree } from './trees/sentenceTree';
import { isParted } from './cues/medial';
import { ownActAt } from './cues/ownActs';
import type { VerbLookup } from './cues/verbs';
import { goingOnAt, otherReportAt } from './trees/coordination';
import { isModifier, isSaidByNobody } from './trees/doubts';
import { believedOf, withSubject } from './weigh';

/** What the sentences of an article are read with. */
export interface Syntax {
  readonly text: string;
  readonly verbs: VerbLookup;
  readonly trace: Trace | undefined;
  /** What the model hears said within a stretch of the article; undefined where it did not listen. */
  readonly learnedIn: (span: Span) => readonly ReadReport[] | undefined;
  /** The tree over pieces `from` up to but without `to`; undefined where no tree was read. */
  readonly treeOver: (pieces: readonly Piece[], from: number, to: number) => SentenceTree | undefined;
}

/** One sentence, pieces `from` up to but without `to`, with its attributions and what its tree says of them. */
export function sentenceOf(pieces: readonly Piece[], from: number, to: number, syntax: Syntax): Sentence {
  const { text, verbs, trace } = syntax;
  const attributions = attributionsIn(pieces, from, to, verbs);
  const tree = syntax.treeOver(pieces, from, to);
  const grounds: Grounds | undefined = tree && { tree, pieces, verbs };
  const learned = learnedOf(pieces, from, to, syntax);
  if (grounds === undefined || !mayReport(pieces, from, to)) {
    noteUnheard(pieces, { from, to }, attributions, [], trace);
    return { text, pieces, attributions, reports: [], grounds, learned, from, to, trace };
  }
  const reports = believedOf(reportsIn(grounds, from, to), attributions).filter(
    ({ attribution: { cueAt, subject } }) => !isSaidByNobody(grounds, cueAt, subject),
  );
  const runs = new Map(reports.map(({ attribution, runs }) => [attribution.cueAt, runs]));
  noteUnheard(pieces, { from, to }, attributions, reports, trace);
  return {
    text,
    trace,
    pieces,
    attributions: attributions
      .filter(({ cueAt, subject, first, end, order }) => {
        const isFinite = order === 'subject-first' && isParted(pieces, first, end);
        return (isFinite || !isModifier(grounds, cueAt)) && !isSaidByNobody(grounds, cueAt, subject);
      })
      .map(one => ({
        ...withSubject(grounds, one),
        runs: runs.get(one.cueAt),
        goesOnAt: goingOnAt(grounds, one.cueAt) ?? ownActAt(pieces, one.cueAt, to) ?? otherReportAt(grounds, one.cueAt),
      })),
    reports,
    grounds,
    learned,
    from,
    to,
  };
}

function learnedOf(
  pieces: readonly Piece[],
  from: number,
  to: number,
  { learnedIn }: Syntax,
): readonly ReadReport[] | undefined {
  const [first, last] = [pieces[from], pieces[to - 1]];
  return first && last && learnedIn({ start: first.start, end: last.end });
}

/** Tells of words that may report and do not here. */
function noteUnheard(
  pieces: readonly Piece[],
  { from, to }: Stretch,
  attributions: readonly Attribution[],
  reports: readonly Report[],
  trace: Trace | undefined,
): void {
  if (trace === undefined) {
    return;
  }
  const heard = new Set([...attributions, ...reports.map(({ attribution }) => attribution)].map(({ cueAt }) => cueAt));
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.verb !== undefined && !heard.has(at)) {
      trace({
        ...spanOf(piece),
        rule: 'stages/quotes/cues/attributions.ts: attributionsIn',
        declined: 'no verb here, or nobody who may be its subject',
      });
    }
  }
}

/** Whether there is a word that a tree may take for a cue, or a quotation that it may govern. */
function mayReport(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece === undefined) {
      return false;
    }
    if (piece.quote !== undefined || piece.verb !== undefined || piece.word === 'according' || piece.is.has('saying')) {
      return true;
    }
  }
  return false;
}
