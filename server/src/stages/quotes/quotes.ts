import { defineStage } from '../../pipeline/stage';
import { byPosition } from '../../text/span';
import type { Block } from '../../types/passage';
import type { Quote } from '../../types/quote';
import { entities } from '../entities/entities';
import { marks } from '../marks/marks';
import { names } from '../names/names';
import { passages } from '../passages/passages';
import { pronouns } from '../pronouns/pronouns';
import { sentences } from '../sentences';
import { words } from '../words';
import { verbLookup, type VerbLookup } from './attributions';
import { classLookup } from './classes';
import { quotesOf } from './flow';
import { shapeOf } from './kinds';
import { phraseStartingAt } from './phrases';
import { outlineOf, type Piece } from './pieces';
import { speakersOf } from './speakers';

/** Every quote with its speaker. In order of reading. */
export const quotes = defineStage({
  name: 'quotes',
  uses: { passages, sentences, words, names, marks, entities, pronouns },
  run({ article: { text }, lexicon, passages, sentences, words, names, marks, entities, pronouns }): readonly Quote[] {
    const verbs = verbLookup(lexicon);
    const material = { text, words, names, sentences, pairs: marks.pairs, classes: classLookup(lexicon) };
    const outlines = passages.all
      .filter(({ kind }) => kind !== 'metadata' && kind !== 'boilerplate' && kind !== 'byline')
      .map(passage => outlineOf(passage, material, (pieces, at) => isTail(pieces, at, verbs)));
    const found = quotesOf(outlines, {
      text,
      verbs,
      speakers: speakersOf(entities, pronouns),
      venues: {
        text,
        outlets: lexicon.words('news-outlets'),
        blockAt: offset => blockAt(text, passages.blocks, offset),
      },
      shapeOf: pair => shapeOf(text, words, pair),
    });
    const inner = marks.pairs
      .filter(({ inside }) => inside !== undefined)
      .map(({ start, end }): Quote => ({
        start,
        end,
        kind: 'scare',
        content: undefined,
        speaker: undefined,
        speakers: [],
        relay: undefined,
        outlet: undefined,
        cue: undefined,
        continues: undefined,
        statement: -start,
        because: 'inside-a-quote',
        confidence: 'likely',
      }));
    return [...found, ...inner].sort(byPosition);
  },
});

/** “Smith asked.” behind “Why?” – short, with a reporting word and nothing said behind it. */
function isTail(pieces: readonly Piece[], at: number, verbs: VerbLookup): boolean {
  const phrase = phraseStartingAt(pieces, at, at + 14);
  const verb = phrase && pieces[phrase.end];
  const next = phrase && pieces[phrase.end + 1];
  if (verb === undefined || verbs(verb.word) === undefined) {
    return false;
  }
  return (
    next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'ADV' || next.quote !== undefined
  );
}

function blockAt(text: string, blocks: readonly Block[], offset: number): string | undefined {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end);
  return block?.source && text.slice(block.source.start, block.source.end);
}
