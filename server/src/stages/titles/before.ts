import type { Span } from '../../text/span';
import { compoundStart, isDeterminer, isNominal, isPossessive, reach, type Line } from './line';

/**
 * The title right before the word at `first`: “Mexico Interior Minister”, “human rights activist”,
 * “Acting Commissioner of U.S. Customs and Border Protection”. `left` is the first word of the sentence.
 */
export function titleBefore(line: Line, first: number, left: number): Span | undefined {
  let head = first - 1;
  while (head >= left && line.roles.isAddress(line.lower(head))) {
    head--;
  }
  if (head < left) {
    return undefined;
  }
  const start = isRole(line, head) ? modifiersOf(line, head, left) : roleWithComplement(line, head, left);
  return start === undefined ? undefined : { start: line.span(start).start, end: line.span(head).end };
}

function isRole(line: Line, index: number): boolean {
  const pos = line.pos(index);
  return (
    (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ') &&
    line.roles.isRole(line.lower(index)) &&
    !line.roles.isAddress(line.lower(index))
  );
}

/** The first word of the role at `head` with all that modifies it. */
export function modifiersOf(line: Line, head: number, left: number): number {
  let start = compoundStart(line, head);
  for (let steps = 0; steps < reach && start > left; steps++) {
    const before = start - 1;
    const lower = line.lower(before);
    if (isPossessive(line, before) && before - 1 >= left && isNominal(line, before - 1)) {
      start = compoundStart(line, before - 1);
    } else if (line.roles.isTime(lower) || line.roles.isAddress(lower) || isDeterminer(line, before)) {
      break;
    } else if (isNominal(line, before) || line.roles.isModifier(lower)) {
      start = compoundStart(line, before);
    } else if (joinsRoles(line, before, left)) {
      start = compoundStart(line, before - 1);
    } else {
      break;
    }
  }
  return withoutAdverbial(line, Math.max(start, left), head);
}

/** “founder and chief executive”: one person's two roles. “The president and the premier” are two persons. */
function joinsRoles(line: Line, index: number, left: number): boolean {
  return joining.has(line.lower(index)) && index - 1 >= left && isRole(line, index - 1);
}

const joining = new Set(['and', '&', '/']);

/** “In Mexico President Obrador said”: a place that opens the sentence is no part of the title. */
function withoutAdverbial(line: Line, start: number, head: number): number {
  const place = line.nameAt(start);
  if (line.pos(start - 1) !== 'ADP' || /^\p{Ll}/u.test(line.word(start - 1)) || place === undefined) {
    return start;
  }
  return Math.min(line.indexAt(place.end), head);
}

/** A role with its complement, ending at `end`: “chief of staff”, “Minister for Health”, “president of the European Commission”. */
function roleWithComplement(line: Line, end: number, left: number): number | undefined {
  if (!isNominal(line, end) || line.nameAt(end)?.type === 'PERSON') {
    return undefined;
  }
  for (let index = end; index > left && index > end - reach; index--) {
    if (complementing.has(line.lower(index))) {
      if (isRole(line, index - 1)) {
        return modifiersOf(line, index - 1, left);
      }
    } else if (!isWithinComplement(line, index)) {
      return undefined;
    }
  }
  return undefined;
}

const complementing = new Set(['of', 'for', 'to', 'at']);

function isWithinComplement(line: Line, index: number): boolean {
  return (
    isNominal(line, index) || isPossessive(line, index) || within.has(line.lower(index)) || line.word(index) === '-'
  );
}

const within = new Set(['the', 'and', '&', 'in', 'on']);
