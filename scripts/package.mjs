// Packs Copydesk for one platform, with that platform's ONNX Runtime, or for every other one, with its WebAssembly alone:
//   npm run package                                  for this machine, to copydesk.vsix
//   npm run package -- --target linux-x64|…|universal   to copydesk-<target>.vsix
//   npm run package -- --target all                  one after the other
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pageOf } from './page.cjs';
import runtimes from './runtimes.cjs';

const root = path.join(import.meta.dirname, '..');

/** Bytes that a package may have. */
const mostBytes = 60e6;

/** The extension's page in VS Code. */
const page = 'out/page.md';

/** Without them Copydesk would read by rule only, and nobody would see it before the users do. */
const modelFiles = ['reader.onnx', 'labels.json', 'vocabulary.txt', 'SHA256SUMS'].map(file =>
  path.join('server/model', file),
);

function main() {
  const { values } = parseArgs({ options: { target: { type: 'string' } } });
  const missing = modelFiles.filter(file => !existsSync(path.join(root, file)));
  if (missing.length > 0) {
    throw new Error(`There is no package without the reader's model, and these are missing: ${missing.join(', ')}.`);
  }
  if (values.target === undefined) {
    pack(runtimes.target(), 'copydesk.vsix');
    return;
  }
  const targets = values.target === 'all' ? runtimes.targets : [values.target];
  const unknown = targets.find(target => !runtimes.targets.includes(target));
  if (unknown !== undefined) {
    throw new Error(`There is no target “${unknown}”. There are: ${runtimes.targets.join(', ')}, and all.`);
  }
  for (const target of targets) {
    pack(target, `copydesk-${target}.vsix`);
  }
}

function pack(target, file) {
  const vsix = path.join(root, file);
  rmSync(vsix, { force: true });
  mkdirSync(path.join(root, path.dirname(page)), { recursive: true });
  writeFileSync(path.join(root, page), pageOf(readFileSync(path.join(root, 'README.md'), 'utf8')));
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--readme-path',
    page,
    '--out',
    file,
  ];
  const forTarget = target === runtimes.universal ? [] : ['--target', target];
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/@vscode/vsce/vsce'), ...args, ...forTarget],
    {
      cwd: root,
      stdio: 'inherit',
      // vsce has esbuild.js run before it packs.
      env: { ...process.env, COPYDESK_TARGET: target },
    },
  );
  if (status !== 0) {
    throw new Error(`vsce could not pack ${file}.`);
  }
  const { size } = statSync(vsix);
  if (size > mostBytes) {
    throw new Error(`${file} has ${(size / 1e6).toFixed(1)} MB; ${mostBytes / 1e6} MB are allowed.`);
  }
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
