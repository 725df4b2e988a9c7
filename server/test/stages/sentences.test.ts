import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { sentences } from '../../src/stages/sentences';
import { checkerFor } from '../support/checkStage';
import { inputsFor } from '../support/inputs';
import { textOf } from '../../src/text/span';

const check = checkerFor(
  sentences,
  found => found,
  () => 'S',
);

/** One sentence, whatever stops it holds. */
const one = (sentence: string): void => check(`«${sentence}|S»`);

/** Sentences in one paragraph, parted by a blank. */
const each = (...all: readonly string[]): void => check(all.map(sentence => `«${sentence}|S»`).join(' '));

describe('sentences', () => {
  it('end with a full stop, a question or an exclamation', () =>
    each('It rained.', 'Did it stop?', 'No!', 'It went on.'));
  it('end behind marks that scraping wrote as entities', () =>
    each('&quot;It rained.&quot;', 'It&rsquo;s over.', '&ldquo;Is it?&rdquo;', 'She left.'));
  it('end with their paragraph', () => check('«A headline without a stop|S»\n\n«It rained|S»'));
  it('do not end at a line in hard-wrapped copy', () =>
    check(
      '«The strike that has closed the harbour entered its second\nweek on Monday with no new talks in sight, and dockers said\nthey would stay.|S»',
    ));

  describe('keep their closing marks', () => {
    it('straight', () => each('"It rained," she said.', '"It rained all night."', 'Then it stopped.'));
    it('curly', () => each('“It rained.”', '“Did it?”', '(It did.)', 'He laughed.'));
    it('guillemets and low marks', () => check('«\\«It rained.\\»|S» «„It poured.“|S» «He laughed.|S»'));
    it('emoji', () => each('He brought the cat. 🐈', 'She laughed! 😂👍🏽', 'They left.'));
  });

  describe('do not end behind', () => {
    it('a title', () => one('She met Mr. Strand, Dr. Pell and Lt. Gov. Ann Roe there.'));
    it('titles in the plural', () => one('It was signed by Sens. Ann Roe and Bert Pell and by Govs. Lyle and Wend.'));
    it('initials', () => one('A letter of J. K. Pell and of George H.W. Strand was read.'));
    it('a country’s letters', () => one('The U.S. Navy and the U.N. Security Council were asked.'));
    it('a case at law', () => one('The judge cited Pell v. Wendshire and Roe vs. Lyle twice.'));
    it('a month before its day', () => one('It failed on Jan. 24 and on Sept. 3 as well.'));
    it('an abbreviation of a company before its officers', () =>
      one('It was Northmark Inc. Chairman Ida Pell who told Northmark Corp. President Tom Hale.'));
    it('a number’s sign', () => one('It was No. 1 in Japan, and Nos. 3 and 4 in Peru.'));
    it('a time', () => one('It began at 6 a.m. Friday and lasted to 9 p.m. Eastern.'));
    it('a decimal or an address', () => one('It rose 3.5 metres, as salvey.example wrote.'));
    it('a list’s number', () => one('1. The gate failed.'));
    it('a question whose speaker follows', () => {
      one('“Who told you?” Vasey asked.');
      one('"And did he laugh?" Mayor Ruth Okafor of Aldermere asked.');
      one('“Stop!” he shouted.');
    });
  });

  describe('end behind', () => {
    it('an abbreviation where a new one surely opens', () => {
      each('He works for Northmark Inc.', 'The firm is Danish.');
      each('It began at 6 a.m.', 'She was there.');
      each('He lives in the U.S.', 'But he is Danish.');
      each('He works for Northmark Inc.', 'Neighbors call him kind.');
      each('He moved to Laredo, Tex.', 'Neighbors said so.');
    });
    it('a word that is also an abbreviation', () => each('I did, sir.', 'In November.'));
    it('a word with an apostrophe', () => each('They met at St Brannoc’s.', 'Kwame was late.'));
    it('a number', () =>
      each('It was worst in the 1980s.', '“No reason,” he said.', 'It cost $5.', '187 families left.'));
    it('a question that nobody reports', () => each('“Who told you?”', 'Vasey left.', '“Really?”', 'The court rose.'));
    it('a dotted pause', () => each('I thought ...', 'Never mind.'));
  });

  it('are not found in a blank text', () => check(' \n\u00a0\n\t'));

  it('take a state’s abbreviation for a word where a name follows', () => {
    // FIXME: “Ill.” is Illinois here.
    each('He was born in Springfield, Ill.', 'Mayor Pell spoke.');
  });

  for (const [what, text] of Object.entries({
    'full stops': '. '.repeat(50_000),
    'quotation marks': '"'.repeat(100_000),
    'one word': 'a'.repeat(100_000),
    initials: 'A. '.repeat(33_000),
    ones: '1 '.repeat(50_000),
    'questions in marks': 'A?” A '.repeat(16_000),
    emoji: '!🐈'.repeat(33_000),
  })) {
    // How long that takes is measured by `npm run bench hostile`.
    it(`are read without an end: ${what}`, () => {
      const found = new Facts(inputsFor(text)).get(sentences);
      assert.equal(
        found
          .map(span => textOf(text, span))
          .join('')
          .replace(/\s/gu, ''),
        text.replace(/\s/gu, ''),
      );
    });
  }
});
