import { anchorOf } from '../../decisions/anchoring';
import { isDecision, isObject } from '../../decisions/shapes';
import { readLines } from '../../decisions/lines';
import type { DecideParams, Deed, Making } from '../../protocol';
import type { Decision, Made } from '../../types/decision';
import type { Lines } from '../convert';

/** Whether what a client sent is something to decide. */
export function isDecideParams(value: unknown): value is DecideParams {
  return (
    isObject(value) &&
    typeof value['label'] === 'string' &&
    Array.isArray(value['deeds']) &&
    value['deeds'].length <= mostDeeds &&
    value['deeds'].every(isDeed)
  );
}

/** Decided at once. */
const mostDeeds = 100_000;

function isDeed(value: unknown): value is Deed {
  return isObject(value) && isText(value['uri']) && (isText(value['to']) || isOfDecision(value));
}

function isOfDecision(value: Readonly<Record<string, unknown>>): boolean {
  return (
    (value['scope'] === 'article' || value['scope'] === 'everywhere') &&
    (isObject(value['decision']) || (isText(value['out']) && (value['in'] === undefined || isText(value['in']))))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The decision that a line tells; undefined where it tells none. */
export function decisionIn(line: string): Decision | undefined {
  const { decisions, problems } = readLines(line);
  return decisions.length === 1 && problems.length === 0 ? decisions[0] : undefined;
}

/** The decision that is told, with anchors for ranges of the article's text; undefined where it is none. */
export function decisionOf({ decision }: Making, made: Made, text: string, lines: Lines): Decision | undefined {
  const told: unknown = anchored({ ...decision, ...made }, text, lines, deepest);
  return isDecision(told) ? told : undefined;
}

const deepest = 6;

function anchored(value: unknown, text: string, lines: Lines, levels: number): unknown {
  if (levels === 0) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map(item => anchored(item, text, lines, levels - 1));
  }
  if (!isObject(value)) {
    return value;
  }
  const { start, end } = value;
  if (isPosition(start) && isPosition(end)) {
    return anchorOf(text, lines.span({ start, end }));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, anchored(part, text, lines, levels - 1)]),
  );
}

function isPosition(value: unknown): value is { readonly line: number; readonly character: number } {
  return isObject(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}
