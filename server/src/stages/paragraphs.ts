import { rememberMany } from '../pipeline/memo';
import { defineStage } from '../pipeline/stage';
import { copyOf } from '../text/copy';
import { textOf } from '../text/span';
import type { Paragraph } from '../types/paragraph';
import type { Passage } from '../types/passage';
import type { Reading } from '../types/reading';
import { passages } from './passages/passages';
import { read } from './read';

/** Each passage as a paragraph by itself, in their order: after an edit, those that it did not touch are the same objects. */
export const paragraphs = defineStage({
  name: 'paragraphs',
  uses: { passages, read },
  run({ article, passages, read }): readonly Paragraph[] {
    return passages.all.map((passage, index) => paragraphOf(article.text, passage, read[index] ?? nothing));
  },
});

const nothing: Reading = { words: [], names: [] };

function paragraphOf(text: string, passage: Passage, reading: Reading): Paragraph {
  const { kind } = passage;
  const words = textOf(text, passage);
  const known = knownBy(reading).paragraphs;
  const before = known.get(kind);
  if (before?.text === words) {
    return before;
  }
  const paragraph = { text: copyOf(words), kind, reading };
  known.set(kind, paragraph);
  return paragraph;
}

/** Words whose paragraphs are remembered: as many as the longest article has that is analysed at once. */
const rememberedWords = 20_000;

/** What a paragraph weighs besides its words. */
const someWords = 10;

const knownBy = rememberMany(
  rememberedWords,
  (reading: Reading) => ({ reading, paragraphs: new Map<Paragraph['kind'], Paragraph>() }),
  ({ reading }) => someWords + reading.words.length,
);
