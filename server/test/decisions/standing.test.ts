import assert from 'node:assert/strict';
import { anchorOf } from '../../src/decisions/anchoring';
import { anchorsOf, withAnchor, withoutAnchor } from '../../src/decisions/anchors';
import { inItsPlace, markedAlone } from '../../src/decisions/alone';
import { decidedIn } from '../../src/decisions/decided';
import { disputesAmong } from '../../src/decisions/disputes';
import { lostAnchors, placedIn } from '../../src/decisions/placed';
import { proposedFor } from '../../src/decisions/proposing';
import type { Anchor } from '../../src/types/anchor';
import type { Decision, Undecided } from '../../src/types/decision';

const text = 'Ida Solberg runs the ferry. “We had no choice,” Solberg said. Per Aune, the mayor, paid 240 crowns.';

function at(words: string, within = text): Anchor {
  const start = within.indexOf(words);
  assert.ok(start >= 0, words);
  return anchorOf(within, { start, end: start + words.length });
}

function by(name: string, decision: Undecided, day = 4): Decision {
  return { ...decision, by: name, at: `2026-03-0${day}T09:30:00Z`, upon: 'rules' };
}

describe('what people differ on', () => {
  const differ = (...decisions: readonly Decision[]): number =>
    disputesAmong(decisions.flatMap(one => placedIn(text, one) ?? [])).length;

  it('is what two say otherwise of the same, whatever it is of', () => {
    const [solberg, aune] = [at('Ida Solberg'), at('Per Aune')];
    const pairs: readonly (readonly [Undecided, Undecided])[] = [
      [
        { kind: 'add', layer: 'name', anchor: solberg, as: { type: 'PERSON' } },
        { kind: 'reject', layer: 'name', anchor: solberg },
      ],
      [
        { kind: 'correct', layer: 'figure', anchor: at('240'), as: { value: 240 } },
        { kind: 'correct', layer: 'figure', anchor: at('240'), as: { value: 2400 } },
      ],
      [
        { kind: 'correct', layer: 'quote', anchor: at('“We had no choice,”'), as: { speaker: at('Solberg') } },
        { kind: 'correct', layer: 'quote', anchor: at('“We had no choice,”'), as: { speaker: null } },
      ],
      [
        { kind: 'join', names: [solberg, aune] },
        { kind: 'part', names: [aune, solberg] },
      ],
      [
        { kind: 'rename', anchor: aune, name: 'Per Olav Aune' },
        { kind: 'rename', anchor: aune, name: 'Per Aune the Elder' },
      ],
      [
        { kind: 'words', layer: 'name', words: 'Aune', as: null },
        { kind: 'words', layer: 'name', words: 'Aune', as: { type: 'GPE' } },
      ],
      [
        { kind: 'same', entities: ['person:aune', 'person:per-aune'] },
        { kind: 'apart', entities: ['person:per-aune', 'person:aune'] },
      ],
      [
        { kind: 'called', entity: 'person:per-aune', name: 'Aune' },
        { kind: 'called', entity: 'person:per-aune', name: 'Old Aune' },
      ],
    ];
    for (const [one, other] of pairs) {
      assert.equal(differ(by('ann', one), by('bob', other)), 1, one.kind);
      assert.equal(differ(by('ann', one), by('ann', other)), 0, `${one.kind} by one`);
      assert.equal(differ(by('ann', one), by('bob', one)), 0, `${one.kind} alike`);
    }
  });

  it('is nothing that both may hold: other fields, other words, the same words told with other surroundings', () => {
    const anchor = at('240');
    const value = by('ann', { kind: 'correct', layer: 'figure', anchor, as: { value: 240 } });
    assert.equal(differ(value, by('bob', { kind: 'correct', layer: 'figure', anchor, as: { unit: 'NOK' } })), 0);
    const quote = at('“We had no choice,”');
    const solberg = at('Solberg', text);
    const told = { ...solberg, before: solberg.before.slice(-9) };
    const said = (speaker: Anchor): Undecided => ({ kind: 'correct', layer: 'quote', anchor: quote, as: { speaker } });
    assert.equal(differ(by('ann', said(solberg)), by('bob', said(told))), 0);
    const dismissed: Undecided = { kind: 'dismiss', code: 'anonymous-source' };
    assert.equal(differ(by('ann', dismissed), by('bob', dismissed)), 0);
  });
});

