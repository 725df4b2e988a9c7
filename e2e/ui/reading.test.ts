import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench';

// What a user sees and does, in real VS Code; a picture of each is left in out/shots.
describe('the window', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ file: '2026-03-04-port-strike-wire.txt', pictures: 'out/shots' });
  });
  after(() => workbench.close());
  afterEach(async function () {
    await workbench.picture((this.currentTest?.title ?? 'unnamed').replaceAll(/\W+/gu, '-'));
    await workbench.page.keyboard.press('Escape');
    await workbench.page.mouse.move(5, 5);
  });

  it('says how many articles are read', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: /^\s*\d+ articles$/u });
    await item.waitFor();
  });

  it('shows a card on a name', async () => {
    const card = await workbench.hover('Moira Kestrel', 'Moira Kestrel');
    assert.match(await card.innerText(), /general secretary/iu);
  });

  it('shows all mentions in a peek from the card', async () => {
    const { page } = workbench;
    const card = await workbench.hover('Moira Kestrel', 'mentions in');
    await card.locator('a', { hasText: 'mentions in' }).click();
    await page.locator('.peekview-widget .monaco-list-row', { hasText: 'Kestrel' }).first().waitFor();
  });

  it('shows a card on a figure', async () => {
    const card = await workbench.hover('1,100 dockers', 'More than 1,100');
    assert.match(await card.innerText(), /more than|at least|over|>|≥/iu);
  });

  it('shows a card on a quote', async () => {
    const card = await workbench.hover('did not choose', 'Kestrel');
    assert.match(await card.innerText(), /Moira Kestrel/u);
  });

  it('outlines the article', async () => {
    const { page, command } = workbench;
    await command('Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'Dockers shut Ireland' }).waitFor();
  });

  it('shows what is counted in a tree, and goes to a figure on a click', async () => {
    const { page, command } = workbench;
    await command('Copydesk: Focus on Figures View');
    const figure = row(page, 'More than 1,100 dockers');
    await figure.waitFor();
    await figure.click();
    await page.locator('.statusbar-item', { hasText: /5 selected/u }).waitFor();
  });

  it('shows who speaks in a tree, and goes to a quote on a click', async () => {
    const { page, command } = workbench;
    await command('Copydesk: Focus on Speakers View');
    const speaker = row(page, 'Moira Kestrel');
    await speaker.waitFor();
    await speaker.click();
    await page.keyboard.press('ArrowRight');
    await row(page, 'We did not want this').click();
    await page.locator('.statusbar-item', { hasText: /\d+ selected/u }).waitFor();
  });

  it('shows the speakers of the whole folder', async () => {
    const { page, command } = workbench;
    // The list needs the room: what is out of sight is not drawn.
    await page.locator('.pane-header', { hasText: 'Figures' }).first().click();
    await command('Copydesk: Show Speakers of the Whole Folder');
    await row(page, 'Ruth Okafor').waitFor();
    await command('Copydesk: Show Speakers of This Article');
    await row(page, 'Ruth Okafor').waitFor({ state: 'hidden' });
  });

  it('jumps to the next quote by its key', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Dockers shut');
    await page.mouse.click(x, y);
    await page.keyboard.press('Alt+Q');
    await page.locator('.statusbar-item', { hasText: /Statement 1 of/iu }).waitFor();
    await page.keyboard.press('Alt+X');
    await page.locator('.statusbar-item', { hasText: /statement 2 of/iu }).waitFor();
  });

  it('picks a quote by its speaker and shows it while looking', async () => {
    const { page, command } = workbench;
    await command('Copydesk: Go to Quote by Speaker');
    const list = page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'Eoin Tarrant' }).waitFor();
    await page.keyboard.type('Tarrant');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: 'Eoin Tarrant' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /\d+ selected/u }).waitFor();
  });

  it('returns to where it was when no quote is picked', async () => {
    const { page, open, command } = workbench;
    await open('2026-03-04-port-strike-wire.txt');
    await command('Copydesk: Go to Quote by Speaker');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ruth Okafor' }).first().waitFor();
    await page.keyboard.type('Ruth Okafor');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active:not(:has-text("port-strike-wire"))').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.tab.active', { hasText: 'port-strike-wire' }).waitFor();
  });

  it('shows a guess in italics', async () => {
    const { page, open } = workbench;
    await open('scraped-port-deal.txt');
    await page.locator('.view-line .mtki', { hasText: 'who pays for my fish' }).waitFor();
  });

  it('lists what is found in Problems, quietly', async () => {
    const { page, open, command } = workbench;
    await open('scraped-port-deal.txt');
    await command('Problems: Focus on Problems View');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'relative-date-without-dateline' }).first();
    await row.waitFor();
    assert.equal(await row.locator('.codicon-error, .codicon-warning').count(), 0);
    await command('View: Hide Panel');
  });

  it('says quietly that a Spanish article is not read', async () => {
    await workbench.open('huelga.txt');
    await workbench.page.locator('.statusbar-item', { hasText: 'Not read: Spanish' }).waitFor();
  });
});

function row(page: Workbench['page'], text: string) {
  return page.locator('.pane .monaco-list-row', { hasText: text }).first();
}
