import { anchorOf } from '../decisions/anchoring';
import { placeOf } from '../decisions/placing';
import { placesOfWords } from '../decisions/words';
import { overlaps, spanOf, textOf, type Span } from '../text/span';
import type { Anchor } from '../types/anchor';
import type { Changes, DecidedLayer, Decision, Made } from '../types/decision';
import type { FigureKind, Modifier } from '../types/figure';
import type { NameType } from '../types/name';
import type { QuoteKind } from '../types/quote';
import type { SpanFormat, Taken } from './format';
import { labelOf } from './labels';
import { isOwn, linkLayers, ownName, type Link, type Mark, type Marked } from './marked';
import { alignedByInk } from './units';

export interface CompareOptions {
  readonly format: Pick<SpanFormat, 'carries'>;
  readonly made: Made;
  /** Whether what is as suggested is confirmed; else it decides nothing. */
  readonly isConfirming: boolean;
  /** Whether what is suggested and not there is rejected; else it decides nothing. */
  readonly isComplete: boolean;
}

/** What somebody's version of an article decides of ours, and what of it does not fit and why. */
export interface Compared {
  readonly decisions: readonly Decision[];
  readonly problems: readonly string[];
}

/**
 * Compares an article as somebody has it with what was suggested. What is the same decides nothing, what differs corrects or adds; what a person has
 * confirmed here stays. Titles, mentions and findings follow from others and are not decided.
 */
export function compared(ours: Marked, theirs: Taken, options: CompareOptions): Compared {
  const problems: string[] = [];
  const marks = placedIn(ours.text, theirs, problems);
  const decisions: Decision[] = [];
  const { made, isConfirming, isComplete } = options;
  const sides: Sides = {
    text: ours.text,
    ours: { links: ours.links, byKey: keyed(ours.marks) },
    theirs: { links: theirs.links, byKey: keyed(marks) },
    options,
  };
  const anchor = (span: Span): Anchor => anchorOf(ours.text, span);
  for (const layer of ['name', 'figure', 'quote'] as const) {
    const open = new Set(ours.marks.filter(mark => mark.layer === layer));
    const rest: Mark[] = [];
    for (const mark of marks.filter(one => one.layer === layer)) {
      const there = [...open].filter(one => one.start === mark.start && one.end === mark.end);
      const same = there.find(({ tag }) => tag === mark.tag) ?? there[0];
      if (same === undefined) {
        rest.push(mark);
        continue;
      }
      open.delete(same);
      const change = changeOf(layer, same, mark, sides);
      const isChanged = Object.keys(change).length > 0;
      if (isChanged && same.status === 'confirmed') {
        problems.push(`${inWords(ours.text, mark)}: somebody has confirmed it otherwise here; that stays`);
      } else if (isChanged) {
        decisions.push(told('correct', layer, anchor(same), change, made));
      } else if ((isConfirming || mark.status === 'confirmed') && same.status !== 'confirmed') {
        decisions.push(told('confirm', layer, anchor(same), asIs(layer, same), made));
      }
    }
    for (const mark of rest) {
      const near = [...open].filter(one => overlaps(one, mark));
      const [moved] = near;
      if (near.some(({ status }) => status === 'confirmed')) {
        problems.push(`${inWords(ours.text, mark)}: it overlaps what somebody has confirmed here; that stays`);
        near.forEach(one => open.delete(one));
      } else if (near.length === 1 && moved !== undefined) {
        open.delete(moved);
        const change = { ...changeOf(layer, moved, mark, sides), span: anchor(mark) };
        decisions.push(told('correct', layer, anchor(moved), change, made));
      } else {
        const nothing: Mark = { ...mark, key: '', tag: '', fields: {} };
        const change = { ...asIs(layer, mark), ...changeOf(layer, nothing, mark, sides) };
        decisions.push(told('add', layer, anchor(mark), change, made));
      }
    }
    const isSpokenOf = options.format.carries.layers === 'all' || layer === 'name';
    if (isComplete && isSpokenOf) {
      for (const mark of open) {
        if (mark.status === 'confirmed') {
          problems.push(`${inWords(ours.text, mark)}: it is missing, but somebody has confirmed it here; that stays`);
        } else {
          decisions.push({ kind: 'reject', layer, anchor: anchor(mark), ...made });
        }
      }
    }
  }
  return { decisions: [...decisions, ...ownIn(ours, { ...theirs, marks }, sides)], problems };
}

