import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.join(__dirname, '..');
const news = path.join(project, '../shared/eval/quotes/dev/PolNeAR.jsonl');
const fixtures = path.join(project, 'test-fixtures/articles');

/** Articles to measure on, and where they are from: real news where ../shared is there, else our own. */
export interface Sample {
  readonly source: string;
  readonly texts: readonly string[];
}

/** Articles of about four kilobytes, at most so many. */
export function sampleArticles(most = 60): Sample {
  if (existsSync(news)) {
    const texts = readFileSync(news, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => (JSON.parse(line) as { readonly text: string }).text);
    return { source: 'PolNeAR', texts: texts.filter(text => text.length > 3000 && text.length < 5000).slice(0, most) };
  }
  const texts = readdirSync(fixtures).map(file => readFileSync(path.join(fixtures, file), 'utf8'));
  return { source: 'test-fixtures', texts };
}

/** An article of `words` words, made of the sample's articles from the `from`-th on. */
export function articleOf(words: number, { texts }: Sample, from = 0): string {
  let text = '';
  for (let index = from; countWords(text) < words; index++) {
    text += `${(texts[index % texts.length] ?? '').trim()}\n\n`;
  }
  let count = 0;
  for (const { index, 0: word } of text.matchAll(wordPattern)) {
    if (++count === words) {
      return `${text.slice(0, index + word.length)}\n`;
    }
  }
  return text;
}

/** An article of `length` UTF-16 code units. */
export function longArticle(length: number, { texts }: Sample): string {
  let text = '';
  for (let index = 0; text.length < length; index++) {
    // No two paragraphs are alike, so that nothing that is remembered helps.
    text += (texts[index % texts.length] ?? '').replaceAll(/\n+/gu, `\n\n${index} `);
  }
  return text.slice(0, length);
}

/** The place of the first capital in the second half. */
export function middleOf(text: string): { readonly line: number; readonly character: number } {
  const half = Math.floor(text.length / 2);
  const before = text.slice(0, half + Math.max(0, text.slice(half).search(/\b\p{Lu}/u)));
  const lines = before.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0;
}

const wordPattern = /\S+/gu;
