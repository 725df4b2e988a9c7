import type { Amount } from './amounts';
import { posAt, type Surroundings } from './surroundings';
import type { Token } from './tokens';

/** “Otters 4, Herons 1: …”: the result that a report of a game begins with counts what each has. */
export function isLineScore(tokens: readonly Token[], { start, end }: Amount): boolean {
  return (
    end === start + 1 &&
    [start + 3, start + 4].some(
      second => isResult(tokens, start, second) || isResult(tokens, 2 * start - second, start),
    )
  );
}

/** Whether two small numbers at `first` and `second` stand each behind a name, a comma between, and nothing else before nor before what follows. */
function isResult(tokens: readonly Token[], first: number, second: number): boolean {
  const isName = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'word' && capital.test(token.text);
  };
  const [comma, name] = [tokens[first + 1], first + 2];
  let opens = first - 1;
  while (isName(opens)) {
    opens--;
  }
  return (
    opens < 0 &&
    first - opens > 1 &&
    first - opens <= longestTeam &&
    comma?.text === ',' &&
    isName(name) &&
    isName(second - 1) &&
    points.test(tokens[first]?.text ?? '') &&
    points.test(tokens[second]?.text ?? '') &&
    tokens[second + 1]?.text === ':'
  );
}

const points = /^\d{1,3}$/u;
/** Words of a team's name, and the token before them. */
const longestTeam = 4;

/** “by 4-to-1”, “3-to-1 odds”: a ratio, told from the larger side. */
export function isOdds(tokens: readonly Token[], { start, end, isDescending, unit }: Amount): boolean {
  const isJoined =
    tokens[start + 1]?.text === '-' && tokens[start + 2]?.text === 'to' && tokens[start + 2]?.glued === true;
  return isDescending === true && unit === undefined && isJoined && end > start;
}

/** “test scores”, “he scores”: no twenties. */
export function isScores(around: Surroundings, { start, end }: Amount): boolean {
  const { tokens, words } = around;
  if (end - start !== 1 || tokens[start]?.role?.plural !== 20 || tokens[end]?.text === 'of') {
    return tokens[start]?.role?.plural === 20 && nounish.test(posAt(words, tokens[start - 1]?.start ?? -1) ?? '');
  }
  const before = tokens[start - 1];
  const next = posAt(words, tokens[end]?.start ?? -1);
  const opens = before === undefined || before.kind === 'mark' || !nounish.test(posAt(words, before.start) ?? '');
  return !(opens && (next === 'VERB' || next === 'AUX' || tokens[end]?.text === 'more'));
}

const nounish = /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM|PART)$/u;

/** “Harbour: 1, Mill: 0”: two small numbers, each behind a name and a colon. */
export function isTally(tokens: readonly Token[], start: number, end: number): boolean {
  const isPart = (at: number): boolean =>
    tokens[at]?.kind === 'word' && tokens[at + 1]?.text === ':' && smallNumber.test(tokens[at + 2]?.text ?? '');
  const isEnded = tally.test(tokens[end]?.text ?? '.');
  return (
    end - start === 1 &&
    isPart(start - 2) &&
    isEnded &&
    (isPart(end + 1) || (isPart(start - 6) && closes(tokens, start)))
  );
}

function closes(tokens: readonly Token[], start: number): boolean {
  return tally.test(tokens[start - 3]?.text ?? '');
}

const smallNumber = /^\d{1,2}$/u;
const tally = /^[,;.]$/u;

const capital = /^\p{Lu}\p{Ll}/u;
