import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** VS Code calls this inside the extension host; a rejection becomes its exit code 1. */
export async function run(): Promise<void> {
  const reporter = path.join(process.env['COPYDESK_TEST_ROOT'] ?? '', 'scripts/reporter.cjs');
  const mocha = new Mocha({ timeout: 30_000, color: false, reporter });
  for (const file of readdirSync(__dirname).filter(name => name.endsWith('.test.js'))) {
    mocha.addFile(path.join(__dirname, file));
  }
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
