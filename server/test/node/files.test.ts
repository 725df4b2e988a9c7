import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../src/node/files';

describe('files of Node', () => {
  let folder = '';
  const uri = (name = ''): string => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  /** The paths that are listed within the folder, in order, and behind them what is said of others. */
  const listed = async ({ followLinks = false } = {}, of = uri()): Promise<readonly string[]> => {
    const problems: string[] = [];
    const onProblem = (at: string, why: string) => problems.push(`${at.slice(uri().length + 1)}: ${why}`);
    const found: string[] = [];
    for await (const uris of nodeFiles.list(of, { followLinks, onProblem })) {
      found.push(...uris.map(one => one.slice(uri().length)));
    }
    return [...found.sort(), ...problems];
  };
  const read = async (name: string, encoding = 'utf8', followLinks = false): Promise<string> => {
    const outcome = await nodeFiles.read(uri(name), encoding, uri(), { followLinks });
    return outcome.kind === 'text' ? outcome.text : outcome.problem;
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists articles in order, and nothing that is hidden, ignored or of another kind', async () => {
    for (const name of [
      'b.txt',
      'a/x.md',
      'a/y.article',
      'z.pdf',
      '.git/c.txt',
      'node_modules/d/e.md',
      'drafts/f.txt',
      'Peña (1).txt',
    ]) {
      write(name, 'x');
    }
    write('.gitignore', 'drafts/\n');
    assert.deepEqual(await listed(), ['/Pe%C3%B1a%20%281%29.txt', '/a/x.md', '/a/y.article', '/b.txt']);
  });

  it('reads a file in the editor’s encoding; a byte-order mark outweighs it', async () => {
    write('latin.txt', Uint8Array.from([0x50, 0x65, 0xf1, 0x61]));
    write('marked.txt', '\ufeffPeña');
    write('wide.txt', Buffer.from('\ufeffPeña', 'utf16le'));
    assert.equal(await read('latin.txt', 'windows1252'), 'Peña');
    assert.equal(await read('marked.txt', 'windows1252'), 'Peña');
    assert.equal(await read('wide.txt'), 'Peña');
  });

  it('knows nothing of files that are not there', async () => {
    assert.equal(await read('gone.txt'), 'no such file or folder');
    const untitled = await nodeFiles.read('untitled:Untitled-1', 'utf8', uri(), { followLinks: true });
    assert.deepEqual(untitled, { kind: 'problem', problem: 'is no file' });
    assert.deepEqual(await listed({}, uri('gone')), ['gone: no such file or folder']);
  });

  it('tells a corpus from a code repository and a home folder', async () => {
    assert.equal(await nodeFiles.kindOf(uri()), 'plain');
    write('package.json', '{}');
    assert.equal(await nodeFiles.kindOf(uri()), 'code');
    write('.copydesk/names.tsv', '');
    assert.equal(await nodeFiles.kindOf(uri()), 'marked');
    assert.equal(await nodeFiles.kindOf(pathToFileURL(homedir()).href), 'home');
    assert.equal(await nodeFiles.kindOf('vscode-vfs://github/a/b'), 'plain');
  });
});
