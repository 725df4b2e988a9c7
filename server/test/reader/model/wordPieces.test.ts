import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { longestWord, specialPieces, wordPiecesOf } from '../../../src/reader/model/wordPieces';
import { fixtureParagraphs } from '../../support/fixtures';
import { readings } from '../../support/inputs';

const vocabulary = readFileSync(path.join(__dirname, '../../../model/vocabulary.txt'), 'utf8');
const listed = vocabulary.split('\n');
const wordPieces = wordPiecesOf(vocabulary);
const piecesOf = (word: string): string => Array.from(wordPieces(word), piece => listed[piece]).join(' ');

/** The yardstick: a kept library with BERT's own settings. */
const yardstick = new Tokenizer(
  {
    version: '1.0',
    added_tokens: [],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(listed.filter(piece => piece !== '').map((piece, index) => [piece, index])),
    },
  },
  {},
);

describe('word pieces', () => {
  for (const [word, pieces] of [
    ['harbour', 'harbour'],
    ['López', 'lopez'],
    ['İzmir', 'i ##z ##mir'],
    ['Nguyễn', 'nguyen'],
    ['unattributed', 'una ##tt ##ri ##bu ##ted'],
    ['U.S.', 'u . s .'],
    ['’s', '’ s'],
    ['日本', '日 本'],
    ['a\u0007\u200bb', 'ab'],
    ['😀', '[UNK]'],
    ['\ud800', '[UNK]'],
    ['\u0000', '[UNK]'],
    ['', '[UNK]'],
  ] as const) {
    it(`of ${JSON.stringify(word)} are ${pieces}`, () => assert.equal(piecesOf(word), pieces));
  }

  it('are few, however long the word', () => {
    for (const word of ['x-'.repeat(5000), '日'.repeat(10_000), 'a'.repeat(10_000)]) {
      const { length } = wordPieces(word);
      assert.ok(length >= 1 && length <= longestWord);
    }
  });

  it('are those of BERT for every word of our articles', () => {
    const words = new Set(
      fixtureParagraphs.flatMap(text => readings.of(text).words.map(({ start, end }) => text.slice(start, end))),
    );
    assert.ok(words.size > 1000);
    for (const word of words) {
      const { ids } = yardstick.encode(word, { add_special_tokens: false });
      const expected = ids.length === 0 ? [specialPieces.unknown] : ids.slice(0, longestWord);
      assert.deepEqual([...wordPieces(word)], expected, word);
    }
  });

  for (const word of [
    'Łódź',
    'ﬁre',
    'Ǆemal',
    'Straße',
    'ΑΘΗΝΑ',
    'Київ',
    'Ａｐｐｌｅ',
    'ไทย',
    '한국',
    '20,000',
    'o’clock',
    '…',
  ]) {
    it(`of “${word}” are those of BERT`, () =>
      assert.deepEqual([...wordPieces(word)], yardstick.encode(word, { add_special_tokens: false }).ids));
  }
});
