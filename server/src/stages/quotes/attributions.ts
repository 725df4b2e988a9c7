import type { Lexicon } from '../../lexicon/lexicon';
import type { Span } from '../../text/span';
import { phraseEndingAt, phraseStartingAt, reach, type Phrase } from './phrases';
import type { Piece } from './pieces';

/** What a reporting word takes, as `reporting-verbs.txt` says. */
export interface Verb {
  readonly clause: boolean;
  readonly quote: boolean;
  readonly addressee: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly noun: boolean;
  /** Not finite by itself: “saying”, “say”, “written”. */
  readonly form: 'finite' | 'base' | 'ing' | 'participle';
}

/** A cue with the clause it stands in: “Smith, the mayor, told CNN on Monday”. Places are indices of pieces. */
export interface Attribution {
  readonly cue: Span;
  readonly cueAt: number;
  readonly verb: Verb;
  readonly order: 'subject-first' | 'inverted' | 'according' | 'participle' | 'label' | 'passive';
  readonly subject: Phrase | undefined;
  /** The subject of the sentence's last attribution that is not itself reported: it goes on with “adding”. */
  readonly main: Phrase | undefined;
  /** Who passes it on: Smith, where “Smith said Lee told him”. */
  readonly relay?: Phrase | undefined;
  /** First piece of the clause, its subject with appositions included. */
  readonly first: number;
  /** First piece behind cue, inverted subject and addressee: where what is said may begin. */
  readonly end: number;
  /** To whom: “CNN”, “reporters”. */
  readonly addressee: Phrase | undefined;
}

/** The attributions of one sentence, pieces `from` up to but without `to`, in order of reading. */
export function attributionsIn(
  pieces: readonly Piece[],
  from: number,
  to: number,
  verbs: VerbLookup,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const label = labelOf(pieces, from, to);
  if (label !== undefined) {
    found.push(label);
  }
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined) {
      continue;
    }
    if (piece.word === 'according' && pieces[at + 1]?.word === 'to') {
      const subject = phraseStartingAt(pieces, at + 2, to);
      if (subject !== undefined) {
        const cue = { start: piece.start, end: pieces[at + 1]?.end ?? piece.end };
        const verb = according;
        found.push({
          cue,
          cueAt: at,
          verb,
          order: 'according',
          subject,
          main: undefined,
          first: at,
          end: subject.end,
          addressee: undefined,
        });
      }
      continue;
    }
    const verb = verbs(piece.word);
    if (verb === undefined || piece.name !== undefined || !isVerb(pieces, at, from, verb)) {
      continue;
    }
    const attribution = attributionOf(pieces, at, from, to, verb, found.at(-1));
    if (attribution !== undefined) {
      const outer = found.at(-1);
      const isReported =
        outer !== undefined &&
        outer.order !== 'label' &&
        attribution.order === 'subject-first' &&
        attribution.first <= outer.end + 1;
      found.push(
        isReported ? { ...attribution, main: outer.main ?? attribution.main, relay: outer.subject } : attribution,
      );
    }
  }
  return found;
}

/** “Smith: …”, as headlines and transcripts have it: the colon stands for the cue. */
function labelOf(pieces: readonly Piece[], from: number, to: number): Attribution | undefined {
  const subject = phraseStartingAt(pieces, from, Math.min(to, from + longestLabel));
  const colon = subject && pieces[subject.end];
  if (subject?.form !== 'name' || colon?.word !== ':' || subject.end + 1 >= to) {
    return undefined;
  }
  const cue = { start: colon.start, end: colon.end };
  const end = subject.end + 1;
  return {
    cue,
    cueAt: subject.end,
    verb: according,
    order: 'label',
    subject,
    main: subject,
    first: from,
    end,
    addressee: undefined,
  };
}

/** Pieces that a speaker's label may have. */
const longestLabel = 8;

export type VerbLookup = (word: string) => Verb | undefined;

