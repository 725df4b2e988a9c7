import { anonymousSource } from '../../../src/stages/findings/anonymousSource';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  anonymousSource,
  found => found,
  ({ args }) => (args.hasAsked ? 'asked' : 'unnamed'),
);

/** How the article describes the source. */
const checkDescription = checkerFor(
  anonymousSource,
  found => found,
  ({ args }) => args.described,
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
  it('are told where they are somebody’s', () =>
    check('Maria Keller left on Monday. «Her aides|unnamed» said that the bridge would be sold.'));
  it('are told with the words of the article', () =>
    checkDescription('“It is sold 😀,” said «two town officials|two town officials».'));

  for (const [title, marked] of [
    ['who are an authority', 'The bridge will be sold, according to Dunmore’s Civil Defence Authority.'],
    ['who have a name', '“It will be sold,” said Maria Keller, an official.'],
    ['whose name stands before', 'Maria Keller, an official, said it would be sold.'],
    ['whose name stands behind', 'An official, Mayor Maria Keller, said it would be sold.'],
    ['who say nothing', 'Officials met in Dunmore on Tuesday 😀.'],
    ['who do not say it', 'Officials did not say when the bridge would be sold.'],
    ['who decline to say it', 'Officials declined to say when the bridge would be sold.'],
    ['whom we heard of before', '“It will be sold,” the official said.'],
    ['who are people in general', 'Many experts said the bridge would be sold.'],
    ['of a headline', 'Bridge will be sold, officials say\n\nThe bridge was closed on Monday, and nobody knew why.'],
  ] as const) {
    it(`are not those ${title}`, () => check(marked));
  }
});
