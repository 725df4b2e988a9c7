import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Articles of real length from the sentences of real news, put together anew: as many as are wanted, no two alike. Undefined, with a word to
 * whoever runs the bench, where the sentences are not there.
 */
export function articlesMadeAnew(count: number): readonly string[] | undefined {
  if (!existsSync(source)) {
    console.error(`${source} is missing: the articles are made of its sentences.`);
    return undefined;
  }
  const all = sentences();
  return Array.from({ length: count }, (_, index) => articleFrom(all, index));
}

const source = path.join(__dirname, '../../shared/train/text/voa.jsonl');

/** Words of an article. */
const length = 420;

function sentences(): readonly string[] {
  return readFileSync(source, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap(line => (JSON.parse(line) as { readonly text: string }).text.split(/(?<=[.!?]["”]?)\s+(?=["“\p{Lu}])/u));
}

/** An article has its sentences from one place, as one story has, and a few from elsewhere. */
function articleFrom(all: readonly string[], index: number): string {
  const found: string[] = [];
  for (let words = 0, at = index * 37; words < length; at++) {
    const sentence = all[(found.length % 5 === 4 ? at * 101 : at) % all.length] ?? '';
    found.push(sentence);
    words += sentence.split(' ').length;
  }
  return found.map((sentence, at) => (at % 3 === 2 ? `${sentence}\n\n` : `${sentence} `)).join('');
}
