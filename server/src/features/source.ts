import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities/dossiers';
import { definites } from '../lexicon/closedClasses';
import { alternatives } from '../text/alternatives';
import type { StatementNote } from '../types/record';

/** Who says a statement, as far as the article tells. */
export type Source =
  | { readonly kind: 'known'; readonly dossiers: readonly [Dossier, ...Dossier[]] }
  /** Somebody with a name of whom nothing else is known: the label of a turn. */
  | { readonly kind: 'named'; readonly words: string }
  /** “a senior official”: somebody whom the article describes and does not name. */
  | { readonly kind: 'described'; readonly words: string }
  /** “he” or “the union”, where nobody was found whom it may mean. */
  | { readonly kind: 'unclear'; readonly words: string }
  | { readonly kind: 'nobody' };

export function sourceOf(corpus: Corpus, uri: string, { speakers, source, isTurn = false }: StatementNote): Source {
  const [first, ...others] = corpus.identities.dossiersOf(uri, speakers);
  if (first !== undefined) {
    return { kind: 'known', dossiers: [first, ...others] };
  }
  return source === undefined ? { kind: 'nobody' } : unknownSource(source, isTurn);
}

/** Somebody of whom there are these words alone. */
export function unknownSource(words: string, isTurn: boolean): Exclude<Source, { readonly kind: 'known' | 'nobody' }> {
  if (isTurn || (capitals.test(words) && !definite.test(words))) {
    return { kind: 'named', words };
  }
  return { kind: personal.test(words) || definite.test(words) ? 'unclear' : 'described', words };
}

/** Who is meant, the names joined: “Marta Ruiz and Tom Hale”; the article's own words where it names nobody. */
export function sourceWords(source: Source): string | undefined {
  switch (source.kind) {
    case 'known':
      return source.dossiers.map(({ name }) => name).join(' and ');
    case 'named':
    case 'described':
      return source.words;
    case 'unclear':
      return personal.test(source.words) ? undefined : source.words;
    case 'nobody':
      return undefined;
  }
}

/** “Corvane Partners”; a single word may owe its capital to the sentence: “Officials”. */
const capitals = /^\p{Lu}\S{0,30}(?: \p{Lu}\S{0,30}){1,6}$/u;

/** Somebody of whom the article spoke before. */
const definite = new RegExp(`^${alternatives(definites)} `, 'iu');

const personal = /^(?:he|she|they|it|we|I|you)$/iu;
