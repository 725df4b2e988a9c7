import { decidedIn, type Decided } from '../../decisions/decided';
import type { Sidecar } from './sidecars';

/** What a file of decisions says, in the newest text of its article. */
export interface Standing {
  readonly sidecar: Sidecar;
  /** Undefined where its article is not read: then nothing of it holds. Of what is decided in all articles, no text is asked. */
  readonly decided: Decided | undefined;
  readonly text: string;
}

/** The articles that are read. */
export interface Articles {
  /** What is known of the article, another object when the article is another; undefined where it is not read. */
  readonly known: (uri: string) => object | undefined;
  readonly textOf: (uri: string) => Promise<string | undefined>;
}

/** Of every file of decisions how it stands, placed anew only where it or its article is another. */
export class Standings {
  readonly #known = new WeakMap<Sidecar, { readonly article: object; readonly standing: Standing }>();

  constructor(private readonly articles: Articles) {}

  async of(sidecar: Sidecar): Promise<Standing> {
    const uri = sidecar.article;
    const article = uri === undefined ? ofAll : this.articles.known(uri);
    if (article === undefined) {
      return { sidecar, decided: undefined, text: '' };
    }
    const known = this.#known.get(sidecar);
    if (known?.article === article) {
      return known.standing;
    }
    const text = uri === undefined ? '' : await this.articles.textOf(uri);
    const decided = text === undefined ? undefined : decidedIn(text, sidecar.lines.decisions);
    const standing = { sidecar, decided, text: text ?? '' };
    this.#known.set(sidecar, { article, standing });
    return standing;
  }
}

const ofAll = {};
