import type { Value } from './values';

/** What the figure is to its act, where it is its value and not a mere circumstance. The dead of “killed 12”, of “12 died” and of the toll are the same. */
export function roleOf({ topic: { act, role } }: Value): string | undefined {
  const told = act === 'death' && (role === 'subject' || role === 'is') ? 'object' : role;
  return ofValues.has(told) ? told : undefined;
}

const ofValues: ReadonlySet<string> = new Set(['subject', 'object', 'of', 'is', 'for']);
