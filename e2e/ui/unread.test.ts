import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../vscode/home';
import { openWorkbench, type Workbench } from './workbench';

describe('a folder of articles, none of them open', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ pictures: 'out/shots' });
  });
  after(() => workbench.close());

  it('is read and counted at once', async () => {
    const { page, command, picture } = workbench;
    await page.locator('.statusbar-item', { hasText: / 11 articles$/u }).waitFor();
    await command('Copydesk: Focus on Speakers View');
    await page
      .locator('.welcome-view-content', { hasText: 'Open an article to see who speaks in it' })
      .first()
      .waitFor();
    await picture('folder-at-once');
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Show the Whole Folder' }).first().click();
    await page.locator('.pane .monaco-list-row', { hasText: 'Moira Kestrel' }).first().waitFor();
  });

  it('tells in the view why a Spanish article was not read, and reads it where the user wants it', async () => {
    const { page, open, command, picture } = workbench;
    await command('Copydesk: Show Speakers of This Article');
    await open('huelga.txt');
    await page.locator('.statusbar-item', { hasText: 'Not read: Spanish' }).waitFor();
    const words = page.locator('.welcome-view-content', {
      hasText: 'This document was not read: it is not in English',
    });
    await words.first().waitFor();
    assert.equal(await page.locator('.welcome-view-content:visible', { hasText: 'No quotes' }).count(), 0);
    await picture('unread-spanish');
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Read This File' }).first().click();
    await page.locator('.statusbar-item', { hasText: / 12 articles$/u }).waitFor();
    await picture('read-all-the-same');
  });
});

describe('a software project with a folder of articles', function () {
  this.timeout(120_000);
  const project = mkdtempSync(path.join(tmpdir(), 'copydesk-project-'));
  let workbench: Workbench;
  before(async () => {
    writeFileSync(path.join(project, 'package.json'), '{}');
    mkdirSync(path.join(project, 'news'));
    cpSync(path.join(root, 'test-fixtures/articles'), path.join(project, 'news'), { recursive: true });
    const file = 'news/2026-03-04-port-strike-wire.txt';
    workbench = await openWorkbench({
      articles: project,
      file,
      status: 'Not read: software project',
      pictures: 'out/shots',
    });
  });
  after(async () => {
    await workbench.close();
    rmSync(project, { recursive: true, force: true });
  });

  it('is left alone, with a word why', async () => {
    const { page, command, picture } = workbench;
    await command('Copydesk: Focus on Speakers View');
    const words = 'This document was not read: its folder is a software project';
    await page.locator('.welcome-view-content', { hasText: words }).first().waitFor();
    await picture('unread-project');
  });

  it('is read as a corpus where the user wants it', async () => {
    const { page, picture } = workbench;
    const button = page.locator('.welcome-view-content .monaco-button', { hasText: 'Read This Folder as a Corpus' });
    await button.first().click();
    await page.locator('.statusbar-item', { hasText: / 11 articles$/u }).waitFor();
    await page.locator('.pane .monaco-list-row', { hasText: 'Moira Kestrel' }).first().waitFor();
    await picture('project-read');
  });
});
