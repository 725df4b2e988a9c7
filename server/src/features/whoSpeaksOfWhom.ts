import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities/dossiers';
import { unpacked } from '../text/packed';
import { contains, type Span } from '../text/span';
import type { StatementNote } from '../types/record';
import { articleName } from './articleName';
import { kindOf, type NameKind } from './kinds';
import type { Located } from './places';
import { roleOf } from './role';
import { firstPartOf, statementsIn } from './speech';
import { subjectAt } from './subject';

/** Somebody or something named in one article. */
export interface Party extends Located {
  readonly key: string;
  readonly name: string;
  readonly kind: NameKind;
  /** Who that is, and the article. */
  readonly detail: string;
}

/** One party speaks of another in an article, here. */
export interface Spoke {
  readonly party: Party;
  /** Where the one spoken of is mentioned in what is said, in the speaker's article. */
  readonly places: readonly Span[];
}

/** Whom the name at `offset` means; undefined off a name. */
export function partyAt(corpus: Corpus, uri: string, offset: number): Party | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  const dossier = subject?.kind === 'entity' ? corpus.identities.dossierOf(uri, subject.entity.key) : undefined;
  return subject && dossier && partyIn(corpus, dossier, { uri, span: subject.span });
}

/** Who speaks of the bearer of `key` in all articles, in order of uri: one entry a speaker and article. */
export function whoSpeaksOf(corpus: Corpus, key: string): readonly Spoke[] {
  const dossier = corpus.identities.dossier(key);
  const uris = new Set(dossier?.appearances.map(({ uri }) => uri));
  return [...uris].flatMap(uri => {
    const named = dossier === undefined ? [] : placesIn(corpus, dossier, uri);
    const found = new Map<Dossier, { first: Span; places: Span[] }>();
    for (const statement of statementsIn(corpus, uri)) {
      const places = heldBy(statement, named);
      for (const speaker of places.length === 0 ? [] : corpus.identities.dossiersOf(uri, statement.speakers)) {
        const known = found.get(speaker) ?? { first: firstPartOf(statement), places: [] };
        known.places.push(...places);
        found.set(speaker, known);
      }
    }
    return [...found]
      .filter(([speaker]) => speaker !== dossier)
      .map(([speaker, { first, places }]) => ({ party: partyIn(corpus, speaker, { uri, span: first }), places }));
  });
}

/** Of whom the bearer of `key` speaks in the article, in order of how they are first mentioned there. */
export function whomIsSpokenOf(corpus: Corpus, uri: string, key: string): readonly Spoke[] {
  const speaker = corpus.identities.dossier(key);
  const record = corpus.record(uri);
  const theirs = statementsIn(corpus, uri).filter(({ speakers }) =>
    corpus.identities.dossiersOf(uri, speakers).some(one => one === speaker),
  );
  return (record?.summary.entities ?? []).flatMap((entity): readonly Spoke[] => {
    const dossier = corpus.identities.dossierOf(uri, entity.key);
    const named = unpacked(corpus.placesOf(uri, entity.key)?.mentions ?? []);
    const places = theirs.flatMap(statement => heldBy(statement, named));
    const [first] = places;
    return dossier === undefined || dossier === speaker || first === undefined
      ? []
      : [{ party: partyIn(corpus, dossier, { uri, span: first }), places }];
  });
}

function placesIn(corpus: Corpus, { appearances }: Dossier, uri: string): readonly Span[] {
  return appearances
    .filter(appearance => appearance.uri === uri)
    .flatMap(({ entity }) => unpacked(corpus.placesOf(uri, entity.key)?.mentions ?? []));
}

/** Those of the places that stand in what is said. */
function heldBy({ parts }: StatementNote, places: readonly Span[]): readonly Span[] {
  const said = unpacked(parts);
  return places.filter(place => said.some(part => contains(part, place)));
}

function partyIn(corpus: Corpus, dossier: Dossier, at: Located): Party {
  const { key, name, type } = dossier;
  const detail = [roleOf(dossier, at.uri)?.text, articleName(corpus, at.uri)].filter(part => part !== undefined);
  return { key, name, kind: kindOf[type], detail: detail.join(' · '), ...at };
}
