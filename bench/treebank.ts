// Reads a treebank and prints it with our parts of speech, heads and relations in the place of its own, each sentence as a paragraph:
//   npx tsx bench/treebank.ts FILE         about the treebank's words
//   npx tsx bench/treebank.ts --own FILE   about our own words
import { readFileSync } from 'node:fs';
import type { Means } from '../server/src/corpus/corpus';
import { sentenceOf } from '../server/src/formats/conllu/conllu';
import { treeOf } from '../server/src/formats/conllu/tree';
import { printedWords } from '../server/src/formats/conllu/words';
import { readMeans } from '../server/src/node/means';
import { readingOf } from '../server/src/reader/model/answer';
import { readParagraph } from '../server/src/reader/model/reader';
import { requestOf, type ReadingRequest } from '../server/src/reader/model/request';
import type { Loaded } from '../server/src/reader/service/serve';
import type { Reading, Word } from '../server/src/types/reading';
import { spansOf } from './conllu/spans';
import { openModel, readAhead } from './model';

async function main(args: readonly string[]): Promise<void> {
  const isOwn = args.includes('--own');
  const file = args.find(arg => !arg.startsWith('--'));
  if (file === undefined) {
    throw new Error('give a CoNLL-U file');
  }
  const means = readMeans();
  const loaded = await openModel();
  console.log(`# reader = ${loaded?.model.network.hash ?? means.readings.reader}`);
  for (const sentence of sentencesOf(readFileSync(file, 'utf8'))) {
    process.stdout.write(await (isOwn ? withOwnWords : withGoldWords)(sentence, loaded, means));
  }
}

interface Sentence {
  readonly text: string;
  /** As they stand in the file, comments left out. */
  readonly rows: readonly string[];
}

function sentencesOf(content: string): readonly Sentence[] {
  return content
    .split(/\n\n+/u)
    .filter(block => block.includes('# text = '))
    .map(block => ({
      text: /^# text = (.*)$/mu.exec(block)?.[1] ?? '',
      rows: block.split('\n').filter(line => line !== '' && !line.startsWith('#')),
    }));
}

async function withOwnWords({ text }: Sentence, loaded: Loaded | undefined, means: Means): Promise<string> {
  const { of } = loaded === undefined ? means.readings : await readAhead(text, loaded, means);
  return sentenceOf(printedWords(text, of(text)));
}

/** The treebank's rows with our columns; words that are written as one stay so. */
async function withGoldWords({ text, rows }: Sentence, loaded: Loaded | undefined, means: Means): Promise<string> {
  const forms = rows.filter(isWord).map(row => row.split('\t')[1] ?? '');
  const words = await (loaded === undefined
    ? ruleReading(text, forms, means)
    : modelReading(text, forms, loaded, means));
  const tree = treeOf(words);
  let at = 0;
  const printed = rows.map(row => {
    if (!isWord(row)) {
      return row;
    }
    const [id, form] = row.split('\t');
    const { pos = 'X', tag = '_' } = words[at] ?? {};
    const branch = tree[at++];
    return [id, form, '_', pos, tag, '_', branch ? branch.head + 1 : '_', branch?.relation ?? '_', '_', '_'].join('\t');
  });
  return `# text = ${text}\n${printed.join('\n')}\n\n`;
}

function isWord(row: string): boolean {
  return /^\d+\t/u.test(row);
}

/** What the model says of these words, with the clues that it was trained with: the rule reading's names, and how the words look in the text. */
async function modelReading(
  text: string,
  forms: readonly string[],
  { model }: Loaded,
  { lexicon, readings }: Means,
): Promise<readonly Word[]> {
  const words = spansOf(text, forms).map((span): Word => ({ ...span, pos: 'X' }));
  const { clues } = requestOf(text, { words, names: readings.of(text).names }, lexicon);
  const answer = await readParagraph(model, { ...requestFor(forms), clues });
  return readingOf(answer, { words, names: [] }, model.labels).words;
}

/** The words as they are spelled in the treebank, which need not be as they are written: “gonna” is “gon” and “na”. */
function requestFor(forms: readonly string[]): Omit<ReadingRequest, 'clues'> {
  let end = 0;
  const spans = forms.flatMap(form => {
    const start = end;
    end += form.length;
    return [start, end];
  });
  return { text: forms.join(''), spans: Int32Array.from(spans) };
}

/** The rule reading's parts of speech of the words that it sees too. */
function ruleReading(text: string, forms: readonly string[], { readings }: Means): Promise<Reading['words']> {
  const { words } = readings.of(text);
  const known = new Map(words.map(word => [`${word.start}-${word.end}`, word.pos]));
  return Promise.resolve(
    spansOf(text, forms).map(span => ({ ...span, pos: known.get(`${span.start}-${span.end}`) ?? 'X' })),
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
