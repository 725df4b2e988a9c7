import assert from 'node:assert/strict';
import type { Summary } from '../../src/types/summary';
import { soundOf } from '../../src/corpus/identities/sound';
import { article, overviewOf } from '../support/summaries';

/** Each dossier of a person or place by its key, with where it is named and, unless it is the same name, why. */
function check(articles: readonly Summary[], ...expected: readonly string[]): void {
  const { dossiers } = overviewOf(articles).identities;
  assert.deepEqual(
    [...dossiers.values()]
      .filter(({ type }) => type !== 'ORG')
      .map(({ key, appearances }) =>
        [key, ...appearances.map(({ uri, because }) => (because === 'same-name' ? uri : `${uri} (${because})`))].join(
          ' ',
        ),
      ),
    expected,
  );
}

const club = 'ORG Quern Rowing Club';

describe('a name written otherwise', () => {
  it('is a slip of the one that more articles have, in the same company', () => {
    check(
      [
        article('a', 'PERSON Ingrid Solvang', club),
        article('b', 'PERSON Ingrid Solvang'),
        article('c', 'PERSON Ingrid Solvnag', 'PERSON Solvnag', club),
      ],
      'person:ingrid-solvang a b c (misspelt) c (surname)',
    );
    check(
      [article('a', 'GPE Tarnholm', club), article('b', 'GPE Tarnholm'), article('c', 'GPE Tarnhom', club)],
      'gpe:tarnholm a b c (misspelt)',
    );
  });

  it('is somebody else’s without company, beside that name, or when two given names differ', () => {
    check(
      [
        article('a', 'PERSON Ingrid Solvang', club),
        article('b', 'PERSON Ingrid Solvang'),
        article('c', 'PERSON Ingrid Solvnag'),
      ],
      'person:ingrid-solvang a b',
      'person:ingrid-solvnag c',
    );
    check(
      [
        article('a', 'PERSON Ingrid Solvang', club),
        article('b', 'PERSON Ingrid Solvang'),
        article('c', 'PERSON Ingrid Solvnag', 'PERSON Ingrid Solvang', club),
      ],
      'person:ingrid-solvang a b c',
      'person:ingrid-solvnag c',
    );
    check(
      [
        article('a', 'PERSON Maria Solvang', club),
        article('b', 'PERSON Maria Solvang'),
        article('c', 'PERSON Mario Solvang', club),
      ],
      'person:maria-solvang a b',
      'person:mario-solvang c',
    );
  });

  it('may have the surname first', () => {
    check(
      [article('a', 'PERSON Lim Hae-won'), article('b', 'PERSON Hae-won Lim'), article('c', 'PERSON Lim Hae-won')],
      'person:lim-hae-won a b (turned-about) c',
    );
    check(
      [article('a', 'PERSON Thomas James'), article('b', 'PERSON James Thomas')],
      'person:james-thomas b',
      'person:thomas-james a',
    );
  });

  it('may come from another alphabet', () => {
    check(
      [article('a', 'PERSON Youssef Haddad', club), article('b', 'PERSON Yousef Haddad', club)],
      'person:yousef-haddad a (transliterated) b',
    );
    assert.equal(soundOf('abd al karim nouri'), soundOf('abdulkarim noori'));
    assert.equal(soundOf('dmitry'), soundOf('dmitriy'));
    assert.notEqual(soundOf('karen holt'), soundOf('karin holt'));
  });

  it('is the other name that some article gives', () =>
    check(
      [article('a', 'PERSON Greta Olsen, Greta Lindahl'), article('b', 'PERSON Greta Lindahl')],
      'person:greta-lindahl a (other-name) b',
    ));
});
