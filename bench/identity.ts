// Who is who over a corpus, by the scorer of ../shared/eval/identity and by its small cases, each a corpus of its own.
//
//   npx tsx bench/identity.ts GOLD PREDICTED [--errors N] [--json]
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const folder = path.join(__dirname, '../../shared/eval/identity');

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { errors: { type: 'string', default: '0' }, json: { type: 'boolean', default: false } },
  });
  const [gold, predicted] = positionals;
  if (gold === undefined || predicted === undefined) {
    console.error('usage: identity.ts GOLD PREDICTED [--errors N] [--json]');
    return 2;
  }
  const cases = run('check-cases.mjs', path.join(folder, 'cases.jsonl'), path.join(__dirname, '../server/src/cli.ts'));
  if (!values.json) {
    console.log(`${run('score.mjs', gold, predicted, '--errors', values.errors)}\n${cases.trimEnd()}`);
    return 0;
  }
  const strata = JSON.parse(run('score.mjs', gold, predicted, '--json')) as readonly { readonly stratum: string }[];
  const [, passed, of] = passing.exec(cases) ?? [];
  console.log(
    JSON.stringify({
      ...Object.fromEntries(strata.map(one => [one.stratum, one])),
      cases: { passed: Number(passed), of: Number(of) },
    }),
  );
  return 0;
}

/** What a script of the folder prints; the shell that it starts is ours, in TypeScript. */
function run(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [path.join(folder, script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, NODE_OPTIONS: '--import tsx' },
  });
}

/** The last line of `check-cases.mjs`. */
const passing = /^(\d{1,4}) of (\d{1,4}) pass$/mu;

process.exitCode = main(process.argv.slice(2));
