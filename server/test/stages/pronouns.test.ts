import { entities } from '../../src/stages/entities/entities';
import { pronouns } from '../../src/stages/pronouns/pronouns';
import { checkerFor } from '../support/checkStage';

const check = checkerFor(
  pronouns,
  found => found,
  ({ entity }, facts) => `= ${facts.get(entities).find(({ key }) => key === entity)?.name ?? ''}`,
);

describe('pronouns', () => {
  for (const [title, marked] of [
    ['go by gender', 'Maria Torres met Peter Novak. «She|= Maria Torres» smiled; «he|= Peter Novak» frowned.'],
    ['go to the subject', 'Maria Torres wrote to Anna Brandt. «She|= Maria Torres» got no answer.'],
    ['look back within the sentence', 'Peter Novak said «he|= Peter Novak» would leave with «his|= Peter Novak» sons.'],
    ['never make a subject its own object', 'Peter Novak said Hans Weber told «him|= Peter Novak» to wait.'],
    ['make it so when reflexive', 'Peter Novak told Hans Weber that Weber blamed «himself|= Hans Weber».'],
    ['pass over what is quoted', 'Peter Novak shrugged. “Hans Weber is a fool. Weber lies,” «he|= Peter Novak» said.'],
    [
      'do not mean the speaker inside his own words',
      'Maria Torres praised Peter Novak. “«He|= Peter Novak» is wise,” Hans Weber said.',
    ],
    ['pass over the label of a turn', 'TORRES: Anna Brandt wrote to us. «She|= Anna Brandt» was kind.'],
    ['survive an emoji', 'Maria Torres won 🎉 and «she|= Maria Torres» danced.'],
  ] as const) {
    it(title, () => check(marked));
  }

  it('resolve descriptions by title', () =>
    check(
      'Interior Minister Anna Brandt spoke. Critics say «the interior minister|= Anna Brandt» erred, and «the minister|= Anna Brandt» agreed.',
    ));

  it('resolve the description that a name stands beside', () =>
    check('Police arrested «the group’s leader|= Peter Novak», Peter Novak, on Friday.'));

  describe('unmarked', () => {
    for (const marked of [
      'He left.',
      'Maria Torres spoke. He disagreed.',
      'Maria Torres spoke. It rained.',
      'President Maria Torres spoke. The president of the club disagreed.',
      'President Maria Torres spoke. Any other president would have wept.',
    ]) {
      it(marked, () => check(marked));
    }
  });

  // FIXME: the pronoun that comes first means the name that follows.
  it('do not look ahead', () => check('When he arrived, Peter Novak smiled.'));
});
