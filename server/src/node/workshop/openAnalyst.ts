import type { Ask, Paper } from '../../cli/papers';
import type { Port } from '../../reader/service/messages';
import type { FromAnalyst, ToAnalyst } from '../../workshop/messages';
import { openGatedThread } from '../reader/gatedThread';

/** Starts an analyst's thread. */
export function openAnalyst(): Port<ToAnalyst<Ask>, FromAnalyst<Paper>> {
  return openGatedThread('analyst.js', 'workshop/analystWorker.ts');
}
