import { fold } from '../../text/fold';
import type { Corpus } from '../corpus';
import type { Dossier } from '../identities/dossiers';
import type { Voice } from '../voices';
import { wordsOf } from './words';

/**
 * Whom a query means: the bearer of the key; else those of whom this is the full name; else those who have a form like it; else those in whose name
 * its words are. Several where several are called so.
 */
export function dossiersCalled(corpus: Corpus, name: string): readonly Dossier[] {
  const { identities } = corpus;
  const own = identities.dossier(name);
  if (own !== undefined) {
    return [own];
  }
  const folded = fold(name);
  const words = wordsOf(name);
  const close: Dossier[][] = [[], [], []];
  for (const dossier of identities.dossiers.values()) {
    const likeness = likenessOf(dossier, folded, words);
    if (likeness !== undefined) {
      close[likeness]?.push(dossier);
    }
  }
  return close.find(some => some.length > 0) ?? [];
}

/** Sources without a name that are called so: “officials” are “a senior official” and “two officials”, too, where these words are in it. */
export function voicesCalled(corpus: Corpus, name: string): readonly Voice[] {
  const words = wordsOf(name);
  const all = corpus.overview.voices.values();
  return words.length === 0 ? [] : [...all].filter(voice => hasAll(wordsOf(voice.name), words));
}

function likenessOf({ name, forms }: Dossier, folded: string, words: readonly string[]): 0 | 1 | 2 | undefined {
  if (fold(name) === folded) {
    return 0;
  }
  if (forms.some(form => fold(form) === folded)) {
    return 1;
  }
  return words.length > 0 && fold(name).includes(words[0] ?? '') && hasAll(wordsOf(name), words) ? 2 : undefined;
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every(word => words.includes(word));
}
