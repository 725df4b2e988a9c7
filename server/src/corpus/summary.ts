import type { Facts } from '../pipeline/facts';
import { coreNameOf } from '../stages/entities/core';
import { entities } from '../stages/entities/entities';
import { mentions } from '../stages/mentions';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import { quotes } from '../stages/quotes/quotes';
import { titles } from '../stages/titles/titles';
import { contains, textOf } from '../text/span';
import type { EntitySummary, Summary } from '../types/summary';
import { claimsOf, noClaims } from './claims';
import { press, spheresOf } from './identities/spheres';
import { listedUnder, statementNotesOf } from './statementNotes';

/** What the article of `facts` tells the others; of a document that is no article, only that it is none. */
export function summaryOf(facts: Facts): Summary {
  const { uri, text } = facts.article;
  const kind = facts.get(prose);
  if (kind.kind !== 'article') {
    return { uri, prose: kind, headline: undefined, date: undefined, entities: [], claims: noClaims };
  }
  const { headline, date } = facts.get(passages);
  return {
    uri,
    prose: kind,
    headline: headline && textOf(text, headline),
    date,
    entities: entitySummaries(facts),
    claims: claimsOf(facts),
  };
}

function entitySummaries(facts: Facts): readonly EntitySummary[] {
  const { text } = facts.article;
  const { lexicon } = facts.inputs;
  const mentionCounts = countBy(facts.get(mentions), mention => [mention.entity]);
  const statements = new Map<string, Set<number>>();
  for (const quote of facts.get(quotes)) {
    for (const speaker of quote.kind === 'scare' ? [] : quote.speakers) {
      statements.set(speaker, (statements.get(speaker) ?? new Set()).add(quote.statement));
    }
  }
  const notes = statementNotesOf(facts);
  const listed = countBy(notes, listedUnder);
  const joint = notes.map(({ speakers }) => speakers).filter(({ length }) => length > 1);
  const titlesByName = new Map<number, string[]>();
  for (const title of facts.get(titles)) {
    titlesByName.set(title.of, [...(titlesByName.get(title.of) ?? []), textOf(text, title)]);
  }
  const { byline } = facts.get(passages);
  const described = new Map<string, string[]>();
  for (const mention of facts.get(mentions)) {
    if (mention.form === 'description') {
      described.set(mention.entity, [...(described.get(mention.entity) ?? []), textOf(text, mention)]);
    }
  }
  return facts.get(entities).map(({ key, type, name, forms, gender, names }) => {
    const roles = [...new Set(names.flatMap(({ start }) => titlesByName.get(start) ?? []))];
    const isPerson = type === 'PERSON';
    const isWriter = isPerson && byline !== undefined && names.every(name => contains(byline, name));
    const told = isPerson ? [...roles, ...(described.get(key) ?? [])] : [];
    return {
      key,
      type,
      name,
      core: coreNameOf({ type, name, forms }, lexicon),
      forms,
      gender,
      mentions: mentionCounts.get(key) ?? 0,
      statements: statements.get(key)?.size ?? 0,
      listed: listed.get(key) ?? 0,
      jointly: joint.filter(speakers => speakers.includes(key)).map(speakers => speakers.filter(one => one !== key)),
      titles: roles,
      spheres: isWriter ? [press] : spheresOf(told, lexicon),
    };
  });
}

function countBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of items.flatMap(keysOf)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
