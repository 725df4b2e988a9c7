import assert from 'node:assert/strict';
import { throughEdit } from '../../src/reader/throughEdit';
import { readings } from '../support/inputs';
import type { Reading } from '../../src/types/reading';

/** As a model might have read it: every word with a head and a tag, and one name. */
function readWith(text: string, name: string): Reading {
  const start = text.indexOf(name);
  const { words } = readings.of(text);
  return {
    words: words.map((word, index) => ({ ...word, tag: 'NN', head: index - 1, relation: 'dep' })),
    names: [{ start, end: start + name.length, type: 'PERSON', because: 'model', confidence: 'certain' }],
  };
}

/** The name after the edit, and how many words still have their tags. */
function after(before: string, name: string, text: string): readonly [string | undefined, number] {
  const { words, names } = throughEdit(before, readWith(before, name), text, readings.of(text));
  const [found] = names;
  assert.deepEqual(
    words.map(({ start, end }) => [start, end]),
    readings.of(text).words.map(({ start, end }) => [start, end]),
    'the words are those of the new text',
  );
  return [found && text.slice(found.start, found.end), words.filter(word => word.tag === 'NN').length];
}

describe('a reading through an edit', () => {
  const text = 'On Friday Ona Brekke left.';

  it('moves what stands behind the edit', () => {
    assert.deepEqual(after(text, 'Ona Brekke', 'On Good Friday Ona Brekke left.'), ['Ona Brekke', 6]);
  });

  it('lets a name grow while it is typed', () => {
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday Ona Brekkesen left.'), ['Ona Brekkesen', 5]);
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday Ona Maria Brekke left.'), ['Ona Maria Brekke', 6]);
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday Onna Brekke left.'), ['Onna Brekke', 5]);
  });

  it('ends a name where something else is typed behind it', () => {
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday Ona Brekke, who was ill, left.')[0], 'Ona Brekke');
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday Ona Brekke  left.')[0], 'Ona Brekke');
  });

  it('shortens a name whose end is taken away, and drops one whose beginning is', () => {
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday Ona Bre left.')[0], 'Ona Bre');
    assert.deepEqual(after(text, 'Ona Brekke', 'On Brekke left.')[0], undefined);
    assert.deepEqual(after(text, 'Ona Brekke', 'On Friday left.')[0], undefined);
  });

  it('points to heads where they stand now, and nowhere where they are gone', () => {
    const { words } = throughEdit(
      text,
      readWith(text, 'Ona Brekke'),
      'On Ona Brekke left.',
      readings.of('On Ona Brekke left.'),
    );
    assert.deepEqual(
      words.map(word => word.head),
      [-1, undefined, 1, 2, 3],
    );
  });

  it('keeps everything of a paragraph that is as it was, and takes any other', () => {
    assert.deepEqual(after(text, 'Ona Brekke', text), ['Ona Brekke', 6]);
    assert.deepEqual(throughEdit(text, readWith(text, 'Ona Brekke'), '', readings.of('')), {
      words: [],
      names: [],
      reports: undefined,
    });
  });
});

describe('what is heard said, through an edit', () => {
  const text = 'Ona Brekke said the boats were late.';
  const said = { start: 16, end: 35, begins: 1, ends: 0.9 };
  const reading: Reading = {
    words: readings.of(text).words,
    names: [],
    reports: [{ cue: { start: 11, end: 15 }, saying: 0.9, source: { start: 0, end: 10 }, content: [said] }],
  };
  const through = (edited: string): readonly string[] =>
    (throughEdit(text, reading, edited, readings.of(edited)).reports ?? []).map(({ cue, source, content }) =>
      [source, cue, ...content].map(span => span && edited.slice(span.start, span.end)).join('|'),
    );

  it('moves with its words, and grows within', () => {
    assert.deepEqual(through('Yesterday Ona Brekke said the boats were late.'), [
      'Ona Brekke|said|the boats were late',
    ]);
    assert.deepEqual(through('Ona Brekke said the old boats were late.'), ['Ona Brekke|said|the old boats were late']);
    assert.deepEqual(through('Ona Brekke said on Friday the boats were late.'), [
      'Ona Brekke|said|the boats were late',
    ]);
  });

  it('is gone where one of its edges is, until the paragraph is read', () => {
    assert.deepEqual(through('Ona Brekke said boats were late.'), []);
    assert.deepEqual(through('Ona Brekke the boats were late.'), []);
    assert.deepEqual(through('Ona Brekke said the boats were.'), []);
  });

  it('is unknown where nobody listened', () => {
    const deaf = { ...reading, reports: undefined };
    assert.equal(throughEdit(text, deaf, `${text} `, readings.of(`${text} `)).reports, undefined);
  });
});
