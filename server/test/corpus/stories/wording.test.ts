import assert from 'node:assert/strict';
import { wordingOf } from '../../../src/corpus/stories/wording';
import { lexicon } from '../../support/inputs';

const check = (a: string, b: string, expected: ReturnType<typeof wordingOf>): void => {
  assert.equal(wordingOf(a, b, lexicon), expected);
  assert.equal(wordingOf(b, a, lexicon), expected);
};

describe('two wordings of a statement', () => {
  it('are the same word for word', () =>
    check('the harbour belongs to nobody', 'the harbour belongs to nobody', 'same'));

  it('are cut where the one gives a part of the other', () =>
    check('the harbour belongs to nobody and the boats belong to us', 'the boats belong to us', 'cut'));

  it('are cut where something is left out, at the head of what is left too', () => {
    check(
      'the harbour belongs to nobody … belong to us',
      'the harbour belongs to nobody and the boats belong to us',
      'cut',
    );
    check('the harbour belongs to nobody … belong to us', 'and the boats belong to us', undefined);
    check('the harbour belongs … and boats carry salt', 'to nobody here and boats carry salt', 'cut');
  });

  it('are reworded where most words stay', () =>
    check('no cook of mine ever burnt a kitchen', 'no cook of mine ever set fire to a kitchen', 'reworded'));

  it('are reworded where all that tells something stays', () =>
    check('we are going to remember the lamplighters', 'we will always remember a lamplighter', 'reworded'));

  it('are two statements where only what everybody says is shared', () => {
    check('we will do what we can about it', 'we will do what we can about it', undefined);
    check('the bakery opens at six on market days', 'the mill shuts at six on other days', undefined);
  });
});
