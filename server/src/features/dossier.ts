import type { Corpus } from '../corpus/corpus';
import type { Appearance } from '../corpus/identities/appearance';
import type { Dossier } from '../corpus/identities/dossiers';
import { spanAt, unpacked } from '../text/packed';
import { shortened } from '../text/shortened';
import { dossierParts, joinReasons, undated } from '../words/dossier';
import { nameKinds } from '../words/kinds';
import { articleName } from './articleName';
import { count } from './card';
import { dateInWords } from './dateWords';
import { fullestIn } from './definition';
import { pageOf, type Page, type Window } from './page';
import type { Located } from './places';
import { quietly } from './role';
import { compareDates, firstPartOf, latestBy } from './speech';
import { subjectAt } from './subject';

/** A line of a dossier, free of any markup. */
export interface DossierLine {
  /** `part` heads those that follow it; `row` is one of its rows; a `gap` is empty. */
  readonly kind: 'title' | 'part' | 'row' | 'gap';
  readonly text: string;
  /** Where an article says so. */
  readonly at?: Located | undefined;
}

/** All that the corpus knows of one person, organisation or place: names, roles, mentions, statements, figures, company; nothing of an unknown key. */
export function dossierOf(corpus: Corpus, key: string, window: Window): Page<DossierLine> {
  const dossier = corpus.identities.dossier(key);
  return pageOf(dossier === undefined ? [] : linesOf(corpus, dossier), window);
}

/** Whose dossier the place leads to: the bearer of the name there, or who says the quote. */
export function bearerAt(corpus: Corpus, uri: string, offset: number): Dossier | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  switch (subject?.kind) {
    case 'entity':
      return corpus.identities.dossierOf(uri, subject.entity.key);
    case 'quote':
      return corpus.identities.dossiersOf(uri, subject.statement.speakers)[0];
    case 'figure':
    case undefined:
      return undefined;
  }
}

function linesOf(corpus: Corpus, dossier: Dossier): readonly DossierLine[] {
  const appearances = byDate(corpus, dossier.appearances);
  const { quotedWith, namedWith } = companyOf(corpus, dossier);
  return [
    { kind: 'title', text: dossier.name, at: placeOf(corpus, appearances[0]) },
    { kind: 'row', text: tallyOf(dossier) },
    ...part('names', namesOf(corpus, appearances)),
    ...part('roles', rolesOf(corpus, appearances)),
    ...part('mentions', endsOf(corpus, appearances)),
    ...part('statements', statementsOf(corpus, dossier)),
    ...part('figures', figuresOf(corpus, appearances)),
    ...part('quotedWith', quotedWith),
    ...part('namedWith', namedWith),
  ];
}

function part(name: keyof typeof dossierParts, rows: readonly DossierLine[]): readonly DossierLine[] {
  return rows.length === 0 ? [] : [{ kind: 'gap', text: '' }, { kind: 'part', text: dossierParts[name] }, ...rows];
}

function row(text: string, at: Located | undefined): DossierLine {
  return { kind: 'row', text, at };
}

function tallyOf({ type, mentions, appearances, statements }: Dossier): string {
  const articles = new Set(appearances.map(({ uri }) => uri)).size;
  const parts = [nameKinds[type], `${count(mentions, 'mention')} in ${count(articles, 'article')}`];
  return [...parts, ...(statements > 0 ? [count(statements, 'statement')] : [])].join(' · ');
}

/** Oldest first, undated ones last. */
function byDate(corpus: Corpus, appearances: readonly Appearance[]): readonly Appearance[] {
  const dateOf = ({ uri }: Appearance): string => corpus.summary(uri)?.date ?? latest;
  return [...appearances].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

/** Behind every date. */
const latest = '~';

/** Each form of the name with the number of articles that have it, the most used first, and why it is taken for the bearer's. */
function namesOf(corpus: Corpus, appearances: readonly Appearance[]): readonly DossierLine[] {
  const forms = new Map<string, Appearance[]>();
  for (const appearance of appearances) {
    for (const form of appearance.entity.forms) {
      const known = forms.get(form);
      if (known === undefined) {
        forms.set(form, [appearance]);
      } else {
        known.push(appearance);
      }
    }
  }
  return [...forms]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([form, all]) => {
      const [first] = all;
      const isPlain = all.some(({ because }) => because === 'same-name');
      const reason = isPlain || first === undefined ? undefined : joinReasons[first.because];
      const articles = count(new Set(all.map(({ uri }) => uri)).size, 'article');
      return row(
        [`${form}, in ${articles}`, ...(reason === undefined ? [] : [reason])].join(' – '),
        first && formPlace(corpus, first, form),
      );
    });
}

