import assert from 'node:assert/strict';
import type { Anchor } from '../../src/types/anchor';
import type { Decision, Undecided } from '../../src/types/decision';
import { decisionInWords, disputeInWords, lostInWords } from '../../src/words/decided';

const of = (exact: string): Anchor => ({ exact, before: '', behind: '', start: 0 });
const nameOf = (key: string): string => (key === 'person:aune' ? 'Per Aune' : key);
const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };
const decided = (decision: Undecided): Decision => ({ ...decision, ...made });

describe('decisions in words', () => {
  const check = (decision: Undecided, words: string): void =>
    assert.equal(decisionInWords(decided(decision), nameOf), words);

  it('say what is decided, in a line', () => {
    const [anchor, quote] = [of('Solberg'), of('“We had no choice,”')];
    check({ kind: 'add', layer: 'name', anchor, as: { type: 'ORG' } }, '“Solberg” is an organisation');
    check({ kind: 'correct', layer: 'name', anchor, as: { entity: of('Ida') } }, '“Solberg” is the same as “Ida”');
    check(
      { kind: 'correct', layer: 'name', anchor, as: { span: of('Ida Solberg') } },
      '“Solberg” goes from beginning to end of “Ida Solberg”',
    );
    check({ kind: 'reject', layer: 'figure', anchor: of('Monday') }, '“Monday” is not a figure');
    check({ kind: 'words', layer: 'name', words: 'Hope', as: null }, '“Hope” is not a name, wherever it stands');
    check(
      { kind: 'words', layer: 'name', words: 'Hope', as: { type: 'GPE' } },
      '“Hope” is a place, wherever it stands',
    );
    check({ kind: 'join', names: [anchor, of('she')] }, '“Solberg” is the same as “she”');
    check({ kind: 'part', names: [anchor, of('Aune')] }, '“Solberg” is not the same as “Aune”');
    check({ kind: 'rename', anchor, name: 'Ida B. Solberg' }, '“Solberg” is called “Ida B. Solberg”');
    check({ kind: 'same', entities: ['person:aune', 'person:p'] }, '“Per Aune” is the same as “person:p”');
    check({ kind: 'apart', entities: ['person:aune', 'person:p'] }, '“Per Aune” is not the same as “person:p”');
    check({ kind: 'called', entity: 'person:aune', name: 'Aune' }, '“Per Aune” is called “Aune”');
    check({ kind: 'dismiss', code: 'boilerplate' }, 'No “boilerplate”');
    check({ kind: 'dismiss', code: 'boilerplate', anchor }, 'No “boilerplate” at “Solberg”');
    check({ kind: 'own', item: { kind: 'span', of: 'stance', tag: 'for', anchor } }, '“Solberg” – stance: for');
    check(
      { kind: 'own', item: { kind: 'relation', of: 'reply', tag: 'to', from: anchor, to: quote } },
      '“Solberg” – reply: to – “We had no choice,”',
    );
    check({ kind: 'own', item: { kind: 'label', of: 'topic', tag: 'sea' } }, 'The article – topic: sea');
    check(
      { kind: 'correct', layer: 'figure', anchor: of('four million'), as: { kind: 'money', value: 4e6, unit: 'USD' } },
      '“four million” is an amount of money, is 4 million US dollars',
    );
    check(
      { kind: 'correct', layer: 'figure', anchor: of('50'), as: { min: 40, max: null, measured: of('ships') } },
      '“50” is 40 to …, counts “ships”',
    );
    check({ kind: 'correct', layer: 'figure', anchor: of('May'), as: { iso: '2026-05' } }, '“May” is 2026-05');
    check({ kind: 'confirm', layer: 'figure', anchor: of('May'), as: {} }, '“May” is a figure');
    check(
      { kind: 'correct', layer: 'quote', anchor: quote, as: { speakers: [of('Aune'), of('Lie')], cue: null } },
      '“We had no choice,” is said by “Aune” and “Lie”, has no words of saying',
    );
    check(
      { kind: 'correct', layer: 'quote', anchor: quote, as: { speaker: of('a guard'), speakers: [] } },
      '“We had no choice,” is said by “a guard”, who is not named',
    );
    check(
      { kind: 'add', layer: 'quote', anchor: quote, as: { kind: 'direct', speaker: null, outlet: 'Fjord Radio' } },
      '“We had no choice,” is a direct quote, is said by nobody, was said to “Fjord Radio”',
    );
  });

  it('are short, whatever an article holds', () => {
    const words = decisionInWords(decided({ kind: 'reject', layer: 'quote', anchor: of('so\n'.repeat(500)) }), nameOf);
    assert.ok(words.length < 70 && !words.includes('\n'), words);
  });

  it('say who differs, and what is lost', () => {
    const [first, second] = [
      decided({ kind: 'reject', layer: 'name', anchor: of('Hope') }),
      { ...decided({ kind: 'add', layer: 'name', anchor: of('Hope'), as: { type: 'GPE' } }), by: 'bob' },
    ];
    assert.equal(
      disputeInWords([first, second], nameOf),
      'People differ. ann: “Hope” is not a name. bob: “Hope” is a place. The latest holds until somebody says who is right.',
    );
    assert.match(
      lostInWords(first, nameOf, false),
      /^ann decided: “Hope” is not a name\. .* is kept, and does not hold/u,
    );
    assert.match(lostInWords(first, nameOf, true), /these may be theirs\.$/u);
  });
});
