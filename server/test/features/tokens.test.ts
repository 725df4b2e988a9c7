import assert from 'node:assert/strict';
import { tokens } from '../../src/features/tokens';
import { corpusOf } from '../support/corpus';
import { readMarks, writeMarks } from '../support/marks';

/** The coloured stretches as marked English, a guess with a question mark. */
function check(marked: string): void {
  const { text } = readMarks(marked);
  const { corpus, uri } = corpusOf(text.replace(/[«»]/gu, '\\$&'));
  const found = tokens(corpus, uri).map(({ start, end, kind, uncertain }) => ({
    start,
    end,
    label: uncertain ? `${kind}?` : kind,
  }));
  assert.equal(writeMarks(text, found), marked);
}

describe('colours', () => {
  it('are given to names, figures, quotes and reporting words', () =>
    check(
      '«“We are open,”|quote» «Marta Ruiz|person» «told|cue» the «Danish|group» guests in «Lisbon|place», where «300|figure» people stood.',
    ));
  it('leave a name and a figure within a quote their own', () =>
    check(
      '«“We saw |quote»«Lisbon|place»« 🙂 with |quote»«300|figure»« people,”|quote» «Marta Ruiz|person» «said|cue».',
    ));
  it('leave words of irony and reported speech alone', () =>
    check(
      'The town’s “repairs” took long.\n\n«Marta Ruiz|person» «said|cue» it had rained when the people of the town had asked her.',
    ));
  it('are none for what is no article', () => check('numpy==1.26.4\nrequests>=2.31.0\nflask~=3.0\n'));
});
