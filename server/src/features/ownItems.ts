import type { PlacedItem } from '../decisions/own';
import type { Facts } from '../pipeline/facts';
import { textOf, touches } from '../text/span';
import type { OwnLayer, OwnTag } from '../types/layer';
import type { Card, Line } from './card';

/** An item of somebody's own layer where it stands, with what the tag set says of it, which may say nothing. */
export interface PlacedOwn extends PlacedItem {
  readonly layer: OwnLayer | undefined;
  readonly tag: OwnTag | undefined;
}

/** All items of the article whose words are there. */
export function ownItemsIn({ decided }: Facts, layers: readonly OwnLayer[]): readonly PlacedOwn[] {
  return decided.own.map(({ item, spans }) => {
    const layer = layers.find(({ name }) => name === item.of);
    return { item, spans, layer, tag: layer?.tags.find(({ name }) => name === item.tag) };
  });
}

/** “Stance: supportive”. */
export function ownInWords({ item, layer, tag }: Pick<PlacedOwn, 'item' | 'layer' | 'tag'>): string {
  const fields = Object.entries(item.fields ?? {}).map(([name, value]) => `, ${name}: ${value}`);
  return `${layer?.label ?? item.of}: ${tag?.label ?? item.tag}${fields.join('')}`;
}

/** What people say of the words at the place in their own layers, with the guideline of each tag. */
export function ownCard(facts: Facts, layers: readonly OwnLayer[], offset: number): Card | undefined {
  const here = ownItemsIn(facts, layers).filter(({ spans }) => spans.some(span => touches(span, offset)));
  const [first] = here;
  const span = first?.spans.find(one => touches(one, offset));
  return span === undefined ? undefined : { span, lines: here.flatMap(one => linesOf(facts, one)) };
}

function linesOf({ article: { text } }: Facts, one: PlacedOwn): readonly Line[] {
  const [from, to] = one.spans;
  const ends: Line = from && to ? [` “${textOf(text, from)}” – “${textOf(text, to)}”`] : [];
  const guidelines = [one.tag?.description, one.layer?.description].filter(words => words !== undefined);
  return [[{ kind: 'strong', text: ownInWords(one) }, ...ends], ...guidelines.map((words): Line => [words])];
}