describe('what one person alone marked', () => {
  const person = (name: string, words: string, more: object = {}): Decision => ({
    ...by(name, { kind: 'add', layer: 'name', anchor: at(words), as: { type: 'PERSON' } }),
    ...more,
  });
  const alone = (...decisions: readonly Decision[]): readonly string[] =>
    markedAlone(decidedIn(text, decisions)).map(({ decision }) =>
      'anchor' in decision ? `${decision.by} ${decision.anchor.exact}` : `${decision.by} ${decision.kind}`,
    );

  it('is what nobody else marked who decided anything of the article', () => {
    assert.deepEqual(alone(person('ann', 'Ida Solberg'), person('bob', 'Per Aune')), [
      'ann Ida Solberg',
      'bob Per Aune',
    ]);
    assert.deepEqual(alone(person('ann', 'Ida Solberg'), person('bob', 'Ida Solberg')), []);
    assert.deepEqual(alone(person('ann', 'Ida Solberg'), person('ann', 'Per Aune')), []);
    assert.deepEqual(alone(), []);
    const [agreed, other] = [person('ann', 'Ida Solberg', { agreed: 'ann' }), person('ann', 'Per Aune')];
    assert.deepEqual(alone(agreed, other), ['ann Per Aune'], 'when all of somebody else was dropped');
  });

  it('is a mark of any kind, and nothing that says that something is not there', () => {
    const others: readonly Undecided[] = [
      { kind: 'words', layer: 'name', words: 'Aune', as: { type: 'GPE' } },
      { kind: 'words', layer: 'name', words: 'Ida', as: null },
      { kind: 'reject', layer: 'figure', anchor: at('240') },
      { kind: 'dismiss', code: 'anonymous-source' },
      { kind: 'rename', anchor: at('Per Aune'), name: 'Per Olav Aune' },
      { kind: 'own', item: { kind: 'label', of: 'topic', tag: 'sea' } },
      { kind: 'own', item: { kind: 'label', of: 'topic', tag: 'ice' }, as: null },
    ];
    const found = alone(person('ann', 'Ida Solberg'), ...others.map(one => by('bob', one)));
    assert.deepEqual(found, ['ann Ida Solberg', 'bob own', 'bob words']);
  });

  it('is nothing that is disputed, was taken for agreed, or that two put at the same words', () => {
    const rejected = by('bob', { kind: 'reject', layer: 'name', anchor: at('Ida Solberg') });
    assert.deepEqual(alone(person('ann', 'Ida Solberg'), rejected), []);
    assert.deepEqual(alone(person('ann', 'Ida Solberg', { agreed: 'cid' }), person('bob', 'Per Aune')), [
      'bob Per Aune',
    ]);
    const moved = by('bob', { kind: 'correct', layer: 'name', anchor: at('Aune'), as: { span: at('Per Aune') } });
    assert.deepEqual(alone(person('ann', 'Per Aune'), moved), []);
  });

  it('stands in the place of what others marked at words that overlap it', () => {
    const { placed } = decidedIn(text, [
      person('ann', 'Ida Solberg'),
      person('bob', 'Solberg runs'),
      person('bob', '240'),
    ]);
    const found = placed.map(mark => inItsPlace(placed, mark).map(({ decision }) => decision.by));
    assert.deepEqual(found, [[], ['bob'], ['ann']]);
  });
});

describe('a decision whose words are lost', () => {
  const edited = text.replace('Ida Solberg runs', 'Ida Berg-Olsen runs').replace('240', '260');

  it('says which are', () => {
    const name: Decision = by('ann', { kind: 'reject', layer: 'name', anchor: at('Ida Solberg') });
    const figure = by('ann', { kind: 'correct', layer: 'figure', anchor: at('240'), as: { value: 240 } });
    const both = by('ann', { kind: 'join', names: [at('Per Aune'), at('Ida Solberg')] });
    assert.deepEqual(lostAnchors(text, name), []);
    assert.deepEqual(
      [name, figure, both].map(one => lostAnchors(edited, one).map(({ exact }) => exact)),
      [['Ida Solberg'], ['240'], ['Ida Solberg']],
    );
  });

  it('is offered what stands there now, then the same words elsewhere, and nothing where neither is', () => {
    const proposed = (anchor: Anchor, now: string): readonly string[] =>
      proposedFor(now, anchor).map(({ start, end }) => now.slice(start, end));
    assert.deepEqual(proposed(at('Ida Solberg'), edited), ['Ida Berg-Olsen']);
    assert.deepEqual(proposed(at('240'), edited), ['260']);
    const elsewhere = 'The boat lay still. Nobody but Per Aune 🙂 came, and Per Aune left.';
    assert.deepEqual(proposed(at('Per Aune'), elsewhere), ['Per Aune', 'Per Aune']);
    assert.deepEqual(proposed(at('Per Aune'), 'The boat lay still.'), []);
    assert.deepEqual(proposed(at('Per Aune'), ''), []);
    assert.deepEqual(proposed({ exact: 'a', before: '', behind: '', start: 9 }, ''), []);
  });

  it('is told of other words, or says only the rest', () => {
    const cue = at('said');
    const anchor = at('“We had no choice,”');
    const decision = by('ann', {
      ...{ kind: 'correct', layer: 'quote', anchor },
      as: { speakers: [at('Ida Solberg'), at('Per Aune')], cue },
    });
    assert.deepEqual(anchorsOf(decision)[0], anchor);
    assert.equal(anchorsOf(decision).length, 4);
    const mayor = at('the mayor');
    assert.deepEqual(withAnchor(decision, anchor, mayor), { ...decision, anchor: mayor });
    const rest = withoutAnchor(decision, cue);
    assert.ok(rest?.kind === 'correct' && rest.layer === 'quote');
    assert.deepEqual(Object.keys(rest.as), ['speakers']);
    assert.equal(withoutAnchor(decision, anchor), undefined);
    assert.equal(withoutAnchor(rest, anchorsOf(rest)[2]!), undefined);
    assert.equal(withoutAnchor(by('ann', { kind: 'join', names: [cue, mayor] }), cue), undefined);
  });
});
