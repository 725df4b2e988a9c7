import type { Corpus } from '../corpus/corpus';
import { passages } from '../stages/passages/passages';
import type { Quote } from '../types/quote';
import type { Statement } from '../stages/statements';
import { placesInLines } from '../text/lines';
import { textOf, type Span } from '../text/span';
import { statementNoteOf } from '../corpus/statementNotes';
import { decoded } from '../text/uri';
import { dateInWords } from './dateWords';
import { roleOf } from './role';
import { sourceOf, type Source } from './source';

/** A statement with all that whoever uses it elsewhere has to tell, in the article's own words: none of it is markup. */
export interface CitedQuote {
  /** The words as printed, without marks, blanks folded, parts joined by an ellipsis. */
  readonly words: string;
  /** Whether they are the speaker's own, and not the reporter's. */
  readonly isVerbatim: boolean;
  /** “Ida Solberg”; of an unnamed source the words that describe it; undefined where nobody is found. */
  readonly speaker: string | undefined;
  /** “Interior Secretary”. */
  readonly role: string | undefined;
  /** Where or to whom it was said: “BBC”. */
  readonly outlet: string | undefined;
  readonly source: CitedArticle;
}

/** Where it stands. */
export interface CitedArticle {
  /** Without “By”. */
  readonly byline: string | undefined;
  readonly headline: string | undefined;
  /** “Wednesday 4 March 2026”. */
  readonly date: string | undefined;
  /** “port-strike.txt”. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The statement that the quote is part of. */
export function citedQuote(corpus: Corpus, uri: string, quote: Quote, statement: Statement): CitedQuote | undefined {
  const text = corpus.article(uri)?.text;
  const source = citedArticle(corpus, uri, statement.parts[0]);
  if (text === undefined || source === undefined) {
    return undefined;
  }
  const said = sourceOf(corpus, uri, statementNoteOf(text, statement));
  return {
    words: statement.parts.map(part => folded(textOf(text, part)).replace(marks, '')).join(' … '),
    isVerbatim: quote.kind === 'direct' || quote.kind === 'mixed',
    speaker: speakerOf(said),
    role: said.kind === 'known' && said.dossiers.length === 1 ? roleOf(said.dossiers[0], uri)?.text : undefined,
    outlet: quote.outlet,
    source,
  };
}

/** The article as somebody cites it who means what stands at the place. */
export function citedArticle(corpus: Corpus, uri: string, { start }: Pick<Span, 'start'>): CitedArticle | undefined {
  const facts = corpus.facts(uri);
  if (facts === undefined) {
    return undefined;
  }
  const { text } = facts.article;
  const { headline, byline, date } = facts.get(passages);
  return {
    byline: byline && folded(textOf(text, byline)).replace(by, ''),
    headline: headline && folded(textOf(text, headline)).replace(heading, ''),
    date: date === undefined ? undefined : (dateInWords(date) ?? date),
    file: decoded(uri.split('/').at(-1) ?? uri),
    line: placesInLines(text)(start).line,
  };
}

/** The blanks of lines that are broken are blanks. */
function folded(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

const marks = /^["“„«‘']+|["”“»’']+$/gu;
const by = /^by:?\s+/iu;
/** Of Markdown. */
const heading = /^#+\s+/u;

function speakerOf(source: Source): string | undefined {
  switch (source.kind) {
    case 'known':
      return source.dossiers.map(({ name }) => name).join(' and ');
    case 'named':
    case 'described':
    case 'unclear':
      return source.words;
    case 'nobody':
      return undefined;
  }
}
