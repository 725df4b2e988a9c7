import { textOf } from '../../text/span';
import type { Figure } from '../../types/figure';

/** The figure with what it counts: “14 people”. */
export function valueWords(text: string, { start, end, measured }: Figure): string {
  const reach = measured === undefined || measured.start > end + 2 ? end : measured.end;
  return textOf(text, { start, end: Math.max(end, reach) }).replace(blanks, ' ');
}

const blanks = /\s+/gu;
