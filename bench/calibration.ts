// How sure we may be of speakers: the share of right ones by confidence and by rule.
//
//   npx tsx bench/calibration.ts GOLD PREDICTED [--json] [--errors N] [--because RULE] [--confidence certain|likely|guess] [--kind KIND]
//
// It counts found quotes that name a speaker and match a gold quote, as `quotes/score.mjs --speech` matches them (at ov80). Right is what
// that scorer calls right: the mention is the gold's, or the names agree; a speaker where the gold has none is wrong. That we match as
// it does is checked at each run: where its own figures differ, the status is 1. --errors prints wrong ones, spread over all.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Confidence } from '../server/src/types/quote';
import { foundIn, goldIn, type FoundDocument, type GoldDocument, type SomeQuote } from './quotes/documents';
import { matchesIn, type Match } from './quotes/matches';
import { hasSpeaker } from './quotes/pieces';
import { isSpeakerRight } from './quotes/rightSpeaker';

/** A matched quote, judged. */
interface Verdict extends Match {
  readonly document: GoldDocument;
  readonly isRight: boolean;
}

interface Share {
  readonly accuracy: number;
  readonly of: number;
}

const confidences: readonly Confidence[] = ['certain', 'likely', 'guess'];

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      errors: { type: 'string', default: '0' },
      because: { type: 'string' },
      confidence: { type: 'string' },
      kind: { type: 'string' },
    },
  });
  const [goldFile, foundFile] = positionals;
  if (goldFile === undefined || foundFile === undefined) {
    console.error(
      'usage: calibration.ts GOLD PREDICTED [--json] [--errors N] [--because RULE] [--confidence C] [--kind KIND]',
    );
    return 2;
  }
  const verdicts = verdictsOf(goldIn(goldFile), foundIn(foundFile));
  const agrees = isAgreed(verdicts, goldFile, foundFile);
  const named = verdicts.filter(({ found }) => hasSpeaker(found));
  if (values.json) {
    console.log(JSON.stringify(figuresOf(named)));
    return agrees ? 0 : 1;
  }
  printTable(named);
  const { because, confidence, kind } = values;
  const isAsked = ({ found }: Verdict): boolean =>
    (because === undefined || found.because === because) &&
    (confidence === undefined || found.confidence === confidence) &&
    (kind === undefined || found.kind === kind);
  printErrors(
    named.filter(one => !one.isRight && isAsked(one)),
    Number(values.errors),
  );
  return agrees ? 0 : 1;
}

function verdictsOf(gold: readonly GoldDocument[], found: readonly FoundDocument[]): readonly Verdict[] {
  const byId = new Map(found.map(document => [document.id, document]));
  return gold.flatMap(document =>
    matchesIn(document, byId.get(document.id)).map(match => ({
      ...match,
      document,
      isRight: isSpeakerRight(document.text, match.gold, match.found),
    })),
  );
}

/** Whether the scorer counts as many matches as we do, and as many right speakers; says so where it does not. */
function isAgreed(verdicts: readonly Verdict[], goldFile: string, foundFile: string): boolean {
  const said = execFileSync(process.execPath, [scorer, goldFile, foundFile, '--speech', '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const { detection, endToEnd } = JSON.parse(said) as {
    readonly detection: { readonly ov80: { readonly tp: number } };
    readonly endToEnd: { readonly tp: number };
  };
  const right = verdicts.filter(({ isRight }) => isRight).length;
  const isSame = detection.ov80.tp === verdicts.length && endToEnd.tp === right;
  if (!isSame) {
    console.error(
      `The scorer counts ${endToEnd.tp} right of ${detection.ov80.tp}, we ${right} of ${verdicts.length}: bench/quotes no longer matches as it does.`,
    );
  }
  return isSame;
}

const scorer = path.join(__dirname, '../../shared/eval/quotes/score.mjs');

/** What `npm run score` reads. */
function figuresOf(named: readonly Verdict[]): Readonly<Record<string, Share>> {
  return Object.fromEntries(
    confidences.map(confidence => [confidence, shareOf(named.filter(({ found }) => found.confidence === confidence))]),
  );
}

function shareOf(verdicts: readonly Verdict[]): Share {
  const right = verdicts.filter(({ isRight }) => isRight).length;
  return { accuracy: verdicts.length === 0 ? 0 : right / verdicts.length, of: verdicts.length };
}

/** A row for each rule and kind of quote, the frequent first, under columns of confidence. */
function printTable(named: readonly Verdict[]): void {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of named) {
    const name = `${verdict.found.because} ${verdict.found.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), verdict]);
  }
  console.log(
    `${''.padEnd(nameWidth)}${confidences.map(name => name.padStart(cellWidth)).join('')}${'all'.padStart(cellWidth)}`,
  );
  printRow('all', named);
  for (const [name, group] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    printRow(name, group);
  }
}

function printRow(name: string, verdicts: readonly Verdict[]): void {
  const cells = confidences.map(confidence => verdicts.filter(({ found }) => found.confidence === confidence));
  console.log(`${name.padEnd(nameWidth)}${[...cells, verdicts].map(cell => shown(cell).padStart(cellWidth)).join('')}`);
}

/** “97.4 of 1590”. */
function shown(verdicts: readonly Verdict[]): string {
  const { accuracy, of } = shareOf(verdicts);
  return of === 0 ? '' : `${(100 * accuracy).toFixed(1)} of ${of}`;
}

const nameWidth = 34;
const cellWidth = 15;

function printErrors(wrong: readonly Verdict[], count: number): void {
  if (count === 0) {
    return;
  }
  console.log(`\n${wrong.length} wrong:`);
  const step = Math.max(1, Math.floor(wrong.length / count));
  for (const { document, gold, found } of wrong.filter((_, at) => at % step === 0).slice(0, count)) {
    const { text, id } = document;
    console.log(`[${found.because}, ${found.confidence}, ${found.kind}] ${id} at ${found.start}`);
    console.log(
      `  ${text.slice(Math.max(0, found.start - shownBefore), found.end + shownBehind).replaceAll(/\s+/gu, ' ')}`,
    );
    console.log(`  ours ${whoIn(text, found)}, gold ${whoIn(text, gold)}`);
  }
}

const shownBefore = 120;
const shownBehind = 120;

/** “‘she’ (Ida Holm)”. */
function whoIn(text: string, { speaker, speakerName }: SomeQuote): string {
  const words = speaker ? `‘${text.slice(speaker.start, speaker.end)}’` : 'nobody';
  return speakerName ? `${words} (${speakerName})` : words;
}

process.exitCode = main(process.argv.slice(2));
