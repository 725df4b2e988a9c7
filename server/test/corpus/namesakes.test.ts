import assert from 'node:assert/strict';
import type { Summary } from '../../src/types/summary';
import { article, overviewOf } from '../support/summaries';

/** Each dossier by its key, with the articles that name it. */
function check(articles: readonly Summary[], ...expected: readonly string[]): void {
  for (const order of [articles, articles.toReversed()]) {
    const { dossiers } = overviewOf(order).identities;
    assert.deepEqual(
      [...dossiers.values()].map(({ key, appearances }) => [key, ...appearances.map(({ uri }) => uri)].join(' ')),
      expected,
    );
  }
}

const goalkeeper = article('a', 'PERSON Petra Lund (goalkeeper)', 'PERSON Ona Vik');
const pianist = article('b', 'PERSON Petra Lund (pianist)', 'PERSON Gil Rosen');

describe('people of one full name', () => {
  it('are kept apart by what they do, whoever comes', () => {
    check(
      [goalkeeper, pianist],
      'person:gil-rosen b',
      'person:ona-vik a',
      'person:petra-lund~arts b',
      'person:petra-lund~sport a',
    );
    check(
      [goalkeeper, pianist, article('c', 'PERSON Petra Lund (striker)'), article('d', 'PERSON Petra Lund')],
      'person:gil-rosen b',
      'person:ona-vik a',
      'person:petra-lund d',
      'person:petra-lund~arts b',
      'person:petra-lund~sport a c',
    );
  });

  it('are known by their company where no role is told, and by a surname with a role', () =>
    check(
      [
        goalkeeper,
        pianist,
        article('c', 'PERSON Petra Lund', 'PERSON Gil Rosen'),
        article('d', 'PERSON Lund (goalkeeper)'),
      ],
      'person:gil-rosen b c',
      'person:ona-vik a',
      'person:petra-lund~arts b c',
      'person:petra-lund~sport a d',
    ));

  it('are one in the same company, and where one goes over from one sphere to another', () => {
    check(
      [goalkeeper, article('b', 'PERSON Petra Lund (pianist)', 'PERSON Ona Vik')],
      'person:ona-vik a b',
      'person:petra-lund a b',
    );
    check(
      [article('a', 'PERSON Petra Lund (lawyer)'), article('b', 'PERSON Petra Lund (mayor)')],
      'person:petra-lund a b',
    );
  });
});
