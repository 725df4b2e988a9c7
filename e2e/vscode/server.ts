import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeBinary, serverMain } from './home';

export interface ServerOptions {
  /** Absolute; without it the server has no extensions but the built-in ones. */
  readonly extensions?: string;
  /** Whoever knows it may use the server; without it everybody on this machine may. */
  readonly token?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly environment?: NodeJS.ProcessEnv;
  /** Whether folders are opened as ones that nobody has said to trust: in Restricted Mode. */
  readonly isRestricted?: boolean;
  /** Lets the address of the workbench name a file to open and tests to run. */
  readonly isDriven?: boolean;
}

/** A running VS Code server, on this machine only, in a temporary home. */
export interface Server {
  /** “127.0.0.1:4567”. */
  readonly authority: string;
  readonly log: () => string;
  /** Ends it and all that it started, and removes its home. */
  readonly stop: () => Promise<void>;
}

/** Quiet, offline, and the same for everybody. */
const settings = {
  // As on the desktop: in a browser, what is typed would be saved after a second, and is no longer there to be reverted.
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'update.mode': 'none',
};

/** No question whether a folder is trusted: it is not. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-vscode-'));
  const data = path.join(folder, 'data');
  for (const place of ['Machine', 'User']) {
    mkdirSync(path.join(data, place), { recursive: true });
    writeFileSync(
      path.join(data, place, 'settings.json'),
      JSON.stringify({ ...settings, ...(options.isRestricted === true ? restricted : {}), ...options.settings }),
    );
  }
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'w');
  const child = spawn(
    nodeBinary,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
      ...['--accept-server-license-terms', '--disable-telemetry', '--telemetry-level', 'off'],
      ...(options.isRestricted === true ? [] : ['--disable-workspace-trust']),
      '--disable-getting-started-override',
      ...(options.isDriven === true ? ['--enable-smoke-test-driver'] : []),
      ...['--server-data-dir', folder, '--user-data-dir', data],
      ...['--extensions-dir', options.extensions ?? path.join(folder, 'extensions')],
    ],
    // A process group of its own, so that stop() reaches its children too.
    { stdio: ['ignore', log, log], detached: true, env: { ...cleanEnvironment(folder), ...options.environment } },
  );
  const state = { ended: false };
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => {
      state.ended = true;
      resolve();
    });
  });
  const server: Server = {
    authority,
    log: () => readFileSync(logFile, 'utf8'),
    stop: async () => {
      signal(child.pid, 'SIGTERM');
      await Promise.race([gone, sleep(5000, undefined, { ref: false })]);
      signal(child.pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  const end = Date.now() + 30_000;
  while (!(await answers(authority))) {
    await sleep(50);
    if (state.ended || Date.now() > end) {
      const said = server.log();
      await server.stop();
      throw new Error(`VS Code's server did not start:\n${said}`);
    }
  }
  return server;
}

/** Installs a packed extension into a folder of extensions. */
export function installExtension(vsix: string, extensions: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-install-'));
  const args = ['--accept-server-license-terms', '--server-data-dir', folder, '--extensions-dir', extensions];
  try {
    execFileSync(nodeBinary, [serverMain, ...args, '--install-extension', vsix], {
      env: cleanEnvironment(folder),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The environment without what an outer VS Code or npm put there, and with no way to a marketplace. */
function cleanEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const own = { HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  return { ...Object.fromEntries(kept), ...own };
}

const foreign = /^(?:VSCODE_|CODE_SERVER|ELECTRON_|NODE_OPTIONS|npm_)/u;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(authority: string): Promise<boolean> {
  try {
    return (await fetch(`http://${authority}/version`)).ok;
  } catch {
    return false;
  }
}

/** To the whole process group; it may be gone already. */
function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) {
      process.kill(-pid, name);
    }
  } catch {
    // It is gone.
  }
}
