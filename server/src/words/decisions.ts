import { inMarks } from './marks';
import type { LineProblem, ProblemKind } from '../decisions/lines';

/** Says why a line of a file of decisions does not hold: “Line 3 is kept and does not hold: …”. */
export function lineProblemInWords({ line, because }: LineProblem): string {
  return because === 'other-version'
    ? `Line ${line} names another version of this form: nothing in the file holds, and the file is left as it is.`
    : `Line ${line} ${reasons[because]}`;
}

const reasons: Readonly<Record<Exclude<ProblemKind, 'other-version'>, string>> = {
  'not-json': 'is no JSON: it is kept and does not hold.',
  'unknown-kind': 'is of a kind that this version does not know: it is kept and does not hold.',
  'no-decision': 'lacks something or says it wrongly: it is kept and does not hold.',
  'merge-marker': 'marks a merge that is not finished: what both sides decided holds.',
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
