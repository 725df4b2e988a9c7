import { isBlank } from '../../text/lines';
import type { Span } from '../../text/span';
import type { MarkedSpan, StrayMark } from '../../types/quote';
import type { Sign } from './signs';

/** What the marks of one paragraph make of it. */
export interface Pairing {
  readonly pairs: readonly MarkedSpan[];
  readonly stray: readonly StrayMark[];
  /** The mark that opens and never closes here, with nothing marked behind it: perhaps the next paragraph goes on. */
  readonly open: Sign | undefined;
}

interface Pair extends Span {
  readonly style: MarkedSpan['style'];
  readonly closed: boolean;
}

/** Pairs the signs of one paragraph, each looked at a bounded number of times. */
export function pairsOf(text: string, signs: readonly Sign[]): Pairing {
  const stray: StrayMark[] = [];
  const pairs: Pair[] = [];
  const open: Sign[] = [];
  const singleEnds = singlesOf(text, signs);
  for (const [index, sign] of signs.entries()) {
    if (sign.style === 'single') {
      const end = singleEnds.get(index);
      if (end !== undefined) {
        pairs.push({ start: sign.start, end: end.end, style: 'single', closed: true });
      }
      continue;
    }
    if (sign.role === 'closes') {
      // An arrow that looked like an opening mark does not keep a quotation around it from closing.
      while (open.at(-1)?.loose === true && open.at(-1)?.style !== sign.style) {
        open.pop();
      }
    }
    const last = open.at(-1);
    const fits = last?.style === sign.style;
    if (sign.role === 'closes' || (sign.role === 'either' && fits)) {
      if (last !== undefined && fits) {
        open.pop();
        if (last.end < sign.start) {
          // Two marks with nothing between them quote nobody.
          pairs.push({ start: last.start, end: sign.end, style: sign.style, closed: true });
        }
      } else if (!sign.loose && !isInches(text, sign)) {
        stray.push({ start: sign.start, end: sign.end, because: 'never-opened' });
      }
    } else {
      const ended = fits && sign.style === 'double' ? sentenceEndBefore(text, last.end, sign.start) : undefined;
      if (last !== undefined && ended !== undefined) {
        // “"It was fair. "We counted twice."”: where paragraphs were run together, each begins with a mark.
        open.pop();
        pairs.push({ start: last.start, end: ended, style: sign.style, closed: false });
      }
      open.push(sign);
    }
  }
  const last = open.at(-1);
  const lastPair = pairs.reduce((most, { start, style }) => (style === 'single' ? most : Math.max(most, start)), -1);
  const isFirst = last !== undefined && last === signs[0] && isBlankUpTo(text, last.start);
  const hanging = last !== undefined && (last.start > lastPair || isFirst) ? last : undefined;
  for (const sign of open) {
    if (sign !== hanging && !sign.loose) {
      stray.push({ start: sign.start, end: sign.end, because: 'never-closed' });
    }
  }
  return { pairs: nested(pairs), stray: stray.sort((a, b) => a.start - b.start), open: hanging };
}

/** “the 55" screen”: a straight mark behind a digit that closes nothing, where the sentence goes on. */
function isInches(text: string, { start, end }: Sign): boolean {
  return inches.test(text.slice(Math.max(0, start - 1), end + 2));
}

const inches = /^\d" \p{Ll}$/u;

/** The end of the sentence that ends right in front of a mark, blanks aside; undefined where none does. */
function sentenceEndBefore(text: string, from: number, mark: number): number | undefined {
  let end = mark;
  while (end > from && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return end < mark && end > from && stops.has(text.charAt(end - 1)) ? end : undefined;
}

const stops = new Set('.!?…'.split(''));

/** Whether a paragraph begins with the mark at an offset. */
function isBlankUpTo(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at)) && text.charAt(at) !== '\n') {
    at--;
  }
  return at < 0 || text.charAt(at) === '\n';
}

/**
 * For each opening single mark its closing one, by index. A plural's apostrophe (“the workers’ rights”) looks like a closing
 * mark, so one behind another letter than s, or before punctuation, is preferred. Looks no further than the next opening mark.
 */
function singlesOf(text: string, signs: readonly Sign[]): ReadonlyMap<number, Sign> {
  const ends = new Map<number, Sign>();
  let opening: number | undefined;
  let best: Sign | undefined;
  let sure = false;
  // Double marks that opened behind the single one.
  let within = 0;
  const close = (): void => {
    if (opening !== undefined && best !== undefined) {
      ends.set(opening, best);
    }
    opening = undefined;
    best = undefined;
    sure = false;
    within = 0;
  };
  for (const [index, sign] of signs.entries()) {
    if (sign.style !== 'single') {
      // A double mark that closes around a single one ends its reach; one that opens inside it does not.
      if (sign.role === 'opens') {
        within++;
      } else if (within > 0) {
        within--;
      } else {
        close();
      }
    } else if (sign.role === 'opens') {
      close();
      opening = index;
    } else if (opening !== undefined && !sure) {
      sure = !/[sS]$/u.test(text.charAt(sign.start - 1)) || /[^\s\p{L}]/u.test(text.charAt(sign.end));
      best = sure ? sign : (best ?? sign);
    }
  }
  close();
  return ends;
}

/** Tells each pair which one lies around it; a single pair that crosses a double one is dropped. */
function nested(pairs: readonly Pair[]): readonly MarkedSpan[] {
  const found: MarkedSpan[] = [];
  const around: MarkedSpan[] = [];
  for (const { start, end, style, closed } of [...pairs].sort((a, b) => a.start - b.start)) {
    while ((around.at(-1)?.end ?? Infinity) <= start) {
      around.pop();
    }
    const outer = around.at(-1);
    if (outer !== undefined && end > outer.end) {
      continue;
    }
    const pair: MarkedSpan = { start, end, style, closed, inside: outer?.start };
    found.push(pair);
    around.push(pair);
  }
  return found;
}
