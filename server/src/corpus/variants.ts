import type { Lexicon } from '../lexicon/lexicon';
import { pairsAmong } from '../stages/findings/nameVariant/forms';
import { nearlySame } from '../stages/findings/nameVariant/likeness';
import type { VariantKind } from '../types/finding';
import type { Appearance } from './clusters';
import type { Dossier, Identities } from './identities';

/** A name that one article writes differently from another. */
export interface CorpusVariant {
  readonly kind: VariantKind;
  /** The form to look at again, in the article `uri`. */
  readonly form: string;
  readonly uri: string;
  /** Key of the entity within that article. */
  readonly entity: string;
  readonly other: { readonly form: string; readonly uri: string; readonly entity: string };
}

/** By uri: what each article writes differently from another one. What differs within one article is that article's own affair. */
export function variantsIn({ dossiers }: Identities, lexicon: Lexicon): ReadonlyMap<string, readonly CorpusVariant[]> {
  const found = new Map<string, CorpusVariant[]>();
  const add = (variant: CorpusVariant): void => {
    found.set(variant.uri, [...(found.get(variant.uri) ?? []), variant]);
  };
  for (const dossier of dossiers) {
    formVariants(dossier, lexicon).forEach(add);
  }
  const comparable = dossiers.flatMap(dossier =>
    dossier.type === 'PERSON' || dossier.type === 'ORG'
      ? { type: dossier.type, words: dossier.appearances[0]?.entity.core.split(' ') ?? [], dossier }
      : [],
  );
  for (const [first, second] of nearlySame(comparable, lexicon)) {
    nearVariants(first.dossier, second.dossier).forEach(add);
  }
  return found;
}

function formVariants({ type, name, forms, appearances }: Dossier, lexicon: Lexicon): readonly CorpusVariant[] {
  if (appearances.length < 2 || forms.length < 2) {
    return [];
  }
  const all = [...new Set([name, ...forms])];
  return pairsAmong(type, all, lexicon)
    .filter(({ kind }) => kind !== 'stops')
    .flatMap(({ kind, form, other }) => {
      const there = appearances.find(one => uses(one, other));
      return there === undefined
        ? []
        : appearances
            .filter(one => uses(one, form) && !uses(one, other))
            .map(one => ({
              kind,
              form,
              uri: one.uri,
              entity: one.entity.key,
              other: { form: other, uri: there.uri, entity: there.entity.key },
            }));
    });
}

function uses({ entity }: Appearance, form: string): boolean {
  return entity.forms.includes(form);
}

/** At every article that uses the rarer of two names, unless it uses both. */
function nearVariants(first: Dossier, second: Dossier): readonly CorpusVariant[] {
  const more = first.appearances.length - second.appearances.length || first.mentions - second.mentions;
  const [common, rare] = more < 0 ? [second, first] : [first, second];
  const [there] = common.appearances;
  const both = new Set(common.appearances.map(({ uri }) => uri));
  return there === undefined
    ? []
    : rare.appearances
        .filter(({ uri }) => !both.has(uri))
        .map(({ uri, entity }) => ({
          kind: 'near',
          form: entity.name,
          uri,
          entity: entity.key,
          other: { form: there.entity.name, uri: there.uri, entity: there.entity.key },
        }));
}
