import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

// Real VS Code without a desktop: its server and web workbench stand in the npm package `code-server`. It is started by VS Code's
// own server-main.js, since code-server's wrapper has no smoke-test driver, on the Node that it needs, also from npm.

/** code-server 4.139.1 holds VS Code 1.139.1. */
export const versions = { codeServer: '4.139.1', node: '24.21.0' } as const;

/** The checkout. */
export const root = path.resolve(__dirname, '../..');

/** Where VS Code is installed once for all runs. */
export const home =
  process.env['VSCODE_E2E_HOME'] ??
  path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'vscode-e2e');

export const nodePackage = `node-linux-${process.arch}`;
export const nodeFolder = path.join(home, 'node_modules', nodePackage);
export const nodeBinary = path.join(nodeFolder, 'bin/node');
export const vscodeFolder = path.join(home, 'node_modules/code-server/lib/vscode');
export const serverMain = path.join(vscodeFolder, 'out/server-main.js');

/** Holds the versions once all is installed, so that a broken installation is begun anew. */
export const doneFile = path.join(home, '.done');
export const doneMark = `${versions.codeServer} ${versions.node}`;

export function isInstalled(): boolean {
  return existsSync(doneFile) && readFileSync(doneFile, 'utf8').trim() === doneMark;
}

/** A Chromium to show the workbench in. */
export function chromiumBinary(): string | undefined {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find(place => place !== undefined && existsSync(place));
}
