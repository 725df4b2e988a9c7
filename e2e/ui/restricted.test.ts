import assert from 'node:assert/strict';
import { decisionFile } from './decisionFile';
import { openWorkbench, type Workbench } from './workbench';

const wire = '2026-03-04-port-strike-wire.txt';
const evil = '[run](command:workbench.action.terminal.new) <img src=x onerror=alert(1)>';
const tags = {
  schema: 'copydesk-tags/1',
  layers: [{ name: 'mood', description: evil, tags: [{ name: 'low', key: 'l', description: evil }] }],
};

// A folder that nobody has said to trust: what people decided is read as in any other, and is words alone.
describe('in Restricted Mode', () => {
  let workbench: Workbench;

  before(async () => {
    const files = {
      ...decisionFile(wire, { words: 'Moira Kestrel', by: { ann: 'ORG' } }),
      '.copydesk/tags.json': JSON.stringify(tags),
      '.copydesk/names.tsv': `walked off the job\tEVENT\t\t${evil}\n`,
    };
    workbench = await openWorkbench({ file: wire, files, isRestricted: true, pictures: 'out/shots' });
  });
  after(() => workbench.close());

  it('decisions, tags and lists of names are read, and nothing in them is more than words', async () => {
    const { page } = workbench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    const decided = await workbench.hover('Moira Kestrel', /Decided by ann/u);
    assert.match(await decided.innerText(), /organisation/u);
    await page.keyboard.press('Escape');
    const { x, y } = await workbench.wordsAt('Rotterdam');
    await page.mouse.click(x, y);
    await page.keyboard.press('Alt+M');
    await page.locator('.statusbar-item', { hasText: /Annotating: l mood: low/u }).waitFor();
    await page.keyboard.press('l');
    await page.locator('.statusbar-item', { hasText: /Decided: “Rotterdam” – mood: low/u }).waitFor();
    for (const [words, expected] of [
      ['Rotterdam', /mood: low/u],
      ['walked off', /In the list of names/u],
    ] as const) {
      const card = await workbench.hover(words, expected);
      assert.match(await card.innerText(), /\[run\]\(command:workbench/u);
      assert.equal(await card.locator('img[src="x"], a[data-href*="terminal"]').count(), 0);
      await page.keyboard.press('Escape');
    }
    await workbench.picture('restricted');
  });
});
