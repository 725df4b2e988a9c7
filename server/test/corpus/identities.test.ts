import assert from 'node:assert/strict';
import type { Overview } from '../../src/corpus/overview';
import { madeByList } from '../../src/decisions/namesList';
import type { EntityDecision } from '../../src/types/decision';
import type { Summary } from '../../src/types/summary';
import { article, overviewOf } from '../support/summaries';

/** Each dossier as its name and the articles that name it. */
function check(articles: readonly Summary[], ...expected: readonly string[]): void {
  const { dossiers } = overviewOf(articles).identities;
  assert.deepEqual(
    [...dossiers.values()].map(({ name, appearances }) => `${name}: ${appearances.map(({ uri }) => uri).join(' ')}`),
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

  it('join the familiar form of a given name', () =>
    check(
      [
        article('a', 'PERSON Elizabeth K. Tarn'),
        article('b', 'PERSON Liz Tarn'),
        article('c', 'PERSON Tarn', 'PERSON Gerda Tarn'),
      ],
      'Elizabeth K. Tarn: a b',
      'Gerda Tarn: c',
      'Tarn: c',
    ));

  it('join names whose letters another paper has no type for, and a nickname in marks', () =>
    check(
      [article('a', 'PERSON Jørgen “Jojo” Dæhlen'), article('b', 'PERSON Jorgen Daehlen')],
      'Jørgen “Jojo” Dæhlen: a b',
    ));

  it('take a name with words of a headline in it for the well-known name that it begins or ends with', () =>
    check(
      [
        ...Array.from({ length: 8 }, (_, index) => article(String(index), 'PERSON Nora Quill')),
        article('x', 'PERSON Nora T. Quill'),
        article('y', 'PERSON Nora Quill Trails'),
        article('z', 'PERSON QIs Nora Quill'),
      ],
      'Nora T. Quill: 0 1 2 3 4 5 6 7 x y z',
    ));

  it('take the familiar form for the formal one, whatever a headline adds to it once', () =>
    check(
      [
        article('a', 'PERSON Rudolph W. Quill'),
        article('b', 'PERSON Rudy Quill'),
        article('c', 'PERSON Rudy Quill Wear'),
      ],
      'Rudolph W. Quill: a b',
      'Rudy Quill Wear: c',
    ));

  it('take a given name alone for the only one who has it in the family that each article names', () => {
    const couple = article('a', 'PERSON Dennis Rourke', 'PERSON Melissa (wife)');
    const her = article('b', 'PERSON Melissa Rourke');
    check([couple, her], 'Dennis Rourke: a', 'Melissa Rourke: a b');
    check(
      [couple, her, article('c', 'PERSON Melissa', 'PERSON Tom Hale')],
      'Dennis Rourke: a',
      'Melissa: a c',
      'Melissa Rourke: b',
      'Tom Hale: c',
    );
    check(
      [
        article('a', 'PERSON Dennis Rourke', 'PERSON Tom Hale', 'PERSON Melissa'),
        her,
        article('c', 'PERSON Melissa Hale'),
      ],
      'Dennis Rourke: a',
      'Melissa: a',
      'Melissa Hale: c',
      'Melissa Rourke: b',
      'Tom Hale: a',
    );
    check(
      [article('a', 'PERSON Melissa (senator)', 'PERSON Dennis Rourke'), article('b', 'PERSON Melissa Rourke')],
      'Dennis Rourke: a',
      'Melissa: a',
      'Melissa Rourke: b',
    );
  });

  it('join what somebody is called with his full name, where another article has both words', () =>
    check(
      [
        article('a', 'PERSON John Ellis Quill, Quill, Jeb'),
        article('b', 'PERSON Jeb Quill'),
        article('c', 'PERSON Jeb Quill'),
      ],
      'John Ellis Quill: a b c',
    ));

  it('take what a department looks after for the department, unless it is far better known', () => {
    const department = article('a', 'ORG Department of Labour');
    check([department, article('b', 'ORG Labour')], 'Department of Labour: a b');
    check(
      [department, ...['b', 'c', 'd', 'e'].map(uri => article(uri, 'ORG Labour'))],
      'Department of Labour: a',
      'Labour: b c d e',
    );
  });

  it('take a name for the one with its given name before one that only ends with it', () =>
    check(
      [article('a', 'PERSON Ann Vale'), article('b', 'PERSON Ann R. Vale'), article('c', 'PERSON Mary Ann Vale')],
      'Ann R. Vale: a b',
      'Mary Ann Vale: c',
    ));

  it('keep two committees apart that differ in one word', () =>
    check(
      [article('a', 'ORG Democratic National Committee'), article('b', 'ORG Republican National Committee')],
      'Democratic National Committee: a',
      'Republican National Committee: b',
    ));

  it('join a department whichever way it is named, and its acronym', () =>
    check(
      [
        article('a', 'ORG U.S. Department of the Treasury'),
        article('b', 'ORG Treasury Department'),
        article('c', 'ORG Department of Fisheries'),
        article('d', 'ORG DOF'),
      ],
      'Department of Fisheries: c d',
      'U.S. Department of the Treasury: a b',
    ));

  it('join an organisation with the longer name of which it is a part, unless that is a part of two', () =>
    check(
      [
        article('a', 'ORG Harbour Savings', 'ORG Pilots Agency', 'ORG Fishing Council'),
        article('b', 'ORG Harbour Savings Bank', 'ORG National Pilots Agency'),
        article('c', 'ORG Eastern Fishing Council', 'ORG Western Fishing Council'),
      ],
      'Eastern Fishing Council: c',
      'Fishing Council: a',
      'Harbour Savings Bank: a b',
      'National Pilots Agency: a b',
      'Western Fishing Council: c',
    ));

  it('take a single name that few read as another kind for the place of many articles, and nobody with a title', () => {
    const places = ['a', 'b', 'c', 'd', 'e'].map(uri => article(uri, 'GPE Aldermere'));
    check([...places, article('f', 'PERSON Aldermere')], 'Aldermere: a b c d e f');
    check([...places, article('f', 'PERSON Aldermere (judge)')], 'Aldermere: a b c d e', 'Aldermere: f');
  });

  it('take an acronym that was read as a place for the only organisation that has it, and no place that lists know', () => {
    const office = article('a', 'ORG Maritime Accident Research Office', 'ORG United Arabic Editors');
    check(
      [office, article('b', 'GPE MARO'), article('c', 'GPE UAE')],
      'UAE: c',
      'Maritime Accident Research Office: a b',
      'United Arabic Editors: a',
    );
    check(
      [office, article('b', 'GPE MARO', 'ORG Municipal Air Rescue Order')],
      'MARO: b',
      'Maritime Accident Research Office: a',
      'Municipal Air Rescue Order: b',
      'United Arabic Editors: a',
    );
  });

  it('call nobody in capitals whom some article names otherwise', () =>
    check([article('a', 'PERSON LUIS ALVAREZ'), article('b', 'PERSON Luis Alvarez')], 'Luis Alvarez: a b'));

  it('join organisations with and without country and form, and acronyms', () =>
    check(
      [
        article('a', 'ORG U.S. Customs and Border Protection', 'ORG Northwind Foods Inc'),
        article('b', 'ORG Customs and Border Protection, CBP', 'ORG Northwind Foods'),
        article('c', 'ORG CBP'),
      ],
      'U.S. Customs and Border Protection: a b c',
      'Northwind Foods Inc: a b',
    ));

  it('count mentions, gather forms and find the dossier of an entity', () => {
    const { identities } = overviewOf([article('a', 'PERSON Torres'), article('b', 'PERSON Maria Torres, Torres')]);
    const dossier = identities.dossierOf('a', 'PERSON:Torres');
    assert.deepEqual(
      [dossier?.key, dossier?.mentions, dossier?.forms],
      ['person:maria-torres', 2, ['Maria Torres', 'Torres']],
    );
  });

  it('say because of what a name is taken for another', () => {
    const reasons = (...articles: readonly Summary[]): readonly string[] =>
      [...overviewOf(articles).identities.dossiers.values()].flatMap(({ appearances }) =>
        appearances.map(({ entity: { name }, because }) => `${name}: ${because}`).sort(),
      );
    assert.deepEqual(
      reasons(article('a', 'PERSON Luis E. Alvarez'), article('b', 'PERSON Luis Alvarez', 'PERSON Alvarez')),
      ['Alvarez: surname', 'Luis Alvarez: fuller-name', 'Luis E. Alvarez: same-name'],
    );
    assert.deepEqual(
      reasons(
        article('a', 'PERSON Torres (mayor)', 'PERSON Ruiz', 'PERSON Olga (judge)'),
        article('b', 'PERSON Maria Torres (Mayor)', 'PERSON Pedro Torres'),
        article('c', 'PERSON Elena Ruiz, Ruiz', 'PERSON Tom Ruiz', 'PERSON Olga Brekke (Judge)'),
      ),
      [
        'Elena Ruiz: same-name',
        'Ruiz: called-so',
        'Maria Torres: same-name',
        'Torres: title',
        'Olga Brekke: same-name',
        'Olga: given-name',
        'Pedro Torres: same-name',
        'Tom Ruiz: same-name',
      ],
    );
    assert.deepEqual(
      reasons(
        article('a', 'ORG Customs and Border Protection, CBP', 'ORG CBP'),
        article('b', 'ORG World Food Agency', 'ORG WFA'),
      ),
      ['CBP: acronym', 'Customs and Border Protection: same-name', 'WFA: initials', 'World Food Agency: same-name'],
    );
  });

  it('keep apart the namesakes of thousands of articles', () => {
    // How long that takes is measured by `npm run bench hostile`.
    const many = Array.from({ length: 3000 }, (_, index) =>
      article(`a${String(index)}`, `PERSON J${String(index)} Smith`, 'PERSON Smith'),
    );
    const { identities } = overviewOf(many);
    assert.equal(identities.dossierOf('a7', 'PERSON:J7 Smith')?.name, 'J7 Smith');
    assert.ok(identities.dossiers.size >= 3000);
  });

  it('are who people say they are, and go by what they are called', () => {
    const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' } as const;
    const articles = [
      article('a', 'PERSON Maria Torres, Torres', 'ORG Dockers Union'),
      article('b', 'PERSON Torres', 'ORG Harbour Front'),
      article('c', 'PERSON Pilar Torres Vega'),
    ];
    const decided = (...decisions: readonly EntityDecision[]): readonly string[] =>
      namesOf(overviewOf(articles).over(overviewOf(articles).records, decisions));
    const before = ['Dockers Union: a', 'Harbour Front: b', 'Maria Torres: a b', 'Pilar Torres Vega: c'];
    assert.deepEqual(namesOf(overviewOf(articles)), before);
    const same = { kind: 'same', entities: ['org:harbour-front', 'org:dockers-union'], ...made } as const;
    assert.deepEqual(decided(same), ['Dockers Union: a b', ...before.slice(2)]);
    const apart = { kind: 'apart', entities: ['person:torres', 'person:maria-torres'], ...made } as const;
    assert.deepEqual(decided(apart), [...before.slice(0, 2), 'Maria Torres: a', 'Pilar Torres Vega: c', 'Torres: b']);
    // Whoever stands for another takes along those who stand for it, and the latest decision holds.
    const moved = { kind: 'same', entities: ['person:maria-torres', 'person:pilar-torres-vega'], ...made } as const;
    assert.deepEqual(decided(moved), [...before.slice(0, 2), 'Pilar Torres Vega: a b c']);
    assert.deepEqual(decided(moved, apart).slice(2), ['Pilar Torres Vega: a c', 'Torres: b']);
    const called = { kind: 'called', entity: 'person:torres', name: 'M. Torres', ...made } as const;
    assert.deepEqual(decided(called).slice(2), ['M. Torres: a b', 'Pilar Torres Vega: c']);
    // What a list says of a name is not said of another, to which it was joined for want of a better one.
    const listed = { ...same, entities: ['person:torres', 'person:pilar-torres-vega'], ...madeByList } as const;
    assert.deepEqual(decided(listed).slice(2), ['Maria Torres: a', 'Pilar Torres Vega: b c']);
    const nobody = { kind: 'same', entities: ['person:nobody', 'org:dockers-union'], ...made } as const;
    assert.deepEqual(decided(nobody), before);
    const there = overviewOf(articles).over(overviewOf(articles).records, [same, apart, called]);
    assert.deepEqual(namesOf(there.over(there.records, [])), before);
  });
});

function namesOf({ identities }: Overview): readonly string[] {
  return [...identities.dossiers.values()].map(
    ({ name, appearances }) => `${name}: ${appearances.map(({ uri }) => uri).join(' ')}`,
  );
}
