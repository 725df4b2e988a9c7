import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser, newPage, remoteUri, workbenchUrl } from './browser';
import { startServer } from './server';

/** Runs the tests that the arguments of `code` name inside the extension host; gives the exit code. */
export async function runTests(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true });
  const tests = values['extensionTestsPath'];
  if (typeof tests !== 'string') {
    throw new Error('code.cjs runs tests only: --extensionTestsPath is missing');
  }
  const extensions = values['extensions-dir'];
  const server = await startServer({
    isDriven: true,
    environment: testEnvironment(),
    ...(typeof extensions === 'string' && { extensions: path.resolve(extensions) }),
  });
  const browser = await launchBrowser();
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(130)));
  process.once('SIGTERM', () => void stop().then(() => process.exit(143)));
  try {
    const page = await newPage(browser);
    const log: string[] = [];
    const done = new Promise<number>((resolve, reject) => {
      void page.exposeFunction('codeAutomationLog', (type: string, parts: readonly unknown[]) => {
        log.push([type, ...parts].join(' '));
      });
      void page.exposeFunction('codeAutomationExit', resolve);
      page.on('crash', () => reject(new Error('the page crashed')));
      setTimeout(() => reject(new Error(`no result in ${longest / 1000} s`)), longest).unref();
    });
    const developed = (values['extensionDevelopmentPath'] ?? []) as readonly string[];
    const folder = positionals.find(existsSync) ?? '/';
    await page.goto(
      workbenchUrl(server, folder, [
        ...developed.map(one => ['extensionDevelopmentPath', remoteUri(server, fileOf(one))] as const),
        ['extensionTestsPath', remoteUri(server, fileOf(tests))],
      ]),
    );
    const code = await done.catch((error: unknown) => {
      console.error([String(error), ...log, "--- VS Code's server", server.log()].join('\n'));
      return 1;
    });
    if (code !== 0) {
      console.error(log.filter(line => line.startsWith('error')).join('\n'));
    }
    return code;
  } finally {
    await stop();
  }
}

const known = {
  extensionDevelopmentPath: { type: 'string', multiple: true },
  extensionTestsPath: { type: 'string' },
  'extensions-dir': { type: 'string' },
} as const;

/** Milliseconds after which the tests are given up. */
const longest = Number(process.env['COPYDESK_TEST_LIMIT'] ?? 300_000);

/** What the tests are told by their starter; the rest of VS Code's environment stays clean. */
function testEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('COPYDESK_TEST')));
}

function fileOf(place: string): string {
  return place.startsWith('file:') ? fileURLToPath(place) : path.resolve(place);
}
