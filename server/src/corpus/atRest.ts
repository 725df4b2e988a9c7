import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { rememberMany, type Remembered } from '../pipeline/memo';
import type { ArticleRecord } from '../types/record';
import type { EntitySummary, Summary } from '../types/summary';
import { figureHeadsOf } from './figureHeads';
import { packedQuotedPlaces } from './search/quotedPlaces';
import { nobodysIn, voicesIn } from './voices';

/** What of a record is read only when one asks about its article. */
const detailNames = ['statements', 'figures', 'told', 'claimPlaces', 'places', 'lines'] as const;
type Details = Pick<ArticleRecord, (typeof detailNames)[number]>;

/**
 * The record as a corpus holds it of an article that is not open: what lists over a whole folder are made of as it is, the details in a fifth of
 * their space until somebody asks. Whoever reads, spreads, clones or prints it meets the same record.
 */
export function atRest(record: ArticleRecord): ArticleRecord {
  const { form, summary, terms, prints, tally, statements, figures, told, claimPlaces, places, lines } = record;
  const kept = Object.defineProperties({ form, summary, terms, prints, tally }, unpacking) as ArticleRecord;
  packedOf.set(kept, packed({ statements, figures, told, claimPlaces, places, lines }));
  ofWholeFolders.forEach(({ handOn }) => handOn(kept, record));
  return kept;
}

/** What is asked of all articles of a folder: it is found while the record is at hand, so that nobody need unpack them all for it. */
const ofWholeFolders: readonly Remembered<ArticleRecord, unknown>[] = [
  figureHeadsOf,
  packedQuotedPlaces,
  voicesIn,
  nobodysIn,
];

const packedOf = new WeakMap<object, Uint8Array>();

const unpacking: PropertyDescriptorMap = Object.fromEntries(
  detailNames.map(name => [
    name,
    {
      enumerable: true,
      get(this: object): unknown {
        return detailsOf(this)[name];
      },
    },
  ]),
);

/** Records whose details are remembered: those around the article that somebody looks at. */
const lately = 256;

const detailsOf = rememberMany(lately, (record: object): Details => unpacked(packedOf.get(record) ?? new Uint8Array()));

function packed(details: Details): Uint8Array {
  return deflateSync(strToU8(JSON.stringify(details)), { level: 1 });
}

function unpacked(bytes: Uint8Array): Details {
  return JSON.parse(strFromU8(inflateSync(bytes))) as Details;
}

/** The same summary in less space: nearly all that an entity might have besides its name it has not. */
export function frugal(summary: Summary): Summary {
  return { ...summary, entities: summary.entities.map(frugalEntity) };
}

/** An entity that is so already stays the same object. */
function frugalEntity(entity: EntitySummary): EntitySummary {
  const { name, forms, jointly, titles, spheres } = entity;
  return [jointly, titles, spheres].every(list => list.length > 0 || list === none)
    ? entity
    : {
        ...entity,
        forms: forms.map(form => (form === name ? name : form)),
        jointly: orNone(jointly),
        titles: orNone(titles),
        spheres: orNone(spheres),
      };
}

function orNone<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? none : items;
}

const none: readonly never[] = [];
