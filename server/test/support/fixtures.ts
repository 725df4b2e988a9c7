import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const articles = path.join(__dirname, '../../../test-fixtures/articles');

/** All our own articles, in order of file name. */
export const fixtures: readonly { readonly name: string; readonly text: string }[] = readdirSync(articles)
  .sort()
  .map(name => ({ name, text: readFileSync(path.join(articles, name), 'utf8') }));

/** Their paragraphs, by blank lines. */
export const fixtureParagraphs: readonly string[] = fixtures
  .flatMap(({ text }) => text.split(/\r?\n\s*\n/u))
  .filter(paragraph => paragraph.trim() !== '');
