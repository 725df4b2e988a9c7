import { Chunks } from '../../src/corpus/chunks';
import { spheresOf } from '../../src/corpus/identities/spheres';
import { Overview } from '../../src/corpus/overview';
import { coreNameOf } from '../../src/stages/entities/core';
import type { Gender } from '../../src/types/entity';
import type { NameType } from '../../src/types/name';
import { recordForm, type ArticleRecord } from '../../src/types/record';
import type { EntitySummary, Summary } from '../../src/types/summary';
import { lexicon } from './inputs';

/** “PERSON Maria Torres, Torres (mayor)”: type, forms, title. */
export function entity(written: string, gender?: Gender): EntitySummary {
  const [, type = '', forms = '', title] = /^(\S+) ([^(]*?)(?: \((.*)\))?$/u.exec(written) ?? [];
  const all = forms.split(', ');
  const name = all[0] ?? '';
  return {
    key: `${type}:${name}`,
    type: type as NameType,
    name,
    core: coreNameOf({ type: type as NameType, name, forms: all }, lexicon),
    forms: all,
    gender,
    mentions: 1,
    statements: 0,
    listed: 0,
    jointly: [],
    titles: title === undefined ? [] : [title],
    spheres: type === 'PERSON' && title !== undefined ? spheresOf([title], lexicon) : [],
  };
}

export function summary(uri: string, entities: readonly EntitySummary[]): Summary {
  return {
    uri,
    prose: { kind: 'article' },
    headline: undefined,
    date: undefined,
    entities,
    claims: { claims: [], amounts: [] },
  };
}

/** What an article tells that names these, see `entity`. */
export function article(uri: string, ...entities: readonly string[]): Summary {
  return summary(
    uri,
    entities.map(one => entity(one)),
  );
}

/** A record that tells nothing but this. */
export function record(of: Summary): ArticleRecord {
  return {
    form: recordForm,
    summary: of,
    statements: [],
    figures: [],
    told: [],
    claimPlaces: [],
    places: [],
    lines: [],
    terms: [],
    prints: [],
    tally: { all: 0, decided: 0 },
  };
}

/** The same after some records were added, changed, or removed (undefined). */
export function changed(
  before: Overview,
  changes: readonly (readonly [string, ArticleRecord | undefined])[],
): Overview {
  return before.over(before.records.with(new Map(changes)));
}

export function overviewOf(summaries: readonly Summary[]): Overview {
  return changed(
    Overview.none(lexicon),
    summaries.map(one => [one.uri, record(one)]),
  );
}

export const noRecords: Chunks<ArticleRecord> = Chunks.none;
