import type { Status } from '../formats/annotation';
import type { Span } from '../text/span';

/**
 * An article with its marks, as it stands between the annotation contract and every exchange format that holds spans. Plain data; offsets are
 * half-open UTF-16 code units into `text`.
 */
export interface Marked extends Marks {
  /** “2020/guatemala-caravan”. */
  readonly id: string;
  readonly text: string;
  /** Of the text, in hexadecimal. */
  readonly sha256: string;
  /** Copydesk's version and who read: “copydesk/0.1.0 rules”. */
  readonly source: string;
  /** In order of reading, without overlap. */
  readonly sentences: readonly Span[];
  /** In order of reading, without overlap; what no reader saw need not be among them. */
  readonly words: readonly MarkedWord[];
}

export interface Marks {
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  /** Of the article as a whole. */
  readonly labels: readonly Label[];
}

/** Words that are something. */
export interface Mark extends Span {
  /** Unlike that of every other mark and link of the article: “quote-3”. */
  readonly key: string;
  readonly layer: MarkLayer;
  /** “PERSON” of a name, “direct” of a quote, “money” of a figure; empty where the layer says all. */
  readonly tag: string;
  readonly fields: Fields;
  readonly status?: Status;
}

/** One mark belongs to another: a quote to its speaker. */
export interface Link {
  readonly key: string;
  readonly layer: LinkLayer;
  readonly tag: string;
  readonly from: string;
  readonly to: string;
  readonly fields: Fields;
}

export interface Label {
  readonly layer: OwnName;
  readonly tag: string;
  readonly fields: Fields;
}

export type Fields = Readonly<Record<string, string>>;

/** A layer of somebody's own, beside Copydesk's: “own:stance”. */
export type OwnName = `own:${string}`;

export type MarkLayer = BuiltInLayer | OwnName;

/** `point`: words that nothing is said of, but that a link leads from or to. */
export const builtInLayers = [
  ...(['name', 'quote', 'figure', 'title', 'mention'] as const),
  ...(['speaker', 'cue', 'content', 'point', 'finding'] as const),
] as const;

export type BuiltInLayer = (typeof builtInLayers)[number];

export type LinkLayer = 'speaker' | 'cue' | 'content' | 'continues' | OwnName;

export const linkLayers: readonly LinkLayer[] = ['speaker', 'cue', 'content', 'continues'];

export interface MarkedWord extends Span {
  /** Universal part of speech. */
  readonly pos?: string;
  /** Penn Treebank tag. */
  readonly tag?: string;
  /** Index of the head among the article's words, -1 of a root; undefined where the reader knows no syntax. */
  readonly head?: number;
  readonly relation?: string;
}

export function isOwn(layer: string): layer is OwnName {
  return layer.startsWith(ownPrefix);
}

export function ownName(layer: OwnName): string {
  return layer.slice(ownPrefix.length);
}

const ownPrefix = 'own:';
