import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decisionFile } from './decisionFile';
import { openWorkbench, type Workbench } from './workbench';

const wire = '2026-03-04-port-strike-wire.txt';
const tags = {
  schema: 'copydesk-tags/1',
  layers: [
    {
      ...{ name: 'mood', label: 'Mood', description: 'As the reporter words it.' },
      tags: [
        { name: 'heated', key: 'h', colour: '#c04040', description: 'Anger, or words that are meant to sting.' },
        { name: 'calm', key: 'm' },
      ],
    },
  ],
};

// Annotate mode, in real VS Code by keys alone; a picture of each is left in out/shots.
describe('annotating in the window', () => {
  let workbench: Workbench;

  before(async () => {
    const files = { '.copydesk/tags.json': JSON.stringify(tags) };
    // In a browser VS Code saves by itself, and nothing would ever be seen to be edited.
    const settings = { 'files.autoSave': 'off' };
    workbench = await openWorkbench({ file: wire, files, settings, pictures: 'out/shots' });
  });
  after(() => workbench.close());

  const kept = (): string => {
    const sidecar = path.join(workbench.folder, `.copydesk/articles/${wire}.decisions.jsonl`);
    return existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : '';
  };
  const says = (words: string | RegExp): Promise<void> =>
    workbench.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
  const isDirty = async (): Promise<boolean> => (await workbench.page.locator('.tab.active.dirty').count()) > 0;

  it('tags by letters, shows tags in colour, and types nothing until Escape ends it', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('wholly detached');
    await page.mouse.dblclick(x + 20, y);
    await page.keyboard.press('Alt+M');
    await says(/Annotating: h Mood: heated · m Mood: calm/u);
    await page.keyboard.press('h');
    await says(/Decided: “detached” – Mood: heated/u);
    assert.match(
      kept(),
      /"kind":"own","item":\{"kind":"span","anchor":\{"exact":"detached".*"of":"mood","tag":"heated"/u,
    );
    await page.keyboard.press('z');
    await says(/No tag has the key “z”/u);
    for (const key of ['Shift+K', 'Space', 'Backspace', 'Delete', 'Enter', 'Tab', ';', '-', 'Shift+Digit8']) {
      await page.keyboard.press(key);
    }
    await says(/No tag has this key/u);
    await page.keyboard.press('7');
    await says(/No tag has the key “7”/u);
    assert.equal(await isDirty(), false);
    const { x: nameX, y: nameY } = await workbench.wordsAt('Moira Kestrel');
    await page.mouse.click(nameX + 20, nameY);
    await page.keyboard.press('m');
    await says(/Decided: “Moira Kestrel” – Mood: calm/u);
    const lines = await page.waitForFunction(
      `(() => {
        const lined = [...document.querySelectorAll('.monaco-editor .view-overlays .cdr')]
          .map(one => getComputedStyle(one))
          .filter(style => style.borderBottomWidth === '2px' && style.borderBottomStyle === 'solid')
          .map(style => style.borderBottomColor);
        return lined.length === 2 && lined;
      })()`,
    );
    const colours = (await lines.jsonValue()) as readonly string[];
    assert.ok(colours.includes('rgb(192, 64, 64)') || colours.includes('rgb(198, 83, 83)'), colours.join());
    await workbench.hover('detached', /Anger, or words that are meant to sting/u);
    await workbench.picture('annotating');
    await page.keyboard.press('Escape');
    await page.mouse.click(nameX + 20, nameY);
    await page.keyboard.press('Escape');
    await page.locator('.statusbar-item', { hasText: 'Annotating:' }).waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    await page.locator('.tab.active.dirty').waitFor();
    // The extension hears of the edit a moment after the editor shows it; nobody is as quick as a script.
    await page.waitForTimeout(500);
    await page.keyboard.press('Control+Z');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('lists the tags with their letters and guidelines, and tags with the one that is picked', async () => {
    const { page } = workbench;
    const { x, y } = await workbench.wordsAt('Henrik Dahlby');
    await page.mouse.click(x + 20, y);
    await workbench.command('Copydesk: Show Tags and Their Keys');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Mood: heated' });
    await row.waitFor();
    assert.match(await row.innerText(), /key h[\s\S]*Anger, or words/u);
    await workbench.picture('tags');
    await row.click();
    await says(/Decided: “Henrik Dahlby” – Mood: heated/u);
    await page.keyboard.press('Control+Z');
    await says(/Taken back: “Henrik Dahlby”/u);
  });
});

// Two people's decisions as Git would have put them together.
describe('adjudicating in the window', () => {
  let workbench: Workbench;

  before(async () => {
    const files = decisionFile(
      wire,
      { words: 'Moira Kestrel', by: { ann: 'PERSON', ben: 'ORG' } },
      { words: 'Port', by: { ann: 'FAC' } },
    );
    workbench = await openWorkbench({ file: wire, files, pictures: 'out/shots' });
  });
  after(() => workbench.close());

  it('tells how far people agree, each disagreement a link, and walks through what is disputed, or marked by one person only', async () => {
    const { page } = workbench;
    await workbench.command('Copydesk: Show How Far People Agree');
    await page
      .locator('.view-line', { hasText: /\*\*ben\*\*\sORG/u })
      .first()
      .waitFor();
    await workbench.picture('agreement');
    // Links are there once VS Code's own Markdown has looked at the page.
    await page.locator('.detected-link').first().waitFor();
    // The key draws links anew: what is clicked is a place, not one of them.
    const { x, y } = await workbench.wordsAt(`${wire}#L9`);
    await page.keyboard.down('Control');
    await page.mouse.move(x, y);
    await page.locator('.detected-link-active').waitFor();
    await page.mouse.click(x, y);
    await page.keyboard.up('Control');
    await page.locator('.tab.active', { hasText: wire }).waitFor();
    await workbench.command('Copydesk: Settle All Disputes');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'ann is right' });
    await row.waitFor();
    await workbench.picture('settle');
    await row.click();
    const take = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Take: “Port” is a' });
    await take.waitFor();
    await workbench.picture('settle-alone');
    await take.click();
    await page.locator('.statusbar-item', { hasText: 'Nothing is left to settle' }).waitFor();
    const kept = readFileSync(path.join(workbench.folder, `.copydesk/articles/${wire}.decisions.jsonl`), 'utf8');
    assert.match(kept, /"by":"ann"/u);
    assert.doesNotMatch(kept, /"by":"ben"/u);
    assert.match(kept, /"exact":"Port".*"agreed":/u);
  });

  it('compares with a colleague’s folder, brings in what they decided and walks through what differs', async () => {
    const { page } = workbench;
    const colleague = path.join(path.dirname(workbench.folder), 'from-cid');
    mkdirSync(path.join(colleague, 'second-round'), { recursive: true });
    const theirs = decisionFile(wire, { words: 'Henrik Dahlby', by: { cid: 'ORG' } });
    for (const [name, content] of Object.entries(theirs)) {
      mkdirSync(path.dirname(path.join(colleague, name)), { recursive: true });
      writeFileSync(path.join(colleague, name), content);
    }
    await workbench.command('Copydesk: Compare with a Colleague');
    const dialog = page.locator('.quick-input-widget input').first();
    await dialog.waitFor();
    await dialog.fill(`${colleague}/`);
    // The dialog has been there once it lists what no other folder has.
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'second-round' }).waitFor();
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'Compare' }).click();
    await page
      .locator('.view-line', { hasText: /\*\*cid\*\*\sORG/u })
      .first()
      .waitFor();
    await workbench.command('Notifications: Show Notifications');
    const button = page.locator('.notifications-center .monaco-button', { hasText: 'Bring In and Settle' });
    await button.waitFor();
    await workbench.picture('compare');
    await button.click();
    const refuse = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Refuse: “Henrik Dahlby”' });
    await refuse.waitFor();
    await workbench.picture('brought-in');
    await refuse.click();
    await page.locator('.statusbar-item', { hasText: 'Nothing is left to settle' }).waitFor();
    const kept = readFileSync(path.join(workbench.folder, `.copydesk/articles/${wire}.decisions.jsonl`), 'utf8');
    assert.doesNotMatch(kept, /"by":"cid"/u);
  });
});
