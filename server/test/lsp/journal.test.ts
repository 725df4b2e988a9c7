import assert from 'node:assert/strict';
import { Journal } from '../../src/lsp/journal';

describe('the journal', () => {
  const noLabels = { upos: [], xpos: [], relations: [] };

  it('tells how many articles of a folder were read, once, and how many texts are none', () => {
    const { journal, lines, pass } = started();
    journal.indexing(0, 1200, 0);
    pass(2500);
    journal.indexing(600, 1200, 1);
    pass(2500);
    journal.indexing(1198, 1198, 2);
    journal.indexing(1198, 1198, 2);
    assert.deepEqual(lines, ['1,198 articles read by rule in 5.0 s; 2 other texts are none.']);
  });

  it('says nothing where nothing was to be read', () => {
    const { journal, lines } = started();
    journal.indexing(0, 0, 0);
    journal.readByModel(0, 12);
    assert.deepEqual(lines, []);
  });

  it('tells who reads, and what the model has read', () => {
    const { journal, lines, pass } = started();
    pass(90);
    journal.readerIs({ kind: 'loading' });
    journal.readerIs({
      kind: 'ready',
      model: { runtime: 'native', note: undefined, hash: '0123456789abcdef', labels: noLabels },
    });
    journal.readByModel(1, 1249);
    journal.readerIs({ kind: 'failed', message: 'The weights are damaged.' });
    assert.deepEqual(lines, [
      'The model 01234567 is loaded (native) after 0.1 s.',
      '1 article read again by the model in 1.2 s.',
      'There is no model to read with: The weights are damaged.',
    ]);
  });
});

/** A journal, its lines, and how its time passes. */
function started(): {
  readonly journal: Journal;
  readonly lines: readonly string[];
  readonly pass: (milliseconds: number) => void;
} {
  let time = 0;
  const lines: string[] = [];
  const journal = new Journal(
    line => lines.push(line),
    () => time,
  );
  return { journal, lines, pass: milliseconds => (time += milliseconds) };
}