/** What both versions link, by our text's places. */
interface Sides {
  readonly text: string;
  readonly ours: Linked;
  readonly theirs: Linked;
  readonly options: CompareOptions;
}

interface Linked {
  readonly links: readonly Link[];
  readonly byKey: ReadonlyMap<string, Mark>;
}

function keyed(marks: readonly Mark[]): ReadonlyMap<string, Mark> {
  return new Map(marks.map(mark => [mark.key, mark]));
}

/** Their marks where our text has them. */
function placedIn(text: string, { text: other, marks }: Taken, problems: string[]): readonly Mark[] {
  if (text === other) {
    return marks;
  }
  const aligned = alignedByInk(other, text);
  return marks.flatMap(mark => {
    const at = aligned?.(mark) ?? placeOf(text, anchorOf(other, mark));
    if (at === undefined) {
      problems.push(`${inWords(other, mark)}: these words are not in the article`);
      return [];
    }
    return { ...mark, ...spanOf(at) };
  });
}

function told(
  kind: 'confirm' | 'correct' | 'add',
  layer: DecidedLayer,
  anchor: Anchor,
  as: Changes<Anchor>[DecidedLayer],
  made: Made,
): Decision {
  // The change is of the layer: both come from the same mark.
  return { kind, layer, anchor, as, ...made } as Decision;
}

/** What a mark is, as a decision tells it. */
function asIs(layer: DecidedLayer, { tag }: Mark): Changes<Anchor>[DecidedLayer] {
  return layer === 'name'
    ? { type: tag as NameType }
    : layer === 'figure'
      ? { kind: tag as FigureKind }
      : { kind: tag as QuoteKind };
}

/** What their mark says otherwise than ours; what it does not speak of stays. */
function changeOf(layer: DecidedLayer, ours: Mark, theirs: Mark, sides: Sides): Changes<Anchor>[DecidedLayer] {
  const kind = ours.tag === theirs.tag ? {} : asIs(layer, theirs);
  const { carries } = sides.options.format;
  if (layer === 'figure' && carries.fields) {
    return { ...kind, ...amountChange(ours, theirs), ...measuredChange(ours, theirs, sides) };
  }
  return layer === 'quote' && carries.links
    ? { ...kind, ...speechChange(ours, theirs, sides), ...(carries.fields ? saidChange(ours, theirs, sides) : {}) }
    : kind;
}

/** What is counted, where these words stand nearest. */
function measuredChange(ours: Mark, theirs: Mark, { text }: Sides): Changes<Anchor>['figure'] {
  const { measured } = theirs.fields;
  const span =
    measured === undefined || measured === ours.fields['measured'] ? undefined : nearest(text, measured, theirs);
  return span === undefined ? {} : { measured: anchorOf(text, span) };
}

function nearest(text: string, words: string, { start }: Span): Span | undefined {
  const [first] = [...placesOfWords(text, words)].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return first;
}

/** Whose words they are, by a name of theirs, and where they were said. */
function saidChange(ours: Mark, theirs: Mark, { text, theirs: { byKey }, options }: Sides): Changes<Anchor>['quote'] {
  const { outlet, speakerName } = theirs.fields;
  const [name] = [...byKey.values()].filter(
    ({ layer, fields }) => layer === 'name' && speakerName !== undefined && fields['name'] === speakerName,
  );
  const isOther = name !== undefined && speakerName !== ours.fields['speakerName'];
  const isGone = outlet === undefined && ours.fields['outlet'] !== undefined && options.isComplete;
  return {
    ...(isOther ? { speakers: [anchorOf(text, name)] } : {}),
    ...(outlet !== undefined && outlet !== ours.fields['outlet'] ? { outlet } : isGone ? { outlet: null } : {}),
  };
}

