import { amended, type Amendment } from '../../decisions/amending';
import { isOfEntities, type Decisions } from '../../decisions/decisions';
import type { DecisionDisk } from '../../decisions/disk';
import { lineOf } from '../../decisions/lines';
import { changeOf, corpusSidecar, inverseOf, isSidecar, sidecarOf, type Change } from '../../decisions/sidecars';
import type { DecideParams, DecideResult, Deed, Replacing } from '../../protocol';
import type { Decision, Made } from '../../types/decision';
import { linesIn, type Lines } from '../convert';
import { bringing, colleagueIn, type Colleague } from './colleague';
import { homeOf, type Home } from './corpusFolder';
import { decisionIn, decisionOf } from './deeds';
import { Journal, type Entry, type PlaceOfFile } from './journal';
import { changesOf, movesOf, type Move } from './moving';
import { Sidecars } from './sidecars';

/** What whoever decides must know of the desk. */
export interface Desks {
  /** The folders that are open. */
  readonly folders: () => readonly string[];
  /** The text of an article, and who has read it; undefined where there is no such article. */
  readonly article: (uri: string) => Promise<{ readonly text: string; readonly reader: string } | undefined>;
  /** What is known of the article; undefined where it is not read. */
  readonly known: (uri: string) => object | undefined;
  /** By what name the user decides; undefined for that of the system. */
  readonly user: () => string | undefined;
  /** Something else is decided now, or was read. */
  readonly decided: (decisions: Decisions) => void;
}

/** The user's decisions: made, taken back and made again, one after the other, and followed where somebody else makes them. */
export class Deciding {
  readonly sidecars: Sidecars;
  readonly #journal = new Journal();
  #work: Promise<unknown> = Promise.resolve();
  #last = 0;

  constructor(
    private readonly disk: DecisionDisk,
    private readonly desks: Desks,
  ) {
    this.sidecars = new Sidecars(disk);
  }

  /** By what name the user decides. */
  get user(): string {
    return this.desks.user() ?? this.disk.user;
  }

