import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { findingsOf } from '../../src/corpus/findings';
import { anchorOf } from '../../src/decisions/anchoring';
import { decisionsFrom } from '../../src/decisions/decisions';
import type { Facts } from '../../src/pipeline/facts';
import { entities } from '../../src/stages/entities/entities';
import { figures } from '../../src/stages/figures/figures';
import { findings } from '../../src/stages/findings/findings';
import { mentions } from '../../src/stages/mentions';
import { names } from '../../src/stages/names/names';
import { quotes } from '../../src/stages/quotes/quotes';
import { textOf, type Span } from '../../src/text/span';
import type { Anchor } from '../../src/types/anchor';
import type { Decision } from '../../src/types/decision';
import { decide } from '../support/deciding';
import { inputsFor, lexicon, readings } from '../support/inputs';
import { entityLabel, figureLabel, nameLabel, quoteLabel } from '../support/labels';
import { readMarks, writeMarks, type Mark } from '../support/marks';

const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' } as const;
const later = { ...made, at: '2026-03-05T09:30:00Z' } as const;

/** The anchor of the `count`-th such words. */
function anchor(text: string, words: string, count = 1): Anchor {
  let start = -1;
  for (let index = 0; index < count; index++) {
    start = text.indexOf(words, start + 1);
  }
  assert.ok(start >= 0, words);
  return anchorOf(text, { start, end: start + words.length });
}

type Marked = (facts: Facts) => readonly Mark[];

const mark = ({ start, end }: Span, label: string): Mark => ({ start, end, label });
const marked = {
  names: (facts: Facts) => facts.get(names).map(name => mark(name, nameLabel(name))),
  entities: (facts: Facts) =>
    facts.get(entities).flatMap(entity => entity.names.map(name => mark(name, entityLabel(entity)))),
  figures: (facts: Facts) => facts.get(figures).map(figure => mark(figure, figureLabel(figure, facts))),
  quotes: (facts: Facts) => facts.get(quotes).map(quote => mark(quote, quoteLabel(quote, facts))),
} satisfies Readonly<Record<string, Marked>>;

/** What a stage finds in the marked text when so much is decided. */
function check(stage: keyof typeof marked, expected: string, decisionsOf: (text: string) => readonly Decision[]): void {
  const { text } = readMarks(expected);
  const facts = decide(inputsFor(text), decisionsOf(text));
  assert.equal(writeMarks(text, marked[stage](facts)), expected);
  assert.deepEqual(facts.decided.lost, []);
}

function disputes(text: string, decisions: readonly Decision[]): readonly (readonly Decision[])[] {
  return decide(inputsFor(text), decisions).decided.disputed.map(group => group.map(({ decision }) => decision));
}

