import { inMarks } from './marks';
import { misfitOf, type LineProblem, type ProblemKind } from '../decisions/lines';
import type { Misfit } from '../decisions/shapes';

/** Says why a line of a file of decisions does not hold: “Line 3 is kept and does not hold: …”. */
export function lineProblemInWords(problem: LineProblem): string {
  const { line, because } = problem;
  if (because === 'other-version') {
    return `Line ${line} names another version of this form: nothing in the file holds, and the file is left as it is.`;
  }
  const misfit = misfitOf(problem);
  return misfit !== undefined
    ? `Line ${line} is no decision, for ${misfitInWords(misfit)}: it is kept and does not hold.`
    : `Line ${line} ${reasons[because]}`;
}

/** “as” › “type” must be one of PERSON, ORG. */
function misfitInWords({ path, expected, names = [] }: Misfit): string {
  const part = path.map(inMarks).join(' › ');
  return expected === 'something'
    ? `${part} is missing`
    : `${part} must be ${expected === 'one-of' ? `one of ${names.join(', ')}` : expectations[expected]}`;
}

const expectations: Readonly<Record<Exclude<Misfit['expected'], 'something' | 'one-of'>, string>> = {
  text: 'text',
  words: 'text that is not empty',
  null: 'null',
  number: 'a number',
  offset: 'a whole number from 0 on',
  moment: 'a time in UTC like 2026-03-04T09:30:00Z',
  list: 'a list',
  pair: 'a list of two',
  object: 'an object',
};

const reasons: Readonly<Record<Exclude<ProblemKind, 'other-version'>, string>> = {
  'not-json': 'is no JSON: it is kept and does not hold.',
  'unknown-kind': 'is of a kind that this version does not know: it is kept and does not hold.',
  'no-decision': 'lacks something or says it wrongly: it is kept and does not hold.',
  'merge-marker':
    'marks a merge that is not finished: what both sides decided holds. Delete the marks and keep the lines, or decide anything: then they go by themselves.',
};

/** Says that the article of which something is decided is not there, and which it may be now. */
export function astrayInWords(article: string, candidates: readonly string[]): string {
  const [first, ...others] = candidates.map(inMarks);
  const rest =
    others.length === 0 ? '' : `, or ${others.length === 1 ? (others[0] ?? '') : `one of ${others.length} more`}`;
  const maybe = first === undefined ? '' : ` It may be ${first} now${rest}.`;
  return `The article ${inMarks(article)} is not there: what is decided of it is kept, and does not hold.${maybe}`;
}

/** “Confirmed by ann: she spells it so herself”; undefined where it was decided of all such words. */
export function verdictInWords(
  verdict:
    { readonly by: readonly string[]; readonly isConfirmed: boolean; readonly note: string | undefined } | undefined,
): string {
  if (verdict === undefined) {
    return 'Decided for all places of these words';
  }
  const { by, isConfirmed, note } = verdict;
  return `${isConfirmed ? 'Confirmed' : 'Decided'} by ${by.join(' and ')}${note === undefined ? '' : `: ${note}`}`;
}

/** “In the list of names: director of the ferry”. */
export function listedInWords(role: string | undefined): string {
  return `In the list of names${role === undefined ? '' : `: ${role}`}`;
}
