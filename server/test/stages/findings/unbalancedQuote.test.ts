import { unbalancedQuote } from '../../../src/stages/findings/unbalancedQuote';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  unbalancedQuote,
  found => found,
  ({ related }) => `odd${related.length > 0 ? ` and ${related.length}` : ''}`,
);

describe('unbalanced quotation marks', () => {
  it('are told where a mark never closes', () => check('He said: «“|odd»We came by night.\n\nThen he left.'));
  it('are told where a mark never opens', () => check('We came by night,«"|odd» he said.'));
  it('are one finding a paragraph', () => check('We came,«”|odd and 1» he said, we went,” she said.'));
  it('leave a quotation alone that goes on', () => check('“We came by night.\n\n“We left by day,” she said.'));
  it('leave straight and curly in one pair alone', () => check('"We came by night,” he said.'));
  it('leave apostrophes and emoji alone', () => check('It’s the workers’ 😀 day.'));
});
