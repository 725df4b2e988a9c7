import type { Span } from '../../text/span';
import { complementsOf } from './behind';
import { modifiersOf } from './before';
import { isDeterminer, isNominal, isPossessive, reach, type Line } from './line';

export interface Apposed {
  readonly title: Span;
  /** The whole noun phrase, article included: “the caravan’s leader”. */
  readonly phrase: Span;
}

/**
 * The description that the name beginning at `first` stands in apposition to: “the caravan’s leader, Bartolo Fuentes,”.
 * `after` is the word behind the name; the apposition must be closed there, else the two stand in a list.
 */
export function titleApposed(line: Line, first: number, after: number, left: number): Apposed | undefined {
  if (line.word(first - 1) !== ',' || !closing.test(line.word(after) || '.')) {
    return undefined;
  }
  const end = first - 2;
  for (let index = end; index >= left && index > end - reach; index--) {
    if (opensPhrase(line, index, left)) {
      return phraseFrom(line, index, end);
    }
    if (
      !isNominal(line, index) &&
      !isPossessive(line, index) &&
      !linking.has(line.lower(index)) &&
      line.word(index) !== '-'
    ) {
      return undefined;
    }
  }
  return undefined;
}

/** A determiner that no preposition leads: “the”, not the one in “head of the agency”. */
function opensPhrase(line: Line, index: number, left: number): boolean {
  return (
    isDeterminer(line, index) &&
    (index === left || !complementing.has(line.lower(index - 1)) || !isNominal(line, index - 2))
  );
}

function phraseFrom(line: Line, determiner: number, end: number): Apposed | undefined {
  for (let head = determiner + 1; head <= end; head++) {
    const isHead = head === end || complementing.has(line.lower(head + 1));
    if (isHead) {
      const isWhole = head === end || complementsOf(line, head, end + 1) === end;
      return line.roles.isRole(line.lower(head)) &&
        isWhole &&
        modifiersOf(line, head, determiner + 1) === determiner + 1
        ? {
            title: { start: line.span(determiner + 1).start, end: line.span(end).end },
            phrase: { start: line.span(determiner).start, end: line.span(end).end },
          }
        : undefined;
    }
  }
  return undefined;
}

const complementing = new Set(['of', 'for', 'to', 'at', 'in']);
const linking = new Set('of for to at in the and &'.split(' '));
const closing = /^[,.;:)\]–—”"!?]/u;
