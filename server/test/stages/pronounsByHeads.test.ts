import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { entities } from '../../src/stages/entities/entities';
import { pronouns } from '../../src/stages/pronouns/pronouns';
import type { Reading } from '../../src/types/reading';
import { lexicon, readings } from '../support/inputs';

/** Whom the pronouns stand for, where `heads` tells of each word “head relation”; what it does not tell hangs on the next word. */
function meant(text: string, heads: Readonly<Record<string, readonly [string, string]>>): readonly string[] {
  const read = (paragraph: string): Reading => {
    const { words, names } = readings.of(paragraph);
    const written = words.map(({ start, end }) => paragraph.slice(start, end));
    return {
      names,
      words: words.map((word, index) => {
        const [head, relation] = heads[written[index]!] ?? [];
        return {
          ...word,
          tag: 'X',
          head: head === undefined ? index + 1 : written.indexOf(head),
          relation: relation ?? 'dep',
        };
      }),
    };
  };
  const article = { uri: 'test:/article.txt', version: 1, text };
  const facts = new Facts({ article, readings: { reader: 'heads', of: read }, lexicon, decisions: [] });
  return facts.get(pronouns).map(({ entity }) => facts.get(entities).find(({ key }) => key === entity)?.name ?? entity);
}

describe('pronouns, by the heads of words,', () => {
  it('go to who says, not to whom that is said of', () =>
    assert.deepEqual(
      meant('Peter Novak said Hans Weber had lied about it. He said so twice.', {
        Novak: ['said', 'nsubj'],
        Weber: ['lied', 'nsubj'],
        lied: ['said', 'ccomp'],
        He: ['said', 'nsubj'],
      }),
      ['Peter Novak'],
    ));

  it('go to the subject, wherever it stands', () =>
    assert.deepEqual(
      meant('In the hall there spoke of late Peter Novak, and to Hans Weber. He spoke twice.', {
        Novak: ['spoke', 'nsubj'],
        Weber: ['spoke', 'obl'],
        He: ['spoke', 'nsubj'],
      }),
      ['Peter Novak'],
    ));
});
