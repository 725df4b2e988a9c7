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
  it('are one finding where a quotation closes in a later paragraph', () =>
    check('He wrote: «"|odd and 1»We came by night.\n\nThen we left."\n\nHe is gone.'));
  it('leave feet and inches alone', () =>
    check('“He is 6’2”,” she said. “Nobody who is 5’2”. says so.” It is 6\'2" or 12" wide 😀.'));
  it('leave what is left of markup alone', () =>
    check('<a href=”https://example.org/a” target=”_blank”>Here</a> we are, <b id="x\n">he said.'));
  it('leave a quotation alone that goes on', () => check('“We came by night.\n\n“We left by day,” she said.'));
  it('leave straight and curly in one pair alone', () => check('"We came by night,” he said.'));
  it('leave apostrophes and emoji alone', () => check('It’s the workers’ 😀 day.'));
});
