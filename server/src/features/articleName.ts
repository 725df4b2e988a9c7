import type { Corpus } from '../corpus/corpus';
import { shortened } from '../text/shortened';
import { decoded } from '../text/uri';

/** How a list names an article: by its headline, else by its file's name without extension. */
export function articleName(corpus: Corpus, uri: string): string {
  return shortened(corpus.summary(uri)?.headline ?? fileName(uri), longestName);
}

const longestName = 60;

function fileName(uri: string): string {
  return decoded(uri.split('/').at(-1) ?? uri).replace(/\.[^.]{1,8}$/u, '');
}
