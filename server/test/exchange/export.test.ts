import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileNames } from '../../src/exchange/fileNames';
import { call, type Outcome } from '../support/shell';

const story = 'Mayor Ida Holm opened the bridge on Monday.\n\n“We paid $2 million for it,” Holm said.\n';

describe('copydesk export', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
    writeFileSync(path.join(folder, 'story.txt'), story);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]): Promise<Outcome> =>
    call(['export', '--reader', 'rules', ...args], { folder });

  it('writes the files of each article into a folder, and what stands once beside them', async () => {
    assert.deepEqual(await run('--to', 'brat', '--out', 'out', 'story.txt'), { code: 0, lines: [], warnings: [] });
    assert.deepEqual(readdirSync(path.join(folder, 'out')), [
      'annotation.conf',
      'story.ann',
      'story.txt',
      'visual.conf',
    ]);
    assert.equal(readFileSync(path.join(folder, 'out/story.txt'), 'utf8'), story);
  });

  it('writes only the layers that are asked for', async () => {
    await run('--to', 'brat', '--out', 'out', '--layers', 'names', 'story.txt');
    const lines = readFileSync(path.join(folder, 'out/story.ann'), 'utf8').split('\n');
    assert.deepEqual(
      lines.filter(line => line.startsWith('T')).map(line => line.split('\t')[2]),
      ['Ida Holm', 'Holm'],
    );
  });

  it('writes over nothing that is there, unless it is told to', async () => {
    const again = await run('--to', 'brat', '--out', '.', 'story.txt');
    assert.equal(again.code, 1);
    assert.match(again.warnings[0]!, /story\.txt: is there already; --force writes over it/u);
    assert.ok(existsSync(path.join(folder, 'story.ann')));
    assert.equal((await run('--to', 'brat', '--out', '.', '--force', 'story.txt')).code, 0);
    assert.equal(readFileSync(path.join(folder, 'story.txt'), 'utf8'), story);
  });

  for (const [what, args, says] of [
    ['no format', ['.'], /say which format to export: --to with one of brat/u],
    ['an unknown format', ['--to', 'bart', '.'], /no format “bart”; there are brat/u],
    [
      'no folder for many files',
      ['--to', 'brat', '.'],
      /brat has files of its own for each article; say where with --out/u,
    ],
    ['lines from the input', ['--to', 'brat', '--out', 'out', '--stdin'], /export takes files and folders/u],
    ['an unknown layer', ['--to', 'brat', '--out', 'out', '--layers', '', '.'], /say which layers/u],
  ] as const) {
    it(`says what to do about ${what}`, async () => {
      const { code, warnings } = await run(...args);
      assert.equal(code, 2);
      assert.match(warnings[0]!, says);
    });
  }
});

describe('names of files', () => {
  it('never lead out of the folder, and each article has its own', () => {
    const names = new FileNames();
    for (const [id, name] of [
      ['2020/strike', '2020/strike'],
      ['2020/Strike', '2020/Strike-2'],
      ['../../etc/passwd', '_/_/etc/passwd'],
      ['/etc/passwd', '_/etc/passwd'],
      ['a\\..\\b', 'a/_/b'],
      ['C:/a?b\n', 'C_/a_b_'],
      ['con', '_con'],
      ['', '_'],
    ] as const) {
      assert.equal(names.of(id), name);
    }
  });
});
