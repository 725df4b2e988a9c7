import type { Corpus } from '../corpus/corpus';
import { eachOnce, type Dossier } from '../corpus/identities/dossiers';
import { listedUnder } from '../corpus/statementNotes';
import { isNobodys, nobodysIn, uriOfVoice, voiceKeyOf, voicesIn, type Voice } from '../corpus/voices';
import { rememberWhileHeld } from '../pipeline/memo';
import type { Confidence, QuoteKind } from '../types/quote';
import type { NameType } from '../types/name';
import type { StatementNote } from '../types/record';
import { articleName } from './articleName';
import { kindOf } from './kinds';
import { pageOf, type Page, type Window } from './page';
import type { Located } from './places';
import { roleOf } from './role';
import { unknownSource } from './source';
import { firstPartOf, statementsIn, statementsOver, type Spoken } from './speech';

/** Somebody who says something. */
export interface SpeakerView {
  readonly key: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly kind: 'person' | 'organisation' | 'place' | 'unnamed' | 'nobody';
  /** How many. */
  readonly statements: number;
}

export interface QuoteView extends Located {
  readonly text: string;
  readonly kind: QuoteKind;
  /** How sure it is who says it. */
  readonly confidence: Confidence;
  readonly isConfirmed: boolean;
  /** Stretches of text that make up the statement. */
  readonly parts: number;
  readonly article: string;
}

/**
 * Who speaks in the articles of the folder: named speakers first, those who say most leading, then unnamed sources, each of one article, then
 * what nobody is said to have said.
 */
export function speakers(corpus: Corpus, { from, count }: Window): Page<SpeakerView> {
  const { speakers: named, voices, nobodys, identities } = corpus.overview;
  const to = from + count;
  const behind = named.size + voices.size;
  const unsaid = [...nobodys.values()].reduce((total, some) => total + some, 0);
  const rows = [
    ...named
      .slice(from, count)
      .flatMap(key => identities.dossier(key) ?? [])
      .map(dossier => viewOf(dossier)),
    ...voices.slice(Math.max(0, from - named.size), Math.max(0, Math.min(to - named.size, count))).map(voiceView),
    ...(from <= behind && to > behind ? nobodyView(unsaid) : []),
  ];
  return { total: behind + (unsaid > 0 ? 1 : 0), rows };
}

/** Who speaks in this article, in the same order. */
export function speakersIn(corpus: Corpus, uri: string): readonly SpeakerView[] {
  const record = corpus.record(uri);
  if (record === undefined) {
    return [];
  }
  const named = new Map<Dossier, number>();
  for (const statement of record.statements) {
    for (const dossier of corpus.identities.dossiersOf(uri, listedUnder(statement))) {
      named.set(dossier, (named.get(dossier) ?? 0) + 1);
    }
  }
  return [
    ...[...named].map(([dossier, statements]) => ({ ...viewOf(dossier, uri), statements })).sort(byStatements),
    ...voicesIn(record).map(voiceView).sort(byStatements),
    ...nobodyView(nobodysIn(record)),
  ];
}

/** What the speaker with this key says, in the article at `uri` or, without one, in the whole folder: in order of uri and of reading. */
export function quotesBy(corpus: Corpus, key: string, window: Window, uri?: string): Page<QuoteView> {
  const found = spokenBy(corpus, key, window, uri);
  return { total: found.total, rows: found.rows.map(spoken => quoteView(corpus, spoken)) };
}

function spokenBy(corpus: Corpus, key: string, window: Window, uri: string | undefined): Page<Spoken> {
  if (key === nobody) {
    const { nobodys } = corpus.overview;
    const counts = uri === undefined ? [...nobodys.keys()].map(at => [at, nobodys.get(at) ?? 0] as const) : [];
    return uri === undefined
      ? statementsOver(corpus, counts, isNobodys, window)
      : within(corpus, uri, isNobodys, window);
  }
  const dossier = corpus.identities.dossier(key);
  if (dossier === undefined) {
    const at = uriOfVoice(key);
    return within(corpus, at, statement => voiceKeyOf(at, statement) === key, window);
  }
  const isTheirs = (statement: StatementNote, at: string): boolean =>
    corpus.identities.dossiersOf(at, listedUnder(statement)).includes(dossier);
  return uri === undefined
    ? statementsOver(corpus, listedIn(dossier), isTheirs, window)
    : within(corpus, uri, statement => isTheirs(statement, uri), window);
}

/** By article, how many of its statements lists have under the dossier. */
const listedIn = rememberWhileHeld(({ appearances }: Dossier): readonly (readonly [uri: string, count: number])[] => {
  const counts = new Map<string, number>();
  for (const { uri, entity, again } of eachOnce(appearances)) {
    counts.set(uri, (counts.get(uri) ?? 0) + entity.listed - again);
  }
  return [...counts].filter(([, count]) => count > 0);
});

function within(
  corpus: Corpus,
  uri: string,
  isWanted: (statement: StatementNote) => boolean,
  window: Window,
): Page<Spoken> {
  return pageOf(
    statementsIn(corpus, uri)
      .filter(isWanted)
      .map(statement => ({ uri, statement })),
    window,
  );
}

function viewOf(dossier: Dossier, here?: string): SpeakerView {
  const { key, name, type, listed } = dossier;
  return { key, name, role: roleOf(dossier, here)?.text, kind: speakerKind(type), statements: listed };
}

function voiceView({ key, name, isTurn, listed }: Voice): SpeakerView {
  return { key, name, role: unnamedRoles[unknownSource(name, isTurn).kind], kind: 'unnamed', statements: listed };
}

function nobodyView(statements: number): readonly SpeakerView[] {
  return statements === 0
    ? []
    : [{ key: nobody, name: 'No speaker found', role: undefined, kind: 'nobody', statements }];
}

const nobody = 'nobody';

/** What is said of those who have no name in the articles. */
const unnamedRoles = { named: undefined, described: 'not named', unclear: 'who that is was not found' } as const;

function byStatements(a: SpeakerView, b: SpeakerView): number {
  return b.statements - a.statements || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1);
}

function quoteView(corpus: Corpus, { uri, statement }: Spoken): QuoteView {
  const { words, kind, confidence, parts } = statement;
  return {
    uri,
    span: firstPartOf(statement),
    text: words,
    kind,
    confidence,
    isConfirmed: statement.isDecided === true,
    parts: parts.length / 2,
    article: articleName(corpus, uri),
  };
}

/** Whatever speaks and is neither person nor place does so as a body: “The Danes want …”. */
function speakerKind(type: NameType): SpeakerView['kind'] {
  const kind = kindOf[type];
  return kind === 'person' || kind === 'place' ? kind : 'organisation';
}
