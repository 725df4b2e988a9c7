import { placesOfWords } from '../../decisions/words';
import type { Counts } from '../../features/offers/offer';
import type { Desk } from '../desk';

/** How often just these words stand in the text `here` of the article at `uri`, in those about the same events, and in all. */
export async function countWords(desk: Desk, words: string, uri: string, here: string): Promise<Counts> {
  const { corpus } = desk;
  const { first, isShared } = corpus.storyOf(uri);
  let [places, articles, inStory] = [0, 0, 0];
  const story: string[] = [];
  for (const one of corpus.uris) {
    const found = placesOfWords((await desk.textOf(one)) ?? '', words).length;
    places += found;
    articles += found > 0 ? 1 : 0;
    if (found > 0 && isShared && corpus.storyOf(one).first === first) {
      story.push(one);
      inStory += found;
    }
  }
  return { here: placesOfWords(here, words).length, places, articles, story: { places: inStory, articles: story } };
}
