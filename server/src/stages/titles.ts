import { defineStage } from '../pipeline/stage';
import type { Span } from '../text/span';
import { names } from './names';

/** A role attached to a name, before it is known which person bears the name. */
export interface NamedTitle extends Span {
  /** Start of the person's name. */
  readonly of: number;
}

/** Roles and descriptions attached to persons' names, before or behind them. */
export const titles = defineStage({
  name: 'titles',
  uses: { names },
  run(): readonly NamedTitle[] {
    return [];
  },
});
