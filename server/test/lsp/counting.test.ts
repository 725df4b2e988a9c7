import assert from 'node:assert/strict';
import { wherever, type Pointed } from '../../src/features/offers/offer';
import type { Desk } from '../../src/lsp/desk';
import { countWords } from '../../src/lsp/deciding/counting';

const texts: Readonly<Record<string, string>> = {
  a: 'Hope left. Hope came 🙂.',
  b: 'Hope sat; Hopeful did not.',
  c: 'Nobody left.',
  d: '“Hope,” she said.',
};
const storyOf = (uri: string): { readonly first: string; readonly isShared: boolean } =>
  uri === 'd' ? { first: 'd', isShared: false } : { first: 'a', isShared: true };
const desk = {
  corpus: { uris: Object.keys(texts), storyOf },
  textOf: (uri: string) => Promise.resolve(texts[uri]),
} as unknown as Desk;

describe('words wherever they stand', () => {
  const offered = async (uri: string): Promise<readonly string[]> => {
    const counts = await countWords(desk, 'Hope', uri, texts[uri]!);
    const decision = { kind: 'words', layer: 'name', words: 'Hope', as: null } as const;
    return wherever({ uri } as Pointed, counts, 'none', decision).map(
      ({ label, detail, deeds }) => `${label}: ${detail} ${deeds.map(deed => deed.uri).join()}`,
    );
  };

  it('are counted and decided in all articles, in those of the story, in this one', async () => {
    assert.deepEqual(await offered('a'), [
      'none in all articles: 4 places in 3 articles a',
      'none in this story: 3 places in 2 articles a,b',
      'none in this article: 2 places a',
    ]);
  });

  it('are not offered for the story where there is none', async () => {
    assert.deepEqual(
      (await offered('d')).map(line => line.split(':')[0]),
      ['none in all articles', 'none in this article'],
    );
  });
});
