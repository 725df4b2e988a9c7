import type { FigureKind } from '../types/figure';
import type { NameType } from '../types/name';
import type { QuoteKind } from '../types/quote';
import { builtInLayers, isOwn, linkLayers, ownName, type Label, type Link, type Mark, type MarkLayer } from './marked';
import { refuse } from './reading';

/** What a mark or link is, in one word of letters, digits, “_” and “-”, as most formats want it: “PERSON”, “quote-direct”, “stance-supportive”. */
export function labelOf({ layer, tag }: Pick<Mark | Link, 'layer' | 'tag'>): string {
  if (layer === 'name') {
    return tag;
  }
  const name = isOwn(layer) ? ownLabel(ownName(layer)) : layer;
  return tag === '' ? name : `${name}-${isOwn(layer) ? escaped(tag) : tag}`;
}

/** What a label says, ours or one that others use for the same: “PER”, “ORGANIZATION”; undefined where it is neither. */
export function markLabelIn(label: string): Pick<Mark, 'layer' | 'tag'> | undefined {
  const type = nameTypeOf(label);
  if (type !== undefined) {
    return { layer: 'name', tag: type };
  }
  const [first, rest] = parts(label);
  const known = others[label.toUpperCase()];
  if (known !== undefined) {
    return { layer: 'figure', tag: known };
  }
  const layer = builtInLayers.find(one => one === first);
  if (layer !== undefined) {
    const kinds: readonly string[] | undefined = kindsOf[layer];
    return kinds === undefined || kinds.includes(rest) ? { layer, tag: rest } : undefined;
  }
  return rest === '' ? undefined : { layer: `own:${unescaped(first)}`, tag: unescaped(rest) };
}

/** What the label of a link says; undefined where it is none of ours. */
export function linkLabelIn(label: string): Pick<Link, 'layer' | 'tag'> | undefined {
  const [first, rest] = parts(label);
  const layer = linkLayers.find(one => one === label);
  if (layer !== undefined) {
    return { layer, tag: '' };
  }
  return rest === '' ? undefined : { layer: `own:${unescaped(first)}`, tag: unescaped(rest) };
}

/** What the label of an article as a whole says: only layers of somebody's own have such. */
export function articleLabelIn(label: string): Pick<Label, 'layer' | 'tag'> | undefined {
  const { layer, tag = '' } = markLabelIn(label) ?? {};
  return layer !== undefined && isOwn(layer) ? { layer, tag } : undefined;
}

/** What the label of a mark says; refused where nobody knows it. */
export function markLabelled(label: string): Pick<Mark, 'layer' | 'tag'> {
  return markLabelIn(label) ?? refuse(`“${label}” is no label of Copydesk’s`);
}

export function linkLabelled(label: string): Pick<Link, 'layer' | 'tag'> {
  return linkLabelIn(label) ?? refuse(`“${label}” is no relation of Copydesk’s`);
}

/** The type of a name by our word for it or another's. */
export function nameTypeOf(label: string): NameType | undefined {
  return types[label.toUpperCase()];
}

function parts(label: string): readonly [string, string] {
  const at = label.indexOf('-');
  return at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + 1)];
}

/** An own layer that is called like one of ours, or like a type of name, is told apart by its first letter. */
function ownLabel(name: string): string {
  const isTaken = [...builtInLayers, ...linkLayers].some(one => one === name) || name.toUpperCase() in types;
  return isTaken || name.toUpperCase() in others ? hex(name.charAt(0)) + escaped(name.slice(1)) : escaped(name);
}

/** With what is no letter or digit as “_x2e_”, and “_” as “__”. */
function escaped(name: string): string {
  return name.replace(special, mark => (mark === '_' ? '__' : hex(mark)));
}

function hex(character: string): string {
  return `_x${(character.codePointAt(0) ?? 0).toString(16)}_`;
}

function unescaped(label: string): string {
  return label.replace(written, (mark, code: string | undefined) =>
    code === undefined ? '_' : (pointOf(parseInt(code, 16)) ?? mark),
  );
}

function pointOf(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const special = /[^A-Za-z0-9]/gu;
const written = /__|_x([0-9a-f]{1,6})_/gu;

const types: Readonly<Record<string, NameType>> = {
  ...{ PERSON: 'PERSON', PER: 'PERSON', PERS: 'PERSON', ORG: 'ORG', ORGANIZATION: 'ORG', ORGANISATION: 'ORG' },
  ...{ GPE: 'GPE', LOC: 'LOC', LOCATION: 'LOC', NORP: 'NORP', FAC: 'FAC', FACILITY: 'FAC', EVENT: 'EVENT' },
  ...{ PRODUCT: 'PRODUCT', WORK: 'WORK', WORK_OF_ART: 'WORK', LAW: 'LAW' },
};

/** What OntoNotes, and spaCy with it, calls figures. */
const others: Readonly<Record<string, FigureKind>> = {
  ...{ CARDINAL: 'cardinal', ORDINAL: 'ordinal', MONEY: 'money', PERCENT: 'percent', QUANTITY: 'quantity' },
  ...{ DATE: 'date', TIME: 'time' },
};

const quoteKinds: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare'];
const figureKinds: readonly FigureKind[] = [
  ...(['cardinal', 'ordinal', 'money', 'percent', 'quantity'] as const),
  ...(['range', 'vague', 'date', 'time', 'duration'] as const),
];

/** The tags of layers whose tags are few. */
const kindsOf: Readonly<Partial<Record<MarkLayer, readonly string[]>>> = {
  ...{ quote: quoteKinds, figure: figureKinds, mention: ['pronoun', 'description', 'name'] },
  ...{ name: [], title: [''], speaker: [''], cue: [''], content: [''], point: [''] },
};
