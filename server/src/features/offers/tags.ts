import { quotes } from '../../stages/quotes/quotes';
import { names } from '../../stages/names/names';
import { trimmed } from '../../text/lines';
import { overlaps, spanOf, type Span } from '../../text/span';
import type { OwnItem, OwnLayer, OwnTag } from '../../types/layer';
import { ownInWords, ownItemsIn } from '../ownItems';
import { anchorIn, inArticle, named, nearestTo, thingAt, type Offered, type Pointed } from './offer';

/** What the tag set of the folder has for the place: for the words that are selected or under the cursor, for the quote there, for the article. What is typed means the tags with that key, or the one of that layer and name: “l”, “mood/low”. */
export function tagsFor(pointed: Pointed): readonly Offered[] {
  const typed = pointed.query.trim();
  const isMeant = (layer: OwnLayer, tag: OwnTag): boolean =>
    typed === '' || tag.key === typed || pathOf(layer, tag) === typed;
  return layersOf(pointed).flatMap(layer =>
    layer.tags.filter(tag => isMeant(layer, tag)).flatMap(tag => offersOf(pointed, layer, tag)),
  );
}

/** How a command means just this tag: “mood/low”. */
export function pathOf(layer: OwnLayer, tag: OwnTag): string {
  return `${layer.name}/${tag.name}`;
}

function layersOf({ layers = [] }: Pointed): readonly OwnLayer[] {
  return layers;
}

function offersOf(pointed: Pointed, layer: OwnLayer, tag: OwnTag): readonly Offered[] {
  const what = { of: layer.name, tag: tag.name };
  switch (layer.of) {
    case 'label':
      return offersFor(pointed, layer, tag, 'This article', { kind: 'label', ...what });
    case 'span': {
      const span = layer.on === 'quote' ? thingAt(pointed.facts.get(quotes), pointed) : wordsAt(pointed);
      return span === undefined
        ? []
        : offersFor(pointed, layer, tag, named(pointed, span), {
            kind: 'span',
            ...what,
            anchor: anchorIn(pointed, span),
          });
    }
    case 'relation': {
      const from = wordsAt(pointed);
      return from === undefined
        ? []
        : endsNear({ ...pointed, at: from }).flatMap(to =>
            offersFor(pointed, layer, tag, `${named(pointed, from)} – ${named(pointed, to)}`, {
              ...{ kind: 'relation', ...what },
              ...{ from: anchorIn(pointed, from), to: anchorIn(pointed, to) },
            }),
          );
    }
  }
}

/** One for each allowed value of the layer's field, where it has one. */
function offersFor(pointed: Pointed, layer: OwnLayer, tag: OwnTag, words: string, item: OwnItem): readonly Offered[] {
  const [field] = layer.fields;
  const all: readonly OwnItem[] =
    field?.values === undefined || field.values.length === 0
      ? [item]
      : field.values.map(value => ({ ...item, fields: { [field.name]: value } }));
  return all.map(one => ({
    label: `${words} – ${ownInWords({ item: one, layer, tag })}`,
    ...(tag.key === undefined ? {} : { detail: `key ${tag.key}` }),
    deeds: [inArticle(pointed, { kind: 'own', item: one })],
  }));
}

/** What other words a relation may lead to: what is tagged, and names. */
function endsNear(pointed: Pointed): readonly Span[] {
  const tagged = ownItemsIn(pointed.facts, layersOf(pointed)).flatMap(({ item, spans }) =>
    item.kind === 'span' ? spans : [],
  );
  return nearestTo([...tagged, ...pointed.facts.get(names)], pointed);
}

/** What of people's own layers stands at the place, to be taken away. */
export function untagged(pointed: Pointed): readonly Offered[] {
  const { at, facts } = pointed;
  const around = { start: at.start, end: Math.max(at.end, at.start + 1) };
  return ownItemsIn(facts, layersOf(pointed))
    .filter(({ item, spans }) => item.kind === 'label' || spans.some(span => overlaps(span, around)))
    .map(one => ({
      label: `${one.spans[0] === undefined ? 'This article' : named(pointed, one.spans[0])} is not “${ownInWords(one)}”`,
      deeds: [inArticle(pointed, { kind: 'own', item: one.item, as: null })],
    }));
}

/** What is selected, without blanks around it; else the name under the cursor, else the word. */
export function wordsAt(pointed: Pointed): Span | undefined {
  const { facts, at } = pointed;
  const { text } = facts.article;
  if (at.start < at.end) {
    const selected = trimmed(text, at);
    return selected.start < selected.end ? selected : undefined;
  }
  const name = thingAt(facts.get(names), pointed);
  if (name !== undefined) {
    return spanOf(name);
  }
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(Math.max(0, at.start - longestWord), at.start))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(at.start, at.start + longestWord))?.[0] ?? '';
  const span = { start: at.start - before.length, end: at.start + behind.length };
  return span.start < span.end ? span : undefined;
}

/** UTF-16 code units. */
const longestWord = 60;
