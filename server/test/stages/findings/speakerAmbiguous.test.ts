import { speakerAmbiguous } from '../../../src/stages/findings/speakerAmbiguous';
import { textOf } from '../../../src/text/span';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  speakerAmbiguous,
  found => found,
  ({ related, args: { meant, rival } }, { article }) =>
    `may be ${meant} or ${rival}, at ${related.map(place => textOf(article.text, place)).join(' and ')}`,
);

describe('speakers whom two people may be', () => {
  it('are told with both, where both were named alike', () =>
    check(
      'Peter Novak and Hans Weber met on Monday 🙂. “It is over,” «he|may be Hans Weber or Peter Novak, at Hans Weber and Peter Novak» said.',
    ));
  it('are told where both bear the title', () =>
    check(
      'Senator Peter Novak and Senator Hans Weber met on Monday. “It is over,” «the senator|may be Peter Novak or Hans Weber, at Peter Novak and Hans Weber» said.',
    ));
  it('are told once', () =>
    check(
      'Peter Novak and Hans Weber met. “It is over,” «he|may be Hans Weber or Peter Novak, at Hans Weber and Peter Novak» said. “We tried.” “It is a pity,” he added.',
    ));
  for (const [title, marked] of [
    ['the subject of the sentence before', 'Peter Novak met Hans Weber on Monday. “It is over,” he said.'],
    ['the only one of that sex', 'Peter Novak and Maria Torres met on Monday. “It is over,” he said.'],
    ['whoever spoke before', 'Peter Novak said Hans Weber had left. “It is over,” he said.'],
    ['whoever speaks in a transcript', 'NOVAK: Mr. Weber wrote to us in May. He said, “It is over.”'],
    ['somebody who came later', 'Peter Novak and Hans Weber met. Mayor Lee left. “It is over,” he said.'],
    ['the only one in view', 'Peter Novak came home on Monday. “It is over,” he said.'],
  ] as const) {
    it(`are not ${title}`, () => check(marked));
  }
  it('are not those who say nothing', () => check('Peter Novak and Hans Weber met on Monday. He was tired.'));
});
