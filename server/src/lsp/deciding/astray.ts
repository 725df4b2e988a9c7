import { isSure, kinOf, type Kin } from '../../decisions/kin';
import { always, breather } from '../../pipeline/breathe';
import type { Move } from './moving';
import type { Sidecar } from './sidecars';

/** An article that may be the one of which something is decided under another name. */
export interface Candidate extends Kin {
  readonly uri: string;
}

/** What must be known of articles and decisions to find them. */
export interface Around {
  readonly sidecars: () => readonly Sidecar[];
  /** The uris of all articles that are read. */
  readonly articles: () => readonly string[];
  readonly textOf: (uri: string) => Promise<string | undefined>;
  /** Whether there is no such file, for certain. */
  readonly isGone: (uri: string) => Promise<boolean>;
  /** Has decisions go to the article that is theirs beyond doubt. */
  readonly follow: (moves: readonly Move[]) => Promise<void>;
  /** Others are astray than before. */
  readonly strayed: () => void;
}

/**
 * Files of decisions whose article is not there any more. Where one article that nothing is decided of has all of their words, with all that
 * stood around these, they go with it: it was renamed or moved while nobody looked. Else it is said which it may be.
 */
export class Astray {
  #known: ReadonlyMap<string, readonly Candidate[]> = new Map();
  /** Of what was looked at last, so that it is not looked at again. */
  readonly #looked = new WeakMap<Sidecar, { readonly among: string; readonly candidates: readonly Candidate[] }>();
  #work: Promise<void> = Promise.resolve();

  constructor(private readonly around: Around) {}

  /** Articles that the decisions of this file may be of, the likeliest first; undefined where their own is there. */
  candidates(sidecar: string): readonly Candidate[] | undefined {
    return this.#known.get(sidecar);
  }

  /** Looks again, after all that is being looked for already. */
  look(): Promise<void> {
    this.#work = this.#work.catch(() => undefined).then(() => this.#look());
    return this.#work;
  }

  async #look(): Promise<void> {
    const { around } = this;
    const all = around.sidecars();
    const read = new Set(around.articles());
    const decided = new Set(all.flatMap(({ article }) => article ?? []));
    const free = [...read].filter(uri => !decided.has(uri));
    const known = new Map<string, readonly Candidate[]>();
    const moves: Move[] = [];
    for (const sidecar of all) {
      const { article, lines } = sidecar;
      if (article === undefined || read.has(article) || !(await around.isGone(article))) {
        continue;
      }
      const candidates = await this.#candidatesOf(sidecar, free);
      known.set(sidecar.uri, candidates);
      const [only, ...others] = candidates.filter(one => isSure(one, lines.decisions));
      if (only !== undefined && others.length === 0) {
        moves.push({ from: article, to: only.uri });
      }
    }
    const isOther = JSON.stringify([...known]) !== JSON.stringify([...this.#known]);
    this.#known = known;
    // Two files cannot both be of one article that nothing was decided of.
    const sure = moves.filter(({ to }) => moves.filter(move => move.to === to).length === 1);
    if (sure.length > 0) {
      await around.follow(sure);
      await this.#look();
    } else if (isOther) {
      around.strayed();
    }
  }

  async #candidatesOf(sidecar: Sidecar, free: readonly string[]): Promise<readonly Candidate[]> {
    const among = free.join('\n');
    const last = this.#looked.get(sidecar);
    if (last?.among === among) {
      return last.candidates;
    }
    const breathe = breather(always);
    const found: Candidate[] = [];
    for (const uri of free) {
      const kin = kinOf((await this.around.textOf(uri)) ?? '', sidecar.lines.decisions);
      if (kin.found > 0 || nameIn(uri) === nameIn(sidecar.article ?? '')) {
        found.push({ uri, ...kin });
      }
      await breathe();
    }
    const candidates = found.sort((a, b) => b.found - a.found || (a.uri < b.uri ? -1 : 1)).slice(0, most);
    this.#looked.set(sidecar, { among, candidates });
    return candidates;
  }
}

/** As many as anybody looks through. */
const most = 9;

function nameIn(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