  /** Reads what is decided in the folders, beside what lists of names decide; resolves to what could not be read, and why. */
  read(listed: readonly Decision[]): Promise<readonly string[]> {
    return this.#next(async () => {
      const problems = await this.sidecars.read(this.desks.folders(), listed);
      this.desks.decided(this.sidecars.decisions);
      return problems;
    });
  }

  decide({ deeds, label }: DecideParams): Promise<DecideResult> {
    return this.#answered(async () => {
      const changes = await this.#changesFor(deeds);
      return this.#decided(changes.length === 0 ? undefined : { label, changes });
    });
  }

  /** What a colleague decided of the user's articles in a folder of theirs. */
  colleague(folder: string): Promise<Colleague> {
    return this.#next(() =>
      colleagueIn(folder, this.disk, {
        folders: this.desks.folders(),
        sidecars: this.sidecars.all,
        isArticle: uri => this.desks.known(uri) !== undefined,
      }),
    );
  }

  /** Takes in what a colleague decided, beside what is decided: nothing of that goes. */
  async bringIn(folder: string): Promise<DecideResult> {
    const colleague = await this.colleague(folder);
    return this.#answered(() => this.#decided(bringing(colleague)));
  }

  undo(): Promise<DecideResult> {
    return this.#answered(async () => {
      const { last } = this.#journal;
      if (last !== undefined) {
        await this.#write(last);
        this.#journal.takenBack();
      }
      return last?.label;
    });
  }

  redo(): Promise<DecideResult> {
    return this.#answered(async () => {
      const { next } = this.#journal;
      if (next !== undefined) {
        await this.#write(next);
        this.#journal.decidedAgain();
      }
      return next?.label;
    });
  }

  /** Files or folders have another name: what is decided of their articles goes with them. Resolves to why something did not. */
  renamed(renamed: readonly Move[]): Promise<readonly string[]> {
    return this.#next(async () => {
      const problems: string[] = [];
      for (const move of movesOf(this.sidecars, renamed)) {
        try {
          await this.#write({ changes: changesOf(move, this.desks.folders(), this.sidecars) });
          this.#journal.moved(this.#pathOf(move.from), this.#pathOf(move.to));
        } catch (error) {
          problems.push(error instanceof Error ? error.message : String(error));
        }
      }
      return problems;
    });
  }

  /** An article's path in its folder, as people know it. */
  pathOf(uri: string): string | undefined {
    return homeOf(this.desks.folders(), uri)?.path;
  }

  /** The folder of an article, and the path in it of what is decided of it. */
  #pathOf(uri: string): PlaceOfFile {
    const home = homeOf(this.desks.folders(), uri);
    return { folder: home?.folder ?? '', path: sidecarOf(home?.path ?? '') };
  }

  /** The label of what was decided, or why nothing was. */
  #answered(decide: () => Promise<string | undefined>): Promise<DecideResult> {
    return this.#next(async () => {
      try {
        const label = await decide();
        return label === undefined ? {} : { label };
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    });
  }

  async #decided(entry: Entry | undefined): Promise<string | undefined> {
    if (entry !== undefined) {
      await this.#write(entry);
      this.#journal.decided(entry);
    }
    return entry?.label;
  }

  /** After all that is being done already. */
  #next<Out>(work: () => Promise<Out>): Promise<Out> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #write({ changes }: Pick<Entry, 'changes'>): Promise<void> {
    const done: (readonly [string, readonly Change[]])[] = [];
    try {
      for (const [folder, some] of changes) {
        await this.sidecars.write(folder, some);
        done.unshift([folder, some]);
      }
    } catch (error) {
      for (const [folder, some] of done) {
        await this.sidecars.write(folder, [...some].reverse().map(inverseOf));
      }
      throw error;
    } finally {
      this.desks.decided(this.sidecars.decisions);
    }
  }

  async #changesFor(deeds: readonly Deed[]): Promise<Entry['changes']> {
    const at = this.#now();
    const articles = new Map<string, Decidable>();
    const drafts = new Map<string, Draft>();
    const moves: Entry['changes'][number][] = [];
    for (const deed of deeds) {
      const home = homeOf(this.desks.folders(), deed.uri);
      if (home === undefined) {
        throw new Error('Decisions are kept in the folder of the articles: open the folder that holds this one.');
      }
      if ('to' in deed) {
        moves.push(...changesOf({ from: deed.uri, to: deed.to }, this.desks.folders(), this.sidecars));
        continue;
      }
      if ('out' in deed) {
        this.#draft(drafts, home, deed.scope === 'everywhere', draft => replaced(draft, deed));
        continue;
      }
      const article = articles.get(deed.uri) ?? (await this.#article(deed.uri));
      if (article === undefined) {
        throw new Error(`This is no article that can be read: ${home.path}`);
      }
      articles.set(deed.uri, article);
      const made: Made = { by: this.user, at, upon: article.reader };
      const decision = decisionOf(deed, made, article.text, article.lines);
      if (decision === undefined) {
        throw new Error(`This is nothing that can be decided: ${deed.decision.kind}`);
      }
      const isOfAll = deed.scope === 'everywhere' || isOfEntities(decision);
      this.#draft(drafts, home, isOfAll, draft => withAmendment(draft, amended(draft.now, decision, article.text)));
    }
    const byFolder = new Map<string, Change[]>();
    for (const { folder, path, out, in: into } of drafts.values()) {
      if (out.size > 0 || into.size > 0) {
        byFolder.set(folder, [...(byFolder.get(folder) ?? []), changeOf(path, [...out], [...into])]);
      }
    }
    return [...byFolder, ...moves];
  }

  /** Amends what becomes of the sidecar that the deed is of. */
  #draft(
    drafts: Map<string, Draft>,
    { folder, path: article }: Home,
    isOfAll: boolean,
    amend: (draft: Draft) => Draft,
  ): void {
    const path = isOfAll ? corpusSidecar : sidecarOf(article);
    if (!isSidecar(path)) {
      throw new Error(`No decisions can be kept of a file that is called so: ${article}`);
    }
    const key = `${folder}/${path}`;
    const known = this.sidecars.of(folder, path)?.lines.decisions ?? [];
    drafts.set(key, amend(drafts.get(key) ?? { folder, path, now: known, out: new Set(), in: new Set() }));
  }

  async #article(uri: string): Promise<Decidable | undefined> {
    const article = await this.desks.article(uri);
    return article && { ...article, lines: linesIn(article.text) };
  }

  /** Later than all that was decided here before, so that the later decision holds. */
  #now(): string {
    this.#last = Math.max(Date.now(), this.#last + 1);
    return new Date(this.#last).toISOString();
  }
}

/** An article of which something is decided. */
interface Decidable {
  readonly text: string;
  readonly reader: string;
  readonly lines: Lines;
}

/** What becomes of a sidecar. */
interface Draft {
  readonly folder: string;
  readonly path: string;
  readonly now: readonly Decision[];
  readonly out: Set<Decision>;
  readonly in: Set<Decision>;
}

function withAmendment(draft: Draft, { out, in: into }: Amendment): Draft {
  for (const gone of out) {
    if (!draft.in.delete(gone)) {
      draft.out.add(gone);
    }
  }
  if (into !== undefined) {
    draft.in.add(into);
  }
  const stay = out.length === 0 ? draft.now : draft.now.filter(one => !out.includes(one));
  return { ...draft, now: into === undefined ? stay : [...stay, into] };
}

/** What is there goes, or says something else. */
function replaced(draft: Draft, deed: Replacing): Draft {
  const gone = draft.now.find(one => lineOf(one) === deed.out);
  const now = deed.in === undefined ? undefined : decisionIn(deed.in);
  if (gone === undefined) {
    throw new Error('This decision is not there any more.');
  }
  if (now === undefined && deed.in !== undefined) {
    throw new Error('This is nothing that can be decided.');
  }
  return withAmendment(draft, { out: [gone], in: now });
}
