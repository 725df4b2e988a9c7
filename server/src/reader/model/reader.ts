import { joined, type Answer } from './answer';
import { decode } from './decode';
import { encode } from './encode';
import type { Labels } from './labels';
import type { Network } from './network';
import { wordsIn, type ReadingRequest } from './request';
import { windowsOf } from './windows';
import type { WordPieces } from './wordPieces';

/** All that reading by model needs. */
export interface Model {
  readonly network: Network;
  readonly labels: Labels;
  readonly wordPieces: WordPieces;
}

/** Reads one paragraph, a window at a time, so that its reading depends on nothing but its words. */
export async function readParagraph({ network, labels, wordPieces }: Model, request: ReadingRequest): Promise<Answer> {
  const words = wordsIn(request);
  const pieces = words.map(wordPieces);
  const answers: Answer[] = [];
  for (const window of windowsOf(words, pieces)) {
    const outputs = await network.run(encode(request, pieces, window));
    answers.push(decode(outputs, words.slice(window.from, window.to), labels));
  }
  return joined(answers);
}