function rolesOf(corpus: Corpus, appearances: readonly Appearance[]): readonly DossierLine[] {
  return appearances.flatMap(appearance =>
    [...new Set(appearance.entity.titles.map(quietly))].map(role =>
      row(`${shortened(role, longestRole)} – ${sourceOf(corpus, appearance.uri)}`, placeOf(corpus, appearance)),
    ),
  );
}

function endsOf(corpus: Corpus, appearances: readonly Appearance[]): readonly DossierLine[] {
  const dated = appearances.filter(({ uri }) => corpus.summary(uri)?.date !== undefined);
  const [first, last] = [dated[0] ?? appearances[0], dated.at(-1)];
  const ends = first === last || last === undefined ? [first] : [first, last];
  return ends.flatMap((one, index) =>
    one === undefined
      ? []
      : [row(sourceOf(corpus, one.uri), mentionPlace(corpus, one, index === 0 ? 'first' : 'last'))],
  );
}

function statementsOf(corpus: Corpus, dossier: Dossier): readonly DossierLine[] {
  return latestBy(corpus, dossier, Infinity).map(spoken =>
    row(`${spoken.statement.words} – ${sourceOf(corpus, spoken.uri)}`, {
      uri: spoken.uri,
      span: firstPartOf(spoken.statement),
    }),
  );
}

function figuresOf(corpus: Corpus, appearances: readonly Appearance[]): readonly DossierLine[] {
  return [...appearances]
    .sort((a, b) => compareDates(corpus.summary(a.uri)?.date, corpus.summary(b.uri)?.date))
    .flatMap(({ uri, entity }) =>
      (corpus.record(uri)?.figures ?? [])
        .filter(({ source }) => source === entity.key)
        .map(figure => row(`${figure.withNoun} – ${sourceOf(corpus, uri)}`, { uri, span: figure })),
    );
}

/** Who speaks in the articles in which the bearer does, and which other people and bodies are named in those that name the bearer: the most frequent first. */
function companyOf(
  corpus: Corpus,
  dossier: Dossier,
): { readonly quotedWith: readonly DossierLine[]; readonly namedWith: readonly DossierLine[] } {
  const quoted = new Map<Dossier, Appearance[]>();
  const named = new Map<Dossier, Appearance[]>();
  const speaking = new Set(dossier.appearances.filter(({ entity }) => entity.statements > 0).map(({ uri }) => uri));
  for (const uri of new Set(dossier.appearances.map(one => one.uri))) {
    const here = new Set<Dossier>([dossier]);
    for (const entity of corpus.summary(uri)?.entities ?? []) {
      const other =
        entity.type === 'PERSON' || entity.type === 'ORG' ? corpus.identities.dossierFor(uri, entity) : undefined;
      if (other === undefined || here.has(other)) {
        continue;
      }
      here.add(other);
      const found = speaking.has(uri) && entity.statements > 0 ? quoted : named;
      found.set(other, [...(found.get(other) ?? []), { uri, entity, because: 'same-name' }]);
    }
  }
  const rows = (found: ReadonlyMap<Dossier, readonly Appearance[]>): readonly DossierLine[] =>
    [...found]
      .sort(([a, some], [b, others]) => others.length - some.length || (a.name < b.name ? -1 : 1))
      .slice(0, mostCompany)
      .map(([{ name }, all]) => row(`${name}, in ${count(all.length, 'article')}`, placeOf(corpus, all[0])));
  return { quotedWith: rows(quoted), namedWith: rows(named) };
}

/** People and bodies that are listed; whoever is named beside the bearer less often than all these tells little. */
const mostCompany = 40;

/** “Monday 4 May 2026, Harbour reopens” */
function sourceOf(corpus: Corpus, uri: string): string {
  const { date } = corpus.summary(uri) ?? {};
  return `${date === undefined ? undated : (dateInWords(date) ?? date)}, ${articleName(corpus, uri)}`;
}

/** Where the article names the bearer most fully. */
function placeOf(corpus: Corpus, appearance: Appearance | undefined): Located | undefined {
  return appearance && fullestIn(corpus, appearance)[0];
}

/** Where the article has this form first. */
function formPlace(corpus: Corpus, { uri, entity }: Appearance, form: string): Located | undefined {
  const places = corpus.placesOf(uri, entity.key);
  const index = places?.forms[entity.forms.indexOf(form)] ?? 0;
  const span = places && spanAt(places.mentions, Math.max(0, index));
  return span && { uri, span };
}

function mentionPlace(corpus: Corpus, { uri, entity }: Appearance, which: 'first' | 'last'): Located | undefined {
  const mentions = unpacked(corpus.placesOf(uri, entity.key)?.mentions ?? []);
  const span = which === 'first' ? mentions[0] : mentions.at(-1);
  return span && { uri, span };
}

/** UTF-16 code units. */
const longestRole = 120;
