// The peer for the keystroke: harper.js lints the same 2,000 words anew at every keystroke, as its language server does.
import { articleOf, sampleArticles } from './texts';
import { median, memory, milliseconds, quantile, row, title } from './report';

const words = 2000;
const keystrokes = 20;

async function main(): Promise<void> {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const sample = sampleArticles();
  title(`Peer: harper.js, the same article of ${words.toLocaleString('en')} words`);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  let text = articleOf(words, sample, 30);
  const half = Math.floor(text.length / 2);
  const lint = async (): Promise<number> => {
    const start = performance.now();
    await linter.lint(text);
    return performance.now() - start;
  };
  row('first lint', milliseconds(await lint()));
  const times: number[] = [];
  for (let index = 0; index < keystrokes; index++) {
    text = `${text.slice(0, half)}a${text.slice(half)}`;
    times.push(await lint());
  }
  row('keystroke to lints, median', milliseconds(median(times)));
  row('keystroke to lints, p95', milliseconds(quantile(times, 0.95)));
  row('memory', memory());
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
