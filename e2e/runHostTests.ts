import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { root } from './vscode/home';
import { installChromium, installVSCode } from './vscode/install';
import { installExtension } from './vscode/server';

// Runs e2e/host inside real VS Code's extension host, with the packed extension installed, on a copy of the fixture articles.

const standIn = path.join(root, 'e2e/code.cjs');

/** The desktop's VS Code where it is given or a screen is there to show it, else the stand-in. */
async function vscodeExecutable(): Promise<string> {
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined) {
    return path.resolve(given);
  }
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (hasScreen) {
    try {
      return await downloadAndUnzipVSCode();
    } catch (error) {
      console.log(`Desktop VS Code could not be downloaded (${String(error)}): taking the one from npm.`);
    }
  }
  return standIn;
}

async function install(vsix: string, executable: string, extensions: string): Promise<void> {
  if (executable === standIn) {
    await installVSCode();
    await installChromium();
    installExtension(vsix, extensions);
    return;
  }
  const [cli = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  execFileSync(cli, [...args, `--extensions-dir=${extensions}`, '--install-extension', vsix], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function main(): Promise<void> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-host-'));
  try {
    const workspace = path.join(temporary, 'articles');
    const extensions = path.join(temporary, 'extensions');
    const report = process.env['COPYDESK_TEST_REPORT'] ?? path.join(temporary, 'report.json');
    cpSync(path.join(root, 'test-fixtures/articles'), workspace, { recursive: true });
    cpSync(path.join(root, 'e2e/fixture'), workspace, { recursive: true });
    const executable = await vscodeExecutable();
    await install(path.join(root, 'copydesk.vsix'), executable, extensions);
    const tests = { COPYDESK_TEST_ROOT: root, COPYDESK_TEST_REPORT: report, COPYDESK_TEST_QUIET: '1' };
    Object.assign(process.env, tests);
    process.exitCode = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: path.join(root, 'e2e/blank'),
      extensionTestsPath: path.join(root, 'out/e2e/index.js'),
      extensionTestsEnv: tests,
      launchArgs: [workspace, `--extensions-dir=${extensions}`, `--user-data-dir=${path.join(temporary, 'user')}`],
    }).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    });
    if (existsSync(report)) {
      const { text } = JSON.parse(readFileSync(report, 'utf8')) as { readonly text: string };
      console.log(text);
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

void main();
