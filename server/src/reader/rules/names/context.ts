import type { NameType } from '../../../types/name';
import type { NameLists } from './lists';
import type { Token } from './tokens';

/** What the words around tokens `from` up to `to` say of their type; undefined when they are silent. */
export function typeByContext(
  tokens: readonly Token[],
  from: number,
  to: number,
  lists: NameLists,
): { readonly type: NameType; readonly because: string } | undefined {
  const before = tokens[from - 1];
  const behind = tokens[to];
  const next = behind?.shape === 'clitic' ? tokens[to + 1] : behind;
  if (before !== undefined && isTitleBefore(tokens, from, lists)) {
    return { type: 'PERSON', because: 'title-before' };
  }
  if (isBodyBefore(tokens, from, lists) && !(to - from === 1 && lists.isSurname(tokens[from]?.folded ?? ''))) {
    return { type: 'ORG', because: 'body-before' };
  }
  if (isOneOfBodies(tokens, from, lists)) {
    return { type: 'ORG', because: 'one-of-bodies' };
  }
  if (isSettlementBefore(tokens, from, lists)) {
    return { type: 'GPE', because: 'settlement-before' };
  }
  if (next?.shape === 'small' && next.gap === 'blank') {
    const cue = lists.cue(next.folded);
    // “Norvik’s airport” is a town’s; “Holm’s company” may be anybody’s.
    if (cue !== undefined && (behind === next || cue === 'GPE')) {
      return { type: cue, because: 'word-behind' };
    }
    if (behind === next && lists.isReportingVerb(next.folded)) {
      return { type: 'PERSON', because: 'reporting-verb' };
    }
  }
  if (behind?.text === '-' && (tokens[to + 1]?.folded === 'based' || tokens[to + 1]?.folded === 'born')) {
    return { type: 'GPE', because: 'place-cue' };
  }
  if (behind?.text === ',') {
    const second = tokens[to + 1];
    if (second?.shape === 'number' && tokens[to + 2]?.text === ',' && second.text.length === 2) {
      return { type: 'PERSON', because: 'age-behind' };
    }
    if (
      second?.folded === 'who' ||
      (second !== undefined && lists.isTitle(second.folded) && second.shape === 'small')
    ) {
      return { type: 'PERSON', because: 'apposition' };
    }
    if (
      (second?.folded === 'a' || second?.folded === 'the' || second?.folded === 'an') &&
      titleWithin(tokens, to + 2, lists)
    ) {
      return { type: 'PERSON', because: 'apposition' };
    }
  }
  if (before?.shape === 'small') {
    if (lists.does('place', before.folded)) {
      return { type: 'GPE', because: 'place-cue' };
    }
  }
  return undefined;
}

/** Whether the words before speak of a body of people: “a spokesman for Velkora”, “shares in Velkora”, “who works at Velkora”. */
function isBodyBefore(tokens: readonly Token[], from: number, lists: NameLists): boolean {
  const noun = tokens[from - 2];
  return (
    tokens[from - 1]?.pos === 'ADP' &&
    noun !== undefined &&
    (noun.shape === 'small' || noun.shape === 'capitals' || noun.opens) &&
    lists.does('body', noun.folded)
  );
}

/** “groups like Velkora Libre”, “firms such as Velkora”. */
function isOneOfBodies(tokens: readonly Token[], from: number, lists: NameLists): boolean {
  const link = tokens[from - 1]?.folded;
  const noun =
    link === 'like'
      ? tokens[from - 2]
      : link === 'as' && tokens[from - 2]?.folded === 'such'
        ? tokens[from - 3]
        : undefined;
  return noun?.shape === 'small' && lists.does('bodies', noun.folded);
}

/** “the town of Morava”, “Lisbon’s port of Alcantara”: whoever else bears the name, here it is a place. */
function isSettlementBefore(tokens: readonly Token[], from: number, lists: NameLists): boolean {
  const noun = tokens[from - 2];
  return tokens[from - 1]?.folded === 'of' && noun?.shape === 'small' && lists.does('settlement', noun.folded);
}

const reach = 4;

function titleWithin(tokens: readonly Token[], from: number, lists: NameLists): boolean {
  for (let index = from; index < from + reach; index++) {
    const token = tokens[index];
    if (token === undefined || token.shape === 'mark') {
      return false;
    }
    if (token.shape === 'small' && lists.isTitle(token.folded)) {
      return true;
    }
  }
  return false;
}

/** Whether a title in small or capital letters stands right before: “president Macron”, “spokeswoman Katie Waldman”. */
export function isTitleBefore(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const before = tokens[at - 1];
  const first = tokens[at];
  if (before === undefined || first?.gap !== 'blank' || !lists.isTitle(before.folded)) {
    return false;
  }
  return before.shape === 'small' || before.shape === 'capital' || before.shape === 'capitals';
}
