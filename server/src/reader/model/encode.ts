import type { NetworkInputs } from './network';
import type { ReadingRequest } from './request';
import type { Window } from './windows';
import { specialPieces } from './wordPieces';

/** What the network is given of one window: its words' pieces, each with its word's clues, between the two special pieces. */
export function encode(
  { clues }: Pick<ReadingRequest, 'clues'>,
  pieces: readonly Uint16Array[],
  { from, to }: Window,
): NetworkInputs {
  let length = 2;
  for (let word = from; word < to; word++) {
    length += pieces[word]?.length ?? 0;
  }
  const inputs = {
    pieces: new Int32Array(length),
    casing: new Int32Array(length),
    lexical: new Int32Array(length),
    hint: new Int32Array(length),
    first: new Int32Array(to - from),
    last: new Int32Array(to - from),
  };
  inputs.pieces[0] = specialPieces.begin;
  let at = 1;
  for (let word = from; word < to; word++) {
    const own = pieces[word] ?? none;
    const end = at + own.length;
    inputs.first[word - from] = at;
    inputs.last[word - from] = end - 1;
    inputs.pieces.set(own, at);
    inputs.casing.fill(clues[3 * word] ?? 0, at, end);
    inputs.lexical.fill(clues[3 * word + 1] ?? 0, at, end);
    inputs.hint.fill(clues[3 * word + 2] ?? 0, at, end);
    at = end;
  }
  inputs.pieces[at] = specialPieces.end;
  return inputs;
}

const none = new Uint16Array();
