import assert from 'node:assert/strict';
import { hover } from '../../src/features/hover';
import { corpusOf } from '../support/corpus';

/** The card of the quote under the cursor, without the speaker's other quotes: a line a paragraph. */
function check(marked: string, ...expected: readonly string[]): void {
  const { corpus, uri, offset } = corpusOf(marked);
  const lines = hover(corpus, uri, offset)?.lines ?? [];
  const rule = lines.findIndex(line => line.length === 0);
  assert.deepEqual(
    lines
      .slice(0, rule < 0 ? lines.length : rule)
      .map(line => line.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('')),
    expected,
  );
}

describe('the card of a quote', () => {
  it('tells speaker, role, kind, reporting word and reason', () =>
    check(
      '“We will reb<|>uild it 🙂,” said Mayor Maria Keller.',
      'Maria Keller · Mayor',
      'Direct quote · reported with “said”',
      'The reporting verb and then the speaker stand behind the quote (certain)',
    ));

  it('tells the outlet and the part of a statement', () =>
    check(
      '“We will rebuild it,” Maria Keller told CNN. “It wi<|>ll be hard.”',
      'Maria Keller',
      'Direct quote · reported with “told” · outlet CNN · part 2 of 2',
      'It goes on with the quote before (certain)',
    ));

  it('tells that the reporter reports', () =>
    check(
      'Maria Keller said that the bri<|>dge was closed.',
      'Maria Keller',
      'Indirect quote, in the reporter’s words · reported with “said”',
      'A reporting verb governs these words (likely)',
    ));

  it('tells a fragment from a quote', () =>
    check(
      'Maria Keller said the bridge was “beyond re<|>pair” now.',
      'Maria Keller',
      'Mixed quote, partly in the reporter’s words · reported with “said”',
      'The words stand within what the speaker is reported to say (likely)',
    ));

  it('tells a turn of a transcript', () =>
    check(
      'KELLER: We will rebu<|>ild it.\n\nLOPEZ: Who pays for it?\n\nKELLER: The town does.',
      'KELLER · not named',
      'Spoken turn, word for word',
      'The speaker’s name stands before it, as in a transcript (certain)',
    ));

  it('tells a source that is not named', () =>
    check(
      '“Nobody as<|>ked us,” a senior official said.',
      'a senior official · not named',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb stand behind the quote (certain)',
    ));

  it('gives no reason where nobody was found', () =>
    check('“We came by ni<|>ght and nobody saw us.”\n\nThe bridge was closed.', 'No speaker found', 'Direct quote'));

  it('is none for a word of irony', () => check('The town’s “rep<|>airs” took eleven years.'));
});