/** Looks words up in the list of reporting verbs; what it takes is read once a word. */
export function verbLookup(lexicon: Lexicon): VerbLookup {
  const table = lexicon.table('reporting-verbs');
  const known = new Map<string, Verb>();
  return word => {
    const takes = table.get(word);
    if (takes === undefined) {
      return undefined;
    }
    let verb = known.get(word);
    if (verb === undefined) {
      const all = new Set(takes.split(' '));
      verb = {
        clause: all.has('clause'),
        quote: all.has('quote'),
        addressee: all.has('addressee'),
        infinitive: all.has('infinitive'),
        object: all.has('object'),
        noun: all.has('noun'),
        form: all.has('ing') ? 'ing' : all.has('participle') ? 'participle' : all.has('base') ? 'base' : 'finite',
      };
      known.set(word, verb);
    }
    return verb;
  };
}

const according: Verb = {
  clause: true,
  quote: false,
  addressee: false,
  infinitive: false,
  object: false,
  noun: false,
  form: 'finite',
};

/** Whether a form that may be a noun, or no verb of saying at all, is a verb here. */
function isVerb(pieces: readonly Piece[], at: number, from: number, verb: Verb): boolean {
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

function attributionOf(
  pieces: readonly Piece[],
  at: number,
  from: number,
  to: number,
  verb: Verb,
  earlier: Attribution | undefined,
): Attribution | undefined {
  const piece = pieces[at];
  if (piece === undefined) {
    return undefined;
  }
  const cue: Span = { start: piece.start, end: piece.end };
  const before = leftOf(pieces, at, from);
  const passive = isPassive(pieces, at, from, verb);
  if (verb.form === 'ing' || isSubordinate(pieces, at, from)) {
    const direct = verb.form === 'ing' && before >= from ? phraseEndingAt(pieces, before, from) : undefined;
    const hasAux = verb.form === 'ing' && before !== at - 1 && hasAuxiliary(pieces, before + 1, at);
    if (hasAux && direct !== undefined) {
      return finish(pieces, at, to, verb, cue, 'subject-first', direct, direct.first);
    }
    const speaks = direct !== undefined && pieces[at - 1]?.word !== ',' && !isMessage(pieces, direct);
    const subject = speaks ? direct : mainSubject(pieces, from, at, earlier);
    return finish(pieces, at, to, verb, cue, 'participle', subject, speaks ? direct.first : at);
  }
  if (passive) {
    const agent = agentOf(pieces, at, to);
    return agent && finish(pieces, at, to, verb, cue, 'passive', agent, at);
  }
  const inverted = invertedSubject(pieces, at, from, to);
  if (inverted !== undefined) {
    return finish(pieces, at, to, verb, cue, 'inverted', inverted, at);
  }
  const found = subjectBefore(pieces, before, from, earlier);
  if (found !== undefined) {
    return finish(pieces, at, to, verb, cue, 'subject-first', found.phrase, found.first);
  }
  return verb.form === 'base'
    ? undefined
    : finish(pieces, at, to, verb, cue, 'subject-first', mainSubject(pieces, from, at, earlier), at);
}

/** The last piece before the cue that is neither auxiliary nor adverb: where its subject ends. */
function leftOf(pieces: readonly Piece[], at: number, from: number): number {
  let before = at - 1;
  while (before >= from && before > at - 8) {
    const piece = pieces[before];
    if (piece === undefined || piece.name !== undefined || piece.quote !== undefined) {
      break;
    }
    if (
      piece.pos === 'AUX' ||
      piece.pos === 'ADV' ||
      piece.is.has('negation') ||
      piece.is.has('self') ||
      (piece.pos === 'PART' && piece.word === 'to')
    ) {
      before--;
    } else if (piece.is.has('goes-on') && (pieces[before + 1]?.word === 'to' || piece.word.startsWith('we'))) {
      before--;
    } else if (piece.word === 'on' && pieces[before - 1]?.is.has('goes-on') === true) {
      before -= 1;
    } else {
      break;
    }
  }
  return before;
}

function hasAuxiliary(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (pieces[at]?.pos === 'AUX') {
      return true;
    }
  }
  return false;
}

