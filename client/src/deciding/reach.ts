import type { Offer, Page, Reached } from '../../../server/src/protocol';

/** Whether what is offered holds of more than the place at which it is offered, so that the user is to see where before it does. */
export function reachesFar({ deeds }: Offer): boolean {
  return deeds.some(
    deed =>
      'decision' in deed &&
      (deed.decision.kind === 'words' || (deed.scope === 'everywhere' && farKinds.has(deed.decision.kind))),
  );
}

/** Of the corpus's entities, and that a finding is none. */
const farKinds: ReadonlySet<string> = new Set(['same', 'apart', 'called', 'dismiss']);

/** “Decide: “Solberg” is not a name in all articles”, and where it would hold: “In 12 places in 3 articles”, “In 1,200 places, of which the first 500 are listed”. */
export function headOf(
  { label, deeds }: Offer,
  { total, rows }: Page<Reached>,
): {
  readonly label: string;
  readonly detail: string;
} {
  const places = total === 1 ? '1 place' : `${total.toLocaleString('en')} places`;
  const articles = new Set(rows.map(({ place }) => place.uri)).size;
  const listed =
    rows.length < total
      ? `, of which the first ${rows.length.toLocaleString('en')} are listed`
      : ` in ${articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`}`;
  const isDismissal = deeds.some(deed => 'decision' in deed && deed.decision.kind === 'dismiss');
  const closed = isDismissal
    ? ', of those that are open; in closed ones it is not shown either, once they are opened'
    : '';
  return { label: `Decide: ${label}`, detail: `In ${places}${listed}${closed}` };
}
