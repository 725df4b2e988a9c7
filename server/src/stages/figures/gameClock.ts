import type { Amount } from './amounts';
import { behindColon } from './clock';
import { plain } from './numberRead';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/**
 * How long something took or is still to go, by a clock that counts and tells no time of day: “4:29 left”, “the final 2:55”, “in 1:43.21”,
 * “a marathon in 2:09:14”. In seconds.
 */
export function gameClockAt(tokens: readonly Token[], at: number, { cues }: Vocabulary): Amount | undefined {
  const first = tokens[at];
  const second = partBehind(tokens, at);
  if (first?.kind !== 'digits' || first.glued || second === undefined || !oneOrTwo.test(first.text)) {
    return undefined;
  }
  const third = partBehind(tokens, at + 2);
  const last = third ?? second;
  const end = third === undefined ? at + 3 : at + 5;
  const parts = third === undefined ? [first, second] : [first, second, third];
  const isLong = third !== undefined || last.text.length > 2;
  const [before, behind] = [tokens[at - 1]?.text ?? '', tokens[end]?.text ?? ''];
  const isTimed = isLong
    ? beforeTime.has(before) || cues('timed').has(before)
    : cues('running').has(before) || behind === 'into' || cues('left').has(behind);
  if (!isTimed || (tokens[end]?.glued === true && tokens[end].kind !== 'mark')) {
    return undefined;
  }
  const seconds = parts.reduce((sum, part) => 60 * sum + Number(part.decimal), 0);
  const value = Math.round(100 * seconds) / 100;
  return {
    start: at,
    end,
    kind: 'duration',
    value,
    min: undefined,
    max: undefined,
    unit: 'second',
    per: undefined,
    modifier: '=',
    number: plain(at, end, value, 'digits'),
    isAge: false,
    hasSign: true,
  };
}

/** “29” behind a colon, or “43.21”. */
function partBehind(tokens: readonly Token[], at: number): Token | undefined {
  const part = behindColon(tokens, at);
  return part !== undefined && sexagesimal.test(part.text) ? part : undefined;
}

const oneOrTwo = /^\d{1,2}$/u;
const sexagesimal = /^[0-5]\d(?:\.\d{1,3})?$/u;
const beforeTime: ReadonlySet<string> = new Set(['in', 'of', 'was', 'a', 'with']);
