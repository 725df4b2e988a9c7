import { openWorkbench, type Workbench, type WorkbenchOptions } from './ui/workbench';

// Makes the pictures of the README: `npm run screenshots`, or those of some windows: `npm run screenshots -- annotating dark`.

const look: Omit<WorkbenchOptions, 'file'> = {
  pictures: 'docs/images',
  size: { width: 1240, height: 760 },
  settings: {
    'editor.wordWrap': 'on',
    'editor.lineNumbers': 'off',
    'editor.fontSize': 14,
    'editor.lineHeight': 22,
    'editor.occurrencesHighlight': 'off',
    'editor.renderLineHighlight': 'none',
    'breadcrumbs.enabled': false,
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'outline.collapseItems': 'alwaysExpand',
  },
};

const wire = '2026-03-04-port-strike-wire.txt';

const tags = {
  schema: 'copydesk-tags/1',
  layers: [
    {
      ...{ name: 'wording', label: 'Wording', description: 'As the one who says it words it.' },
      tags: [
        { name: 'heated', key: 'h', colour: '#c04040', description: 'Anger, or words that are meant to sting.' },
        { name: 'hedged', key: 'd', colour: '#3a6fb0', description: 'Leaves a way out.' },
      ],
    },
  ],
};

const dark = { ...look.settings, 'workbench.colorTheme': 'Default Dark Modern' };

/** By window. */
const pictures: Readonly<Record<string, () => Promise<void>>> = {
  cards: () =>
    inWindow({ ...look, file: wire }, async workbench => {
      const { page, command, hover, picture } = workbench;
      await command('Copydesk: Focus on Speakers View');
      await expand(workbench, 'Moira Kestrel');
      await hover('Moira Kestrel', 'Moira Kestrel');
      await picture('hover-name');
      await page.mouse.move(5, 5);
      await command('Copydesk: Next Quote');
      await hover('did not choose', 'Kestrel');
      await picture('hover-quote');
      await page.mouse.move(5, 5);
      await command('Copydesk: Go to Quote by Speaker');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Henrik Dahlby' }).first().waitFor();
      await picture('pick-speaker');
      await page.keyboard.press('Escape');
    }),
  figures: () =>
    inWindow({ ...look, file: 'northmark-first-quarter-results.txt' }, async workbench => {
      const { command, hover, picture } = workbench;
      await command('Copydesk: Focus on Figures View');
      await command('Copydesk: Show Figures of the Whole Folder');
      await expand(workbench, 'dockers');
      await hover('902 million', 'adds up');
      await picture('hover-figure');
    }),
  outline: () =>
    inWindow({ ...look, file: 'scraped-port-deal.txt' }, async ({ command, page, picture }) => {
      // The list of files gives way to the outline.
      await page.locator('.pane-header', { hasText: 'articles' }).first().click();
      await command('Explorer: Focus on Outline View');
      await page.locator('.outline-pane .monaco-list-row').first().waitFor();
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
      await picture('outline-and-problems');
    }),
  hints: () =>
    inWindow(
      { ...look, settings: { ...look.settings, 'copydesk.inlayHints.speakers': true }, file: wire },
      async ({ page, picture }) => {
        await page
          .locator('.view-line', { hasText: /(?:^|”)\s*Henrik\sDahlby$/u })
          .first()
          .waitFor();
        await picture('hints');
      },
    ),
  dark: () =>
    inWindow({ ...look, settings: dark, file: wire }, async workbench => {
      await workbench.command('Copydesk: Focus on Speakers View');
      await workbench.command('Copydesk: Show Speakers of the Whole Folder');
      await expand(workbench, 'Ruth Okafor');
      await workbench.command('Copydesk: Next Quote');
      await workbench.picture('speakers-dark');
    }),
  search: () =>
    inWindow({ ...look, file: wire }, async workbench => {
      const { page, command, picture } = workbench;
      // The editor finds out anew where links are when the text has been still for a moment.
      const links = (words: RegExp): Promise<void> =>
        page.locator('.detected-link', { hasText: words }).first().waitFor();
      await command('View: Toggle Primary Side Bar Visibility');
      await command('Copydesk: Search the Corpus...');
      await page.locator('.quick-input-title', { hasText: 'Search the Corpus' }).waitFor();
      await page.keyboard.type('strik*');
      await page.keyboard.press('Enter');
      await page
        .locator('.view-line', { hasText: /lines\sin/u })
        .first()
        .waitFor();
      await command('Copydesk: Order What Was Found by the Words Behind');
      await page
        .locator('.view-line', { hasText: /●\sby\sthe\swords\sbehind/u })
        .first()
        .waitFor();
      await links(/^strike$/u);
      await picture('search');
    }),
  annotating: () =>
    inWindow(
      { ...look, settings: dark, file: wire, files: { '.copydesk/tags.json': JSON.stringify(tags) } },
      async ({ page, wordsAt, hover, picture }) => {
        const tag = async (words: string, key: string): Promise<void> => {
          const { x, y } = await wordsAt(words);
          await page.mouse.dblclick(x, y);
          await page.keyboard.press(key);
          await page.locator('.statusbar-item', { hasText: `Decided: “${words}”` }).waitFor();
        };
        const { x, y } = await wordsAt('detached');
        await page.mouse.click(x, y);
        await page.keyboard.press('Alt+M');
        await page.locator('.statusbar-item', { hasText: 'Wording: heated' }).waitFor();
        await tag('detached', 'h');
        await tag('offered', 'd');
        await hover('detached', 'meant to sting');
        await picture('annotating');
      },
    ),
};

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  for (const window of named.length > 0 ? named : Object.keys(pictures)) {
    await pictures[window]?.();
  }
}

async function inWindow(options: WorkbenchOptions, use: (workbench: Workbench) => Promise<void>): Promise<void> {
  const workbench = await openWorkbench(options);
  try {
    await widenSideBar(workbench);
    await use(workbench);
  } finally {
    await workbench.close();
  }
}

/** So that names and roles stand in full. */
async function widenSideBar({ page }: Workbench): Promise<void> {
  const edge = 349;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + 60, 400, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
}

async function expand({ page }: Workbench, name: string): Promise<void> {
  await page.locator('.pane .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.pane .monaco-list-row[aria-level="2"]').first().waitFor();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
