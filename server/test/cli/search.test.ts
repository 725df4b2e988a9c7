import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { call, type Outcome } from '../support/shell';

const strike = `Dockers walk out
PORT MERIDEN, 4 May 2026 — The harbour was closed on Monday. “We want fair pay,” said Moira Kestrel, who leads the dockers.
`;
const fair =
  'Market opens\n\nThe harbour was busy, and nobody spoke of pay. The market was full until late on Tuesday.\n';

describe('copydesk search', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
    writeFileSync(path.join(folder, 'strike.txt'), strike);
    writeFileSync(path.join(folder, 'fair.txt'), fair);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const search = (...args: readonly string[]): Promise<Outcome> => call(['search', ...args], { folder });

  it('prints every place in columns, with file and line', async () => {
    const { code, lines, warnings } = await search('harbour');
    assert.deepEqual([code, warnings], [0, []]);
    assert.deepEqual(lines.slice(0, 3), ['harbour', '2 lines in 2 of 2 articles, in the order of the articles', '']);
    assert.match(lines[3]!, /opens ¶ The harbour was busy, and nobody spoke of pay\. .* {2}fair:3$/u);
    assert.match(lines[4]!, /2026 — The harbour was closed on Monday\. .* {2}strike:2$/u);
    assert.equal(lines[3]!.indexOf('harbour'), lines[4]!.indexOf('harbour'));
    assert.equal(lines.length, 5);
  });

  it('looks in the files that are given only', async () => {
    assert.match((await search('harbour', 'fair.txt')).lines[1]!, /^1 line in 1 of 1 article,/u);
    const { code, warnings } = await search('harbour', 'nowhere');
    assert.deepEqual([code, warnings.length], [1, 1]);
  });

  it('reads articles where the query asks who says what', async () => {
    const { lines } = await search('--reader', 'rules', 'speaker:Kestrel pay');
    assert.deepEqual(lines.slice(1, 3), [
      '1 line in 1 of 2 articles, in the order of the articles',
      '“Kestrel” is Moira Kestrel (person, 1 article).',
    ]);
    assert.match(lines[4]!, /“We want fair pay,” said Moira .* 2026-05-04 {2}strike:2$/u);
  });

  it('prints JSON Lines, with the words around in full', async () => {
    const { lines } = await search('--json', 'busy');
    assert.deepEqual(
      lines.map(line => JSON.parse(line) as unknown),
      [
        {
          id: 'fair',
          start: 30,
          end: 34,
          left: 'Market opens ¶ The harbour was ',
          words: 'busy',
          right: ', and nobody spoke of pay. The market was full until late on Tuesday.',
        },
      ],
    );
    assert.deepEqual((await search('--json', 'zebra')).lines, []);
  });

  it('counts what is near, and prints in another order', async () => {
    assert.match(
      (await search('--show', 'collocates', 'harbour')).lines[1]!,
      /^Words near to it: \d+ words at most 5/u,
    );
    const { lines } = await search('--show', 'right', 'the *');
    assert.deepEqual(lines, []);
    const right = (await search('--show', 'right', 'pay')).lines.slice(3);
    assert.deepEqual(
      right.map(line => /pay\S*\s+\w+/u.exec(line)?.[0]),
      ['pay,” said', 'pay. The'],
    );
  });

  it('shows what is wrong with a query, and does nothing', async () => {
    const { code, lines, warnings } = await search('pay after:Monday');
    assert.deepEqual([code, lines], [2, []]);
    assert.deepEqual(warnings.slice(0, 2), ['  pay after:Monday', '      ^^^^^^^^^^^^']);
    assert.match(warnings[2]!, /^copydesk: A date is written like/u);
    assert.equal((await search()).code, 2);
    assert.equal((await search('pay', '--show', 'everything')).code, 2);
  });

  it('stops when nobody reads on', async () => {
    writeFileSync(path.join(folder, 'long.txt'), 'pay and pay again. '.repeat(2000));
    const { lines } = await call(['search', 'pay'], { folder, readLines: 1 });
    assert.equal(lines.length, 200);
  });
});
