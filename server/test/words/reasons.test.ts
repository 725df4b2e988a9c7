import assert from 'node:assert/strict';
import { reasonsOf } from '../../src/features/reasons';
import { quotes } from '../../src/stages/quotes/quotes';
import type { Reason } from '../../src/types/reason';
import { reasonInWords } from '../../src/words/reasons';
import { corpusOf } from '../support/corpus';

/** Why the last quote of the article is whose it is, as it is told behind a line between two processes, too. */
function check(article: string, ...expected: readonly string[]): void {
  const { corpus, uri } = corpusOf(article);
  const facts = corpus.facts(uri);
  const quote = facts?.get(quotes).at(-1);
  assert.ok(facts !== undefined && quote !== undefined, 'there is a quote');
  const far = JSON.parse(JSON.stringify(reasonsOf(facts, quote))) as readonly Reason[];
  assert.deepEqual(far.map(reasonInWords), expected);
}

describe('reasons in words', () => {
  it('tell where speaker and verb stand', () =>
    check(
      '“We will open in spring,” said Marta Ruiz, the mayor of Aldermere.',
      'The reporting verb and the speaker follow the quote (certain)',
    ));

  it('tell how far the rule looks back', () => {
    check(
      '“We will open in spring,” said Marta Ruiz, the mayor of Aldermere. “Nobody else will.”',
      'It continues the statement above, in the same paragraph (certain)',
    );
  });

  it('tell whom a pronoun is taken for', () =>
    check(
      'Marta Ruiz came to the port on Monday.\n\n“We will open in spring,” she said.',
      'The speaker and the reporting verb follow the quote (certain)',
      '“she” is taken for Marta Ruiz, who was just spoken of',
    ));

  it('tell of two whom a pronoun may mean', () =>
    check(
      'Peter Novak and Hans Weber met on Monday 🙂. “It is over,” he said.',
      'The speaker and the reporting verb follow the quote (certain)',
      '“he” is taken for Hans Weber, who was just spoken of; it may be Peter Novak as well',
    ));

  it('tell of two who bear the name', () =>
    check(
      'Peter Novak met his cousin Hans Novak on Monday. “It is over,” Novak said.',
      'The speaker and the reporting verb follow the quote (a guess)',
      '“Novak” is taken for Peter Novak; it may be Hans Novak as well',
    ));

  it('tell whose title it is', () =>
    check(
      'Mayor Marta Ruiz came to the port on Monday.\n\nThe port had been shut for a week.\n\n“We will open in spring,” the mayor said.',
      'The speaker and the reporting verb follow the quote (certain)',
      '“the mayor” is taken for Marta Ruiz, who bears that title',
    ));
});
