import type { Decision, DecisionKind } from '../types/decision';
import type { FigureKind, Modifier } from '../types/figure';
import { findingCodes } from '../types/finding';
import type { NameType } from '../types/name';
import type { QuoteKind } from '../types/quote';

/** What is wrong with a value from outside that should be a decision: the first part that does not fit, and what should stand there. */
export interface Misfit {
  /** Names of the parts that lead there: “as”, “type”; those of a list are left out. */
  readonly path: readonly string[];
  readonly expected: Expected;
  /** Of `one-of`. */
  readonly names?: readonly string[];
}

export type Expected =
  'something' | 'text' | 'words' | 'null' | 'number' | 'offset' | 'moment' | 'one-of' | 'list' | 'pair' | 'object';

/** Whether a value from outside is a decision in all its parts; what else it says is let be. */
export function isDecision(value: unknown): value is Decision {
  return isKnownKind(value) && decided[value.kind](value) === undefined;
}

/** Why a value of a known kind is no decision; undefined where it is one. */
export function misfitIn(value: unknown): Misfit | undefined {
  return isKnownKind(value) ? decided[value.kind](value) : undefined;
}

/** Whether it is at least of a kind that we know. */
export function isKnownKind(value: unknown): value is { readonly kind: DecisionKind } {
  return isObject(value) && typeof value['kind'] === 'string' && Object.hasOwn(decided, value['kind']);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Shape = (value: unknown) => Misfit | undefined;

function misfit(expected: Expected, names?: readonly string[]): Misfit {
  return { path: [], expected, ...(names === undefined ? {} : { names }) };
}

function within(name: string, found: Misfit | undefined): Misfit | undefined {
  return found && { ...found, path: [name, ...found.path] };
}

/** An object with all the parts of `must`, and of `may` those that it has. */
function object(must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape {
  const all = [...Object.entries(must), ...Object.entries(may)];
  return value => {
    if (!isObject(value)) {
      return misfit('object');
    }
    for (const [name, shape] of all) {
      const found = Object.hasOwn(value, name)
        ? shape(value[name])
        : Object.hasOwn(must, name)
          ? misfit('something')
          : undefined;
      if (found !== undefined) {
        return within(name, found);
      }
    }
    return undefined;
  };
}

function fits(expected: Expected, is: (value: unknown) => boolean): Shape {
  return value => (is(value) ? undefined : misfit(expected));
}

const text = fits('text', value => typeof value === 'string');
const words = fits('words', value => typeof value === 'string' && value !== '');
const nothing = fits('null', value => value === null);
const number = fits('number', value => typeof value === 'number' && Number.isFinite(value));
const offset = fits('offset', value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
const moment = fits('moment', value => typeof value === 'string' && utc.test(value));
const utc = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/u;

function orNull(shape: Shape): Shape {
  return value => (value === null ? undefined : shape(value));
}

function oneOf(names: Readonly<Record<string, true>>): Shape {
  return value =>
    typeof value === 'string' && Object.hasOwn(names, value) ? undefined : misfit('one-of', Object.keys(names));
}

function each(expected: Expected, is: (list: readonly unknown[]) => boolean, shape: Shape): Shape {
  return value => {
    if (!Array.isArray(value) || !is(value)) {
      return misfit(expected);
    }
    const found = value.map(shape);
    return found.find(one => one !== undefined);
  };
}

function list(shape: Shape): Shape {
  return each('list', () => true, shape);
}

function pair(shape: Shape): Shape {
  return each('pair', ({ length }) => length === 2, shape);
}

/** By what one part says. */
function by(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return value => {
    const said = isObject(value) ? value[name] : undefined;
    const shape = typeof said === 'string' && Object.hasOwn(shapes, said) ? shapes[said] : undefined;
    return shape === undefined ? { ...misfit('one-of', Object.keys(shapes)), path: [name] } : shape(value);
  };
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
const mayAdd = { note: text, agreed: words };

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
const anywhere = by('layer', {
  name: object({ words, as: orNull(object({ type: oneOf(nameTypes) })), ...made }, mayAdd),
  figure: object({ words, as: nothing, ...made }, mayAdd),
});

const layer = oneOf({ name: true, figure: true, quote: true });

/** What is told of words fits the layer. */
const told = by('layer', {
  name: object({ anchor, as: changes.name, ...made }, mayAdd),
  figure: object({ anchor, as: changes.figure, ...made }, mayAdd),
  quote: object({ anchor, as: changes.quote, ...made }, mayAdd),
});

const fields: Shape = value =>
  isObject(value)
    ? Object.entries(value)
        .map(([name, part]) => within(name, text(part)))
        .find(one => one !== undefined)
    : misfit('object');
const ofOwn = { of: words, tag: words };
const own: Shape = value =>
  isObject(value)
    ? by('kind', {
        span: object({ ...ofOwn, anchor }, { fields }),
        relation: object({ ...ofOwn, from: anchor, to: anchor }, { fields }),
        label: object(ofOwn, { fields }),
      })(value)
    : misfit('object');

const decided: Readonly<Record<DecisionKind, Shape>> = {
  confirm: told,
  correct: told,
  add: told,
  reject: object({ layer, anchor, ...made }, mayAdd),
  join: object({ names: pair(anchor), ...made }, mayAdd),
  part: object({ names: pair(anchor), ...made }, mayAdd),
  rename: object({ anchor, name: words, ...made }, mayAdd),
  words: anywhere,
  same: object({ entities: pair(words), ...made }, mayAdd),
  apart: object({ entities: pair(words), ...made }, mayAdd),
  called: object({ entity: words, name: words, ...made }, mayAdd),
  dismiss: object({ code: oneOf(codes), ...made }, { anchor, ...mayAdd }),
  own: object({ item: own, ...made }, { as: nothing, ...mayAdd }),
};
