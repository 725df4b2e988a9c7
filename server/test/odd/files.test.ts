import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../src/node/files';
import { canonical } from '../../src/text/uri';

// A folder with one article and one odd thing in it: the article is listed and read, whatever the thing is.
describe('odd things in a folder', () => {
  let folder = '';
  let elsewhere = '';
  const at = (name: string): string => path.join(folder, name);
  const write = (name: string, content: string | Uint8Array = 'x'): void => {
    mkdirSync(path.dirname(path.resolve(folder, name)), { recursive: true });
    writeFileSync(path.resolve(folder, name), content);
  };
  const link = (name: string, target: string): void => symlinkSync(target, at(name));
  const pipe = (name: string): void => {
    execFileSync('mkfifo', [at(name)]);
  };
  const uri = (name = ''): string => canonical(pathToFileURL(name === '' ? folder : at(name)).href);

  beforeEach(() => {
    folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'copydesk-'));
    elsewhere = mkdtempSync(path.join(realpathSync(tmpdir()), 'copydesk-'));
    write('story.txt', 'A story.');
    writeFileSync(path.join(elsewhere, 'secret.txt'), 'Of another folder.');
  });
  afterEach(() => [folder, elsewhere].forEach(one => rmSync(one, { recursive: true, force: true })));

  /** The names that are listed, in order. */
  const listed = async (followLinks = false): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const uris of nodeFiles.list(uri(), { followLinks, onProblem: () => undefined })) {
      found.push(...uris.map(one => decodeURIComponent(one.slice(uri().length + 1))));
    }
    return found.sort();
  };
  const read = (name: string, followLinks = false) => nodeFiles.read(uri(name), 'utf8', uri(), { followLinks });

  const things: Readonly<Record<string, () => void>> = {
    'a link to itself': () => link('a.txt', 'a.txt'),
    'links in a circle': () => {
      link('a.txt', 'b.txt');
      link('b.txt', 'a.txt');
    },
    'a link that leads nowhere': () => link('a.txt', 'gone.txt'),
    'a link to its own folder': () => link('a', '.'),
    'a link to the folder above': () => link('a', '..'),
    'a link to the root': () => link('a', '/'),
    'folders that link to each other': () => {
      write('x/.keep');
      write('y/.keep');
      link('x/a', '../y');
      link('y/a', '../x');
    },
    'a link to an article in the folder': () => link('again.txt', 'story.txt'),
    'a link to an article elsewhere': () => link('secret.txt', path.join(elsewhere, 'secret.txt')),
    'a link to a folder elsewhere': () => link('more', elsewhere),
    'a link to /dev/zero': () => link('zero.txt', '/dev/zero'),
    'a link to /dev/null': () => link('null.txt', '/dev/null'),
    'a link to /dev/random': () => link('random.txt', '/dev/random'),
    'a link to /dev/stdin': () => link('stdin.txt', '/dev/stdin'),
    'a link to /dev/tty': () => link('tty.txt', '/dev/tty'),
    'a link to /proc/kmsg': () => link('kmsg.txt', '/proc/kmsg'),
    'a link to /proc/self/mem': () => link('mem.txt', '/proc/self/mem'),
    'a link to /proc/self/fd/0': () => link('fd.txt', '/proc/self/fd/0'),
    'a link through a file': () => link('a.txt', 'story.txt/x'),
    'a link of 4,000 signs': () => link('a.txt', 'x/'.repeat(2000)),
    'a pipe': () => pipe('pipe.txt'),
    'a pipe called a folder': () => pipe('pipe'),
    'a link to a pipe': () => {
      pipe('pipe');
      link('pipe.txt', 'pipe');
    },
    'a folder called an article': () => write('folder.txt/.keep'),
    'an empty folder': () => write('empty/.keep'),
    'a folder that may not be read': () => {
      write('shut/a');
      execFileSync('chmod', ['000', at('shut')]);
    },
    'a .gitignore that is a folder': () => write('.gitignore/x'),
    'a .gitignore that is a pipe': () => pipe('.gitignore'),
    'a .gitignore that is a link to /dev/zero': () => link('.gitignore', '/dev/zero'),
    'a .gitignore that is a link to itself': () => link('.gitignore', '.gitignore'),
    'a .gitignore that is a link to a list elsewhere': () => link('.gitignore', path.join(elsewhere, 'secret.txt')),
    'a .gitignore of bytes': () =>
      write(
        '.gitignore',
        Uint8Array.from({ length: 5000 }, (_, index) => index * 7),
      ),
    'a .gitignore of 5 MB': () => write('.gitignore', '*.txt\n'.repeat(900_000)),
    'a .gitignore with a backtracking pattern': () =>
      write('.gitignore', `${'*s'.repeat(30)}b\n${'**/a/'.repeat(12)}b\n`),
    'a .gitignore of one endless line': () => write('.gitignore', '*'.repeat(400_000)),
    'a .gitignore with open brackets': () => write('.gitignore', '[\n[a-\n[[[[\n\\\n!\n/\n'),
    'a .git that is a pipe': () => {
      write('sub/.keep');
      pipe('sub/.git');
    },
    'a .git that is a link to itself': () => {
      write('sub/.keep');
      link('sub/.git', '.git');
    },
    'a .git that points to itself': () => write('sub/.git', 'gitdir: .git/worktrees/x'),
    'a .git of bytes': () =>
      write(
        'sub/.git',
        Uint8Array.from({ length: 9000 }, (_, index) => index),
      ),
    'a .copydesk that is a file': () => write('.copydesk'),
    'a name with line breaks and marks': () => write('.a\n‮[x](command:y)$(bug)'),
    'a node_modules that is a pipe': () => pipe('node_modules'),
  };
  for (const [thing, make] of Object.entries(things)) {
    it(`leave the article as it was: ${thing}`, async () => {
      make();
      assert.deepEqual(await listed(), ['story.txt']);
      assert.deepEqual(await read('story.txt'), { kind: 'text', text: 'A story.', warning: undefined });
      assert.ok((await listed(true)).includes('story.txt'));
      assert.equal(await nodeFiles.kindOf(uri()), thing.includes('.copydesk') ? 'marked' : 'plain');
    });
  }

  for (const [name, make, because] of [
    ['pipe.txt', () => pipe('pipe.txt'), /neither a file nor a folder/u],
    ['zero.txt', () => link('zero.txt', '/dev/zero'), /neither a file nor a folder/u],
    ['folder.txt', () => write('folder.txt/x'), /is a folder/u],
    ['loop.txt', () => link('loop.txt', 'loop.txt'), /a circle/u],
    ['gone.txt', () => undefined, /no such file/u],
    ['story.txt/x.txt', () => undefined, /no such file/u],
    [`${'x'.repeat(300)}.txt`, () => undefined, /too long/u],
    ['large.txt', () => write('large.txt', new Uint8Array(8_000_001).fill(97)), /larger than 8 MB/u],
    ['bytes.txt', () => write('bytes.txt', new Uint8Array(100)), /NUL/u],
  ] as const) {
    it(`are said where they are read: ${name.slice(0, 20)}`, async () => {
      make();
      const outcome = await read(name, true);
      assert.match(outcome.kind === 'problem' ? outcome.problem : '', because);
    });
  }

  it('are read from elsewhere only where links are followed', async () => {
    link('secret.txt', path.join(elsewhere, 'secret.txt'));
    link('more', elsewhere);
    assert.deepEqual(await read('secret.txt'), { kind: 'problem', problem: 'leads out of the folder' });
    assert.deepEqual(await read('more/secret.txt'), { kind: 'problem', problem: 'leads out of the folder' });
    assert.equal((await read('secret.txt', true)).kind, 'text');
    // One file, one article: the link to the folder leads to it too.
    assert.equal((await listed(true)).length, 2);
  });

  it('count once: a link to a hidden file of the folder is its only name', async () => {
    write('.store/one.txt');
    link('one.txt', '.store/one.txt');
    link('two.txt', '.store/one.txt');
    assert.deepEqual(await listed(), ['one.txt', 'story.txt']);
  });

  it('are no second working tree of one repository', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', '-C', folder, ...args], { stdio: 'ignore' });
    git('init', '-q', 'main');
    write('main/one.txt');
    git('-C', 'main', 'add', '.');
    git('-C', 'main', 'commit', '-qm', 'x');
    git('-C', 'main', 'worktree', 'add', '-q', '../again');
    git('-C', 'main', 'worktree', 'add', '-q', 'inside');
    git('clone', '-q', 'main', 'clone');
    assert.deepEqual(await listed(), ['clone/one.txt', 'main/one.txt', 'story.txt']);
    const tree: string[] = [];
    for await (const uris of nodeFiles.list(uri('again'), { followLinks: false, onProblem: () => undefined })) {
      tree.push(...uris);
    }
    assert.deepEqual(tree, [uri('again/one.txt')]);
  });

  it('do not keep the rest from being listed when a file’s name is no text', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x');
    assert.ok((await listed()).includes('story.txt'));
    assert.equal((await read('caf\ufffd.txt')).kind, 'problem');
  });
});
