// How much we bother a reader: findings by code in 1,000 words of the articles.
//
//   npx tsx bench/findings.ts GOLD PREDICTED [--codes A,B] [--json] [--errors N]
//
// GOLD gives the texts alone. --codes says which findings count, all without it; --errors prints some of them.
import { parseArgs } from 'node:util';
import { foundIn, goldIn, type FoundFinding } from './quotes/documents';
import { countWords } from './texts';

/** A finding and the text that it is about. */
interface Noted extends FoundFinding {
  readonly id: string;
  readonly text: string;
}

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, codes: { type: 'string' }, errors: { type: 'string', default: '0' } },
  });
  const [goldFile, foundFile] = positionals;
  if (goldFile === undefined || foundFile === undefined) {
    console.error('usage: findings.ts GOLD PREDICTED [--codes A,B] [--json] [--errors N]');
    return 2;
  }
  const texts = new Map(goldIn(goldFile).map(({ id, text }) => [id, text]));
  const words = [...texts.values()].reduce((sum, text) => sum + countWords(text), 0);
  const all = foundIn(foundFile).flatMap(({ id, findings }) =>
    findings.map((finding): Noted => ({ ...finding, id, text: texts.get(id) ?? '' })),
  );
  const codes = values.codes?.split(',') ?? [...new Set(all.map(({ code }) => code))].sort();
  const noted = all.filter(({ code }) => codes.includes(code));
  const countOf = (code: string): number => noted.filter(finding => finding.code === code).length;
  const counts = new Map([...codes.map(code => [code, countOf(code)] as const), ['all', noted.length]]);
  if (values.json) {
    const rates = [...counts].map(([code, count]) => [code, { count, rate: count / words }]);
    console.log(JSON.stringify({ words, ...Object.fromEntries(rates) }));
    return 0;
  }
  console.log(`${words.toLocaleString('en')} words; findings, and in 1,000 words`);
  for (const [code, count] of counts) {
    console.log(`${code.padEnd(nameWidth)}${`${count}`.padStart(6)}${((1000 * count) / words).toFixed(2).padStart(8)}`);
  }
  printSome(noted, Number(values.errors));
  return 0;
}

const nameWidth = 32;

function printSome(noted: readonly Noted[], count: number): void {
  if (count === 0) {
    return;
  }
  const step = Math.max(1, Math.floor(noted.length / count));
  for (const { code, id, text, start, end, message } of noted.filter((_, at) => at % step === 0).slice(0, count)) {
    const around = text.slice(Math.max(0, start - shownAround), end + shownAround).replaceAll(/\s+/gu, ' ');
    console.log(`[${code}] ${id} at ${start}: ${message}\n  ${around}`);
  }
}

const shownAround = 100;

process.exitCode = main(process.argv.slice(2));
