import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { anchorOf } from '../../../src/decisions/anchoring';
import { decidedIn } from '../../../src/decisions/decided';
import { readLines, writeLines } from '../../../src/decisions/lines';
import { changeOf, corpusSidecar, inverseOf, sidecarOf } from '../../../src/decisions/sidecars';
import { nodeDecisionDisk as disk } from '../../../src/node/decisions/nodeDecisionDisk';
import { whyUnwritable } from '../../../src/node/unreadable';
import type { Decision } from '../../../src/types/decision';
import { disputeInWords } from '../../../src/words/decided';
import { lineProblemInWords } from '../../../src/words/decisions';
import { nameAt } from '../../support/decisions';

describe('decisions on the disk', () => {
  let folder: string;
  let uri: string;
  const port = sidecarOf('2020/port.txt');
  const at = (name: string): string => path.join(folder, '.copydesk', name);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-disk-'));
    uri = pathToFileURL(folder).href;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function held(name = port): Promise<readonly Decision[]> {
    const file = (await disk.readAll(uri)).get(name);
    return file?.kind === 'text' ? readLines(file.text).decisions : [];
  }

  function add(...decisions: readonly Decision[]): Promise<unknown> {
    return disk.write(uri, [changeOf(port, [], decisions)]);
  }

  it('are none in a folder where nobody has decided, and reading makes nothing', async () => {
    assert.deepEqual([...(await disk.readAll(uri))], []);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('are kept a file an article, beside what others wrote, and are gone with their file when they are taken back', async () => {
    await add(nameAt(7));
    await add(nameAt(3, 'bob'));
    assert.deepEqual(await held(), [nameAt(3, 'bob'), nameAt(7)]);
    assert.deepEqual(readdirSync(at('articles/2020')), ['port.txt.decisions.jsonl']);
    assert.deepEqual(readdirSync(at('.')).sort(), ['.gitattributes', '.gitignore', 'articles']);
    await disk.write(uri, [inverseOf(changeOf(port, [], [nameAt(7)]))]);
    assert.deepEqual(await held(), [nameAt(3, 'bob')]);
    await disk.write(uri, [inverseOf(changeOf(port, [], [nameAt(3, 'bob')]))]);
    assert.deepEqual(readdirSync(at('articles/2020')), []);
  });

  it('keep lines that cannot be understood as they are, and lose nothing to a mark, CRLF or a merge', async () => {
    mkdirSync(at('articles/2020'), { recursive: true });
    const [, line = ''] = writeLines({ decisions: [nameAt(7)], problems: [] }).split('\n');
    writeFileSync(
      at(port),
      `\uFEFF{"schema":"copydesk-decisions/1"}\r\n<<<<<<< HEAD\r\n${line}\r\n=======\r\n{"odd":\r\n`,
    );
    await add(nameAt(9));
    assert.deepEqual(await held(), [nameAt(7), nameAt(9)]);
    assert.match(readFileSync(at(port), 'utf8'), /\n\{"odd":\n$/u);
    assert.doesNotMatch(readFileSync(at(port), 'utf8'), /<<<|===|\r|\uFEFF/u);
  });

  it('are not written into a file of another version, nor is anything that was decided with it', async () => {
    mkdirSync(at('articles/2020'), { recursive: true });
    const foreign = '{"schema":"copydesk-decisions/9"}\n{"later":1}\n';
    writeFileSync(at(port), foreign);
    const both = [changeOf(corpusSidecar, [], [nameAt(1)]), changeOf(port, [], [nameAt(2)])];
    await assert.rejects(disk.write(uri, both), /another version, which is left as it is: articles\/2020\/port/u);
    assert.equal(readFileSync(at(port), 'utf8'), foreign);
    assert.deepEqual(readdirSync(at('.')).sort(), ['.gitattributes', '.gitignore', 'articles']);
  });

  it('say why they cannot be kept: a file in the way, a link out of the folder, too many lines', async () => {
    writeFileSync(at('.'), '');
    await assert.rejects(add(nameAt(1)), /^Error: \.copydesk cannot be made: a file of this name is there$/u);
    rmSync(at('.'));
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'copydesk-elsewhere-'));
    symlinkSync(elsewhere, at('.'));
    await assert.rejects(add(nameAt(1)), /is a link that leads out of the folder/u);
    rmSync(at('.'));
    mkdirSync(at('.'));
    symlinkSync(elsewhere, at('articles'));
    await assert.rejects(add(nameAt(1)), /is a link that leads out of the folder/u);
    assert.deepEqual(await disk.readAll(uri), new Map());
    rmSync(at('articles'));
    mkdirSync(at('articles/2020'), { recursive: true });
    const million = '{"kind":"bless"}\n'.repeat(1_000_000);
    writeFileSync(at(port), million);
    assert.deepEqual((await disk.readAll(uri)).get(port), { kind: 'problem', problem: 'has more than 100,000 lines' });
    await assert.rejects(add(nameAt(1)), /left as it is, for it has more than 100,000 lines/u);
    assert.equal(readFileSync(at(port), 'utf8').length, million.length);
    rmSync(elsewhere, { recursive: true });
  });

  it('leave a file that somebody has made read-only as it is, with all that was decided at once, and say so', async () => {
    await add(nameAt(1));
    chmodSync(at(port), 0o444);
    const before = readFileSync(at(port), 'utf8');
    const both = [changeOf(corpusSidecar, [], [nameAt(1)]), changeOf(port, [], [nameAt(2)])];
    await assert.rejects(
      disk.write(uri, both),
      /^Error: \.copydesk holds a file that may not be written: it is read-only: port\.txt\.decisions\.jsonl$/u,
    );
    assert.equal(readFileSync(at(port), 'utf8'), before);
    assert.deepEqual(readdirSync(at('.')).sort(), ['.gitattributes', '.gitignore', 'articles']);
    assert.deepEqual(await held(), [nameAt(1)]);
    chmodSync(at(port), 0o644);
    await add(nameAt(2));
    assert.deepEqual(await held(), [nameAt(1), nameAt(2)]);
  });

  it('say in words why a disk takes nothing', () => {
    const why = (code: string): string => whyUnwritable(Object.assign(new Error(code), { code }));
    assert.equal(why('EROFS'), 'may not be written: the disk is read-only');
    assert.equal(why('EACCES'), 'may not be written: permission denied');
    assert.equal(why('ENOSPC'), 'cannot be written: the disk is full');
  });

  it('of many who write at once are all kept', async () => {
    const turns = Array.from({ length: 40 }, (_, turn) => turn);
    await Promise.all(turns.map(turn => add(nameAt(turn, `writer ${turn % 4}`))));
    assert.equal((await held()).length, turns.length);
  });

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const commit = async (...decisions: readonly Decision[]): Promise<void> => {
    await add(...decisions);
    git('add', '-A');
    git('commit', '-q', '-m', 'decide');
  };

  it('of two branches are put together by git alone', async () => {
    git('init', '-q', '-b', 'main');
    await commit(nameAt(10), nameAt(90));
    git('checkout', '-q', '-b', 'bob');
    await commit(nameAt(20, 'bob'), nameAt(50, 'bob'));
    git('checkout', '-q', 'main');
    await commit(nameAt(21), nameAt(50));
    git('merge', '-q', 'bob', '-m', 'both');
    const all = [nameAt(10), nameAt(20, 'bob'), nameAt(21), nameAt(50), nameAt(50, 'bob'), nameAt(90)];
    assert.deepEqual(new Set(await held()), new Set(all));
    assert.deepEqual(git('status', '--porcelain'), '');
  });

  describe('of two branches that differ on one thing', () => {
    const text = 'Ida Solberg runs the ferry, and Per Aune the town.\n';
    const made = (by: string): Pick<Decision, 'by' | 'at' | 'upon'> => ({
      by,
      at: '2026-03-04T09:30:00Z',
      upon: 'rules',
    });
    const anchor = anchorOf(text, { start: 0, end: 'Ida Solberg'.length });
    const ours: Decision = { kind: 'confirm', layer: 'name', anchor, as: { type: 'PERSON' }, ...made('ann') };
    const theirs: Decision = { kind: 'reject', layer: 'name', anchor, ...made('bob') };
    const differ = async (): Promise<void> => {
      git('checkout', '-q', '-b', 'bob');
      await commit(theirs);
      git('checkout', '-q', 'main');
      await commit(ours);
    };
    const disputes = async (): Promise<readonly string[]> =>
      decidedIn(text, await held()).disputed.map(group =>
        disputeInWords(
          group.map(({ decision }) => decision),
          key => key,
        ),
      );

    it('are both kept by git, and told as a dispute', async () => {
      git('init', '-q', '-b', 'main');
      await commit(nameAt(50));
      await differ();
      git('merge', '-q', 'bob', '-m', 'both');
      assert.equal(git('status', '--porcelain'), '');
      assert.deepEqual(new Set(await held()), new Set([nameAt(50), ours, theirs]));
      assert.deepEqual(await disputes(), [
        'People differ. ann: “Ida Solberg” is a person. bob: “Ida Solberg” is not a name. The latest holds until somebody says who is right.',
      ]);
    });

    it('are both kept where git stops, too, and its marks are told until somebody decides', async () => {
      git('init', '-q', '-b', 'main');
      await commit(nameAt(50));
      writeFileSync(at('.gitattributes'), '');
      git('commit', '-q', '-a', '-m', 'no attributes');
      await differ();
      assert.throws(() => git('merge', '-q', 'bob', '-m', 'both'), /merge -q bob/u);
      assert.match(git('status', '--porcelain'), /^AA|^UU/mu);
      const { decisions, problems } = readLines(readFileSync(at(port), 'utf8'));
      assert.deepEqual(new Set(decisions), new Set([nameAt(50), ours, theirs]));
      assert.deepEqual([...new Set(problems.map(({ because }) => because))], ['merge-marker']);
      assert.match(
        problems.map(lineProblemInWords).join(),
        /marks a merge that is not finished: what both sides decided holds/u,
      );
      assert.equal((await disputes()).length, 1);
      await add(nameAt(7));
      assert.deepEqual(readLines(readFileSync(at(port), 'utf8')).problems, []);
      assert.deepEqual(new Set(await held()), new Set([nameAt(50), ours, theirs, nameAt(7)]));
    });
  });

  it('are all kept or none, whenever the program that decides is killed', async function () {
    this.timeout(60_000 + kills * 10_000);
    const program = path.join(folder, 'decide.cjs');
    await build({
      entryPoints: [path.join(__dirname, '../../support/decideUntilKilled.ts')],
      ...{ bundle: true, platform: 'node', outfile: program, logLevel: 'error' },
    });
    let next = 0;
    for (let kill = 0; kill < kills; kill++) {
      const kept = await keptUntilKilled(program, folder, next, ((kill * 37) % 100) / 2);
      const sidecars = [...(await disk.readAll(uri)).keys()];
      const turns = await Promise.all(sidecars.map(async file => (await held(file)).map(startOf)));
      const last = Math.max(-1, ...turns.flat());
      for (const some of turns) {
        assert.deepEqual(
          some,
          Array.from({ length: last + 1 }, (_, turn) => turn),
        );
      }
      assert.ok(last === kept || last === kept + 1, `${kept} was kept, and ${last} is there`);
      next = last + 1;
    }
    // Whoever writes next leaves nothing behind of those who were killed.
    await add(nameAt(1, 'bob'));
    assert.deepEqual(
      readdirSync(at('.'), { recursive: true, encoding: 'utf8' }).filter(name => /tmp$|pending/u.test(name)),
      [],
    );
    assert.ok(existsSync(at(port)));
  });
});

/** How often the program is killed; more with `COPYDESK_KILLS`. */
const kills = Number(process.env['COPYDESK_KILLS'] ?? 20);

function startOf(decision: Decision): number {
  return decision.kind === 'add' ? decision.anchor.start : -1;
}

/** Runs the program until so many milliseconds after it has kept its first decision; gives what it said last that it kept. */
function keptUntilKilled(program: string, folder: string, from: number, milliseconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (some: string) => {
      if (said === '') {
        setTimeout(() => child.kill('SIGKILL'), milliseconds);
      }
      said += some;
    });
    child.once('error', reject);
    child.once('close', () => resolve(Number(said.trimEnd().split('\n').at(-1))));
  });
}
