import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { decisionsSchema, readLines, writeLines } from '../../src/decisions/lines';
import type { Anchor } from '../../src/types/anchor';
import type { Decision } from '../../src/types/decision';

const at: Anchor = { exact: 'Ruiz 🙂', before: 'Marta ', behind: ' “left”.\n', start: 12 };
const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };

const all: readonly Decision[] = [
  { kind: 'confirm', layer: 'name', anchor: at, as: { type: 'PERSON' }, ...made },
  {
    kind: 'correct',
    layer: 'figure',
    anchor: at,
    as: { value: 3, unit: null, measured: at },
    ...made,
    note: 'see p. 4',
  },
  {
    kind: 'add',
    layer: 'quote',
    anchor: at,
    as: { kind: 'direct', speakers: [at], speaker: null, outlet: 'BBC' },
    ...made,
  },
  { kind: 'reject', layer: 'quote', anchor: at, ...made },
  { kind: 'join', names: [at, { ...at, start: 40 }], ...made },
  { kind: 'part', names: [at, { ...at, start: 40 }], ...made },
  { kind: 'rename', anchor: at, name: 'Marta Ruiz', ...made },
  { kind: 'words', layer: 'name', words: 'Ruiz', as: null, ...made },
  { kind: 'same', entities: ['person:ruiz', 'person:marta-ruiz'], ...made },
  { kind: 'apart', entities: ['person:ruiz', 'person:marta-ruiz'], ...made },
  { kind: 'called', entity: 'person:marta-ruiz', name: 'Marta Ruiz', ...made },
  { kind: 'dismiss', code: 'boilerplate', ...made },
  {
    kind: 'own',
    item: { kind: 'relation', of: 'answers', tag: 'denies', from: at, to: at, fields: { how: 'loud' } },
    ...made,
  },
];

const header = JSON.stringify({ schema: decisionsSchema });
const file = (...decisions: readonly Decision[]): string => writeLines({ decisions, problems: [] });
const add = (start: number, by = 'ann', type: 'PERSON' | 'ORG' = 'PERSON'): Decision => ({
  ...({ kind: 'add', layer: 'name', as: { type }, ...made } as const),
  by,
  anchor: { ...at, start },
});

describe('files of decisions', () => {
  it('are read as they were written, the same in whatever order the decisions came', () => {
    const written = file(...all);
    assert.deepEqual(readLines(written).problems, []);
    assert.equal(file(...readLines(written).decisions), written);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), some => {
        assert.equal(file(...some, ...some), written);
      }),
      { seed: 1, numRuns: 50 },
    );
    assert.deepEqual(
      new Set(readLines(written).decisions.map(({ kind }) => kind)),
      new Set(all.map(({ kind }) => kind)),
    );
  });

  it('have a decision a line behind the version, in order of reading', () => {
    const lines = file(add(40), add(7), { kind: 'dismiss', code: 'boilerplate', ...made }).split('\n');
    assert.equal(lines[0], header);
    assert.match(lines[1]!, /^\{"kind":"dismiss","code":"boilerplate",/u);
    assert.match(lines[2]!, /^\{"kind":"add","layer":"name","anchor":\{"exact":"Ruiz 🙂",.*"start":7\}/u);
    assert.deepEqual([lines.length, lines.at(-1)], [5, '']);
  });

  it('tell of a line that is no decision, keep it, and let the rest hold', () => {
    const good = file(add(7)).split('\n')[1]!;
    const bad: readonly (readonly [string, string])[] = [
      [good.slice(0, 60), 'not-json'],
      ['{"kind":"bless","by":"ann"}', 'unknown-kind'],
      ['[1]', 'unknown-kind'],
      ['{"kind":"toString"}', 'unknown-kind'],
      [good.replace('"PERSON"', '"SAINT"'), 'no-decision'],
      [good.replace('"start":7', '"start":-7'), 'no-decision'],
      [good.replace('"exact":"Ruiz 🙂"', '"exact":""'), 'no-decision'],
      [good.replace('2026-03-04T09:30:00Z', 'yesterday'), 'no-decision'],
      [good.replace('"by":"ann",', ''), 'no-decision'],
      ['<<<<<<< HEAD', 'merge-marker'],
    ];
    for (const [line, because] of bad) {
      const read = readLines(`${header}\r\n${line}\r\n\r\n${good}`);
      assert.deepEqual(read.problems, [{ line: 2, because, text: line }]);
      assert.deepEqual(read.decisions, [add(7)]);
      assert.equal(writeLines(read).includes(line), because !== 'merge-marker');
    }
  });

  it('of a version that we do not know hold nothing, and are not to be written', () => {
    const read = readLines(`{"schema":"copydesk-decisions/2"}\n${file(add(7)).split('\n')[1]!}\n`);
    assert.deepEqual([read.decisions, read.isForeign], [[], true]);
    assert.deepEqual(
      read.problems.map(({ line, because }) => `${String(line)} ${because}`),
      ['1 other-version'],
    );
  });

  it('are read whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...file(...all).split('\n')))), lines => {
        const read = readLines(lines.join('\n'));
        assert.deepEqual(readLines(writeLines(read)).decisions.length, read.isForeign ? 0 : read.decisions.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('are put together by git, whatever two people added, where it unites lines', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-decisions-'));
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const write = (...decisions: readonly Decision[]): void => {
      writeFileSync(path.join(folder, 'a.jsonl'), file(...decisions));
      git('add', '-A');
      git('commit', '-q', '-m', 'decide');
    };
    try {
      git('init', '-q', '-b', 'main');
      writeFileSync(path.join(folder, '.gitattributes'), '*.jsonl merge=union\n');
      write(add(10), add(90));
      git('checkout', '-q', '-b', 'bob');
      write(add(10), add(20, 'bob'), add(50, 'bob', 'ORG'), add(90));
      git('checkout', '-q', 'main');
      write(add(10), add(21), add(50), add(90));
      git('merge', '-q', 'bob', '-m', 'both');
      const read = readLines(readFileSync(path.join(folder, 'a.jsonl'), 'utf8'));
      assert.deepEqual(read.problems, []);
      assert.equal(
        file(...read.decisions),
        file(add(10), add(20, 'bob'), add(21), add(50), add(50, 'bob', 'ORG'), add(90)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
