// Every exchange format, exported from our articles and from odd ones and read by a program that nobody here wrote: `npm run exchange:check`.
// The programs are Python's (requirements.txt); they are installed once, into COPYDESK_EXCHANGE_VENV or ~/.cache/copydesk-exchange/venv.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.join(here, '../..');
const venv = process.env.COPYDESK_EXCHANGE_VENV ?? path.join(homedir(), '.cache/copydesk-exchange/venv');
const python = path.join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const only = process.argv.slice(2);

if (!existsSync(python)) {
  run('python3', ['-m', 'venv', venv]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', path.join(here, 'requirements.txt')]);
}

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-exchange-'));
const articles = path.join(folder, 'articles');
cpSync(path.join(root, 'test-fixtures/articles'), articles, { recursive: true });
// What breaks formats: characters of two code units, CRLF, combining marks, marks of markup, and an article without anything.
mkdirSync(path.join(articles, 'odd'));
const odd = {
  emoji:
    '😀 Mayor Ida Holm 👩🏽‍🚀 opened it.\n\n“We paid $2 million 🎉 for it,” Holm said. 𝒜 spokesman said it was “fine 🇪🇺”.\n',
  crlf: 'Mayor Ida Holm\r\nopened the bridge.\r\n\r\n“We paid $2 million\r\nfor it,” Holm said on Monday.\r\n',
  combining: 'Mayor Ide\u0301 Holm met Zoe\u0308 Renn in Sa\u0303o Paulo.\n\n“It cost 3 percent,” Renn said.\n',
  markup:
    '<b>Ida Holm</b> & the Tide_Line [Ltd] | paid 5% “a*b; c->d” #1, Holm said.\t“Tabs \\t here,” said Ida Holm.\n',
  nothing: 'nothing here\n',
};
for (const [name, text] of Object.entries(odd)) {
  writeFileSync(path.join(articles, 'odd', `${name}.txt`), text);
}

const copydesk = ['--import', 'tsx', path.join(root, 'server/src/cli.ts')];
/** Runs `copydesk` over the articles; what it prints goes to a file. */
function copy(output, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...copydesk, ...args], {
    cwd: root,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    console.error(String(stderr));
    process.exit(1);
  }
  if (output !== undefined) {
    writeFileSync(path.join(folder, output), stdout);
  }
}

const reader = ['--reader', 'rules', articles];
copy('annotations.jsonl', 'annotate', ...reader);
const formats = spawnSync(process.execPath, [...copydesk, 'export', '--to', '?'], { cwd: root, encoding: 'utf8' });
// With checks named, what these look at.
const isWanted = format =>
  only.length === 0 ||
  only.some(name => /^(?:tables|json)/u.test(name) || format.replaceAll('-', '_').startsWith(name.split('_')[0]));
for (const format of formats.stderr
  .match(/there are (.*)/u)[1]
  .split(', ')
  .filter(isWanted)) {
  copy(undefined, 'export', '--to', format, '--out', path.join(folder, format), ...reader);
}
for (const table of isWanted('csv') ? ['figures', 'findings', 'names', 'sources'] : []) {
  for (const format of ['csv', 'spreadsheet', 'table']) {
    copy(undefined, 'export', '--to', format, '--of', table, '--out', path.join(folder, format), ...reader);
  }
}
const { status } = spawnSync(python, [path.join(here, 'check.py'), folder, ...only], { stdio: 'inherit' });
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);

function run(command, args) {
  console.log(`${command} ${args.join(' ')}`);
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) {
    process.exit(1);
  }
}
