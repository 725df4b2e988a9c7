import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Run } from './driver';
import type { NamesPeer } from './peer';
import { readBy, shownLead, shownSpeed, shownWork, withEach, type PeerReading } from './reading';
import { shared, type TextSet } from './sets';

/** Scores names in gold and predicted files. */
const scorer = path.join(shared, 'entities/score.mjs');

/** Prints F1 of names, a row for us and for each peer; whether none was left out. */
export function compareNames(
  us: NamesPeer,
  peers: readonly NamesPeer[],
  sets: readonly TextSet[],
  folder: string,
): boolean {
  const ours = resultOf(us, sets, folder);
  console.log('\nF1 of people, organisations and places (edges ignored), per cent; behind it the lead of Copydesk');
  console.log(`${''.padEnd(nameWidth)}${sets.map(({ name }) => name.padEnd(cellWidth)).join('')}words a second`);
  print(us, ours, ours);
  return withEach(peers, peer => print(peer, resultOf(peer, sets, folder), ours));
}

interface Result {
  /** In per cent, of people, organisations and places together, by set. */
  readonly f1: readonly number[];
  readonly reading: PeerReading;
}

function resultOf(peer: NamesPeer, sets: readonly TextSet[], folder: string): Result {
  const reading = readBy(peer, sets);
  return { f1: sets.map(set => score(peer, set, reading.runOf(set), folder)), reading };
}

function score(peer: NamesPeer, { name, gold }: TextSet, { predictions }: Run, folder: string): number {
  const file = path.join(folder, `${name}.${peer.name.replaceAll(/\W+/gu, '-')}.jsonl`);
  const lines = predictions.map(({ id, entities = [] }) => {
    const ours = entities.flatMap(entity => {
      const type = peer.types[entity.type];
      return type === undefined ? [] : { ...entity, type };
    });
    return JSON.stringify({ id, entities: ours });
  });
  writeFileSync(file, lines.join('\n'));
  const measure = ['--types', 'PERSON,ORG,GPE+LOC', '--ignore-edges', '--json'];
  const said = execFileSync(process.execPath, [scorer, gold, file, ...measure], { encoding: 'utf8', maxBuffer: 1e9 });
  return 100 * (JSON.parse(said) as { readonly overall: { readonly f1: number } }).overall.f1;
}

function print(peer: NamesPeer, theirs: Result, ours: Result): void {
  const cells = theirs.f1.map((value, at) => shownLead(value, ours.f1[at] ?? NaN, theirs === ours).padEnd(cellWidth));
  console.log(`${peer.name.padEnd(nameWidth)}${cells.join('')}${shownSpeed(theirs.reading, ours.reading)}`);
  console.log(shownWork(peer, theirs.reading));
}

const nameWidth = 22;
const cellWidth = 15;
