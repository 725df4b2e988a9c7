import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Means } from '../corpus/corpus';
import { noDecisions } from '../decisions/decisions';
import { readLexicon } from '../lexicon/lexicon';
import { readByRule } from '../reader/rules/rules';
import { wordsFault } from '../reader/rules/words';
import { encodingsFault } from './encodings';
import { readable } from './unreadable';

/** Reads the word lists from disk and makes what every article is read with. It never throws: what is missing is told of. */
export function readMeans(): Means {
  const folder = lexiconFolder();
  const lexicon = readLexicon(file => readable(() => readFileSync(path.join(folder, file), 'utf8')));
  const missing = [...lexicon.missing, ...[wordsFault, encodingsFault].filter(fault => fault !== undefined)];
  return {
    ...{ lexicon, readings: readByRule(lexicon), decisions: noDecisions },
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** Where the lists stand: beside the bundle in `dist`, or beside the sources. */
function lexiconFolder(): string {
  const beside = path.join(__dirname, 'lexicon');
  return existsSync(beside) ? beside : path.join(__dirname, '../../lexicon');
}
