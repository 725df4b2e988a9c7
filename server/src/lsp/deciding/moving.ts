import { changesOfMove, isSidecar, sidecarOf } from '../../decisions/sidecars';
import { homeOf } from './corpusFolder';
import type { Entry } from './journal';
import type { Sidecars } from './sidecars';

/** An article's uri before and now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The moves of articles of which something is decided, where files or folders have another name. */
export function movesOf(sidecars: Sidecars, renamed: readonly Move[]): readonly Move[] {
  const articles = sidecars.all.flatMap(({ article }) => article ?? []);
  return renamed.flatMap(({ from, to }) =>
    articles
      .filter(uri => uri === from || uri.startsWith(`${from}/`))
      .map(uri => ({ from: uri, to: `${to}${uri.slice(from.length)}` })),
  );
}

/** What takes all that is decided of an article to another name of it, by folder; throws, in words, where that cannot be. */
export function changesOf({ from, to }: Move, folders: readonly string[], sidecars: Sidecars): Entry['changes'] {
  const [home, there] = [from, to].map(uri => homeOf(folders, uri));
  const before = home && sidecars.of(home.folder, sidecarOf(home.path));
  if (home === undefined || before?.file.kind !== 'text') {
    throw new Error(`Nothing is decided of ${home?.path ?? from}.`);
  }
  const target = there && sidecarOf(there.path);
  const changes = changesOfMove(sidecarOf(home.path), target ?? '', before.file.text);
  if (there === undefined || target === undefined || !isSidecar(target) || changes === undefined) {
    throw new Error(`What is decided of ${home.path} could not go with it, and is kept where it is: ${before.uri}`);
  }
  const [out, into] = changes;
  // What is there twice for a moment is not lost.
  return home.folder === there.folder
    ? [[home.folder, changes]]
    : [
        [there.folder, [into]],
        [home.folder, [out]],
      ];
}
