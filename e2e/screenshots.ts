import { openWorkbench, type Workbench, type WorkbenchOptions } from './ui/workbench';

// Makes the pictures of the README: `npm run screenshots`.

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

async function main(): Promise<void> {
  await inWindow({ ...look, file: wire }, async workbench => {
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
  });
  await inWindow({ ...look, file: 'northmark-first-quarter-results.txt' }, async workbench => {
    const { command, hover, picture } = workbench;
    await command('Copydesk: Focus on Figures View');
    await command('Copydesk: Show Figures of the Whole Folder');
    await expand(workbench, 'dockers');
    await hover('902 million', 'adds up');
    await picture('hover-figure');
  });
  await inWindow({ ...look, file: 'scraped-port-deal.txt' }, async ({ command, page, picture }) => {
    // The list of files gives way to the outline.
    await page.locator('.pane-header', { hasText: 'articles' }).first().click();
    await command('Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await command('Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    await picture('outline-and-problems');
  });
  const hints = { ...look.settings, 'copydesk.inlayHints.speakers': true };
  await inWindow({ ...look, settings: hints, file: wire }, async ({ page, picture }) => {
    await page
      .locator('.view-line', { hasText: /(?:^|”)\s*Henrik\sDahlby$/u })
      .first()
      .waitFor();
    await picture('hints');
  });
  const dark = { ...look.settings, 'workbench.colorTheme': 'Default Dark Modern' };
  await inWindow({ ...look, settings: dark, file: wire }, async workbench => {
    await workbench.command('Copydesk: Focus on Speakers View');
    await workbench.command('Copydesk: Show Speakers of the Whole Folder');
    await expand(workbench, 'Ruth Okafor');
    await workbench.command('Copydesk: Next Quote');
    await workbench.picture('speakers-dark');
  });
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