describe('what is decided', () => {
  it('of names is what they are, and the rest follows', () => {
    check('names', '«Salvey|ORG» struck on Monday, and Hope left «Aldermere|GPE» 🙂.', text => [
      { kind: 'add', layer: 'name', anchor: anchor(text, 'Salvey'), as: { type: 'ORG' }, ...made },
      { kind: 'reject', layer: 'name', anchor: anchor(text, 'Hope'), ...made },
      { kind: 'add', layer: 'name', anchor: anchor(text, 'Aldermere'), as: { type: 'GPE' }, ...made },
    ]);
    check('quotes', '«“We are shut,”|direct of Dock Office, said» the Dock Office said.', text => [
      { kind: 'correct', layer: 'name', anchor: anchor(text, 'Dock Office'), as: { type: 'ORG' }, ...made },
    ]);
  });

  it('of who is who holds: joined, parted, put with another, called otherwise', () => {
    const join = (text: string): readonly Decision[] => [
      { kind: 'join', names: [anchor(text, 'Marta Ruiz'), anchor(text, 'Helen Tyler')], ...made },
    ];
    check(
      'entities',
      '«Marta Ruiz|PERSON = Marta Ruiz, female» left. «Helen Tyler|PERSON = Marta Ruiz, female» came.',
      join,
    );
    check(
      'entities',
      '«Marta Ruiz|PERSON = Marta Ruiz, female» left. «Ruiz|PERSON = Ruiz» came. «Ruiz|PERSON = Ruiz» sat.',
      text => [{ kind: 'part', names: [anchor(text, 'Ruiz', 2), anchor(text, 'Marta Ruiz')], ...made }],
    );
    check(
      'entities',
      '«Marta Ruiz|PERSON = Marta Ruiz, female» left. «Ruiz|PERSON = Marta Ruiz, female» came. «Ruiz|PERSON = Ruiz» sat.',
      text => [{ kind: 'part', names: [anchor(text, 'Ruiz', 3), anchor(text, 'Ruiz', 2)], ...made }],
    );
    check(
      'entities',
      '«Marta Ruiz|PERSON = Marta Ruiz, female» met «Tom Hale|PERSON = Tom Hale, male». «Ruiz|PERSON = Tom Hale, male» left.',
      text => [
        {
          ...({ kind: 'correct', layer: 'name', ...made } as const),
          anchor: anchor(text, 'Ruiz', 2),
          as: { entity: anchor(text, 'Tom Hale') },
        },
      ],
    );
    check('entities', '«Ruiz|PERSON = Marta Ruiz» left. “No,” «Ruiz|PERSON = Marta Ruiz» said.', text => [
      { kind: 'correct', layer: 'name', anchor: anchor(text, 'Ruiz'), as: { type: 'PERSON' }, ...made },
      { kind: 'correct', layer: 'name', anchor: anchor(text, 'Ruiz', 2), as: { type: 'PERSON' }, ...made },
      { kind: 'rename', anchor: anchor(text, 'Ruiz'), name: 'Marta Ruiz', ...made },
    ]);
  });

  it('of figures is what they are worth', () => {
    check('figures', 'The fine was «a grand|money 1000 USD», not «12|cardinal 12 of hulks» old hulks.', text => [
      {
        ...({ kind: 'add', layer: 'figure', ...made } as const),
        anchor: anchor(text, 'a grand'),
        as: { kind: 'money', value: 1000, unit: 'USD' },
      },
      {
        ...({ kind: 'correct', layer: 'figure', ...made } as const),
        anchor: anchor(text, '12'),
        as: { measured: anchor(text, 'hulks') },
      },
    ]);
    check('figures', 'About «50|cardinal 40 to 60 of ships» ships lay there; Flight 12 did not.', text => [
      {
        kind: 'correct',
        layer: 'figure',
        anchor: anchor(text, '50'),
        as: { min: 40, max: 60, modifier: '=' },
        ...made,
      },
    ]);
  });

  it('of quotes is who says them, and what goes on with them follows', () => {
    check(
      'quotes',
      'Marta Ruiz met Tom Hale. «“It is late,”|direct of Tom Hale, said» she said. «“Very late.”|direct of Tom Hale, said, continues»',
      text => [
        {
          ...({ kind: 'correct', layer: 'quote', ...made } as const),
          anchor: anchor(text, '“It is late,”'),
          as: { speakers: [anchor(text, 'Tom Hale')] },
        },
      ],
    );
    check('quotes', 'Tom Hale left. «All was over, he felt|indirect of Tom Hale, felt, to BBC».', text => [
      {
        ...({ kind: 'add', layer: 'quote', ...made } as const),
        anchor: anchor(text, 'All was over, he felt'),
        as: { kind: 'indirect', speaker: anchor(text, 'Tom Hale'), cue: anchor(text, 'felt'), outlet: 'BBC' },
      },
    ]);
    check('quotes', '“We are shut,” Tom Hale said.', text => [
      { kind: 'reject', layer: 'quote', anchor: anchor(text, '“We are shut,”'), ...made },
    ]);
  });

  it('says so of itself, and counts with the rest', () => {
    const text = 'Marta Ruiz met Tom Hale. “It is late,” she said.';
    const facts = decide(inputsFor(text), [
      {
        ...({ kind: 'confirm', layer: 'quote', ...made } as const),
        anchor: anchor(text, '“It is late,”'),
        as: { kind: 'direct', speakers: [anchor(text, 'Tom Hale')] },
      },
    ]);
    const [quote] = facts.get(quotes);
    assert.deepEqual([quote?.because, quote?.confidence], ['decided', 'certain']);
    const hale = facts.get(entities).find(({ name }) => name === 'Tom Hale')!;
    assert.deepEqual(quote?.speakers, [hale.key]);
    assert.ok(facts.get(mentions).some(({ entity }) => entity === hale.key));
  });

  it('is what was decided last; two who differ are told of, one who thinks again is not', () => {
    const text = 'Salvey struck on Monday.';
    const org: Decision = { kind: 'add', layer: 'name', anchor: anchor(text, 'Salvey'), as: { type: 'ORG' }, ...made };
    const none: Decision = { kind: 'reject', layer: 'name', anchor: anchor(text, 'Salvey'), ...later };
    assert.deepEqual(decide(inputsFor(text), [none, org]).get(names), []);
    assert.deepEqual(disputes(text, [none, org]), []);
    const bob = { ...none, by: 'bob' };
    assert.deepEqual(disputes(text, [bob, org]), [[org, bob]]);
    const place: Decision = { ...org, ...later, by: 'bob', as: { type: 'GPE' } };
    const facts = decide(inputsFor(text), [org, place]);
    assert.deepEqual(
      facts.get(names).map(({ type, because }) => `${type} ${because}`),
      ['GPE decided'],
    );
    assert.equal(facts.decided.disputed.length, 1);
  });

  it('is kept among the lost where its words are gone, and the rest holds', () => {
    const before = 'Salvey struck on Monday.\n\nIt paid 12 men to leave.';
    const text = 'Salvey struck on Monday.\n\nIt paid 15 men to leave.';
    const kept: Decision = {
      kind: 'add',
      layer: 'name',
      anchor: anchor(before, 'Salvey'),
      as: { type: 'ORG' },
      ...made,
    };
    const lost: Decision = {
      kind: 'correct',
      layer: 'figure',
      anchor: anchor(before, '12 men'),
      as: { value: 13 },
      ...made,
    };
    const facts = decide(inputsFor(text), [lost, kept]);
    assert.deepEqual(facts.decided.lost, [lost]);
    assert.deepEqual(
      facts.get(names).map(({ type }) => type),
      ['ORG'],
    );
  });

  it('of words holds wherever they stand by themselves, but where a place is decided otherwise', () => {
    const words = { kind: 'words', layer: 'name', ...made } as const;
    check(
      'names',
      'Ferrol closed 🙂. The «Ferrol Gate|FAC» stayed open, and «Ferrol|ORG» said “Ferrol’s” nothing; «Ferroline|ORG» is another.',
      text => [
        { ...words, words: 'Ferrol', as: null },
        { kind: 'add', layer: 'name', anchor: anchor(text, 'Ferrol Gate'), as: { type: 'FAC' }, ...made },
        { kind: 'add', layer: 'name', anchor: anchor(text, 'Ferrol', 3), as: { type: 'ORG' }, ...made },
      ],
    );
    check('names', 'They flew «jet-set 9|PRODUCT» on Monday.', () => [
      { ...words, words: 'jet-set 9', as: { type: 'ORG' } },
      { ...words, words: 'jet-set 9', as: { type: 'PRODUCT' }, ...later },
    ]);
    check('figures', 'Call 112, not «14|cardinal 14 of times» times 1124.', () => [
      { kind: 'words', layer: 'figure', words: '112', as: null, ...made },
      { kind: 'words', layer: 'figure', words: '1124', as: null, ...made },
    ]);
  });

  it('takes findings away: here, in the article, everywhere', () => {
    const text = '“It is over,” an official said last week. “It is late,” an aide said.';
    const here = { kind: 'dismiss', code: 'anonymous-source', ...made } as const;
    const codes = (facts: Facts): readonly string[] =>
      facts.get(findings).map(finding => `${finding.code} ${textOf(text, finding)}`);
    const date = 'relative-date-without-dateline last week';
    assert.deepEqual(codes(decide(inputsFor(text), [{ ...here, anchor: anchor(text, 'an official') }])), [
      date,
      'anonymous-source an aide',
    ]);
    assert.deepEqual(codes(decide(inputsFor(text), [here])), [date]);
    const decisions = decisionsFrom(new Map(), [here]);
    const corpus = Corpus.empty({ lexicon, readings, decisions }).with({ uri: 'test:/a.txt', version: 1, text });
    assert.deepEqual(
      findingsOf(corpus, 'test:/a.txt').map(({ code }) => code),
      ['relative-date-without-dateline'],
    );
  });
});
