import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './vscode/home';
import { runInHost } from './vscode/host';

// Runs e2e/host inside real VS Code's extension host, with the packed extension installed, on a copy of the fixture articles.

async function main(): Promise<void> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-report-'));
  try {
    const report = process.env['COPYDESK_TEST_REPORT'] ?? path.join(temporary, 'report.json');
    process.exitCode = await runInHost({
      script: path.join(root, 'out/e2e/index.js'),
      folders: [path.join(root, 'test-fixtures/articles'), path.join(root, 'e2e/fixture')],
      environment: { COPYDESK_TEST_REPORT: report },
    });
    if (existsSync(report)) {
      const { text } = JSON.parse(readFileSync(report, 'utf8')) as { readonly text: string };
      console.log(text);
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

void main();
