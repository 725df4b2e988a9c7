import assert from 'node:assert/strict';
import { findingsOf } from '../../../src/corpus/findings';
import { repairsOf } from '../../../src/features/repairs/repairs';
import { withNumber } from '../../../src/features/repairs/withNumber';
import { corpusOf } from '../../support/corpus';
import type { FindingCode } from '../../../src/types/finding';

/** What the finding's repairs are called, and what each makes of the text. */
function check(
  code: FindingCode,
  text: string,
  repaired: Readonly<Record<string, string>>,
  ...others: readonly string[]
): void {
  const { corpus, uri } = corpusOf(text, ...others);
  const facts = corpus.facts(uri)!;
  const finding = findingsOf(corpus, uri).find(one => one.code === code);
  assert.ok(finding, `no ${code}`);
  const repairs = repairsOf({ corpus, uri, facts, at: finding, query: '', user: 'ann' }, code, finding);
  const after = repairs.map(({ title, edits }) => [
    title,
    [...edits]
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((all, { span, text: now }) => all.slice(0, span.start) + now + all.slice(span.end), facts.article.text),
  ]);
  assert.deepEqual(Object.fromEntries(after), repaired);
}

describe('repairs', () => {
  it('write a name as the other place has it, once or everywhere', () =>
    check(
      'name-variant',
      'Tuva Lindqvist runs the mill. She said on Monday that it was full. Tuva Lindqvist left.',
      {
        'Write “Tuva Lindquist”':
          'Tuva Lindquist runs the mill. She said on Monday that it was full. Tuva Lindqvist left.',
        'Write “Tuva Lindquist” in all 2 places of this article':
          'Tuva Lindquist runs the mill. She said on Monday that it was full. Tuva Lindquist left.',
      },
      'Tuva Lindquist said on Tuesday that the mill was full. Tuva Lindquist left.',
      'Tuva Lindquist and Tuva Lindquist’s sister stayed in the mill on Monday, and nobody was glad of it.',
    ));

  it('close a quotation where its sentence or its paragraph ends', () =>
    check('unbalanced-quote', 'The mill was loud. “Nobody slept, a guard said 🙂. He left at noon.', {
      'Close the quotation at the end of the sentence':
        'The mill was loud. “Nobody slept, a guard said 🙂.” He left at noon.',
      'Close the quotation at the end of the paragraph':
        'The mill was loud. “Nobody slept, a guard said 🙂. He left at noon.”',
    }));

  it('write the sum that the parts make', () =>
    check(
      'figure-arithmetic',
      'The ferry took 15 people: seven men and five women. They were wet when they came home.',
      {
        'Write “12”': 'The ferry took 12 people: seven men and five women. They were wet when they came home.',
      },
    ));

  it('write the weekday on which a date falls', () =>
    check('weekday-date', 'The mill opened on Monday, 3 March 2020, when the town had no other place to work in.', {
      'Write “Tuesday”': 'The mill opened on Tuesday, 3 March 2020, when the town had no other place to work in.',
    }));

  it('leave alone what nobody can mend for another', () =>
    check('anonymous-source', 'The mill is closed. “We are done,” a town official said on Monday.', {}));

  it('write a number as the one before it was written', () => {
    assert.equal(withNumber('$1,200', 1200, 1450), '$1,450');
    assert.equal(withNumber('2.5 million', 2_500_000, 3_140_000), '3.1 million');
    assert.equal(withNumber('43 percent', 43, 36.05), '36 percent');
    assert.equal(withNumber('2300', 2300, 2451), '2451');
    for (const [words, value] of [
      ['a dozen', 12],
      ['5 ft 2 in', 1.57],
      ['40 minutes', 0.66],
    ] as const) {
      assert.equal(withNumber(words, value, 7), undefined);
    }
  });
});