function amountChange({ fields: a }: Mark, { fields: b }: Mark): Changes<Anchor>['figure'] {
  const change: Record<string, string | number> = {};
  for (const field of ['value', 'min', 'max'] as const) {
    const number = Number(b[field]);
    if (b[field] !== undefined && b[field] !== a[field] && Number.isFinite(number)) {
      change[field] = number;
    }
  }
  for (const field of ['unit', 'iso'] as const) {
    const value = b[field];
    if (value !== undefined && value !== a[field]) {
      change[field] = value;
    }
  }
  const modifier = modifiers.find(one => one === b['modifier']);
  return modifier === undefined || modifier === a['modifier'] ? change : { ...change, modifier };
}

const modifiers: readonly Modifier[] = ['=', '~', '<', '>', '<=', '>='];

function speechChange(ours: Mark, theirs: Mark, sides: Sides): Changes<Anchor>['quote'] {
  const change: Record<string, Anchor | null> = {};
  for (const layer of linkLayers) {
    const endsOf = ({ key }: Mark, { links, byKey: marks }: Linked): readonly Mark[] =>
      links.filter(link => link.layer === layer && link.from === key).flatMap(({ to }) => marks.get(to) ?? []);
    const [before, now] = [endsOf(ours, sides.ours), endsOf(theirs, sides.theirs)];
    const [first] = now;
    const isSame = now.some(one => before.some(({ start, end }) => start === one.start && end === one.end));
    if (first !== undefined && !isSame) {
      change[layer] = anchorOf(sides.text, first);
    } else if (first === undefined && before.length > 0 && sides.options.isComplete) {
      change[layer] = null;
    }
  }
  return change;
}

/** Items of layers of somebody's own that are not there yet. */
function ownIn(ours: Marked, theirs: Taken, sides: Sides): readonly Decision[] {
  const { made } = sides.options;
  const found: Decision[] = [];
  const fieldsOf = (fields: Mark['fields']): { fields?: Mark['fields'] } =>
    Object.keys(fields).length === 0 ? {} : { fields };
  for (const { layer, tag, fields, ...span } of theirs.marks) {
    const isThere = ours.marks.some(
      one => one.layer === layer && one.tag === tag && one.start === span.start && one.end === span.end,
    );
    if (isOwn(layer) && !isThere) {
      const item = {
        kind: 'span' as const,
        of: ownName(layer),
        tag,
        anchor: anchorOf(ours.text, span),
        ...fieldsOf(fields),
      };
      found.push({ kind: 'own', item, ...made });
    }
  }
  const nameOf = ({ layer, tag, from, to }: Link, { byKey: all }: Linked): string => {
    const ends = [all.get(from), all.get(to)].map(mark => (mark === undefined ? '' : `${mark.start} ${mark.end}`));
    return [layer, tag, ...ends].join(' ');
  };
  const known = new Set(ours.links.map(link => nameOf(link, sides.ours)));
  for (const link of theirs.links) {
    const { layer, tag, fields, from, to } = link;
    const [first, second] = [sides.theirs.byKey.get(from), sides.theirs.byKey.get(to)];
    if (isOwn(layer) && first !== undefined && second !== undefined && !known.has(nameOf(link, sides.theirs))) {
      const ends = { from: anchorOf(ours.text, first), to: anchorOf(ours.text, second) };
      found.push({
        kind: 'own',
        item: { kind: 'relation', of: ownName(layer), tag, ...ends, ...fieldsOf(fields) },
        ...made,
      });
    }
  }
  for (const { layer, tag, fields } of theirs.labels) {
    if (!ours.labels.some(one => one.layer === layer && one.tag === tag)) {
      found.push({ kind: 'own', item: { kind: 'label', of: ownName(layer), tag, ...fieldsOf(fields) }, ...made });
    }
  }
  return found;
}

function inWords(text: string, mark: Mark): string {
  return `${labelOf(mark)} “${textOf(text, mark)}”`;
}
