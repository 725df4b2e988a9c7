import type { Offer, Page, Reached } from '../../../server/src/protocol';

/** Whether what is offered holds of more than the place at which it is offered, so that the user is to see where before it does. */
export function reachesFar({ deeds }: Offer): boolean {
  return deeds.some(
    deed =>
      'decision' in deed &&
      (deed.decision.kind === 'words' || (deed.scope === 'everywhere' && farKinds.has(deed.decision.kind))),
  );
}

/** Of the corpus's entities. */
const farKinds: ReadonlySet<string> = new Set(['same', 'apart', 'called']);

/** “Decide: “Solberg” is not a name in all articles”, and where it would hold: “12 places, of which the first 5 are listed”. */
export function headOf(
  { label }: Offer,
  { total, rows }: Page<Reached>,
): {
  readonly label: string;
  readonly detail: string;
} {
  const places = total === 1 ? '1 place' : `${total.toLocaleString('en')} places`;
  const listed = rows.length < total ? `, of which the first ${rows.length.toLocaleString('en')} are listed` : '';
  return { label: `Decide: ${label}`, detail: `In ${places}${listed}` };
}
