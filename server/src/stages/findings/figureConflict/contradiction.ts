import { textOf } from '../../../text/span';
import { meet } from '../../calculations/leeway';
import { roleOf } from '../../values/role';
import type { Value } from '../../values/values';

/** Whether two values, in order of reading, are of one thing at one time, and cannot both be true. */
export function contradict(text: string, before: Value, value: Value): boolean {
  return (
    before.sentence !== value.sentence &&
    isOneThing(before, value) &&
    isOneTime(before, value) &&
    isOneVoice(text, before, value) &&
    !meet(before.interval, value.interval)
  );
}

function isOneThing(before: Value, value: Value): boolean {
  if (before.topic.act === 'age' || value.topic.act === 'age') {
    return before.topic.key === value.topic.key;
  }
  return (
    isOneKind(before, value) &&
    before.topic.act === value.topic.act &&
    before.figure.unit === value.figure.unit &&
    before.traits === value.traits &&
    roleOf(before) !== undefined &&
    roleOf(before) === roleOf(value) &&
    isOneEvent(before, value)
  );
}

/** “14 dead” and “14 people died” count the same, and so do the “14” of a headline and “14 dockers”. */
function isOneKind(before: Value, value: Value): boolean {
  const [a, b] = [before.topic.thing, value.topic.thing];
  return (
    a === b ||
    (a === undefined && (b === 'people' || (before.isHeadline && value.countsPersons))) ||
    (a === 'people' && b === undefined)
  );
}

/**
 * Whoever has a part in the second had one in the first: a later sentence may say less, but where it says more (“in the north”) it speaks
 * of a part or of something else. A headline says little, and is borne out by any sentence that names nobody else.
 */
function isOneEvent(before: Value, value: Value): boolean {
  if (!isOnePlace(before.sentence.places, value.sentence.places)) {
    return false;
  }
  if (before.isHeadline) {
    return before.names === '' || value.names === '' || before.names === value.names;
  }
  const isShare = value.figure.kind === 'percent';
  return (
    before.names === value.names &&
    value.parties.length > 0 &&
    (!isShare || (value.names !== '' && before.parties.length === value.parties.length)) &&
    value.parties.every(party => takesPart(before, party))
  );
}

function takesPart({ parties, sentence: { places } }: Value, party: string): boolean {
  return places.has(party) || parties.some(one => one === party || one.endsWith(` ${party}`));
}

function isOnePlace(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some(place => b.has(place));
}

/**
 * Both tell the same dates, or only those of the news itself; and both tell of what is, or of what will be. How long a bridge is knows no
 * time, and how old somebody is no future.
 */
function isOneTime({ sentence: a, isHeadline, topic, figure }: Value, { sentence: b }: Value): boolean {
  if (topic.act === 'age') {
    return a.isNews && b.isNews;
  }
  if (figure.kind === 'quantity' && topic.role === 'is') {
    return true;
  }
  const isOneDay = a.dates === b.dates || (a.dates === '' && b.isNews) || (b.dates === '' && a.isNews);
  return isOneDay && (isHeadline || a.isAhead === b.isAhead);
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
