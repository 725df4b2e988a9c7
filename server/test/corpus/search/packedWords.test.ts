import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Layout, packedWord, packedWords } from '../../../src/corpus/search/packedWords';
import { frequentWords, Vocabulary } from '../../../src/corpus/search/vocabulary';
import { eachWord } from '../../../src/corpus/search/words';
import { lexicon } from '../../support/inputs';

/** The words of a text, each as it stands there and, where that is otherwise, as it is compared. */
const written = (text: string): readonly string[] => {
  const found: string[] = [];
  eachWord(text, (form, start, end) => {
    const word = text.slice(start, end);
    found.push(word === form ? word : `${word}=${form}`);
  });
  return found;
};

describe('words that a search compares', () => {
  const check = (text: string, words: string): void => assert.equal(written(text).join(' '), words);

  it('are folded', () => check('Peña SAID Ørsted', 'Peña=pena SAID=said Ørsted=ørsted'));
  it('have the possessive by itself', () => check('Kestrel’s dockers’ own', "Kestrel=kestrel ’s='s dockers own"));
  it('keep other apostrophes', () => check('don’t, O’Hara’s', "don’t=don't O’Hara=o'hara ’s='s"));
  it('are apart at hyphens and marks', () => check('so-called “re-entry”…', 'so called re entry'));
  it('keep a number whole', () => check('1,200 at 3.5, on 7.', '1,200 at 3.5 on 7'));
  it('stand where the text has them', () => check('🙂 so don&rsquo;t go', "so don&rsquo;t=don't go"));
  it('are none in a text of marks', () => check('— … 🙂!', ''));
  it('are cut where they are longer than any word', () =>
    assert.ok(written('a'.repeat(100_000)).every(word => word.length < 50)));
});

describe('packed words', () => {
  it('are the words of the text, where they stand', () => {
    const vocabulary = new Vocabulary(frequentWords(lexicon));
    const layout = new Layout();
    const pieces = [
      'the',
      'Kestrel’s',
      ' ',
      '  ',
      ', ',
      '.\n\n',
      '🙂',
      'ﬁne',
      'İz',
      '1,000',
      '&amp;',
      'é',
      ' '.repeat(300),
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), parts => {
        const text = parts.join('');
        const expected: unknown[] = [];
        eachWord(text, (form, start, end) => expected.push([form, start, end]));
        const { numbers, starts, ends, count } = layout.of(packedWords(text, vocabulary), vocabulary);
        const laid = Array.from({ length: count }, (_, at) => [vocabulary.word(numbers[at]!), starts[at], ends[at]]);
        assert.deepEqual(laid, expected);
      }),
    );
  });

  it('show by their letters which words are not there', () => {
    const vocabulary = new Vocabulary();
    const packed = packedWords('one two three', vocabulary);
    assert.ok(packed.includes(packedWord(vocabulary.known('two')!)));
    assert.ok(!packed.includes(packedWord(vocabulary.numberOf('four'))));
  });

  it('take less than two bytes a word of news', () => {
    const vocabulary = new Vocabulary(frequentWords(lexicon));
    const text = 'The harbour was closed on Monday, and the dockers said that nobody had told them. '.repeat(20);
    assert.ok(packedWords(text, vocabulary).length < 2 * 15 * 20);
  });

  it('find the word that an offset is in, or the next', () => {
    const vocabulary = new Vocabulary();
    const layout = new Layout().of(packedWords('one, two', vocabulary), vocabulary);
    assert.deepEqual(
      [0, 2, 3, 5, 7, 8].map(offset => layout.firstBehind(offset)),
      [0, 0, 1, 1, 1, 2],
    );
  });
});
