import { textOf } from '../../../text/span';
import { meet } from '../../calculations/leeway';
import type { Value } from './values';

/** Whether two values are of one thing at one time, and cannot both be true. */
export function contradict(text: string, a: Value, b: Value): boolean {
  return (
    a.sentence !== b.sentence &&
    isOneThing(a, b) &&
    isOneTime(a, b) &&
    isOneVoice(text, a, b) &&
    !meet(a.interval, b.interval)
  );
}

function isOneThing(a: Value, b: Value): boolean {
  if (a.topic.act === 'age' || b.topic.act === 'age') {
    return a.topic.key === b.topic.key;
  }
  return (
    isOneKind(a, b) &&
    a.topic.act === b.topic.act &&
    a.figure.unit === b.figure.unit &&
    roleOf(a) === roleOf(b) &&
    roles.has(roleOf(a)) &&
    a.traits === b.traits &&
    (a.isHeadline || b.isHeadline || a.topic.others.some(other => b.topic.others.includes(other))) &&
    a.names === b.names &&
    isOnePlace(a.sentence.places, b.sentence.places)
  );
}

function isOnePlace(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some(place => b.has(place));
}

/** “14 dead” and “14 people died” count the same. */
function isOneKind({ topic: a }: Value, { topic: b }: Value): boolean {
  return (
    a.thing === b.thing ||
    (a.thing === undefined && b.thing === 'people') ||
    (a.thing === 'people' && b.thing === undefined)
  );
}

const roles: ReadonlySet<string> = new Set(['subject', 'object', 'of', 'is']);

/** The dead of “killed 12” and of “12 died”. */
function roleOf({ topic: { act, role } }: Value): string {
  return act === 'death' && role === 'subject' ? 'object' : role;
}

/** Both tell the same dates, or the one tells none and the other those of the news itself. */
function isOneTime({ sentence: a }: Value, { sentence: b }: Value): boolean {
  return a.dates === b.dates || (a.dates === '' && b.isNews) || (b.dates === '' && a.isNews);
}

/** Two sources may differ: the article says so itself. */
function isOneVoice(text: string, { circumstance: a }: Value, { circumstance: b }: Value): boolean {
  if (a.sourceSpan === undefined || b.sourceSpan === undefined) {
    return true;
  }
  return a.source === undefined && b.source === undefined
    ? textOf(text, a.sourceSpan) === textOf(text, b.sourceSpan)
    : a.source === b.source;
}
