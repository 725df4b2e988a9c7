import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { readTagSet } from '../../src/decisions/tagSet';

const file = path.join(__dirname, '../../schema/copydesk-tags-1.schema.json');
const fits = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);

const full = {
  schema: 'copydesk-tags/1',
  layers: [
    {
      ...{ name: 'humeur-2', of: 'span', on: 'quote', label: 'Humour', description: 'How it is meant.' },
      tags: [
        { name: 'wry', label: 'wry', description: 'Not in earnest.', key: 'y', colour: '#aa3377' },
        { name: 'dry' },
      ],
      fields: [{ name: 'target', values: ['self', 'others'] }, { name: 'remark' }],
    },
    { name: 'ответ', of: 'relation', tags: [] },
    { name: 'beat', of: 'label' },
  ],
};
const withLayer = (layer: unknown): object => ({ ...full, layers: [layer] });
const withTag = (tag: unknown): object => withLayer({ name: 'mood', tags: [tag] });

describe('the JSON Schema of tag sets', () => {
  it('takes what is read without a word', () => {
    for (const value of [full, { schema: full.schema }, withTag({ name: 'low', since: 2026 })]) {
      assert.deepEqual(readTagSet(JSON.stringify(value)).problems, []);
      assert.ok(fits(value), JSON.stringify(fits.errors));
    }
  });

  for (const [what, value] of Object.entries({
    'no version': { layers: [] },
    'another version': { ...full, schema: 'copydesk-tags/2' },
    'no list of layers': { ...full, layers: {} },
    'too many layers': { ...full, layers: Array.from({ length: 51 }, (_, at) => ({ name: `l${at}` })) },
    'a layer without a name': withLayer({ tags: [] }),
    'a name with a blank': withLayer({ name: 'two words' }),
    'a layer of something else': withLayer({ name: 'mood', of: 'page' }),
    'a layer of labels on quotes': withLayer({ name: 'mood', of: 'label', on: 'quote' }),
    'a layer on names': withLayer({ name: 'mood', on: 'name' }),
    'a tag that is a word': withTag('low'),
    'a colour by name': withTag({ name: 'low', colour: 'red' }),
    'a key of two letters': withTag({ name: 'low', key: 'lo' }),
    'a label that is a number': withTag({ name: 'low', label: 7 }),
    'a label that is too long': withTag({ name: 'low', label: 'l'.repeat(81) }),
    'a guideline that is too long': withTag({ name: 'low', description: 'l'.repeat(4001) }),
    'a field without a name': withLayer({ name: 'mood', fields: [{ values: [] }] }),
  })) {
    it(`refuses what is told of: ${what}`, () => {
      assert.notDeepEqual(readTagSet(JSON.stringify(value)).problems, []);
      assert.equal(fits(value), false);
    });
  }
});
