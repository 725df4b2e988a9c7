import assert from 'node:assert/strict';
import type { Speaker, SpokenQuote } from '../../../server/src/protocol';
import { countOf, descriptionOf, iconOf, iconOfQuote, notesOf } from '../../src/speakers/words';

describe('a speaker in words', () => {
  it('counts statements', () => {
    assert.equal(countOf(speaker({ statements: 1 })), '1 statement');
    assert.equal(countOf(speaker({ statements: 1200 })), '1,200 statements');
  });

  it('has the role behind the count, where there is one', () => {
    assert.deepEqual(descriptionOf(speaker({ role: 'harbour master' })), ['3 statements', 'harbour master']);
    assert.deepEqual(descriptionOf(speaker({})), ['3 statements']);
  });

  it('has another icon for each kind', () => {
    const kinds = ['person', 'organisation', 'place', 'unnamed', 'nobody'] as const;
    assert.equal(new Set(kinds.map(kind => iconOf(speaker({ kind })))).size, kinds.length);
  });
});

describe('a quote in words', () => {
  it('tells what is confirmed, what is a guess, and in how many parts it was said', () => {
    assert.deepEqual(notesOf(quote({})), []);
    assert.deepEqual(notesOf(quote({ isConfirmed: true, parts: 2 })), ['confirmed', 'in 2 parts']);
    assert.deepEqual(notesOf(quote({ confidence: 'guess' })), ['a guess']);
  });

  it('tells the four states apart by icon, what is confirmed before what is guessed', () => {
    const states = [
      quote({}),
      quote({ kind: 'indirect' }),
      quote({ confidence: 'guess' }),
      quote({ isConfirmed: true }),
    ];
    assert.equal(new Set(states.map(iconOfQuote)).size, states.length);
    assert.equal(
      iconOfQuote(quote({ isConfirmed: true, confidence: 'guess' })),
      iconOfQuote(quote({ isConfirmed: true })),
    );
  });
});

function speaker(change: Partial<Speaker>): Speaker {
  return { key: 'person:orla-venn', name: 'Orla Venn', role: undefined, kind: 'person', statements: 3, ...change };
}

function quote(change: Partial<SpokenQuote>): SpokenQuote {
  const start = { line: 0, character: 0 };
  const place = { uri: 'file:///ferry.txt', range: { start, end: start } };
  return {
    text: 'We sail on Friday',
    kind: 'direct',
    confidence: 'certain',
    isConfirmed: false,
    parts: 1,
    article: 'Ferry back in service',
    place,
    ...change,
  };
}
