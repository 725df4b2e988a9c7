import type { Lexicon } from '../../../lexicon/lexicon';
import { remember } from '../../../pipeline/memo';

/** What a reporting word takes, as `reporting-verbs.txt` and `telling-verbs.txt` say. */
export interface Verb {
  readonly clause: boolean;
  readonly quote: boolean;
  readonly addressee: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly noun: boolean;
  /** By itself an act of speech, so that its object is what is said: “criticised the plan”. */
  readonly act: boolean;
  /** Its object only names what is said: “expressed doubt that”. */
  readonly voices: boolean;
  /** Reports only of those before whom one speaks: “a court heard”. */
  readonly hears: boolean;
  /** What things do, too, without a word: “the storm threatens to”. */
  readonly thing: boolean;
  /** Tells of something and never stands beside a quotation: “spoke”, “shows”. */
  readonly tells: boolean;
  /** Prepositions before what is spoken of: “talked about the plan”. */
  readonly about: ReadonlySet<string>;
  /** Not finite by itself: “saying”, “say”, “written”. */
  readonly form: 'finite' | 'base' | 'ing' | 'participle';
}

export type VerbLookup = (word: string) => Verb | undefined;

/** Looks words up in the lists of verbs that report and that tell of something; the lists are read once. */
export const verbLookup = remember((lexicon: Lexicon): VerbLookup => {
  const [reporting, telling] = [lexicon.table('reporting-verbs'), lexicon.table('telling-verbs')];
  const known = new Map<string, Verb>();
  for (const [word, takes] of telling) {
    known.set(word, verbFrom(takes, true));
  }
  for (const [word, takes] of reporting) {
    known.set(word, verbFrom(takes, false));
  }
  return word => known.get(word);
});

function verbFrom(takes: string, tells: boolean): Verb {
  const all = new Set(takes.split(' '));
  return {
    clause: all.has('clause'),
    quote: all.has('quote'),
    addressee: all.has('addressee'),
    infinitive: all.has('infinitive'),
    object: all.has('object'),
    noun: all.has('noun'),
    act: all.has('act'),
    voices: all.has('voices'),
    hears: all.has('hears'),
    thing: all.has('thing'),
    tells,
    about: new Set(prepositions.filter(one => all.has(one))),
    form: all.has('ing') ? 'ing' : all.has('participle') ? 'participle' : all.has('base') ? 'base' : 'finite',
  };
}

const prepositions = ['about', 'against', 'at', 'for', 'of', 'on', 'to', 'with'] as const;

export const according: Verb = {
  clause: true,
  quote: false,
  addressee: false,
  infinitive: false,
  object: false,
  noun: false,
  act: false,
  voices: false,
  hears: false,
  thing: false,
  tells: false,
  about: new Set(),
  form: 'finite',
};
