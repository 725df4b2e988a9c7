import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { root } from './home';
import { installChromium, installVSCode } from './install';
import { installExtension } from './server';

/** What runs inside VS Code's extension host, and on which articles. */
export interface HostRun {
  /** A module with a function `run`. */
  readonly script: string;
  /** Folders whose files the opened folder has. */
  readonly folders: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a script in real VS Code with the packed extension installed, on a copy of the folders; resolves to its exit code. */
export async function runInHost({ script, folders, environment }: HostRun): Promise<number> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-host-'));
  try {
    const workspace = path.join(temporary, 'articles');
    const extensions = path.join(temporary, 'extensions');
    folders.forEach(folder => cpSync(folder, workspace, { recursive: true }));
    const executable = await vscodeExecutable();
    await install(path.join(root, 'copydesk.vsix'), executable, extensions);
    const settings = { COPYDESK_TEST_ROOT: root, COPYDESK_TEST_QUIET: '1', ...environment };
    Object.assign(process.env, settings);
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: path.join(root, 'e2e/blank'),
      extensionTestsPath: script,
      extensionTestsEnv: settings,
      launchArgs: [workspace, `--extensions-dir=${extensions}`, `--user-data-dir=${path.join(temporary, 'user')}`],
    }).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

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