/** “to say”, “by saying”, “before telling”: the subject stands in the main clause. */
function isSubordinate(pieces: readonly Piece[], at: number, from: number): boolean {
  const before = pieces[at - 1];
  if (at - 1 < from || before === undefined) {
    return false;
  }
  return before.word === 'to' && pieces[at - 2]?.is.has('goes-on') !== true && pieces[at - 2]?.word !== 'on';
}

function isPassive(pieces: readonly Piece[], at: number, from: number, verb: Verb): boolean {
  if (verb.form === 'base' || verb.form === 'ing') {
    return false;
  }
  for (let before = at - 1; before >= from && before > at - 4; before--) {
    const piece = pieces[before];
    if (piece === undefined || (piece.pos !== 'AUX' && piece.pos !== 'ADV' && piece.pos !== 'VERB')) {
      return false;
    }
    if (piece.is.has('be')) {
      return true;
    }
  }
  return false;
}

/** “was called “a disgrace” by Smith”: whoever stands behind “by”. */
function agentOf(pieces: readonly Piece[], at: number, to: number): Phrase | undefined {
  for (let next = at + 1; next < Math.min(to, at + 12); next++) {
    const piece = pieces[next];
    if (piece === undefined || piece.word === ',' || piece.word === '.') {
      return undefined;
    }
    if (piece.word === 'by') {
      return phraseStartingAt(pieces, next + 1, to);
    }
  }
  return undefined;
}

/** “said Smith”, “said a spokesman for Smith,”: the phrase behind the cue, where a quotation or a clause stands before it. */
function invertedSubject(pieces: readonly Piece[], at: number, from: number, to: number): Phrase | undefined {
  const before = at > from ? pieces[at - 1] : undefined;
  const afterQuote =
    before?.quote !== undefined || (before?.pos === 'PUNCT' && pieces[at - 2]?.quote !== undefined && at - 2 >= from);
  const opens = before === undefined;
  if (!afterQuote && !opens && before.word !== ',' && before.word !== '—' && before.word !== '-') {
    return undefined;
  }
  const phrase = phraseStartingAt(pieces, at + 1, to);
  if (phrase === undefined) {
    return undefined;
  }
  const next = pieces[phrase.end];
  if (afterQuote) {
    return phrase;
  }
  if (opens) {
    return phrase.form === 'name' && (next?.word === ':' || next?.word === ',' || next?.quote !== undefined)
      ? phrase
      : undefined;
  }
  const ends =
    phrase.end >= to ||
    next?.pos === 'PUNCT' ||
    next?.word === 'who' ||
    next?.pos === 'ADP' ||
    next?.is.has('time') === true;
  return ends && !(phrase.form === 'pronoun') && !hasVerb(pieces, phrase.end, to) ? phrase : undefined;
}

function hasVerb(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.word === ',' || piece.word === '.') {
      return false;
    }
    if (piece.pos === 'AUX' || piece.pos === 'VERB') {
      return true;
    }
  }
  return false;
}

interface Subject {
  readonly phrase: Phrase;
  /** First piece of the subject with its apposition. */
  readonly first: number;
}

function subjectBefore(
  pieces: readonly Piece[],
  before: number,
  from: number,
  earlier: Attribution | undefined,
): Subject | undefined {
  const last = pieces[before];
  if (last === undefined || before < from) {
    return undefined;
  }
  if (last.word === 'and' || last.word === 'but' || last.word === 'then' || last.word === 'or') {
    const phrase = mainSubject(pieces, from, before, earlier);
    return phrase && { phrase, first: before };
  }
  if (last.word === ',' || last.word === ')' || last.is.has('dash')) {
    return overApposition(pieces, before, from);
  }
  const phrase = phraseEndingAt(pieces, before, from);
  if (phrase === undefined) {
    return undefined;
  }
  if (phrase.form === 'pronoun' && last.is.has('relative')) {
    const comma = pieces[before - 1]?.word === ',';
    const antecedent = phraseEndingAt(pieces, before - (comma ? 2 : 1), from);
    return antecedent
      ? { phrase: antecedent, first: before }
      : last.word === 'who'
        ? { phrase, first: before }
        : undefined;
  }
  return overClause(pieces, phrase, from);
}

