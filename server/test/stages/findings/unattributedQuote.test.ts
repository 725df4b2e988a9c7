import { unattributedQuote } from '../../../src/stages/findings/unattributedQuote';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  unattributedQuote,
  found => found,
  () => 'nobody',
);

describe('quotes without a speaker', () => {
  it('are told', () => check('«“We came by night and nobody saw us.”|nobody»\n\nThe bridge was closed.'));
  it('do not hold what somebody says', () => check('“We came by night,” she said. “Nobody saw us.”'));
  it('do not hold headlines between the paragraphs', () =>
    check(
      'The flood came at night.\n\n22:40 Mayor: “Please don’t go back for your cars”\n\nThe bridge was closed, and the people of the town were told to leave.',
    ));
  it('do not hold terms and titles', () => check('The “safe harbor” rule 😀 and "The River of Stones" were gone.'));
});
