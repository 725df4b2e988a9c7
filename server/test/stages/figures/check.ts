import { figures } from '../../../src/stages/figures/figures';
import type { Facts } from '../../../src/pipeline/facts';
import type { Figure } from '../../../src/types/figure';
import { checkerFor } from '../../support/checkStage';

/**
 * Checks figures as marked English: kind in capitals, hedge, value or ends, unit; behind “of” what is counted, behind “=” the date.
 * “«2,274|CARDINAL >= 2274 of people»”, “«last week|DATE relative»”.
 */
export const check = checkerFor(figures, found => found, labelOf);

/** The same for an article that says its date: Saturday, 18 January 2020. */
export const checkDated = checkerFor(figures, found => found, labelOf, '2020-01-18');

export function labelOf(figure: Figure, facts: Facts): string {
  const { text } = facts.article;
  const hasEnds = figure.min !== undefined || figure.max !== undefined;
  const ends = hasEnds ? `${figure.min ?? ''}..${figure.max ?? ''}` : undefined;
  const parts = [
    figure.kind.toUpperCase(),
    figure.modifier === '=' ? undefined : figure.modifier,
    figure.value === undefined ? ends : String(figure.value),
    figure.unit,
    figure.per && `per ${figure.per}`,
    figure.iso && `= ${figure.iso}`,
    figure.relative ? 'relative' : undefined,
    figure.measured && `of ${text.slice(figure.measured.start, figure.measured.end)}`,
  ];
  return parts.filter(part => part !== undefined).join(' ');
}
