import { placesOfWords } from '../../decisions/words';
import type { Counts } from '../../features/offers/offer';
import type { Desk } from '../desk';

/** How often just these words stand in the text `here`, and in all articles. */
export async function countWords(desk: Desk, words: string, here: string): Promise<Counts> {
  let [places, articles] = [0, 0];
  for (const uri of desk.corpus.uris) {
    const found = placesOfWords((await desk.textOf(uri)) ?? '', words).length;
    places += found;
    articles += found > 0 ? 1 : 0;
  }
  return { here: placesOfWords(here, words).length, places, articles };
}
