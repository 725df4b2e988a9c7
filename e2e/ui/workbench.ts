import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, newPage, remoteUri, workbenchUrl } from '../vscode/browser';
import { root } from '../vscode/home';
import { installChromium, installVSCode } from '../vscode/install';
import { installExtension, startServer, type Server } from '../vscode/server';

export interface WorkbenchOptions {
  /** The folder of articles, copied before it is opened; without it the fixtures. */
  readonly articles?: string;
  /** What else stands in the folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The article to begin with; without it none is open. */
  readonly file?: string;
  /** What the status bar says at first; without it, that articles are read. */
  readonly status?: string | RegExp;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is one that nobody has said to trust. */
  readonly isRestricted?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** Where pictures go, below the checkout. */
  readonly pictures: string;
}

/** VS Code's window in a browser, with the packed extension, on a copy of the fixture articles; driven as a user would. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Centre of the first such words in the editor's text, as shown. */
  readonly wordsAt: (words: string) => Promise<{ readonly x: number; readonly y: number }>;
  /** Rests the mouse on the words; gives the card that appears, fully shown. */
  readonly hover: (words: string, expected: string | RegExp) => Promise<Locator>;
  /** Opens another article, as the user would. */
  readonly open: (file: string) => Promise<void>;
  /** Runs a command by its title, from the palette. */
  readonly command: (title: string) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  await installVSCode();
  await installChromium();
  const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-ui-'));
  // Named as it shall stand in the explorer.
  const folder = path.join(temporary, 'articles');
  const extensions = path.join(temporary, 'extensions');
  cpSync(options.articles ?? path.join(root, 'test-fixtures/articles'), folder, { recursive: true });
  cpSync(path.join(root, 'e2e/fixture/huelga.txt'), path.join(folder, 'huelga.txt'));
  for (const [name, content] of Object.entries(options.files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  installExtension(path.join(root, 'copydesk.vsix'), extensions);
  const settings = {
    'editor.hover.delay': 100,
    'editor.hover.above': false,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    ...options.settings,
  };
  const server = await startServer({
    extensions,
    settings,
    isDriven: true,
    isRestricted: options.isRestricted === true,
  });
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await drivenIn({ browser, server, folder, options, close });
  } catch (error) {
    // Whoever waits for the tests to end would wait for ever.
    await close();
    throw error;
  }
}

interface Opened {
  readonly browser: Browser;
  readonly server: Server;
  readonly folder: string;
  readonly options: WorkbenchOptions;
  readonly close: () => Promise<void>;
}

async function drivenIn({ browser, server, folder, options, close }: Opened): Promise<Workbench> {
  const page = await newPage(browser, options.size);
  page.setDefaultTimeout(20_000);
  await page.addInitScript({ path: path.join(__dirname, 'centreOf.js') });
  const pictures = path.join(root, options.pictures);
  mkdirSync(pictures, { recursive: true });
  const { file } = options;
  const opened = file === undefined ? [] : [['openFile', remoteUri(server, path.join(folder, file))] as const];
  await page.goto(workbenchUrl(server, folder, opened));
  if (file !== undefined) {
    await page.locator('.monaco-editor .view-line').first().waitFor();
  }
  // Where nothing is opened, VS Code first looks whether the folder holds articles.
  await page.locator('.statusbar-item', { hasText: options.status ?? /articles?$/u }).waitFor({ timeout: 60_000 });

  const wordsAt = async (words: string) => {
    const place = await page.waitForFunction(`centreAtRest(${JSON.stringify(words)})`);
    return (await place.jsonValue()) as { readonly x: number; readonly y: number };
  };

  return {
    page,
    folder,
    wordsAt,
    hover: async (words, expected) => {
      const { x, y } = await wordsAt(words);
      // Straight there: a rest on another word on the way would show that word's card.
      await page.mouse.move(x, y + 250);
      await page.mouse.move(x, y);
      const card = page.locator('.monaco-hover:visible', { hasText: expected });
      await card.waitFor();
      await card.evaluate('card => Promise.all(card.getAnimations({ subtree: true }).map(one => one.finished))');
      return card;
    },
    open: async file => {
      await page.keyboard.press('Control+P');
      await page.locator('.quick-input-widget input[type=text]:visible').fill(file);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: file }).waitFor();
    },
    command: async title => {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input[type=text]:visible');
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    picture: async name => {
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    close,
  };
}
