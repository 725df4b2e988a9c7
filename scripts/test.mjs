// Runs all checks and tests, or those that are named: `npm test`, `npm test -- types unit`, `npm run test:host`.
// Every step streams what it says; the last line sums up: “N passed, N failed”. A check counts one, a test counts one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const bin = name => path.join(root, 'node_modules/.bin', name);
const vsix = path.join(root, 'copydesk.vsix');
const tsx = ['--import', 'tsx'];
const reporter = ['--reporter', path.join(root, 'scripts/reporter.cjs')];

/** In this order. Steps that `counts` tell how many of their tests passed; of others only the exit code speaks. */
const steps = {
  types: { run: [bin('tsc'), '-p', '.'] },
  lint: { run: [bin('eslint'), '--max-warnings', '0', '.'] },
  format: { run: [bin('prettier'), '--check', '.'] },
  unit: { run: [bin('mocha'), ...reporter, 'server/test/**/*.test.ts', 'client/test/**/*.test.ts'], counts: true },
  grammar: { run: ['npm', 'run', '--silent', 'grammar'] },
  package: { run: ['npm', 'run', '--silent', 'package'], makes: vsix },
  silence: {
    run: [bin('mocha'), ...reporter, '--timeout', '60000', 'e2e/silence/*.test.ts'],
    counts: true,
    needs: vsix,
  },
  host: { run: [process.execPath, ...tsx, 'e2e/runHostTests.ts'], counts: true, needs: vsix },
  // Only when named: it wants Neovim and Emacs.
  editors: {
    run: [bin('mocha'), ...reporter, '--timeout', '200000', 'e2e/editors/*.test.ts'],
    counts: true,
    needs: path.join(root, 'dist/server.js'),
    onlyNamed: true,
  },
  ui: { run: [bin('mocha'), ...reporter, '--config', 'e2e/.mocharc.json'], counts: true, needs: vsix },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in steps));
if (unknown.length > 0) {
  console.error(`There is no step “${unknown.join('”, “')}”. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'));
const sum = { passed: 0, failed: 0 };
const failures = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(steps).filter(step => !steps[step].onlyNamed)) {
  const begin = Date.now();
  console.log(`\n=== ${name}`);
  const report = path.join(folder, `${name}.json`);
  const { counts } = steps[name];
  const status = run(steps[name], report);
  const result = counts && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  // A skipped test is a failed one: nothing is left out in silence.
  const passed = result ? result.passed : status === 0 && !counts ? 1 : 0;
  const failed = (result ? result.failed + result.skipped : 0) || (status === 0 && (result || !counts) ? 0 : 1);
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) failures.push(name);
  console.log(`=== ${name}: ${passed} passed, ${failed} failed (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
}
rmSync(folder, { recursive: true, force: true });
console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '');
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 ? 1 : 0);

/** Runs one step; gives its exit code. What a step makes is removed first, so that no later step takes an old one. */
function run({ run: [command, ...args], counts, needs, makes }, report) {
  if (needs !== undefined && !existsSync(needs)) {
    console.error(`${path.relative(root, needs)} is missing: \`npm run package\` makes it.`);
    return 1;
  }
  if (makes !== undefined) {
    rmSync(makes, { force: true });
  }
  const environment = counts ? { ...process.env, COPYDESK_TEST_REPORT: report } : process.env;
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment }).status;
}
