import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const articles = path.join(__dirname, '../../../test-fixtures/articles');

/** The paragraphs of all our own articles, by blank lines, in order of file name. */
export const fixtureParagraphs: readonly string[] = readdirSync(articles)
  .sort()
  .flatMap(file => readFileSync(path.join(articles, file), 'utf8').split(/\r?\n\s*\n/u))
  .filter(paragraph => paragraph.trim() !== '');
