import { inMarks } from '../../words/marks';
import { count } from '../card';
import type { Offered } from './offer';

/** What can be done about decisions whose article is not there: to say which it is now. Articles are named by their paths. */
export function ofAstray(
  article: string,
  candidates: readonly { readonly uri: string; readonly path: string; readonly found: number; readonly all: number }[],
): readonly Offered[] {
  return candidates.map(({ uri, path, found, all }) => ({
    label: `The article is now ${inMarks(path)}`,
    detail: all === 0 ? 'of the same name' : `${found} of ${count(all, 'place')} found there`,
    deeds: [{ uri: article, to: uri }],
  }));
}
