import type { Anchor } from '../types/anchor';
import type { Decision } from '../types/decision';
import { anchorsOf } from './anchors';

/** How many of the words that decisions are of stand in a text with all that stood around them, of how many. */
export interface Kin {
  readonly found: number;
  readonly all: number;
}

/** Whether a text may be the article of these decisions. A text that has none of a few of their words is looked at no further. */
export function kinOf(text: string, decisions: readonly Decision[]): Kin {
  const anchors = decisions.flatMap(anchorsOf);
  const sample =
    anchors.length <= few ? anchors : anchors.filter((_, index) => index % Math.ceil(anchors.length / few) === 0);
  const isOther = !sample.some(anchor => stands(text, anchor));
  return { found: isOther ? 0 : anchors.filter(anchor => stands(text, anchor)).length, all: anchors.length };
}

/** Whether the text is their article beyond doubt: all of their words stand there, with so much around them that it cannot be chance. */
export function isSure({ found, all }: Kin, decisions: readonly Decision[]): boolean {
  return all > 0 && found === all && decisions.flatMap(anchorsOf).some(anchor => wholeOf(anchor).length >= telling);
}

function stands(text: string, anchor: Anchor): boolean {
  return text.includes(wholeOf(anchor));
}

function wholeOf({ before, exact, behind }: Anchor): string {
  return before + exact + behind;
}

const few = 12;

/** UTF-16 code units. */
const telling = 40;
