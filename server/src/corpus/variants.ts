import type { Lexicon } from '../lexicon/lexicon';
import { pairsAmong } from '../stages/findings/nameVariant/forms';
import { areAlike, isPlace, likeKeysOf, type Comparable } from '../stages/findings/nameVariant/likeness';
import type { VariantKind } from '../types/finding';
import type { Summary } from '../types/summary';
import type { Appearance } from './identities/appearance';
import type { Dossier } from './identities/dossiers';
import type { Identities } from './identities/identities';

/** A name that one article writes differently from another. */
export interface CorpusVariant {
  readonly kind: VariantKind;
  /** The form to look at again. */
  readonly form: string;
  /** Key of the entity within its article. */
  readonly entity: string;
  readonly other: { readonly form: string; readonly uri: string; readonly entity: string };
}

/** By what the names of others are found that may be nearly the same. */
function nearLinksOf(dossier: Dossier): readonly string[] {
  const name = comparable(dossier);
  return name === undefined ? [] : likeKeysOf(name);
}

/** What the article writes differently from another one. What differs within one article is that article's own affair. */
export function variantsOf(
  { uri, entities }: Summary,
  identities: Identities,
  lexicon: Lexicon,
): readonly CorpusVariant[] {
  const all = new Map<string, Dossier>();
  for (const entity of entities) {
    const dossier = identities.dossierFor(uri, entity);
    if (dossier !== undefined) {
      all.set(dossier.key, dossier);
    }
  }
  const dossiers = [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    ...dossiers.flatMap(dossier => formVariants(dossier, uri, lexicon)),
    ...dossiers.flatMap(dossier => slipsIn(dossier, uri)),
    ...dossiers.flatMap(dossier =>
      nearlySameAs(dossier, identities, lexicon)
        .filter(other => mayBeSlip(dossier, other, lexicon))
        .flatMap(other => nearVariants(dossier, other, uri)),
    ),
  ];
}

/** A name as it is held against others; undefined of kinds of which that tells nothing. */
export function comparable({ type, core }: Dossier): Comparable | undefined {
  return type === 'PERSON' || type === 'ORG' || type === 'GPE' ? { type, words: core.split(' ') } : undefined;
}

function formVariants(
  { type, name, forms, appearances }: Dossier,
  uri: string,
  lexicon: Lexicon,
): readonly CorpusVariant[] {
  const here = appearances.length < 2 || forms.length < 2 ? [] : appearances.filter(one => one.uri === uri);
  return here.length === 0
    ? []
    : pairsAmong(type, [...new Set([name, ...forms])], lexicon)
        .filter(({ kind }) => kind !== 'stops')
        .filter(
          ({ kind, form, other }) => !(kind === 'shortened' && form.includes(' ')) || isRarer(form, other, appearances),
        )
        .flatMap(({ kind, form, other }) => {
          const writing = here.filter(one => uses(one, form) && !uses(one, other));
          const there = writing.length === 0 ? undefined : appearances.find(one => uses(one, other));
          return there === undefined
            ? []
            : writing.map(({ entity }) => ({
                kind,
                form,
                entity: entity.key,
                other: { form: other, uri: there.uri, entity: there.entity.key },
              }));
        });
}

/** Slips of the name that the article has, which are known to be it: each beside the name as another article has it. */
function slipsIn(dossier: Dossier, uri: string): readonly CorpusVariant[] {
  const right = dossier.appearances.find(one => one.because === 'same-name' && isFull(one, dossier));
  return right === undefined
    ? []
    : dossier.appearances
        .filter(one => one.uri === uri && one.because === 'misspelt')
        .map(({ entity }) => ({
          kind: 'near',
          form: entity.name,
          entity: entity.key,
          other: { form: right.entity.name, uri: right.uri, entity: right.entity.key },
        }));
}

/** A full name is cut where more articles keep it whole. */
function isRarer(form: string, other: string, appearances: readonly Appearance[]): boolean {
  const count = (written: string): number => appearances.filter(one => uses(one, written)).length;
  return count(form) <= count(other);
}

function uses({ entity }: Appearance, form: string): boolean {
  return entity.forms.includes(form);
}

/** Dossiers whose name is nearly this one's: of a crowd that shares all but one word, each is held against the first few only. */
export function nearlySameAs(dossier: Dossier, identities: Identities, lexicon: Lexicon): readonly Dossier[] {
  const name = comparable(dossier);
  return nearLinksOf(dossier).flatMap(link => {
    const all = (identities.names.links.get(link) ?? []).filter(key => identities.dossier(key)?.key === key);
    const known = all.indexOf(dossier.key) < crowd ? all : all.slice(0, crowd);
    return known
      .filter(key => key !== dossier.key)
      .flatMap(key => {
        const other = identities.dossier(key);
        const itsName = other && comparable(other);
        return name && itsName && areAlike(name, itsName, lexicon) ? [other] : [];
      });
  });
}

const crowd = 8;

/**
 * A place that lists know is no slip, nor is one that nearly as many articles name as the other; two given names that stand again and again are
 * two people’s.
 */
function mayBeSlip(dossier: Dossier, other: Dossier, lexicon: Lexicon): boolean {
  const { type, core, appearances } = dossier;
  if (type === 'GPE') {
    return !isPlace(core, lexicon) && other.appearances.length >= rarer * appearances.length;
  }
  const areTwo = givenIn(dossier) !== givenIn(other) && [dossier, other].every(one => isGivenName(one, lexicon));
  return type !== 'PERSON' || appearances.length < 2 || !areTwo;
}

function isGivenName(dossier: Dossier, lexicon: Lexicon): boolean {
  return lexicon.words('given-names').has(givenIn(dossier));
}

function givenIn({ core }: Dossier): string {
  return core.split(' ', 1).join();
}

const rarer = 4;

/** At an article that uses the rarer of two names, unless it uses both; of two that are as rare the later in the alphabet. */
function nearVariants(dossier: Dossier, other: Dossier, uri: string): readonly CorpusVariant[] {
  const more =
    other.appearances.length - dossier.appearances.length ||
    other.mentions - dossier.mentions ||
    (other.key < dossier.key ? 1 : -1);
  const there = other.appearances.find(one => isFull(one, other));
  return there === undefined || more < 0 || other.appearances.some(one => one.uri === uri)
    ? []
    : dossier.appearances
        .filter(one => one.uri === uri && isFull(one, dossier))
        .map(({ entity }) => ({
          kind: 'near',
          form: entity.name,
          entity: entity.key,
          other: { form: there.entity.name, uri: there.uri, entity: there.entity.key },
        }));
}

/** Whether the article gives the name as it is compared; a surname alone says nothing of the rest. */
function isFull({ entity }: Appearance, { core }: Dossier): boolean {
  return entity.core === core;
}
