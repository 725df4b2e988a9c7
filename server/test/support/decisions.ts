import type { Anchor } from '../../src/types/anchor';
import type { Decision } from '../../src/types/decision';

/** An anchor that nobody looks for. */
export function anchorAt(start: number, exact = 'Ruiz'): Anchor {
  return { exact, before: '', behind: ' left', start };
}

/** That a name stands there. */
export function nameAt(start: number, by = 'ann', at = '2026-03-04T09:30:00Z'): Decision {
  return { kind: 'add', layer: 'name', anchor: anchorAt(start), as: { type: 'PERSON' }, by, at, upon: 'rules' };
}
