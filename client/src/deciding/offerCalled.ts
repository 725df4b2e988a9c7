import type { Offer } from '../../../server/src/protocol';

/** The offer of this label or detail, else the first with these words in its label. */
export function offerCalled(words: string, offers: readonly Offer[]): Offer | undefined {
  return (
    offers.find(({ label, detail }) => label === words || detail === words) ??
    offers.find(({ label }) => label.includes(words))
  );
}
