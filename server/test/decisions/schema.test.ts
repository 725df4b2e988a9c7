import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import { lineOf, placeOfMisfit, readLines, writeLines } from '../../src/decisions/lines';
import { isDecision } from '../../src/decisions/shapes';
import { findingCodes } from '../../src/types/finding';
import type { Decision, DecisionKind, Undecided } from '../../src/types/decision';
import { lineProblemInWords } from '../../src/words/decisions';
import { anchorAt } from '../support/decisions';

interface Schema {
  readonly oneOf: readonly { readonly $ref: string }[];
  readonly $defs: Readonly<Record<string, { readonly properties?: { readonly code?: { readonly enum: unknown } } }>>;
}

const file = path.join(__dirname, '../../schema/copydesk-decisions-1.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
const fits = new Ajv({ allErrors: true, strict: false }).compile(schema);

const [here, there] = [anchorAt(3), anchorAt(30, 'Holm')];

/** Of every kind, with all that it may say. */
const all: { readonly [Kind in DecisionKind]: readonly Extract<Undecided, { readonly kind: Kind }>[] } = {
  confirm: [{ kind: 'confirm', layer: 'name', anchor: here, as: { type: 'PERSON', span: there, entity: there } }],
  correct: [
    {
      ...{ kind: 'correct', layer: 'figure', anchor: here },
      as: {
        ...{ kind: 'money', span: there, value: 1.5, min: null, max: -2, modifier: '<=' },
        ...{ unit: 'USD', iso: '2026-03', measured: there },
      },
    },
    { kind: 'correct', layer: 'figure', anchor: here, as: { value: null, unit: null, iso: null, measured: null } },
  ],
  add: [
    {
      ...{ kind: 'add', layer: 'quote', anchor: here },
      as: {
        ...{ kind: 'mixed', span: there, content: there, speaker: there, speakers: [here, there], relay: there },
        ...{ cue: there, outlet: 'Fjord Radio', continues: here },
      },
    },
    {
      ...{ kind: 'add', layer: 'quote', anchor: here },
      as: { content: null, speaker: null, speakers: [], relay: null, cue: null, outlet: null, continues: null },
    },
  ],
  reject: [{ kind: 'reject', layer: 'quote', anchor: here }],
  words: [
    { kind: 'words', layer: 'name', words: 'Hope 🙂', as: null },
    { kind: 'words', layer: 'name', words: 'Hope', as: { type: 'GPE' } },
    { kind: 'words', layer: 'figure', words: 'one', as: null },
  ],
  join: [{ kind: 'join', names: [here, there] }],
  part: [{ kind: 'part', names: [here, there] }],
  rename: [{ kind: 'rename', anchor: here, name: 'Ruiz' }],
  same: [{ kind: 'same', entities: ['person:a', 'person:b'] }],
  apart: [{ kind: 'apart', entities: ['person:a', 'person:b'] }],
  called: [{ kind: 'called', entity: 'person:a', name: 'Ann' }],
  dismiss: [
    { kind: 'dismiss', code: 'boilerplate' },
    { kind: 'dismiss', code: 'age-birth', anchor: here },
  ],
  own: [
    { kind: 'own', item: { kind: 'span', of: 'stance', tag: 'for', anchor: here, fields: { why: 'so' } } },
    { kind: 'own', item: { kind: 'relation', of: 'reply', tag: 'to', from: here, to: there } },
    { kind: 'own', item: { kind: 'label', of: 'topic', tag: 'sea' } },
    { kind: 'own', item: { kind: 'label', of: 'topic', tag: 'sea' }, as: null },
  ],
};

const made = { by: 'ann', at: '2026-03-04T09:30:00.5Z', upon: 'rules', note: 'she says so', agreed: 'bob' };
const decisions = Object.values(all)
  .flat()
  .map((one): Decision => ({ ...one, ...made }));

describe('the schema of files of decisions', () => {
  it('fits every kind of decision, which comes back as it went', () => {
    for (const decision of decisions) {
      assert.ok(fits(decision), `${lineOf(decision)} ${JSON.stringify(fits.errors?.slice(0, 3))}`);
    }
    const written = writeLines({ decisions, problems: [] });
    assert.ok(
      written
        .trimEnd()
        .split('\n')
        .every(line => fits(JSON.parse(line))),
    );
    const { decisions: again, problems } = readLines(written);
    assert.deepEqual(problems, []);
    assert.deepEqual(new Set(again), new Set(decisions));
  });

  it('names every kind and every finding that there is, and no other', () => {
    const kinds = schema.oneOf.map(({ $ref }) => $ref.replace('#/$defs/', ''));
    assert.deepEqual(new Set(kinds), new Set(['version', ...Object.keys(all)]));
    assert.deepEqual(schema.$defs['dismiss']?.properties?.code?.enum, findingCodes);
    for (const odd of [{ kind: 'bless', ...made }, { schema: 'copydesk-decisions/9' }, [], 7, null, {}]) {
      assert.equal(fits(odd), false, JSON.stringify(odd));
    }
  });

  it('takes and refuses just what is read: whatever part of a decision is left out or is something else', () => {
    let refused = 0;
    for (const decision of decisions) {
      for (const odd of changedIn(decision)) {
        assert.equal(fits(odd), isDecision(odd), JSON.stringify(odd));
        refused += isDecision(odd) ? 0 : 1;
      }
    }
    assert.ok(refused > 1000, `${refused}`);
  });
});

describe('a line that is no decision', () => {
  it('is told of at the part that does not fit', () => {
    const check = (line: string, at: string, words: string): void => {
      const [problem] = readLines(line).problems;
      const { start, end } = placeOfMisfit(problem!);
      assert.equal(line.slice(start, end), at, line);
      assert.equal(lineProblemInWords(problem!), `Line 1 is no decision, for ${words}: it is kept and does not hold.`);
    };
    const line = lineOf(decisions[0]!);
    check(
      line.replace('PERSON', 'GOD'),
      '"type"',
      '“as” › “type” must be one of PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, PRODUCT, WORK, LAW',
    );
    check(line.replace('"start":3', '"start":-3'), '"start"', '“anchor” › “start” must be a whole number from 0 on');
    check(line.replace('"start":3,', '').replace(',"start":3', ''), '"anchor"', '“anchor” › “start” is missing');
    check(line.replace('2026-03-04T', '2026-13-04T'), '"at"', '“at” must be a time in UTC like 2026-03-04T09:30:00Z');
    check(line.replace('"name"', '"mood"'), '"layer"', '“layer” must be one of name, figure, quote');
    const bare = '{"kind":"join","names":7}';
    check(bare, '"names"', '“names” must be a list of two');
  });
});

/** The value with each of its parts, however deep, left out, or something else in its place. */
function changedIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => [
      value.toSpliced(index, 1),
      [...(value as unknown[]), item],
      ...changedIn(item).map(one => value.with(index, one) as unknown),
    ]);
  }
  if (typeof value !== 'object' || value === null) {
    return [7, -1, 0.5, '', 'odd', null, true, [], {}, { type: 'ORG' }, here].filter(one => one !== value);
  }
  return Object.entries(value).flatMap(([name, part]) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    return [
      rest,
      ...[7, '', null, [], {}].map(odd => ({ ...value, [name]: odd })),
      ...changedIn(part).map(one => ({ ...value, [name]: one })),
    ];
  });
}
