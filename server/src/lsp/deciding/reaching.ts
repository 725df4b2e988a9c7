import { findingsOf } from '../../corpus/findings';
import { placesOfWords } from '../../decisions/words';
import { articleName } from '../../features/articleName';
import { everything, pageOf } from '../../features/page';
import { mentionsOf } from '../../features/places';
import { breather } from '../../pipeline/breathe';
import { reachRequest, type Deed, type Reached, type ReachParams } from '../../protocol';
import type { Span } from '../../text/span';
import { linesIn } from '../convert';
import type { Desk } from '../desk';
import { label } from '../label';
import { list } from '../lists';
import type { Route } from '../route';
import { isDecideParams } from './deeds';

/** Where what may be decided would hold, so that it can be looked at before. */
export const reachRoute: Route = list<ReachParams, Reached>(
  reachRequest,
  'reach',
  async (_, window, { deeds }, token, desk) => {
    const breathe = breather(token);
    const found: Reached[] = [];
    for (const [uri, spansIn] of isDecideParams({ label: '', deeds }) ? placesByArticle(desk, deeds) : []) {
      const text = (await desk.textOf(uri)) ?? '';
      const lines = linesIn(text);
      const article = label(articleName(desk.corpus, uri));
      for (const span of spansIn(text)) {
        found.push({ context: label(contextOf(text, span)), article, place: { uri, range: lines.range(span) } });
      }
      await breathe();
    }
    return pageOf(found, window);
  },
);

type SpansIn = (text: string) => readonly Span[];

/** By article, how its places are found in its text; the article in which it is decided comes first. */
function placesByArticle({ corpus }: Desk, deeds: readonly Deed[]): ReadonlyMap<string, SpansIn> {
  const found = new Map<string, SpansIn>();
  const add = (uri: string, spansIn: SpansIn): void => {
    const before = found.get(uri);
    found.set(uri, before === undefined ? spansIn : text => [...before(text), ...spansIn(text)]);
  };
  for (const deed of deeds) {
    if (!('decision' in deed)) {
      continue;
    }
    const { uri, scope, decision } = deed;
    const { kind, words, entity, entities, code } = decision;
    if (kind === 'dismiss' && scope === 'everywhere') {
      // Findings are known of the articles that are open; the others have theirs looked for when they are opened.
      for (const one of corpus.uris.filter(other => corpus.facts(other) !== undefined)) {
        const spans = findingsOf(corpus, one).filter(found => found.code === code);
        add(one, () => spans);
      }
    }
    if (kind === 'words' && typeof words === 'string') {
      const others = scope === 'everywhere' ? corpus.uris.filter(one => one !== uri) : [];
      [uri, ...others].forEach(one => add(one, text => placesOfWords(text, words)));
    }
    // Whoever is joined to somebody, or leaves them, or is called otherwise, is the first of two.
    const key: unknown = kind === 'called' ? entity : Array.isArray(entities) ? entities[0] : undefined;
    const dossier = typeof key === 'string' ? corpus.identities.dossier(key) : undefined;
    const mentions = dossier === undefined ? [] : mentionsOf(corpus, dossier, everything).rows;
    const here = (one: { readonly uri: string }): number => (one.uri === uri ? 0 : 1);
    [...mentions].sort((a, b) => here(a) - here(b)).forEach(({ uri: one, span }) => add(one, () => [span]));
  }
  return found;
}

/** The words around on one line, whole ones at its ends. */
function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - around), start);
  const behind = text.slice(end, end + around);
  const from = start > around ? before.replace(/^\S*\s+/u, '… ') : before;
  const to = text.length > end + around ? behind.replace(/\s+\S*$/u, ' …') : behind;
  return `${from}${text.slice(start, end)}${to}`.replace(/\s+/gu, ' ').trim();
}

/** UTF-16 code units on either side. */
const around = 40;
