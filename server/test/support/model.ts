import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../src/reader/model/answer';
import { readingOf } from '../../src/reader/model/answer';
import { nameTypes } from '../../src/reader/model/clues';
import { labelsFrom, type Labels } from '../../src/reader/model/labels';
import type { Network, NetworkOutputs } from '../../src/reader/model/network';
import type { Model } from '../../src/reader/model/reader';
import { requestOf, type ReadingRequest } from '../../src/reader/model/request';
import { wordPiecesOf } from '../../src/reader/model/wordPieces';
import type { Reading } from '../../src/types/reading';
import { lexicon, readings } from './inputs';

/** Where the model stands that ships. */
export const modelFolder = path.join(__dirname, '../../model');

/** Labels enough for networks that are made up. */
export const someLabels: Labels = labelsFrom(
  JSON.stringify({
    upos: ['NOUN', 'VERB'],
    xpos: ['NN', 'VBD'],
    relations: ['dep', 'root', 'nsubj'],
    names: nameTypes,
  }),
);

/** What a made-up network says of `words` words: all nouns, all roots, no names, nothing said. */
export function plainOutputs(words: number): NetworkOutputs {
  const labels = 1 + 2 * nameTypes.length;
  return {
    upos: new Int32Array(words),
    xpos: new Int32Array(words),
    relation: new Int32Array(words),
    heads: Float32Array.from({ length: words * (words + 1) }, (_, index) => (index % (words + 1) === 0 ? 1 : 0)),
    names: Float32Array.from({ length: words * labels }, (_, index) => (index % labels === 0 ? 0 : -10)),
    cues: new Int32Array(),
    saying: new Float32Array(),
    tags: new Float32Array(),
  };
}

/** A model around a made-up network. */
export function modelOf(run: Network['run']): Model {
  return {
    network: { hash: 'made up', run, close: () => Promise.resolve() },
    labels: someLabels,
    wordPieces: wordPiecesOf(readFileSync(path.join(modelFolder, 'vocabulary.txt'), 'utf8')),
  };
}

/** What the model is asked about a paragraph of its own. */
export function requestFor(paragraph: string): ReadingRequest {
  return requestOf(paragraph, readings.of(paragraph), lexicon);
}

/** The answer about a paragraph as its reading. */
export function readingFor(paragraph: string, answer: Answer, labels: Labels): Reading {
  return readingOf(answer, readings.of(paragraph), labels);
}
