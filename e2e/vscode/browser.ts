import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumBinary } from './home';
import type { Server } from './server';

export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumBinary();
  if (executablePath === undefined) {
    throw new Error('Chromium is missing: run `npm run setup`.');
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
}

/** A page that can reach nothing but this machine. */
export async function newPage(browser: Browser, size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  await context.route(
    url => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    route => route.abort(),
  );
  return context.newPage();
}

/** How the workbench names a file of this machine. */
export function remoteUri(server: Server, file: string): string {
  return `vscode-remote://${server.authority}${path.resolve(file)}`;
}

/** The workbench on a folder; `payload` tells a driven server what to open and which tests to run. */
export function workbenchUrl(server: Server, folder: string, payload?: readonly (readonly [string, string])[]): string {
  const url = `http://${server.authority}/?folder=${encodeURIComponent(path.resolve(folder))}`;
  return payload ? `${url}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}` : url;
}
