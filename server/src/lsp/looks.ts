import type { Corpus } from '../corpus/corpus';
import { speakerHints } from '../features/speakerHints';
import { tokens } from '../features/tokens';
import type { Settings } from './settings';

/** Whether an article shows the same colours and hints in two corpora, so that the editor need not ask for them again. */
export function looksAlike(before: Corpus, now: Corpus, uri: string, { speakerHints: hints }: Settings): boolean {
  return (
    isSame(tokens(before, uri), tokens(now, uri)) &&
    (!hints || isSame(speakerHints(before, uri, everywhere), speakerHints(now, uri, everywhere)))
  );
}

/** Behind any text. No `Infinity`: one fraction or infinity among them would make every span a third larger in V8, see `Span`. */
const everywhere = { start: 0, end: 0x3fffffff };

function isSame(some: readonly object[], others: readonly object[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
