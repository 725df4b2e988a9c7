import type { Decision, DecisionKind } from '../types/decision';
import type { FigureKind, Modifier } from '../types/figure';
import { findingCodes } from '../types/finding';
import type { NameType } from '../types/name';
import type { QuoteKind } from '../types/quote';

/** Whether a value from outside is a decision in all its parts; what else it says is let be. */
export function isDecision(value: unknown): value is Decision {
  return isKnownKind(value) && decided[value.kind](value);
}

/** Whether it is at least of a kind that we know. */
export function isKnownKind(value: unknown): value is { readonly kind: DecisionKind } {
  return isObject(value) && typeof value['kind'] === 'string' && Object.hasOwn(decided, value['kind']);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Shape = (value: unknown) => boolean;

/** An object with all the parts of `must`, and of `may` those that it has. */
function object(must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape {
  const all = [...Object.entries(must), ...Object.entries(may)];
  return value =>
    isObject(value) &&
    all.every(([name, shape]) => (Object.hasOwn(value, name) ? shape(value[name]) : !Object.hasOwn(must, name)));
}

const text: Shape = value => typeof value === 'string';
const words: Shape = value => typeof value === 'string' && value !== '';
const nothing: Shape = value => value === null;
const number: Shape = value => typeof value === 'number' && Number.isFinite(value);
const offset: Shape = value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const moment: Shape = value => typeof value === 'string' && utc.test(value) && !Number.isNaN(Date.parse(value));
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u;

function orNull(shape: Shape): Shape {
  return value => value === null || shape(value);
}

function oneOf(names: Readonly<Record<string, true>>): Shape {
  return value => typeof value === 'string' && Object.hasOwn(names, value);
}

function list(shape: Shape): Shape {
  return value => Array.isArray(value) && value.every(shape);
}

function pair(shape: Shape): Shape {
  return value => Array.isArray(value) && value.length === 2 && value.every(shape);
}

const nameTypes = {
  ...{ PERSON: true, ORG: true, GPE: true, LOC: true, NORP: true, FAC: true, EVENT: true, PRODUCT: true },
  ...{ WORK: true, LAW: true },
} as const satisfies Readonly<Record<NameType, true>>;

const figureKinds = {
  ...{ cardinal: true, ordinal: true, money: true, percent: true, quantity: true, range: true, vague: true },
  ...{ date: true, time: true, duration: true },
} as const satisfies Readonly<Record<FigureKind, true>>;

const modifiers = {
  ...{ '=': true, '~': true, '<': true, '>': true, '<=': true, '>=': true },
} as const satisfies Readonly<Record<Modifier, true>>;

const quoteKinds = { direct: true, mixed: true, indirect: true, scare: true } as const satisfies Readonly<
  Record<QuoteKind, true>
>;

const codes = Object.fromEntries(findingCodes.map(code => [code, true as const]));

const anchor = object({ exact: words, before: text, behind: text, start: offset });
const made = { by: words, at: moment, upon: text };
const mayNote = { note: text };

const changes: Readonly<Record<'name' | 'figure' | 'quote', Shape>> = {
  name: object({}, { type: oneOf(nameTypes), span: anchor, entity: anchor }),
  figure: object(
    {},
    {
      ...{ kind: oneOf(figureKinds), span: anchor, value: orNull(number), min: orNull(number), max: orNull(number) },
      ...{ modifier: oneOf(modifiers), unit: orNull(text), iso: orNull(text), measured: orNull(anchor) },
    },
  ),
  quote: object(
    {},
    {
      ...{ kind: oneOf(quoteKinds), span: anchor, content: orNull(anchor), speaker: orNull(anchor) },
      ...{ speakers: list(anchor), relay: orNull(anchor), cue: orNull(anchor), outlet: orNull(text) },
      continues: orNull(anchor),
    },
  ),
};

/** What words may be wherever they stand. */
const anywhere: Shape = value =>
  object(
    { layer: oneOf({ name: true }), words, as: orNull(object({ type: oneOf(nameTypes) })), ...made },
    mayNote,
  )(value) || object({ layer: oneOf({ figure: true }), words, as: nothing, ...made }, mayNote)(value);

const layer: Shape = value => typeof value === 'string' && Object.hasOwn(changes, value);

/** What is told of words fits the layer. */
const told: Shape = value =>
  object({ layer, anchor, ...made }, mayNote)(value) &&
  isObject(value) &&
  changes[value['layer'] as keyof typeof changes](value['as']);

const fields: Shape = value => isObject(value) && Object.values(value).every(text);
const ofOwn = { of: words, tag: words };
const own: Shape = value =>
  object({ kind: oneOf({ span: true }), ...ofOwn, anchor }, { fields })(value) ||
  object({ kind: oneOf({ relation: true }), ...ofOwn, from: anchor, to: anchor }, { fields })(value) ||
  object({ kind: oneOf({ label: true }), ...ofOwn }, { fields })(value);

const decided: Readonly<Record<DecisionKind, Shape>> = {
  confirm: told,
  correct: told,
  add: told,
  reject: object({ layer, anchor, ...made }, mayNote),
  join: object({ names: pair(anchor), ...made }, mayNote),
  part: object({ names: pair(anchor), ...made }, mayNote),
  rename: object({ anchor, name: words, ...made }, mayNote),
  words: anywhere,
  same: object({ entities: pair(words), ...made }, mayNote),
  apart: object({ entities: pair(words), ...made }, mayNote),
  called: object({ entity: words, name: words, ...made }, mayNote),
  dismiss: object({ code: oneOf(codes), ...made }, { anchor, ...mayNote }),
  own: object({ item: own, ...made }, mayNote),
};
