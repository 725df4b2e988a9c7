import { installed } from './cache';
import { run, type Run } from './driver';
import type { Peer } from './peer';
import type { TextSet } from './sets';

/** What a peer has read. */
export interface PeerReading {
  readonly runOf: (set: TextSet) => Run;
  /** Over all sets. */
  readonly wordsPerSecond: number;
  readonly reader: string | undefined;
}

/** Installs the peer if need be, and has it read all sets. */
export function readBy(peer: Peer, sets: readonly TextSet[]): PeerReading {
  const folder = peer.recipe === undefined ? '' : installed(peer.recipe);
  const runs = run(
    peer.command(folder),
    sets.map(({ texts }) => texts),
  );
  const runOf = (set: TextSet): Run => {
    const one = runs.get(set.texts);
    if (one === undefined) {
      throw new Error(`it has not read ${set.name}`);
    }
    return one;
  };
  const words = sets.reduce((sum, set) => sum + set.words, 0);
  const seconds = sets.reduce((sum, set) => sum + runOf(set).seconds, 0);
  return { runOf, wordsPerSecond: words / seconds, reader: runs.values().next().value?.reader };
}

/** “5,300  Copydesk is 1.8 × as fast”. */
export function shownSpeed(theirs: PeerReading, ours: PeerReading): string {
  const ratio = ours.wordsPerSecond / theirs.wordsPerSecond;
  const speed = Math.round(theirs.wordsPerSecond).toLocaleString('en');
  return theirs === ours ? speed : `${speed}  Copydesk is ${ratio.toFixed(ratio < 10 ? 1 : 0)} × as fast`;
}

/** “63.4 (+17.2)”: their figure, and behind it our lead. */
export function shownLead(theirs: number, ours: number, isUs: boolean): string {
  const lead = ours - theirs;
  return `${theirs.toFixed(1)}${isUs ? '' : ` (${lead < 0 ? '−' : '+'}${Math.abs(lead).toFixed(1)})`}`;
}

/** “  the whole analysis, reader: 11444abc5c91”. */
export function shownWork({ does }: Peer, { reader }: PeerReading): string {
  return `  ${does}${reader === undefined ? '' : `, reader: ${reader.slice(0, shownHash)}`}`;
}

/** As much of the weights' hash as tells two apart. */
const shownHash = 12;

/** Does something with each peer; says of one that fails why it is left out, and whether none did. */
export function withEach<P extends Peer>(peers: readonly P[], act: (peer: P) => void): boolean {
  let isComplete = true;
  for (const peer of peers) {
    try {
      act(peer);
    } catch (error) {
      console.error(`${peer.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
      isComplete = false;
    }
  }
  return isComplete;
}
