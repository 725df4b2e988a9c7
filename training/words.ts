// Writes what training needs of Copydesk itself: the words of each paragraph with their pieces and clues, and the rule reading's names.
//
//   npx tsx training/words.ts FILE… > out.jsonl
//
// A FILE holds texts as JSON Lines {id, text}, a line a paragraph comes out; or sentences as CoNLL-U, whose own words are kept.
// A word is [start, end, casing, lexical, hint, pieces], a name [start, end, type, confidence]; places are UTF-16 code units.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { spansOf } from '../bench/conllu/spans';
import { readMeans } from '../server/src/node/means';
import { cluesOf } from '../server/src/reader/model/clues';
import { wordPiecesOf } from '../server/src/reader/model/wordPieces';
import { paragraphsOf } from '../server/src/stages/passages/paragraphs';
import type { Reading } from '../server/src/types/reading';

const { lexicon, readings } = readMeans();
const piecesOf = wordPiecesOf(readFileSync(path.join(import.meta.dirname, '../server/model/vocabulary.txt'), 'utf8'));

for (const file of process.argv.slice(2)) {
  const content = readFileSync(file, 'utf8');
  if (file.endsWith('.conllu')) {
    for (const { id, text, words } of sentencesOf(content)) {
      const spans = spansOf(text, words);
      const { names } = readings.of(text);
      print(id, 0, words, text, { words: spans.map(span => ({ ...span, pos: 'X' })), names });
    }
  } else {
    for (const { id, text } of textsOf(content)) {
      for (const { start, end } of paragraphsOf(text)) {
        const paragraph = text.slice(start, end);
        const reading = readings.of(paragraph);
        const words = reading.words.map(word => paragraph.slice(word.start, word.end));
        print(id, start, words, paragraph, reading);
      }
    }
  }
}

function print(id: string, offset: number, forms: readonly string[], paragraph: string, reading: Reading): void {
  const clues = cluesOf(paragraph, reading, lexicon);
  const words = reading.words.map(({ start, end }, index) => {
    const { casing = 0, lexical = 0, hint = 0 } = clues[index] ?? {};
    return [offset + start, offset + end, casing, lexical, hint, [...piecesOf(forms[index] ?? '')]];
  });
  const names = reading.names.map(({ start, end, type, confidence }) => {
    return [offset + start, offset + end, type, confidence];
  });
  process.stdout.write(`${JSON.stringify({ id, words, names })}\n`);
}

function textsOf(content: string): readonly { readonly id: string; readonly text: string }[] {
  const lines = content.split('\n').filter(line => line !== '');
  return lines.map(line => JSON.parse(line) as { id: string; text: string });
}

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
}

function sentencesOf(content: string): readonly Sentence[] {
  return content
    .split('\n\n')
    .filter(block => block.includes('# text = '))
    .map(block => ({
      id: /^# sent_id = (.*)$/mu.exec(block)?.[1] ?? '',
      text: /^# text = (.*)$/mu.exec(block)?.[1] ?? '',
      words: [...block.matchAll(/^\d+\t([^\t]*)\t/gmu)].map(([, form = '']) => form),
    }));
}
