import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench';

// Deciding by keyboard alone, in real VS Code; a picture of each is left in out/shots.
describe('deciding in the window', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ file: '2026-03-04-port-strike-wire.txt', pictures: 'out/shots' });
    // Of what is not read yet nothing can be decided.
    await workbench.page.locator('.statusbar-item', { hasText: /^\s*\d+ articles$/u }).waitFor();
  });
  after(() => workbench.close());

  it('offers what can be decided by Ctrl+., does it, and takes it back by Ctrl+Z', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Moira Kestrel');
    await page.mouse.click(x, y);
    const menu = page.locator('.action-widget').first();
    const row = menu.locator('.monaco-list-row', { hasText: 'Confirm “Moira Kestrel” as a person' });
    // What the model reads meanwhile closes the menu.
    do {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 4000 }).catch(() => undefined);
    } while (!(await row.isVisible()));
    await workbench.picture('Ctrl-dot-on-a-name');
    assert.match(await menu.innerText(), /is not a name[\s\S]*“We did not[\s\S]*Same as…/u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+D');
    await page.locator('.statusbar-item', { hasText: /Decided: “Moira Kestrel” is not a name/u }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.statusbar-item', { hasText: /Taken back: “Moira Kestrel” is not a name/u }).waitFor();
  });

  it('walks the suggestions by key, decides and goes on', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Moira Kestrel');
    await page.mouse.click(x, y);
    await page.keyboard.press('Alt+J');
    const selected = page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/u });
    await selected.waitFor();
    const first = await selected.innerText();
    await page.keyboard.press('Alt+Y');
    await selected.filter({ hasNotText: first }).waitFor();
    await workbench.picture('review');
  });

  it('shows where a decision of all articles would hold, place by place, before it does', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Moira Kestrel');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const head = rows.filter({ hasText: 'Decide: “Moira Kestrel” is not a name in all articles' });
    const preview = async (): Promise<void> => {
      await page.mouse.click(x, y);
      await workbench.command('Copydesk: Decide for All Occurrences');
      await rows.filter({ hasText: '“Moira Kestrel” is not a name in all articles' }).first().click();
      await head.waitFor();
    };
    await preview();
    assert.match(await head.innerText(), /In \d+ places/u);
    await page.keyboard.press('ArrowDown');
    const selected = page.locator('.statusbar-item', { hasText: /\(13 selected\)/u });
    await selected.waitFor();
    await workbench.picture('where-it-would-hold');
    await page.keyboard.press('Escape');
    // The user is where they were.
    await selected.waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.statusbar-item', { hasText: 'Decided:' }).count(), 0);
    await preview();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /Decided: “Moira Kestrel” is not a name in all/u }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.statusbar-item', { hasText: /Taken back: “Moira Kestrel”/u }).waitFor();
  });

  it('shows whom a new name would be of, and where, before F2 gives it', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Moira Kestrel');
    const head = page.locator('.quick-input-list .monaco-list-row', { hasText: 'is called “Moira Ann Kestrel”' });
    const rename = async (): Promise<void> => {
      await page.mouse.click(x, y);
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').waitFor();
      await page.locator('.rename-box input').fill('Moira Ann Kestrel');
      await page.keyboard.press('Enter');
      await head.waitFor();
    };
    await rename();
    assert.match(await head.innerText(), /In \d+ places in \d articles/u);
    await workbench.picture('rename');
    await page.keyboard.press('Escape');
    await head.waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.statusbar-item', { hasText: 'is called' }).count(), 0);
    await rename();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /Decided: “Moira Kestrel” is called/u }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.statusbar-item', { hasText: /Taken back: “Moira Kestrel” is called/u }).waitFor();
  });

  it('lists what is decided, and what an edit has lost', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Henrik Dahlby');
    await page.mouse.click(x, y);
    await page.keyboard.press('Alt+Y');
    await page.locator('.statusbar-item', { hasText: /Decided: Confirm “Henrik Dahlby”/u }).waitFor();
    await page.mouse.dblclick(x + 30, y);
    await page.keyboard.type('Vane-Whitlock');
    await workbench.command('Copydesk: Show All Decisions');
    const row = page.locator('.pane .monaco-list-row[aria-level="2"]', { hasText: '“Henrik Dahlby” is a person' });
    await row.first().waitFor();
    assert.equal(await page.locator('.pane .monaco-list-row', { hasText: 'Lost their place' }).count(), 1);
    await row.first().click();
    await workbench.picture('decisions');
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'these may be theirs' }).first().waitFor();
    await workbench.picture('lost-decision');
  });
});
