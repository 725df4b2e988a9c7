import type { Chunk } from '../corpus/chunks';
import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities/dossiers';
import { fold } from '../text/fold';
import { nameKinds } from '../words/kinds';
import { count } from './card';
import { fullestIn } from './definition';
import { kindOf } from './kinds';
import type { Located } from './places';

/** A person, organisation or place of the whole corpus. */
export interface CorpusSymbol {
  readonly key: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place';
  /** “person, 4 articles” */
  readonly detail: string;
  /** The article that names it most fully. */
  readonly uri: string;
}

/** People, organisations and places whose name has the letters of `query` in this order; all of them for an empty query. */
export function symbols(corpus: Corpus, query: string): readonly CorpusSymbol[] {
  return corpus.identities.dossiers.all.flatMap(chunk => symbolsIn(chunk, query));
}

/** Those among some neighbours, so that whoever looks through all of them can take a breath between. */
export function symbolsIn({ values }: Chunk<Dossier>, query: string): readonly CorpusSymbol[] {
  const wanted = fold(query);
  return values.flatMap(dossier => {
    const kind = symbolKind(dossier);
    const home = homeOf(dossier);
    return kind !== undefined && home !== undefined && hasLetters(fold(dossier.name), wanted)
      ? [
          {
            key: dossier.key,
            name: dossier.name,
            kind,
            detail: `${nameKinds[dossier.type]}, ${count(dossier.appearances.length, 'article')}`,
            uri: home.uri,
          },
        ]
      : [];
  });
}

/** Where the bearer of the key is named most fully first. */
export function placeOfSymbol(corpus: Corpus, key: string): Located | undefined {
  const dossier = corpus.identities.dossier(key);
  const home = dossier && homeOf(dossier);
  return home && fullestIn(corpus, home)[0];
}

function homeOf(dossier: Dossier): Dossier['appearances'][number] | undefined {
  return dossier.appearances.find(({ entity }) => entity.name === dossier.name) ?? dossier.appearances[0];
}

function symbolKind({ type }: Dossier): CorpusSymbol['kind'] | undefined {
  const kind = kindOf[type];
  return kind === 'group' || kind === 'name' ? undefined : kind;
}

/** Whether the letters of `wanted` occur in `name` in order, gaps allowed, as editors match symbols. */
function hasLetters(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
