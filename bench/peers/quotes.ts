import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Peer } from './peer';
import { readBy, shownLead, shownSpeed, shownWork, withEach, type PeerReading } from './reading';
import { shared, type TextSet } from './sets';

const scorer = path.join(shared, 'quotes/score.mjs');

/** A figure of the scorer, run with some options. */
interface Column {
  readonly name: string;
  readonly options: readonly string[];
  readonly figure: (score: Score) => number | null;
}

/** Of what the scorer prints. */
interface Score {
  readonly detection: { readonly ov80: { readonly f1: number } };
  readonly endToEnd: { readonly f1: number };
  readonly speaker: { readonly accuracy: number | null };
}

const direct = ['--kinds', 'direct'];
const speech = ['--speech'];
const columns: readonly Column[] = [
  { name: 'direct: found', options: direct, figure: ({ detection }) => detection.ov80.f1 },
  { name: 'speaker', options: direct, figure: ({ speaker }) => speaker.accuracy },
  { name: 'end to end', options: direct, figure: ({ endToEnd }) => endToEnd.f1 },
  { name: '+ mixed: e. to e.', options: ['--kinds', 'direct,mixed'], figure: ({ endToEnd }) => endToEnd.f1 },
  { name: 'speech: found', options: speech, figure: ({ detection }) => detection.ov80.f1 },
  { name: 'end to end', options: speech, figure: ({ endToEnd }) => endToEnd.f1 },
];

/** Prints how many quotes are found and given to the right speaker, a row for us and for each peer; whether none was left out. */
export function compareQuotes(us: Peer, peers: readonly Peer[], set: TextSet, folder: string): boolean {
  const ours = resultOf(us, set, folder);
  console.log(
    `\nQuotes of ${set.name}, F1 at 80 % overlap and speakers of those found, per cent; behind it the lead of Copydesk (asked: ${asked} points in the last)`,
  );
  console.log(`${''.padEnd(nameWidth)}${columns.map(({ name }) => name.padEnd(cellWidth)).join('')}words a second`);
  print(us, ours, ours);
  return withEach(peers, peer => print(peer, resultOf(peer, set, folder), ours));
}

/** By how much we want to be ahead, end to end on speech. */
const asked = 10;

interface Result {
  /** In per cent, by column; not a number where the scorer says nothing. */
  readonly figures: readonly number[];
  readonly reading: PeerReading;
}

function resultOf(peer: Peer, set: TextSet, folder: string): Result {
  const reading = readBy(peer, [set]);
  const file = path.join(folder, `${set.name}.${peer.name.replaceAll(/\W+/gu, '-')}.jsonl`);
  const lines = reading.runOf(set).predictions.map(({ id, quotes = [] }) => JSON.stringify({ id, quotes }));
  writeFileSync(file, lines.join('\n'));
  return { figures: columns.map(({ options, figure }) => 100 * (figure(scoreOf(set, file, options)) ?? NaN)), reading };
}

function scoreOf({ gold }: TextSet, file: string, options: readonly string[]): Score {
  const said = execFileSync(process.execPath, [scorer, gold, file, ...options, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(said) as Score;
}

function print(peer: Peer, theirs: Result, ours: Result): void {
  const isUs = theirs === ours;
  const cells = theirs.figures.map((value, at) => shownLead(value, ours.figures[at] ?? NaN, isUs).padEnd(cellWidth));
  const lead = (ours.figures.at(-1) ?? NaN) - (theirs.figures.at(-1) ?? NaN);
  const verdict = isUs ? '' : `, ahead by ${asked}: ${lead >= asked ? 'met' : 'missed'}`;
  console.log(`${peer.name.padEnd(nameWidth)}${cells.join('')}${shownSpeed(theirs.reading, ours.reading)}${verdict}`);
  console.log(shownWork(peer, theirs.reading));
}

const nameWidth = 22;
const cellWidth = 19;
