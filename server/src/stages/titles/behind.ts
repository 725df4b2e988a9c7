import { articles, complementing, possessives } from '../../lexicon/closedClasses';
import type { Span } from '../../text/span';
import { compoundEnd, isDeterminer, isNominal, isPossessive, reach, type Line } from './line';

/**
 * The description in apposition behind the name that ends before the word at `after`:
 * “, chief executive of the U.S. International Development Finance Corporation”. `right` is the sentence's end.
 */
export function titleBehind(line: Line, after: number, right: number): Span | undefined {
  if (line.word(after) !== ',') {
    return undefined;
  }
  let start = skipAge(line, after + 1);
  const hasDeterminer = isDeterminer(line, start);
  start += hasDeterminer ? 1 : 0;
  const head = roleFrom(line, start, right);
  if (head === undefined) {
    return undefined;
  }
  const end = complementsOf(line, head, right);
  // What goes on with a name belongs to that name: “Ann Lee, President Joe Biden and others”.
  if (line.nameAt(end + 1)?.type === 'PERSON' || line.nameAt(end)?.type === 'PERSON') {
    return undefined;
  }
  return isClosed(line, end + 1, right) || (!hasDeterminer && end > head && line.pos(end + 1) === 'VERB')
    ? { start: line.span(start).start, end: line.span(end).end }
    : undefined;
}

/** “Ann Lee, 45, a nurse” */
function skipAge(line: Line, index: number): number {
  return line.pos(index) === 'NUM' && line.word(index + 1) === ',' ? index + 2 : index;
}

/** The last word of the noun phrase that begins at `start`, when it is a role. */
function roleFrom(line: Line, start: number, right: number): number | undefined {
  let role: number | undefined;
  for (let index = start; index < right && index < start + reach; index++) {
    const lower = line.lower(index);
    const isModifier = line.roles.isModifier(lower);
    if (
      line.roles.isTime(lower) ||
      (line.nameAt(index)?.type === 'PERSON' && !isPossessive(line, nameEnd(line, index)))
    ) {
      break;
    }
    if (isNominal(line, index) || isModifier || line.pos(index) === 'NUM') {
      index = compoundEnd(line, index);
      role = line.roles.isRole(line.lower(index)) ? index : undefined;
    } else if (isPossessive(line, index)) {
      role = undefined;
    } else {
      break;
    }
  }
  return role;
}

/** The last word of the role at `head` with its complements: “professor of law at Harvard University”. */
export function complementsOf(line: Line, head: number, right: number): number {
  let end = head;
  for (let index = head + 1; index < right && index < head + 2 * reach; index++) {
    const lower = line.lower(index);
    if (isNominal(line, index) || line.pos(index) === 'NUM' || (isPossessive(line, index) && index > head + 1)) {
      if (index === head + 1) {
        break;
      }
      index = compoundEnd(line, index);
      end = index;
    } else if (!linking.has(lower)) {
      break;
    } else if (line.nameAt(index)?.start !== line.nameAt(index + 1)?.start && isDirectPerson(line, index)) {
      break;
    }
  }
  return end;
}

/** “and President Macron”: another person, not a complement. */
function isDirectPerson(line: Line, index: number): boolean {
  return conjunctions.has(line.lower(index)) && line.nameAt(index + 1)?.type === 'PERSON';
}

const conjunctions = new Set(['and', '&']);

const linking: ReadonlySet<string> = new Set([
  ...complementing,
  'on',
  'under',
  'and',
  '&',
  ...articles,
  ...possessives,
]);

/** Whether the apposition is over: at a mark, at “who”, at the sentence's end. */
function isClosed(line: Line, index: number, right: number): boolean {
  return index >= right || closing.test(line.word(index)) || relative.has(line.lower(index));
}

const closing = /^[,.;:)\]”"’'–—!?]/u;
const relative = new Set(['who', 'whose', 'whom']);

function nameEnd(line: Line, index: number): number {
  const name = line.nameAt(index);
  return name === undefined ? index : line.indexAt(name.end);
}
