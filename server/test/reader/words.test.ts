import assert from 'node:assert/strict';
import { piecesOf } from '../../src/reader/rules/pieces';
import { tokenizer } from '../../src/reader/rules/tokenizer';
import { wordsOf } from '../../src/reader/rules/words';

const wordsIn = (text: string): readonly string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('words by rule', () => {
  for (const [text, words] of [
    ['Ida Holm’s 12 boats', 'Ida|Holm|’s|12|boats'],
    ['“We won’t,” she said.', '“|We|wo|n’t|,|”|she|said|.'],
    ['Řehák 😀 met Erdoğan', 'Řehák|😀|met|Erdoğan'],
    ['He left..and so.', 'He|left|.|.|and|so|.'],
    ['Nguyễn Văn Đức', 'Nguyễn|Văn|Đức'],
    [':𝐀 and :𝐀𝐁, -𝐀-', ':𝐀|and|:𝐀|𝐁|,|-|𝐀|-'],
    ['', ''],
  ] as const) {
    it(`are told apart in ${JSON.stringify(text)}`, () => assert.equal(wordsIn(text).join('|'), words));
  }

  it('are the same whatever was read before', () => {
    wordsIn("The boats are Holm’s, the harbour is Roe's.");
    assert.equal(wordsIn("Holm’s boats, Roe's harbour").join('|'), "Holm|’s|boats|,|Roe|'s|harbour");
    assert.equal(wordsIn('all of it Holm’s.').join('|'), 'all|of|it|Holm|’s|.');
  });

  it('stand where they were in a paragraph without an end', () => {
    const text = 'Ida Holm paid 12 crowns. '.repeat(1000);
    const words = wordsIn(text);
    assert.equal(words.length, 6000);
    assert.deepEqual(words.slice(-6), ['Ida', 'Holm', 'paid', '12', 'crowns', '.']);
  });

  it('do not overlap', () => {
    for (const text of ['Ř'.repeat(9000), '😀'.repeat(5000), 'Holm-'.repeat(2000), ' “'.repeat(4000)]) {
      const words = wordsOf(text);
      assert.ok(words.every(({ start, end }, index) => start < end && start >= (words[index - 1]?.end ?? 0)));
    }
  });
});

describe('words where the tokenizer cannot be loaded', () => {
  const broken = tokenizer(() => {
    throw new Error("Cannot find module './wink-model.js'\nRequire stack:");
  });

  it('are told apart by their signs alone, which is said', () => {
    assert.equal(broken.fault, "the tokenizer's model: Cannot find module './wink-model.js'");
    assert.deepEqual(
      broken.tokenize('Ida Holm’s “12 boats” cost €3.5m 😀.').map(({ value, tag }) => `${value} ${tag}`),
      [
        'Ida PROPN',
        'Holm’s PROPN',
        '“ PUNCT',
        '12 NUM',
        'boats X',
        '” PUNCT',
        'cost X',
        '€ SYM',
        '3.5 NUM',
        'm X',
        '😀 SYM',
        '. PUNCT',
      ],
    );
  });

  it('are so too where it loads and cannot read', () =>
    assert.equal(
      tokenizer(() => () => {
        throw new Error('no lexicon');
      }).fault,
      "the tokenizer's model: no lexicon",
    ));
});

describe('pieces of a paragraph', () => {
  it('are one for a usual paragraph', () => assert.equal(piecesOf('Ida Holm. '.repeat(250)).length, 1));

  for (const text of ['Ida Holm. '.repeat(5000), 'a'.repeat(50_000), '😀'.repeat(20_001), `x${'😀'.repeat(20_000)}`]) {
    it(`cover ${text.slice(0, 4)}… and break no character`, () => {
      const pieces = piecesOf(text).map(({ start, end }) => text.slice(start, end));
      assert.equal(pieces.join(''), text);
      assert.ok(pieces.every(piece => Buffer.from(piece).toString() === piece && piece.length <= 3000));
    });
  }
});
