import { ofKind } from '../../corpus/ofKind';
import { withoutName } from '../../corpus/withoutName';
import type { Decisions } from '../../decisions/decisions';
import { mayChange } from '../../decisions/reach';
import type { Lexicon } from '../../lexicon/lexicon';
import { Cancelled, type Breathe, type Breather, type Wanted } from '../../pipeline/breathe';
import type { Decision } from '../../types/decision';
import type { ArticleRecord } from '../../types/record';
import type { Keeper } from '../../workshop/closedByModel';

/**
 * Has closed articles read again when something else is decided of them, one after the other. Of many that takes long: a name that is none any more
 * leaves the lists at once, and one of another kind is of it there.
 */
export class Redeciding {
  /** Those that are to be read, with what was decided of them when they were read last. */
  readonly #due = new Map<string, readonly Decision[]>();
  /** Of those, whose records are not what reading them gave. */
  readonly #foretold = new Set<string>();
  #run = { isCancellationRequested: false };

  constructor(
    private readonly keeper: Keeper,
    private readonly onFault: (uri: string, error: unknown) => void,
    private readonly breather: Breather,
    private readonly lexicon: Lexicon,
  ) {}

  /** These decisions take the place of those, in all of these articles. */
  follow(uris: readonly string[], before: Decisions, now: Decisions): void {
    for (const uri of uris) {
      const was = this.#due.get(uri) ?? before.of(uri);
      if (was !== now.of(uri) && this.keeper.kept(uri) !== undefined) {
        this.#due.set(uri, was);
      }
    }
    this.#run.isCancellationRequested = true;
    this.#run = { isCancellationRequested: false };
    this.#readAll(this.#run).catch((error: unknown) => {
      if (!(error instanceof Cancelled)) {
        this.onFault('copydesk:decisions', error);
      }
    });
  }

  async #readAll(run: Wanted): Promise<void> {
    const breathe = this.breather(run);
    await this.#foretellAll(breathe);
    let taken = 0;
    for (const [uri, was] of this.#due) {
      await breathe();
      taken += (await this.#read(uri, was, run)) ? 1 : 0;
      this.#due.delete(uri);
      if (taken === shownAtOnce) {
        this.keeper.show();
        taken = 0;
      }
    }
    if (taken > 0) {
      this.keeper.show();
    }
  }

  async #foretellAll(breathe: Breathe): Promise<void> {
    const { keeper } = this;
    let some: (readonly [ArticleRecord, ArticleRecord])[] = [];
    const take = (): void => {
      // Meanwhile an article may have been opened, or have gone.
      const records = some.filter(([kept]) => keeper.kept(kept.summary.uri) === kept).map(([, record]) => record);
      records.forEach(({ summary }) => this.#foretold.add(summary.uri));
      if (records.length > 0) {
        keeper.take(...records);
        keeper.show();
      }
      some = [];
    };
    for (const [uri, was] of this.#due) {
      const kept = keeper.kept(uri);
      const record = kept && this.#foretell(kept, was);
      if (kept !== undefined && record !== undefined && record !== kept) {
        some.push([kept, record]);
      }
      if (some.length === foretoldTogether) {
        take();
      }
      await breathe();
    }
    take();
  }

  /** What is kept of an article without who bears a name that is none any more, and with who is of another kind; as it is where something is decided of single names. */
  #foretell(kept: ArticleRecord, was: readonly Decision[]): ArticleRecord {
    const decisions = this.keeper.decisions(kept.summary.uri);
    if (decisions.some(one => one.kind !== 'words' && 'layer' in one && one.layer === 'name')) {
      return kept;
    }
    return decisions.reduce((left, one) => {
      if (one.kind !== 'words' || one.layer !== 'name' || was.includes(one)) {
        return left;
      }
      const type = one.as?.type;
      return type === undefined ? withoutName(left, one.words) : ofKind(left, one.words, type, this.lexicon);
    }, kept);
  }

  /** Whether it reads otherwise now. */
  async #read(uri: string, was: readonly Decision[], run: Wanted): Promise<boolean> {
    const { keeper } = this;
    const held = keeper.kept(uri);
    const article = held && (await keeper.article(uri));
    const decisions = keeper.decisions(uri);
    if (article === undefined || !(this.#foretold.has(uri) || mayChange(article.text, was, decisions))) {
      return false;
    }
    // Of a text that is no article the model is told nothing.
    const reader = held?.summary.prose.kind === 'article' ? 'model' : 'rules';
    const outcome = await keeper.analyse({ article, reader, decisions }, run);
    if (run.isCancellationRequested) {
      throw new Cancelled();
    }
    // Meanwhile it may have been opened, or have gone.
    if (keeper.kept(uri) !== held) {
      return false;
    }
    if (outcome.kind === 'failed') {
      keeper.fault(uri, outcome.trace);
    }
    this.#foretold.delete(uri);
    keeper.take(outcome.record);
    return true;
  }
}

/** After how many articles the lists show what is decided. */
const shownAtOnce = 50;

/** Articles of which what is foretold is taken in one go: the more, the sooner all is shown, and the longer what is asked meanwhile waits. */
const foretoldTogether = 250;
