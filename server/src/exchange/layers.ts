import type { SpanFormat } from './format';
import { isOwn, ownName, type Marked, type MarkLayer } from './marked';

/** What people call the layers of marks, for `--layers`. */
export const layerNames: Readonly<Record<string, readonly MarkLayer[]>> = {
  names: ['name'],
  quotes: ['quote', 'speaker', 'cue', 'content'],
  figures: ['figure'],
  titles: ['title'],
  mentions: ['mention'],
  findings: ['finding'],
};

/** All that a person would mark; mentions and findings, which only Copydesk makes, where they are asked for. */
const usual: readonly string[] = ['names', 'quotes', 'figures', 'titles'];

/** The article with the layers that were chosen, or with those that the format has where nobody chose. Own layers go by their name. */
export function withLayers(article: Marked, format: SpanFormat, chosen: readonly string[] | undefined): Marked {
  const names = chosen ?? (format.carries.layers === 'names' ? ['names'] : usual);
  const layers = new Set<string>(names.flatMap(name => layerNames[name] ?? []));
  const isChosen = (layer: string): boolean =>
    layers.has(layer) ||
    (isOwn(layer) ? (chosen === undefined ? format.carries.layers === 'all' : names.includes(ownName(layer))) : false);
  const links = article.links.filter(({ layer }) => (isOwn(layer) ? isChosen(layer) : layers.has('quote')));
  const ends = new Set(links.filter(({ layer }) => isOwn(layer)).flatMap(({ from, to }) => [from, to]));
  const marks = article.marks.filter(({ key, layer }) => isChosen(layer) || ends.has(key));
  const kept = new Set(marks.map(({ key }) => key));
  return {
    ...article,
    marks,
    links: links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    labels: article.labels.filter(({ layer }) => isChosen(layer)),
  };
}
