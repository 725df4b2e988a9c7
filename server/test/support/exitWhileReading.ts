// Run by a test: ends the process while the reader's thread is at work.
import { startReader } from '../../src/node/reader/startReader';
import { wordsOf } from '../../src/reader/rules/words';
import { lexicon, readings } from './inputs';

async function main(): Promise<void> {
  const service = startReader({ lexicon, rules: readings });
  const { kind } = await service.ready;
  const endless = 'Ida Holm rowed to the island. '.repeat(2000);
  void service.read([endless]);
  await service.read(['It is in view.'], { urgency: 'view' });
  // Something to do meanwhile.
  wordsOf(endless.slice(0, 9000));
  process.exit(kind === 'ready' ? 0 : 1);
}

void main();
