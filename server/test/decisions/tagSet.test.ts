import assert from 'node:assert/strict';
import { readTagSet } from '../../src/decisions/tagSet';

const schema = 'copydesk-tags/1';
const of = (value: unknown) => readTagSet(JSON.stringify(value));

describe('a tag set', () => {
  it('says layers with their tags, letters, colours, guidelines and allowed values', () => {
    const tag = { name: 'for', label: 'supports it', key: 's', colour: '#2e8b57', description: 'Says it is right.' };
    const second = { name: 'against', key: '2' };
    const layer = {
      name: 'stance',
      of: 'span',
      on: 'quote',
      label: 'Stance',
      tags: [tag, second],
      fields: [{ name: 'how', values: ['mildly'] }],
    };
    assert.deepEqual(of({ schema, layers: [layer, { name: 'topic', of: 'label' }] }), {
      layers: [layer, { name: 'topic', of: 'label', tags: [], fields: [] }],
      problems: [],
    });
  });

  it('is not used where it is no JSON, of another version or far too long', () => {
    for (const [text, told] of [
      ['{', /no JSON/u],
      ['[]', /does not say "schema": "copydesk-tags\/1"/u],
      [JSON.stringify({ schema: 'copydesk-tags/2', layers: [{ name: 'a' }] }), /does not say "schema"/u],
      [JSON.stringify({ schema, layers: [], more: 'x'.repeat(300_000) }), /longer than 200,000/u],
    ] as const) {
      const { layers, problems } = readTagSet(text);
      assert.deepEqual(layers, []);
      assert.match(problems.join(), told);
    }
  });

  it('loses what is wrong and nothing else, and tells of each', () => {
    const wrong = [
      { name: 'a', colour: 'red;background:url(https://example.org)' },
      { name: 'b', key: 'ctrl+s' },
      { name: '[x](command:evil)' },
      { name: '(a+)+$' },
      { name: 'a' },
      'c',
      { name: 'd', description: 7 },
    ];
    const { layers, problems } = of({
      schema,
      layers: [{ name: 'x', tags: wrong }, { name: 'y', of: 'regex' }, { name: 'z', on: 'word' }, 7],
    });
    assert.deepEqual(layers, [
      { name: 'x', of: 'span', tags: [{ name: 'a' }, { name: 'b' }, { name: 'd' }], fields: [] },
      { name: 'z', of: 'span', tags: [], fields: [] },
    ]);
    assert.equal(problems.length, 10);
    assert.ok(problems.every(problem => !/evil|example\.org/u.test(problem)));
  });

  it('takes no more than can be picked from', () => {
    const tags = Array.from({ length: 500 }, (_, at) => ({ name: `t${at}` }));
    const { layers, problems } = of({ schema, layers: [{ name: 'x', tags }] });
    assert.equal(layers[0]!.tags.length, 200);
    assert.match(problems.join(), /Of 500 tags of “x” the first 200/u);
  });
});
