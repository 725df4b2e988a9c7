import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictsOf } from '../../src/corpus/conflicts';
import { keyOf } from '../../src/corpus/identities/keys';
import { Overview } from '../../src/corpus/overview';
import { variantsOf } from '../../src/corpus/variants';
import type { Claim } from '../../src/types/claim';
import type { ArticleRecord, StatementNote } from '../../src/types/record';
import { lexicon } from '../support/inputs';
import { article, changed, entity, record, summary } from '../support/summaries';

/** Names that may or may not be each other's: namesakes, initials, double surnames, slips, “Jr.”, acronyms and what they stand for. */
const names = [
  ...['Maria Torres', 'M. Torres', 'Maria Elena Torres', 'Maria Torres Ruiz', 'Pedro Torres', 'Torres', 'Maria'],
  ...['Elena Ruiz', 'Ruiz', 'Torres Ruiz', 'E. R. Ruiz', 'Tom Hale', 'Tom Hale Jr.', 'Thomas Hale', 'T. Hale', 'Hale'],
  ...['Tommy Hale', 'Maria Torres Trails', 'Border'],
  ...['Marta Brekke', 'Marta Brekka', 'Ona Brekke', 'Brekke', 'Torres (mayor)', 'Maria Torres (mayor)', 'Ona (mayor)'],
  ...[
    'Maria Torres (striker)',
    'Maria Torres (pianist)',
    'Torres Maria',
    'Torres (striker)',
    'Marta Brekke, Marta Lund',
  ],
  ...[
    'Fareed Brekke',
    'Farid Brekke',
    'Marta Lund',
    'Ona Brekke (pianist)',
    'Lund',
    'Maria Brekke, Marta',
    'Marta',
    'Tom',
  ],
].map(name => `PERSON ${name}`);
const bodies = [
  ...['Customs and Border Protection', 'Customs and Border Protection, CBP', 'CBP', 'Council of Big Ports'],
  ...['World Food Protection Agency', 'World Food Production Agency', 'WFPA', 'Cbp', 'Food Protection Agency', 'Hale'],
  ...[
    'Border Council',
    'Big Border Council',
    'Council of Border',
    'Border',
    'Department of Ports',
    'Ports Department',
    'Ports',
  ],
].map(name => `ORG ${name}`);
const others = [
  'GPE Hale',
  'GPE WFPA',
  'GPE Border',
  'GPE Georgia',
  'NORP Georgians',
  'GPE Guinea-Bissau',
  'GPE Guinea Bissau',
  'GPE Guinea_Bissau',
];

const claim: fc.Arbitrary<Claim> = fc.record({
  words: fc.constantFrom('12 people', '14 people'),
  published: fc.constant('2026-05-03'),
  day: fc.constant('2026-05-03'),
  of: fc.constant('/people/death/object//'),
  parties: fc.constantFrom(['flood'], ['PERSON:Torres'], ['PERSON:Maria Torres']),
  places: fc.constant(['aldermere']),
  amount: fc.constantFrom('12', '14'),
  low: fc.constantFrom(12, 14),
  high: fc.constant(14),
  source: fc.constantFrom(undefined, 'officials', 'PERSON:Hale'),
});

const statement: fc.Arbitrary<StatementNote> = fc.record({
  speakers: fc.constant([]),
  source: fc.constantFrom(undefined, 'officials', 'Officials', 'a man'),
  words: fc.constant('“Yes.”'),
  kind: fc.constant('direct' as const),
  confidence: fc.constant('certain' as const),
  parts: fc.constant([0, 6]),
});

function recordAt(uri: string): fc.Arbitrary<ArticleRecord> {
  const entities = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom(...names, ...bodies, ...others),
        fc.constantFrom(undefined, undefined, 'female' as const, 'male' as const),
        fc.nat(2),
      )
      .map(([written, gender, listed]) => ({ ...entity(written, gender), listed })),
    { selector: ({ key }) => key, maxLength: 5 },
  );
  return fc
    .tuple(entities, fc.array(claim, { maxLength: 2 }), fc.array(statement, { maxLength: 3 }))
    .map(([all, claims, statements]) => ({
      ...record({ ...summary(uri, all), claims: { claims, amounts: claims.flatMap(({ amount }) => amount ?? []) } }),
      statements,
    }));
}

/** A record that names Maria Torres and the agency too. */
function recordNaming(uri: string): fc.Arbitrary<ArticleRecord> {
  const known = fc.tuple(
    fc.constantFrom('Maria Torres', 'Maria Torres (mayor)', 'Maria Torres, Mia', 'MARIA TORRES'),
    fc.constantFrom(undefined, 'female' as const, 'male' as const),
    fc.nat(3),
    fc.boolean(),
  );
  return fc.tuple(recordAt(uri), known).map(([one, [written, gender, statements, isJoint]]) => {
    const agency = { ...entity('ORG Customs and Border Protection, CBP'), jointly: isJoint ? [['PERSON:Hale']] : [] };
    const her = { ...entity(`PERSON ${written}`, gender), statements, listed: statements };
    const others = one.summary.entities.filter(({ key }) => key !== her.key && key !== agency.key);
    return { ...one, summary: { ...one.summary, entities: [her, ...others, agency] } };
  });
}

const step = fc
  .constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  .chain(uri => fc.tuple(fc.constant(uri), fc.option(recordAt(uri), { freq: 4, nil: undefined })));

