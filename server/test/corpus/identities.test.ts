import assert from 'node:assert/strict';
import { identitiesOf } from '../../src/corpus/identities';
import type { EntitySummary, Summary } from '../../src/types/summary';
import { coreNameOf } from '../../src/stages/entities/core';
import type { NameType } from '../../src/types/name';
import { lexicon } from '../support/inputs';

/** “PERSON Maria Torres, Torres (mayor)”: type, forms, title. */
function entity(written: string): EntitySummary {
  const [, type = '', forms = '', title] = /^(\S+) ([^(]*?)(?: \((.*)\))?$/u.exec(written) ?? [];
  const all = forms.split(', ');
  const name = all[0] ?? '';
  return {
    key: `${type}:${name}`,
    type: type as NameType,
    name,
    core: coreNameOf({ type: type as NameType, name }, lexicon),
    forms: all,
    gender: undefined,
    mentions: 1,
    statements: 0,
    titles: title === undefined ? [] : [title],
  };
}

function article(uri: string, ...entities: readonly string[]): Summary {
  return {
    uri,
    prose: { kind: 'article' },
    headline: undefined,
    date: undefined,
    entities: entities.map(entity),
    claims: { claims: [], amounts: [] },
  };
}

/** Each dossier as its name and the articles that name it. */
function check(articles: readonly Summary[], ...expected: readonly string[]): void {
  const { dossiers } = identitiesOf(articles);
  assert.deepEqual(
    dossiers.map(({ name, appearances }) => `${name}: ${appearances.map(({ uri }) => uri).join(' ')}`),
    expected,
  );
}

describe('identities', () => {
  it('join a full name over articles, initials and diacritics aside', () =>
    check(
      [
        article('a', 'PERSON Luis Álvarez'),
        article('b', 'PERSON Luis E. Alvarez, Alvarez'),
        article('c', 'PERSON Luis Alvarez'),
      ],
      'Luis E. Alvarez: a b c',
    ));

  it('join a surname to its one bearer', () =>
    check([article('a', 'PERSON Torres'), article('b', 'PERSON Maria Torres, Torres')], 'Maria Torres: a b'));

  it('join a double surname to its bearer', () =>
    check([article('a', 'PERSON Ruiz Navarro'), article('b', 'PERSON Elena Ruiz Navarro')], 'Elena Ruiz Navarro: a b'));

  it('leave a surname alone that two may bear', () =>
    check(
      [article('a', 'PERSON Torres'), article('b', 'PERSON Maria Torres'), article('c', 'PERSON Pedro Torres')],
      'Maria Torres: b',
      'Pedro Torres: c',
      'Torres: a',
    ));

  it('tell two bearers by title, or by whom articles call so', () => {
    check(
      [
        article('a', 'PERSON Torres (mayor)'),
        article('b', 'PERSON Maria Torres (Mayor)'),
        article('c', 'PERSON Pedro Torres'),
      ],
      'Maria Torres: a b',
      'Pedro Torres: c',
    );
    check(
      [article('a', 'PERSON Torres'), article('b', 'PERSON Maria Torres, Torres'), article('c', 'PERSON Pedro Torres')],
      'Maria Torres: a b',
      'Pedro Torres: c',
    );
  });

  it('never join two full names', () =>
    check(
      [article('a', 'PERSON George W. Bush', 'PERSON George H. W. Bush'), article('b', 'PERSON Laura Bush')],
      'George H. W. Bush: a',
      'George W. Bush: a',
      'Laura Bush: b',
    ));

  it('call nobody in capitals whom some article names otherwise', () =>
    check([article('a', 'PERSON LUIS ALVAREZ'), article('b', 'PERSON Luis Alvarez')], 'Luis Alvarez: a b'));

  it('join organisations with and without country and form, and acronyms', () =>
    check(
      [
        article('a', 'ORG U.S. Customs and Border Protection', 'ORG Northwind Foods Inc'),
        article('b', 'ORG Customs and Border Protection, CBP', 'ORG Northwind Foods'),
        article('c', 'ORG CBP'),
      ],
      'Northwind Foods Inc: a b',
      'U.S. Customs and Border Protection: a b c',
    ));

  it('count mentions, gather forms and find the dossier of an entity', () => {
    const { dossierOf } = identitiesOf([article('a', 'PERSON Torres'), article('b', 'PERSON Maria Torres, Torres')]);
    const dossier = dossierOf('a', 'PERSON:Torres');
    assert.deepEqual(
      [dossier?.key, dossier?.mentions, dossier?.forms],
      ['person:maria-torres', 2, ['Maria Torres', 'Torres']],
    );
  });

  it('keep apart the namesakes of thousands of articles', () => {
    // How long that takes is measured by `npm run bench hostile`.
    const many = Array.from({ length: 3000 }, (_, index) =>
      article(`a${String(index)}`, `PERSON J${String(index)} Smith`, 'PERSON Smith'),
    );
    const { dossiers, dossierOf } = identitiesOf(many);
    assert.equal(dossierOf('a7', 'PERSON:J7 Smith')?.name, 'J7 Smith');
    assert.ok(dossiers.length >= 3000);
  });
});
