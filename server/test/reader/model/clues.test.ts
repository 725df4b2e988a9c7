import assert from 'node:assert/strict';
import { clueSizes, cluesOf, nameTypes } from '../../../src/reader/model/clues';
import type { ReadName } from '../../../src/types/reading';
import { wordsOf } from '../../../src/reader/rules/words';
import { lexicon, readings } from '../../support/inputs';
import { fixtureParagraphs } from '../../support/fixtures';

/** The clue of each word behind it: “Ida/4 Holm/4”. */
const withClue = (clue: 'casing' | 'lexical' | 'hint', text: string, names: readonly ReadName[] = []): string => {
  const words = wordsOf(text);
  return cluesOf(text, { words, names }, lexicon)
    .map((clues, index) => `${text.slice(words[index]!.start, words[index]!.end)}/${clues[clue]}`)
    .join(' ');
};

describe('clues', () => {
  it('say how a word is written', () =>
    assert.equal(
      withClue('casing', 'J. NATO met Ida at 12 in iPhones 日本 —'),
      'J./2 NATO/3 met/5 Ida/4 at/5 12/1 in/5 iPhones/6 日本/7 —/8',
    ));

  it('take an emoji for no letter', () => assert.equal(withClue('casing', 'Ida 😀'), 'Ida/4 😀/8'));

  it('say which lists hold a word, whatever its accents', () => {
    const [first, second] = cluesOf('López Lopez', { words: wordsOf('López Lopez'), names: [] }, lexicon);
    assert.equal(first?.lexical, second?.lexical);
    assert.equal(((first?.lexical ?? 1) - 1) & 2, 2, 'it is a surname');
  });

  it('say what the rules take a word for, and how sure they are', () => {
    const person = { type: 'PERSON', because: 'test' } as const;
    const text = 'Ida Holm saw Riga.';
    assert.equal(
      withClue('hint', text, [
        { ...person, start: 0, end: 8, confidence: 'certain' },
        { ...person, type: 'GPE', start: 13, end: 17, confidence: 'guess' },
      ]),
      `Ida/1 Holm/2 saw/0 Riga/${1 + 2 * nameTypes.indexOf('GPE') + 20} ./0`,
    );
  });

  it('stay within what the model knows', () => {
    for (const text of [...fixtureParagraphs, 'x'.repeat(10_000), '\ud800\udc00\ud800', '']) {
      for (const { casing, lexical, hint } of cluesOf(text, readings.of(text), lexicon)) {
        assert.ok(casing > 0 && casing < clueSizes.casing);
        assert.ok(lexical > 0 && lexical < clueSizes.lexical);
        assert.ok(hint >= 0 && hint < clueSizes.hint);
      }
    }
  });
});