/** “Smith, the mayor of X, said”, “Smith (D-Ohio) said”: the phrase before the apposition. */
function overApposition(pieces: readonly Piece[], before: number, from: number): Subject | undefined {
  const mark = pieces[before]?.word;
  const opening = mark === ')' ? '(' : mark;
  const floor = Math.max(from, before - reach);
  let fallback: Subject | undefined;
  for (let at = before - 1; at > floor; at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined) {
      break;
    }
    if (piece.word !== opening) {
      continue;
    }
    const phrase = phraseEndingAt(pieces, at - 1, floor);
    if (
      phrase === undefined ||
      (phrase.form === 'pronoun' && phrase.end - phrase.first === 1 && pieces[at - 1]?.pos !== 'PRON')
    ) {
      continue;
    }
    const next = pieces[at + 1];
    const starts = mark === ')' || isApposition(next, phrase);
    const subject = { phrase, first: phrase.first };
    if (starts && (phrase.first === floor || startsClause(pieces, phrase.first, from))) {
      return subject;
    }
    fallback ??= starts ? subject : undefined;
  }
  return fallback;
}

function isApposition(next: Piece | undefined, phrase: Phrase): boolean {
  if (next === undefined) {
    return false;
  }
  return (
    next.word === 'who' ||
    next.word === 'whose' ||
    next.word === 'which' ||
    next.word === 'of' ||
    next.word === 'in' ||
    next.word === 'on' ||
    next.word === 'like' ||
    next.pos === 'DET' ||
    next.pos === 'NUM' ||
    next.pos === 'VERB' ||
    next.pos === 'ADV' ||
    next.pos === 'ADJ' ||
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    ((phrase.form === 'name' || phrase.capital === true) &&
      (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'PRON'))
  );
}

function startsClause(pieces: readonly Piece[], first: number, from: number): boolean {
  const before = pieces[first - 1];
  return (
    first <= from ||
    before === undefined ||
    before.quote !== undefined ||
    before.pos === 'PUNCT' ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ'
  );
}

/**
 * “two officials familiar with the plan said”, “a man who saw Smith said”: the phrase right before the cue ends a description of the
 * real subject, unless it begins a clause itself.
 */
function overClause(pieces: readonly Piece[], phrase: Phrase, from: number): Subject | undefined {
  const link = pieces[phrase.first - 1];
  if (link === undefined || phrase.first <= from) {
    return { phrase, first: phrase.first };
  }
  if (link.word === ',' && phrase.form === 'description') {
    // “Ann Lee, head of the union said”: an apposition that nobody closed.
    const named = phraseEndingAt(pieces, phrase.first - 2, from);
    if (named?.form === 'name' && pieces[phrase.first]?.pos !== 'DET' && startsClause(pieces, named.first, from)) {
      return { phrase: named, first: named.first };
    }
    return { phrase, first: phrase.first };
  }
  const describes =
    link.pos === 'VERB' ||
    link.pos === 'ADP' ||
    link.pos === 'AUX' ||
    link.pos === 'PART' ||
    link.pos === 'ADV' ||
    link.pos === 'ADJ';
  if (!describes || link.quote !== undefined) {
    return { phrase, first: phrase.first };
  }
  const floor = Math.max(from, phrase.first - 20);
  for (let at = phrase.first - 1; at > floor; at--) {
    const piece = pieces[at];
    if (
      piece === undefined ||
      piece.quote !== undefined ||
      (piece.pos === 'PUNCT' && piece.word !== '-' && piece.word !== '’' && piece.word !== "'")
    ) {
      break;
    }
    const relative = piece.word === 'who' || (piece.word === 'that' && piece.pos === 'PRON');
    const reduced =
      (piece.pos === 'ADJ' && piece.is.has('describes')) ||
      (piece.pos === 'VERB' && /(?:ed|ing|n)$/u.test(piece.word) && !isFinite(pieces, at, floor));
    if (relative || reduced) {
      const real = phraseEndingAt(pieces, at - 1, floor);
      if (real !== undefined && real.form !== 'pronoun' && startsClause(pieces, real.first, from)) {
        return { phrase: real, first: real.first };
      }
    }
  }
  return { phrase, first: phrase.first };
}

