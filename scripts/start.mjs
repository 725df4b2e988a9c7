// Opens a folder of articles in VS Code with this extension: `npm start [folder]`. The desktop's VS Code where its command `code` is there,
// else VS Code from npm, served on this machine only behind a token; Ctrl+C ends it and leaves nothing running.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { workbenchUrl } from '../e2e/vscode/browser.ts';
import { home, isInstalled } from '../e2e/vscode/home.ts';
import { installVSCode } from '../e2e/vscode/install.ts';
import { installExtension, startServer } from '../e2e/vscode/server.ts';

const root = path.join(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';

async function main() {
  // npm runs scripts in the project's folder; a relative folder is meant from where the user stands.
  const given = process.argv[2];
  const folder = given ? path.resolve(process.env.INIT_CWD ?? '.', given) : path.join(root, 'test-fixtures/articles');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`There is no folder ${folder}. Say which folder of articles to open: npm start FOLDER`);
  }
  await (desktopCode() ? openOnDesktop(folder) : serve(folder));
}

/** Whether the command `code` is on the PATH. */
function desktopCode() {
  const places = (process.env.PATH ?? '').split(path.delimiter);
  return places.some(place => existsSync(path.join(place, isWindows ? 'code.cmd' : 'code')));
}

/** With the user's own settings and theme, and the extension as it stands in this checkout. */
async function openOnDesktop(folder) {
  console.log('Building Copydesk');
  npm('build');
  console.log(`Opening ${folder} in VS Code. Close its window to end.`);
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder];
  const code = spawn('code', args, { stdio: 'inherit', shell: isWindows });
  await new Promise((resolve, reject) => code.once('close', resolve).once('error', reject));
}

async function serve(folder) {
  announce();
  await installVSCode();
  console.log('Packing Copydesk');
  npm('package');
  const extensions = mkdtempSync(path.join(tmpdir(), 'copydesk-extensions-'));
  const clean = () => rmSync(extensions, { recursive: true, force: true, maxRetries: 5 });
  try {
    installExtension(path.join(root, 'copydesk.vsix'), extensions);
    const token = randomBytes(16).toString('hex');
    const server = await startServer({ extensions, token, settings: { 'editor.wordWrap': 'on' } });
    console.log(`\nVS Code shows ${folder} at\n\n  ${workbenchUrl(server, folder)}&tkn=${token}\n\nCtrl+C stops it.`);
    await new Promise(resolve => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(signal => process.once(signal, resolve)));
    console.log('\nStopping VS Code');
    await server.stop();
  } finally {
    clean();
  }
}

/** Says what it will take before it takes it. */
function announce() {
  console.log('There is no command `code` here, so VS Code from npm is served on this machine.');
  if (!isInstalled()) {
    console.log(`Once: one to three minutes, and about 480 MB in ${home}. Delete that folder to be rid of it.`);
  }
  console.log('Each time: half a minute to pack Copydesk (copydesk.vsix, about 36 MB, here).\n');
}

/** What npm says is shown only when it fails. */
function npm(script) {
  try {
    execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'pipe', encoding: 'utf8', shell: isWindows });
  } catch (error) {
    throw new Error(`\`npm run ${script}\` failed:\n${error.stdout}${error.stderr}`);
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
