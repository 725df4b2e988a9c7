import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import type { Piece } from './pieces';

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
  tells: false,
  about: new Set(),
  form: 'finite',
};

/** Whether a form that may be a noun, or no verb of saying at all, is a verb here. */
export function isVerb(pieces: readonly Piece[], at: number, from: number, verb: Verb): boolean {
  const piece = pieces[at];
  const before = at > from ? pieces[at - 1] : undefined;
  const after = pieces[at + 1];
  if (piece === undefined || (piece.capital && at > from)) {
    return false;
  }
  if (verb.form === 'ing' && before?.pos === 'DET') {
    return false;
  }
  if (before?.word === 'to' || before?.pos === 'AUX' || before?.word === 'who') {
    return true;
  }
  if (piece.pos === 'VERB') {
    return !(before?.pos === 'DET' && before.name === undefined);
  }
  if (piece.pos === 'ADJ' && !verb.noun) {
    // A tagger's slip for a past form: “Smith fumed”.
    return before !== undefined && (before.name !== undefined || before.pos === 'PROPN' || before.pos === 'PRON');
  }
  if (verb.form === 'ing' && before?.word === ',') {
    return true;
  }
  if (verb.noun) {
    if (
      before === undefined ||
      before.pos === 'DET' ||
      before.pos === 'ADJ' ||
      before.pos === 'ADP' ||
      before.pos === 'PART' ||
      before.pos === 'NUM'
    ) {
      return false;
    }
    const introduces =
      after?.quote !== undefined ||
      after?.word === 'that' ||
      (after?.pos === 'PUNCT' && pieces[at + 2]?.quote !== undefined) ||
      before.quote !== undefined;
    if (
      before.pos === 'NOUN' &&
      before.word.endsWith('s') &&
      verb.form === 'base' &&
      verb.clause &&
      (after?.pos === 'DET' || after?.pos === 'PRON' || after?.word === 'that')
    ) {
      return true;
    }
    if (before.name !== undefined && (after === undefined || after.pos === 'PUNCT')) {
      // “…, USA Today reports.”
      return true;
    }
    return (
      (before.pos === 'PRON' && before.name === undefined && !before.word.endsWith('s')) ||
      (introduces && (before.pos === 'PROPN' || before.quote !== undefined || before.pos === 'ADV')) ||
      (before.name?.type === 'PERSON' && (after?.pos === 'DET' || after?.pos === 'PRON' || after?.pos === 'PROPN'))
    );
  }
  return piece.pos !== 'AUX';
}
