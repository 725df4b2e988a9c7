import type { Dossier } from '../../corpus/identities/dossiers';
import type { JoinedName } from '../../corpus/identities/identities';
import { entities } from '../../stages/entities/entities';
import { names } from '../../stages/names/names';
import { fold } from '../../text/fold';
import { overlaps, spanOf, textOf, type Span } from '../../text/span';
import type { Entity } from '../../types/entity';
import type { Name, NameType } from '../../types/name';
import { nameKinds, withArticle } from '../../words/kinds';
import { inMarks } from '../../words/marks';
import { count } from '../card';
import {
  anchorIn,
  inArticle,
  inPlaceOf,
  isDecided,
  named,
  thingAt,
  wherever,
  type Counts,
  type Offered,
  type Pointed,
} from './offer';

/** The name that the reader points at. */
export function nameAt(pointed: Pointed): Name | undefined {
  return thingAt(pointed.facts.get(names), pointed);
}

/** That it is so; with `isAgain` where that is decided already, too. */
export function confirmName(pointed: Pointed, name: Name, isAgain = false): readonly Offered[] {
  const { type } = name;
  const anchor = anchorIn(pointed, name);
  return !isAgain && isDecided(pointed, 'name', name)
    ? []
    : [
        {
          label: `Confirm ${named(pointed, name)} as ${aKind(type)}`,
          deeds: [inArticle(pointed, { kind: 'confirm', layer: 'name', anchor, as: { type } })],
        },
      ];
}

export function kindsOfName(pointed: Pointed, name: Name): readonly Offered[] {
  return nameTypes
    .filter(type => type !== name.type)
    .map(type => ({
      label: `${named(pointed, name)} is ${aKind(type)}`,
      detail: type,
      deeds: [inArticle(pointed, { kind: 'correct', layer: 'name', anchor: anchorIn(pointed, name), as: { type } })],
    }));
}

/** What is selected becomes a name. */
export function addName(pointed: Pointed, span: Span): readonly Offered[] {
  const others = inPlaceOf(pointed, 'name', pointed.facts.get(names), span);
  return nameTypes.map(type => ({
    label: `${named(pointed, span)} is ${aKind(type)}`,
    detail: type,
    deeds: [
      ...others,
      inArticle(pointed, { kind: 'add', layer: 'name', anchor: anchorIn(pointed, span), as: { type } }),
    ],
  }));
}

/** What the words of the name are wherever they stand. */
export function nameEverywhere(pointed: Pointed, name: Name, counts: Counts): readonly Offered[] {
  const words = textOf(pointed.facts.article.text, name);
  const as = (type: NameType | undefined): readonly Offered[] =>
    wherever(pointed, counts, `${named(pointed, name)} is ${type === undefined ? 'not a name' : aKind(type)}`, {
      ...{ kind: 'words', layer: 'name', words },
      as: type === undefined ? null : { type },
    });
  const others = nameTypes.filter(type => type !== name.type);
  return [...as(name.type), ...as(undefined), ...others.flatMap(as)];
}

/** Somebody else of the corpus who is the same, those of the name's own kind first. */
export function sameAs(pointed: Pointed, name: Name): readonly Offered[] {
  const { corpus, uri, query } = pointed;
  const entity = entityOf(pointed, name);
  const mine = entity && corpus.identities.dossierOf(uri, entity.key);
  if (mine === undefined) {
    return [];
  }
  const wanted = fold(query.trim());
  const [alike, others]: [Dossier[], Dossier[]] = [[], []];
  for (const { values } of corpus.identities.dossiers.all) {
    for (const dossier of values) {
      if (dossier !== mine && dossier.forms.some(form => fold(form).includes(wanted))) {
        (dossier.type === mine.type ? alike : others).push(dossier);
      }
    }
  }
  const mostNamed = (a: Dossier, b: Dossier): number => b.mentions - a.mentions || (a.name < b.name ? -1 : 1);
  return [...alike.sort(mostNamed), ...others.sort(mostNamed)].slice(0, mostShown).map(dossier => ({
    label: `${named(pointed, name)} is the same as ${inMarks(dossier.name)}`,
    detail: `${nameKinds[dossier.type]}, ${count(dossier.mentions, 'mention')} in ${count(dossier.appearances.length, 'article')}`,
    deeds: [joining(pointed, name, mine, dossier)],
  }));
}

