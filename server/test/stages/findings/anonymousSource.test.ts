import { anonymousSource } from '../../../src/stages/findings/anonymousSource';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  anonymousSource,
  found => found,
  ({ message }) => (message.includes('asked not') ? 'asked' : 'unnamed'),
);

describe('sources without a name', () => {
  it('are told', () => check('The bridge will be sold, according to «two town officials|unnamed».'));
  it('are told with what they asked', () =>
    check('“It will be sold,” said «an official|asked» who spoke on the condition of anonymity.'));
  it('are told with what they know of', () =>
    check(
      '«A person familiar with the talks|asked», who spoke on condition of anonymity because they were private, said it would be sold.',
    ));
  it('are told once', () => check('“It will be sold,” «a senior official|unnamed» said. “Nobody asked us.”'));
  it('are not those who have a name', () => check('“It will be sold,” said Maria Keller, an official.'));
  it('are not those who say nothing', () => check('Officials met in Dunmore on Tuesday 😀.'));
  it('are not those we heard of before', () => check('“It will be sold,” the official said.'));
});
