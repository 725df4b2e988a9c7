import type { Span } from '../text/span';

/** What a paragraph is for. */
export type PassageKind =
  | 'headline'
  | 'subhead' // a short line that titles what follows it
  | 'byline'
  | 'body'
  | 'lead-in' // “According to Fox News:” – what follows is theirs
  | 'boilerplate' // photo credits, advertisements, “Read more”, sign-up lines
  | 'metadata'; // front matter, a date line standing alone, a rule, a link

/** One paragraph: usually a line; several lines where the text is hard-wrapped. */
export interface Passage extends Span {
  readonly kind: PassageKind;
}

/** “GUATEMALA CITY, Jan. 16 (Reuters) –” at the head of the first paragraph. */
export interface Dateline extends Span {
  readonly place: Span | undefined;
  readonly date: Span | undefined;
  readonly agency: Span | undefined;
}

/** Paragraphs that follow a lead-in and are another outlet's words: “According to Fox News:” and what comes after it. */
export interface Block extends Span {
  /** The lead-in's paragraph. */
  readonly leadIn: Span;
  /** Whose words they are, as the lead-in names them: “Fox News”. */
  readonly source: Span | undefined;
}

export interface Passages {
  /** In order of reading; they do not overlap and cover all that is not blank. */
  readonly all: readonly Passage[];
  readonly headline: Span | undefined;
  readonly byline: Span | undefined;
  readonly dateline: Dateline | undefined;
  readonly blocks: readonly Block[];
  /** The article's own date, ISO 8601, from the front matter, the dateline, the byline or the file's name; undefined where none says it. */
  readonly date: string | undefined;
}
