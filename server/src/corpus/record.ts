import type { Facts } from '../pipeline/facts';
import { rememberWhileHeld } from '../pipeline/memo';
import { prose } from '../stages/prose';
import { packedLinesOf } from '../text/lines';
import { packed } from '../text/packed';
import type { Article } from '../types/article';
import type { Prose } from '../types/prose';
import { recordForm, type ArticleRecord } from '../types/record';
import { claimPlacesOf, noClaims } from './claims';
import { entityPlacesOf } from './entityPlaces';
import { figureNotesOf } from './figureNotes';
import { statementNotesOf } from './statementNotes';
import { printsOf } from './stories/prints';
import { termsOf } from './stories/terms';
import { toldNotesOf } from './stories/toldNotes';
import { frugal } from './atRest';
import { summaryOf } from './summary';
import { tallyOf } from './tally';

/** What is kept of the article of `facts`. */
export function recordOf(facts: Facts): ArticleRecord {
  const summary = summaryOf(facts);
  const lines = packedLinesOf(facts.article.text);
  return facts.get(prose).kind !== 'article'
    ? plain({ ...emptyLists, summary, lines })
    : plain({
        form: recordForm,
        summary,
        statements: statementNotesOf(facts),
        figures: figureNotesOf(facts),
        told: toldNotesOf(facts),
        claimPlaces: packed(claimPlacesOf(facts)),
        places: entityPlacesOf(facts),
        lines,
        terms: termsOf(facts),
        prints: printsIn(facts.article),
        tally: tallyOf(facts),
      });
}

/** A decision changes what is read of an article, not its text. */
const printsIn = rememberWhileHeld(({ text }: Article) => printsOf(text));

/** The record of an article whose analysis failed: as of one that is no article. */
export function emptyRecord(article: Article): ArticleRecord {
  return bareRecord(article, { kind: 'not-prose', because: 'failed' });
}

/** The record of a text of which nothing is known but what it is taken for. */
export function bareRecord({ uri, text }: Article, kind: Prose): ArticleRecord {
  const summary = { uri, prose: kind, headline: undefined, date: undefined, entities: [], claims: noClaims };
  return plain({ ...emptyLists, summary, lines: packedLinesOf(text) });
}

const emptyLists = {
  form: recordForm,
  statements: [],
  figures: [],
  told: [],
  claimPlaces: [],
  places: [],
  terms: [],
  prints: [],
  tally: { all: 0, decided: 0 },
} as const;

/**
 * The same in memory of its own, what is undefined left out: a slice of a text would hold the whole text, see `copyOf`. What it tells others is
 * frugal from the start, for that is kept as long as it stays the same.
 */
function plain(record: ArticleRecord): ArticleRecord {
  const own = JSON.parse(JSON.stringify(record)) as ArticleRecord;
  return { ...own, summary: frugal(own.summary) };
}
