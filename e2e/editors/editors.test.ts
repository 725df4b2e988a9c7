import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../vscode/home';

/** What a script in the editor saw. */
interface Seen {
  readonly failed?: string;
  readonly problems: readonly string[];
  readonly hover: { readonly contents: { readonly kind: string; readonly value: string } };
  readonly decided: Seen['hover'];
  readonly references: number;
  readonly definition: readonly { readonly uri: string }[];
  readonly symbols: number;
  readonly found: readonly { readonly name: string; readonly location: { readonly range?: object } }[];
  readonly tokens: number;
  readonly jumped: string;
  readonly actions: readonly string[];
}

const name = 'Kestrel';
const article = '2026-03-04-port-strike-wire.txt';

// The set-ups of docs/editors, each in the real editor, without a window: `npm run test:editors`. Neovim and Emacs come from Debian.
const editors = {
  Neovim: (file: string) => [
    'nvim',
    ['--headless', '-u', 'docs/editors/neovim.lua', file, '-c', 'luafile e2e/editors/drive.lua'],
    'markdown',
  ],
  Emacs: () => [
    'emacs',
    [
      '--batch',
      '--eval',
      "(progn (require 'package) (package-initialize))",
      ...['docs/editors/emacs.el', 'e2e/editors/drive.el'].flatMap(script => ['-l', script]),
    ],
    // Without the package markdown-mode Eglot shows plain text.
    'plaintext',
  ],
} satisfies Record<string, (file: string) => readonly [string, readonly string[], string]>;

for (const [editor, commandFor] of Object.entries(editors)) {
  describe(`in ${editor}`, function () {
    let folder: string;
    let seen: Seen;
    let kind: string;

    before(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'copydesk-editor-'));
      const articles = path.join(folder, 'articles');
      cpSync(path.join(root, 'test-fixtures/articles'), articles, { recursive: true });
      mkdirSync(path.join(articles, '.copydesk'));
      const bin = path.join(folder, 'copydesk-lsp');
      writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'dist/server.js')}" "$@"\n`);
      chmodSync(bin, 0o755);
      const [command, args, markup] = commandFor(path.join(articles, article));
      kind = markup;
      const ran = spawnSync(command, args, {
        cwd: root,
        encoding: 'utf8',
        timeout: 150_000,
        env: {
          ...process.env,
          HOME: folder,
          PATH: `${folder}:${process.env['PATH'] ?? ''}`,
          COPYDESK_ARTICLE: path.join(articles, article),
          COPYDESK_NAME: name,
          COPYDESK_SEEN: path.join(folder, 'seen.json'),
        },
      });
      assert.equal(
        ran.error,
        undefined,
        `${editor} is not there: \`sudo apt-get install neovim emacs-nox elpa-eglot\``,
      );
      seen = JSON.parse(readFileSync(path.join(folder, 'seen.json'), 'utf8')) as Seen;
      assert.equal(seen.failed, undefined, `${seen.failed ?? ''}\n${ran.stderr}`);
    });

    after(() => rmSync(folder, { recursive: true, force: true }));

    it('a hover tells who that is, without links that only VS Code can run', () => {
      assert.equal(seen.hover.contents.kind, kind);
      assert.match(seen.hover.contents.value, /Moira Kestrel.* · person/u);
      assert.doesNotMatch(seen.hover.contents.value, /command:/u);
    });

    it('problems are shown', () => assert.match(seen.problems.join('\n'), /anonymous-source/u));

    it('references, definition, symbols and colours answer', () => {
      assert.ok(seen.references >= 3);
      assert.match(seen.definition[0]?.uri ?? '', new RegExp(`${article}$`, 'u'));
      assert.ok(seen.symbols > 3);
      assert.ok(seen.tokens > 100 && seen.tokens % 5 === 0);
    });

    it('a name is found in the folder, with its place', () => {
      const moira = seen.found.find(one => one.name === 'Moira Kestrel');
      assert.ok(moira?.location.range);
    });

    it('a key leads to the next quote', () => assert.match(seen.jumped, /^“We did not want this/u));

    it('a decision is made, kept and shown', () => {
      assert.ok(
        seen.actions.some(title => title === 'Confirm “Moira Kestrel” as a person'),
        seen.actions.join('\n'),
      );
      assert.match(seen.decided.contents.value, /Confirmed by /u);
      const kept = readdirSync(path.join(folder, 'articles/.copydesk/articles'));
      assert.ok(kept.includes(`${article}.decisions.jsonl`), kept.join());
    });
  });
}
