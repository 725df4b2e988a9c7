import { startReader } from '../../server/src/browser/reader/startReader';
import { readLexicon } from '../../server/src/lexicon/lexicon';
import { readByRule } from '../../server/src/reader/rules/rules';
import type { ReaderState } from '../../server/src/reader/service/service';
import type { Reading } from '../../server/src/types/reading';

/** What the tests ask the page to do. */
export interface PageTask {
  /** URLs. */
  readonly worker: string;
  readonly folder: string;
  readonly lists: Readonly<Record<string, string>>;
  readonly paragraphs: readonly string[];
}

/** What came of it. */
export interface PageResult {
  readonly states: readonly ReaderState[];
  /** What the model said of each paragraph; undefined where it said nothing. */
  readonly readings: readonly (Reading | undefined)[];
}

/** Reads paragraphs as an editor in a browser does. */
async function read({ worker, folder, lists, paragraphs }: PageTask): Promise<PageResult> {
  const lexicon = readLexicon(file => lists[file] ?? '');
  const states: ReaderState[] = [];
  const service = startReader({
    worker,
    folder,
    lexicon,
    rules: readByRule(lexicon),
    onState: state => states.push(state),
  });
  try {
    await service.read(paragraphs);
    return { states, readings: paragraphs.map(paragraph => service.known(paragraph)) };
  } finally {
    service.dispose();
  }
}

Object.assign(globalThis, { read });