/** A form in -ed that is the verb of a clause whose subject is no speaker: it has an auxiliary, or a name or pronoun before it. */
function isFinite(pieces: readonly Piece[], at: number, floor: number): boolean {
  const before = pieces[at - 1];
  return (
    at - 1 <= floor ||
    before === undefined ||
    before.pos === 'AUX' ||
    before.pos === 'PRON' ||
    before.name?.type === 'PERSON'
  );
}

/** A statement says something, but somebody issued it. */
function isMessage(pieces: readonly Piece[], phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.end; at++) {
    if (pieces[at]?.is.has('message') === true) {
      return true;
    }
  }
  return false;
}

/** The subject of the clause that governs piece `at`: the last attribution's before it, else the last phrase with a finite verb behind it. */
function mainSubject(
  pieces: readonly Piece[],
  from: number,
  at: number,
  earlier: Attribution | undefined,
): Phrase | undefined {
  if (earlier?.main !== undefined && at - earlier.cueAt <= 2 * reach) {
    return earlier.main;
  }
  return firstSubject(pieces, from, at);
}

/** The first phrase of a sentence that a finite verb follows, words of introduction passed over: “On Monday, Smith (D) left”. */
export function firstSubject(pieces: readonly Piece[], from: number, to: number): Phrase | undefined {
  const limit = Math.min(to, from + 2 * reach);
  let at = behindSubordinate(pieces, from, limit);
  let spare: Phrase | undefined;
  while (at < limit) {
    const piece = pieces[at];
    if (piece === undefined) {
      break;
    }
    const governed = pieces[at - 1]?.pos === 'ADP' && at > from;
    const phrase = piece.quote === undefined ? phraseStartingAt(pieces, at, limit) : undefined;
    if (phrase === undefined) {
      at++;
      continue;
    }
    if (!governed) {
      const next = pieces[phrase.end];
      const comma = next?.word === ',' || next?.word === '(';
      if (next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV' || next?.word === 'who') {
        return phrase;
      }
      if (comma && phrase.form === 'name') {
        spare ??= phrase;
      }
    }
    at = Math.max(phrase.end, at + 1);
  }
  return spare;
}

/** Behind a clause beneath the sentence's own: “When Lee died in 1998, Smith wrote”. */
function behindSubordinate(pieces: readonly Piece[], from: number, limit: number): number {
  if (pieces[from]?.is.has('subordinate') !== true) {
    return from;
  }
  for (let at = from + 1; at < limit; at++) {
    if (pieces[at]?.word === ',') {
      return at + 1;
    }
  }
  return from;
}

function finish(
  pieces: readonly Piece[],
  at: number,
  to: number,
  verb: Verb,
  cue: Span,
  order: Attribution['order'],
  subject: Phrase | undefined,
  first: number,
): Attribution {
  let end = order === 'inverted' && subject !== undefined ? subject.end : at + 1;
  let addressee: Phrase | undefined;
  if (verb.addressee && order !== 'inverted') {
    addressee = addresseeAt(pieces, end, to);
    end = addressee?.end ?? end;
  }
  return { cue, cueAt: at, verb, order, subject, main: subject, first, end, addressee };
}

function addresseeAt(pieces: readonly Piece[], at: number, to: number): Phrase | undefined {
  const piece = pieces[at];
  if (at >= to || piece === undefined || piece.quote !== undefined) {
    return undefined;
  }
  if (piece.pos === 'PRON' && piece.is.has('object')) {
    return { first: at, end: at + 1, span: { start: piece.start, end: piece.end }, form: 'pronoun' };
  }
  const phrase = phraseStartingAt(pieces, at, Math.min(to, at + 12));
  return phrase?.form === 'pronoun' ? undefined : phrase;
}
