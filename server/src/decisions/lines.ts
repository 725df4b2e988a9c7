import { withoutByteOrderMark } from '../text/lines';
import type { Span } from '../text/span';
import type { Decision } from '../types/decision';
import { isDecision, isKnownKind, isObject, misfitIn, type Misfit } from './shapes';

/** What the first line of a file of decisions says; a change that breaks a reader counts the number up. */
export const decisionsSchema = 'copydesk-decisions/1';

/** A file of decisions, read: what holds, and what could not be understood, which is kept as it is. */
export interface DecisionLines {
  readonly decisions: readonly Decision[];
  /** The same by the lines that tell them. */
  readonly byLine: ReadonlyMap<string, Decision>;
  /** In which line each stands, counted from 1. */
  readonly lines: ReadonlyMap<Decision, number>;
  readonly problems: readonly LineProblem[];
  /** Whether it is of a version that we do not know: then nothing of it holds, and it must not be written. */
  readonly isForeign: boolean;
}

export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly because: ProblemKind;
  /** The line as it stands there. */
  readonly text: string;
}

export type ProblemKind =
  | 'not-json' // a line that was cut, or typed wrong
  | 'unknown-kind' // perhaps of a newer Copydesk
  | 'no-decision' // of a known kind, but something is missing or wrong
  | 'merge-marker' // two versions that were put together by hand and are not yet
  | 'other-version';

/**
 * Reads a file of decisions: JSON Lines, the first of which names the version, every other a decision. A line that cannot be understood is told
 * with its number and takes nothing with it. Between marks of a merge both sides hold. Lines that stand in `before` are the same decisions.
 */
export function readLines(file: string, before: Pick<DecisionLines, 'byLine'> = nothingRead): DecisionLines {
  const byLine = new Map<string, Decision>();
  const lines = new Map<Decision, number>();
  const problems: LineProblem[] = [];
  let isForeign = false;
  for (const [index, text] of linesIn(file).entries()) {
    const known = before.byLine.get(text);
    const read = known ? { decision: known } : text.trim() === '' ? undefined : readLine(text);
    if (read === undefined) {
      continue;
    }
    if (read.decision !== undefined) {
      byLine.set(text, read.decision);
      lines.set(read.decision, index + 1);
    } else {
      problems.push({ line: index + 1, because: read.because, text });
      isForeign ||= read.because === 'other-version';
    }
  }
  return { decisions: isForeign ? [] : [...byLine.values()], byLine, lines, problems, isForeign };
}

/** Of a file that is not there. */
export const nothingRead: DecisionLines = {
  decisions: [],
  byLine: new Map(),
  lines: new Map(),
  problems: [],
  isForeign: false,
};

/**
 * Writes decisions one a line, each but once, in an order that depends on nothing but them, so that what two people add on two branches can be
 * put together line by line. What could not be understood stands behind them as it was; marks of a merge are done with.
 */
export function writeLines({ decisions, problems }: Pick<DecisionLines, 'decisions' | 'problems'>): string {
  const lines = new Map(decisions.map(decision => [lineOf(decision), startOf(decision)]));
  const sorted = [...lines].sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1));
  const kept = problems.filter(({ because }) => because !== 'merge-marker').map(({ text }) => text);
  return [JSON.stringify({ schema: decisionsSchema }), ...sorted.map(([line]) => line), ...kept, ''].join('\n');
}

/** Which part of a line does not fit that would be a decision else. */
export function misfitOf({ because, text }: Pick<LineProblem, 'because' | 'text'>): Misfit | undefined {
  return because === 'no-decision' ? misfitIn(parsed(text)) : undefined;
}

/** Where in its line that part stands, or what it is missing in; all of the line where nothing else is known. */
export function placeOfMisfit(problem: Pick<LineProblem, 'because' | 'text'>): Span {
  const { text } = problem;
  const { path = [], expected } = misfitOf(problem) ?? {};
  let found: Span | undefined;
  for (const name of expected === 'something' ? path.slice(0, -1) : path) {
    const written = JSON.stringify(name);
    const at = text.indexOf(written, found?.end);
    if (at < 0) {
      break;
    }
    found = { start: at, end: at + written.length };
  }
  return found ?? { start: 0, end: text.length };
}

function linesIn(file: string): readonly string[] {
  return withoutByteOrderMark(file).split(lineEnd);
}

const lineEnd = /\r?\n/u;
const mergeMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/u;

type ReadLine = { readonly decision: Decision } | { readonly decision?: undefined; readonly because: ProblemKind };

/** Undefined of a line that names the version we know. */
function readLine(text: string): ReadLine | undefined {
  if (mergeMark.test(text)) {
    return { because: 'merge-marker' };
  }
  const value = parsed(text);
  if (value === undefined) {
    return { because: 'not-json' };
  }
  if (isObject(value) && 'schema' in value) {
    return value['schema'] === decisionsSchema ? undefined : { because: 'other-version' };
  }
  return isDecision(value) ? { decision: value } : { because: isKnownKind(value) ? 'no-decision' : 'unknown-kind' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const written = new WeakMap<Decision, string>();

/** The same line for the same decision, whoever wrote it: what it is first, who and when last. */
export function lineOf(decision: Decision): string {
  const line = written.get(decision) ?? JSON.stringify(inOrder(decision));
  written.set(decision, line);
  return line;
}

/** With the parts of every object sorted. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inOrder);
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(byName)
          .map(([name, part]) => [name, inOrder(part)]),
      )
    : value;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const [first, second] = [leading.indexOf(a), leading.indexOf(b)];
  return first >= 0 || second >= 0
    ? (first < 0 ? leading.length : first) - (second < 0 ? leading.length : second)
    : a < b
      ? -1
      : 1;
}

/** Parts that a reader looks for first. */
const leading: readonly string[] = [
  'kind',
  'layer',
  'code',
  'anchor',
  'words',
  'names',
  'entities',
  'entity',
  'name',
  'item',
  'exact',
  'as',
];

/** Where in the article it stood when it was decided; what is of the whole article comes first. */
function startOf(decision: Decision): number {
  switch (decision.kind) {
    case 'confirm':
    case 'correct':
    case 'add':
    case 'reject':
    case 'rename':
      return decision.anchor.start;
    case 'join':
    case 'part':
      return decision.names[0].start;
    case 'dismiss':
      return decision.anchor?.start ?? -1;
    case 'words':
    case 'same':
    case 'apart':
    case 'called':
      return -1;
    case 'own':
      return decision.item.kind === 'span'
        ? decision.item.anchor.start
        : decision.item.kind === 'relation'
          ? decision.item.from.start
          : -1;
  }
}
