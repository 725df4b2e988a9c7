import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Means } from '../corpus/corpus';
import { noDecisions } from '../decisions/decisions';
import { readLexicon } from '../lexicon/lexicon';
import { readByRule } from '../reader/rules/rules';
import { readable } from './unreadable';

/** Reads the word lists from disk and makes what every article is read with. */
export function readMeans(): Means {
  const folder = lexiconFolder();
  const lexicon = readLexicon(file => readable(() => readFileSync(path.join(folder, file), 'utf8')));
  return { lexicon, readings: readByRule(lexicon), decisions: noDecisions };
}

/** Where the lists stand: beside the bundle in `dist`, or beside the sources. */
function lexiconFolder(): string {
  const beside = path.join(__dirname, 'lexicon');
  return existsSync(beside) ? beside : path.join(__dirname, '../../lexicon');
}