/** All that can be asked of the articles together. */
function told({ records, identities, claims, speakers, voices, nobodys }: Overview): unknown {
  return {
    dossiers: [...identities.dossiers.values()],
    of: [...records.values()].map(({ summary: of }) => [
      of.entities.map(({ key }) => identities.dossierOf(of.uri, key)?.key),
      variantsOf(of, identities, lexicon),
      conflictsOf(of, identities, records, claims),
    ]),
    speakers: [...speakers.values()],
    voices: [...voices.values()],
    nobodys: [...nobodys.keys()].map(uri => [uri, nobodys.get(uri)]),
  };
}

/** Adds, changes and removes one after another, some of them together. */
function through(steps: readonly (readonly [string, ArticleRecord | undefined])[], together: number): Overview {
  let overview = Overview.none(lexicon);
  for (let at = 0; at < steps.length; at += together) {
    overview = changed(overview, steps.slice(at, at + together));
  }
  return overview;
}

describe('all articles together', () => {
  it('are the same whatever was added, changed and removed on the way', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), fc.integer({ min: 1, max: 4 }), (steps, together) => {
        const left = [...new Map(steps)].filter(([, kept]) => kept !== undefined);
        const fresh = through(left, Infinity);
        assert.deepEqual(told(through(steps, together)), told(fresh));
        assert.deepEqual(told(through(left.toReversed(), 1)), told(fresh));
      }),
      { numRuns: 250 },
    ));

  it('are the same when somebody is named in nearly all of them, whatever each tells of her', () => {
    const uris = Array.from({ length: 40 }, (_, index) => `article ${index}`);
    const naming = fc.constantFrom(...uris).chain(uri => fc.tuple(fc.constant(uri), fc.option(recordNaming(uri))));
    const all = fc.tuple(...uris.map(uri => fc.tuple(fc.constant(uri), recordNaming(uri))));
    fc.assert(
      fc.property(all, fc.array(naming, { maxLength: 12 }), (first, later) => {
        const steps = [...first, ...later].map(([uri, one]) => [uri, one ?? undefined] as const);
        const left = [...new Map(steps)].filter(([, kept]) => kept !== undefined);
        assert.deepEqual(told(through(steps, 3)), told(through(left.toReversed(), Infinity)));
      }),
      { numRuns: 8 },
    );
  });

  it('are the same when so many names become alike, one by one, that nothing tells them apart any more', () => {
    const surnames = ['Solvang', 'Solvang', ...Array.from('dfhklmrs', letter => `Solva${letter}g`)];
    const articles = surnames.map((surname, index) =>
      article(String(index), `PERSON Ingrid ${surname}`, 'ORG Quern Rowing Club'),
    );
    const steps = articles.map(one => [one.uri, record(one)] as const);
    assert.equal(through(steps.slice(0, 4), 1).identities.dossiers.get('person:ingrid-solvang')?.appearances.length, 4);
    assert.deepEqual(told(through(steps, 1)), told(through(steps, Infinity)));
  });

  it('are the same when a second organisation comes, or goes, that has an acronym read as a place', () => {
    const steps = [['GPE MARO'], ['ORG Maritime Accident Research Office'], ['ORG Municipal Air Rescue Order']].map(
      (names, index) => [String(index), record(article(String(index), ...names))] as const,
    );
    assert.deepEqual(told(through(steps, 1)), told(through(steps, Infinity)));
    assert.deepEqual(told(through([...steps, ['2', undefined]], 1)), told(through(steps.slice(0, 2), Infinity)));
  });

  it('leave what was there before a change as it was', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), step, (steps, one) => {
        const before = through(steps, 2);
        const was = told(before);
        changed(before, [one]);
        assert.deepEqual(told(before), was);
      }),
      { numRuns: 50 },
    ));
});

describe('the key of an entity', () => {
  it('means nobody else when articles come: each name has one key, and each key one name', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), step, (steps, one) => {
        const before = through(steps, 3);
        const after = changed(before, [one]);
        for (const { summary: of } of before.records.values()) {
          for (const { key } of of.entities) {
            const was = before.identities.dossierOf(of.uri, key)!;
            // Whoever had the key still has it, for the names that made it theirs.
            const heads = was.appearances.filter(({ entity: { core }, uri }) => core === was.core && uri !== one[0]);
            // Where articles turn out to tell of several people of the name, each has a key of his own from then on.
            const alone = heads.filter(
              ({ uri, entity: named }) => after.identities.namesakesOf(uri, named).length === 0,
            );
            for (const { uri, entity: named } of alone) {
              assert.equal(after.identities.dossier(was.key), after.identities.dossierOf(uri, named.key));
            }
          }
        }
      }),
      { numRuns: 100 },
    ));

  it('is another for every type and core', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('PERSON' as const, 'ORG' as const, 'GPE' as const),
        fc.constantFrom('PERSON' as const, 'ORG' as const, 'GPE' as const),
        fc.string({ unit: fc.constantFrom('a', ' ', '-', '_', "'", ':', 'é') }),
        fc.string({ unit: fc.constantFrom('a', ' ', '-', '_', "'", ':', 'é') }),
        (type, otherType, core, other) => {
          const isSame = keyOf({ type, core }) === keyOf({ type: otherType, core: other });
          assert.equal(isSame, type === otherType && core === other);
        },
      ),
    ));
});