const mostShown = 200;

/** Two that the article names are one in the article; anybody else is in all articles. */
function joining(pointed: Pointed, name: Name, mine: Dossier, other: Dossier): Offered['deeds'][number] {
  const { corpus, uri, facts } = pointed;
  const there = facts.get(entities).find(({ key }) => corpus.identities.dossierOf(uri, key) === other)?.names[0];
  return there === undefined
    ? { uri, scope: 'everywhere', decision: { kind: 'same', entities: [mine.key, other.key] } }
    : inArticle(pointed, { kind: 'join', names: [anchorIn(pointed, there), anchorIn(pointed, name)] });
}

/** Other names of the one who is named, who may be somebody else. */
export function notSameAs(pointed: Pointed, name: Name): readonly Offered[] {
  const { uri, facts } = pointed;
  const words = textOf(facts.article.text, name);
  const { here, elsewhere } = otherNames(pointed, name);
  return [
    ...[...here].map(([form, other]) => ({
      label: `${inMarks(words)} is not the same as ${inMarks(form)}`,
      detail: 'in this article',
      deeds: [
        inArticle(pointed, {
          kind: 'part' as const,
          names: [anchorIn(pointed, name), anchorIn(pointed, other)] as const,
        }),
      ],
    })),
    ...elsewhere.map(({ mine, other, name: form, isHere, articles }) => ({
      label: `${inMarks(words)} is not the same as ${inMarks(form)}`,
      detail: [
        ...(isHere ? ['in this article'] : []),
        ...(articles > 0 ? [`in ${count(articles, 'other article')}`] : []),
      ].join(', '),
      deeds: [
        { uri, scope: 'everywhere' as const, decision: { kind: 'apart' as const, entities: [mine, other] as const } },
      ],
    })),
  ];
}

/** Whether the one who is named has other names. */
export function isNamedOtherwise(pointed: Pointed, name: Name): boolean {
  const { here, elsewhere } = otherNames(pointed, name);
  return here.size > 0 || elsewhere.length > 0;
}

/** Other names of the one who is named: those in the article with a place of each, and those that other articles have. */
function otherNames(
  { corpus, uri, facts }: Pointed,
  name: Name,
): { readonly here: ReadonlyMap<string, Span>; readonly elsewhere: readonly JoinedName[] } {
  const entity = entityOf({ facts }, name);
  const { text } = facts.article;
  const words = textOf(text, name);
  const others = entity?.names.filter(one => textOf(text, one) !== words) ?? [];
  const own = corpus.summary(uri)?.entities.find(({ key }) => key === entity?.key);
  return {
    here: new Map(others.map(one => [textOf(text, one), spanOf(one)])),
    elsewhere: own === undefined ? [] : corpus.identities.joinedWith(uri, own),
  };
}

/** The one who is named goes by this name in all articles; the text stays as it is. */
export function renamed(pointed: Pointed, name: Name): Offered | undefined {
  const { corpus, uri, query } = pointed;
  const entity = entityOf(pointed, name);
  const dossier = entity && corpus.identities.dossierOf(uri, entity.key);
  const called = query.trim().replace(/\s+/gu, ' ');
  return dossier === undefined || called === ''
    ? undefined
    : {
        label: `${inMarks(dossier.name)} is called ${inMarks(called)}`,
        deeds: [{ uri, scope: 'everywhere', decision: { kind: 'called', entity: dossier.key, name: called } }],
      };
}

export function entityOf({ facts }: Pick<Pointed, 'facts'>, name: Span): Entity | undefined {
  return facts.get(entities).find(entity => entity.names.some(one => overlaps(one, name)));
}

function aKind(type: NameType): string {
  return `${withArticle(nameKinds[type])}${kindNotes[type] ?? ''}`;
}

/** What tells kinds apart that go by one word. */
const kindNotes: Partial<Readonly<Record<NameType, string>>> = {
  GPE: ' with a government (country, city)',
  LOC: ' (river, region)',
};

const nameTypes = Object.keys(nameKinds) as readonly NameType[];
