import assert from 'node:assert/strict';
import { nameTypes } from '../../../src/reader/model/clues';
import { labelsFrom } from '../../../src/reader/model/labels';

const right = { upos: ['NOUN', 'X'], xpos: ['NN'], relations: ['root', 'dep'], names: nameTypes };

describe('labels', () => {
  it('are read as they stand', () => {
    assert.deepEqual({ ...labelsFrom(JSON.stringify(right)), names: nameTypes }, right);
  });

  for (const [wrong, why] of [
    [null, 'no object'],
    [[], '“upos” must be a list'],
    [{ ...right, upos: ['NOUNS'] }, '“NOUNS” is no universal part of speech'],
    [{ ...right, xpos: [] }, '“xpos” must be a list'],
    [{ ...right, relations: [1] }, '“relations” must be a list'],
    [{ ...right, names: ['PERSON'] }, '“names” must be PERSON, ORG'],
  ] as const) {
    it(`are refused: ${why}`, () => assert.throws(() => labelsFrom(JSON.stringify(wrong)), new RegExp(why, 'u')));
  }

  it('are refused that are no JSON', () => assert.throws(() => labelsFrom('{'), SyntaxError));
});
