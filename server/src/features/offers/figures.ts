import { Facts } from '../../pipeline/facts';
import { figures } from '../../stages/figures/figures';
import { textOf, type Span } from '../../text/span';
import type { Anchor } from '../../types/anchor';
import type { FigureChange } from '../../types/decision';
import type { Figure, FigureKind } from '../../types/figure';
import { figureKinds, withArticle } from '../../words/kinds';
import { readingOf } from '../figureReading';
import {
  anchorIn,
  inArticle,
  inPlaceOf,
  isDecided,
  named,
  nearestTo,
  thingAt,
  wherever,
  type Counts,
  type Offered,
  type Pointed,
} from './offer';
import { plainValue } from './plainValue';

export function figureAt(pointed: Pointed): Figure | undefined {
  return thingAt(pointed.facts.get(figures), pointed);
}

/** That it is so; with `isAgain` where that is decided already, too. */
export function confirmFigure(pointed: Pointed, figure: Figure, isAgain = false): readonly Offered[] {
  const reading = readingOf(figure) ?? figureKinds[figure.kind];
  return !isAgain && isDecided(pointed, 'figure', figure)
    ? []
    : [
        {
          label: `Confirm ${named(pointed, figure)} as ${reading}`,
          deeds: [
            inArticle(pointed, {
              ...{ kind: 'confirm', layer: 'figure' },
              anchor: anchorIn(pointed, figure),
              as: toldOf(pointed, figure),
            }),
          ],
        },
      ];
}

export function kindsOfFigure(pointed: Pointed, figure: Figure): readonly Offered[] {
  const anchor = anchorIn(pointed, figure);
  return kinds
    .filter(kind => kind !== figure.kind)
    .map(kind => ({
      label: `${named(pointed, figure)} is ${aKind(kind)}`,
      detail: kind,
      deeds: [inArticle(pointed, { kind: 'correct', layer: 'figure', anchor, as: { kind } })],
    }));
}

/** The value that the reader has typed: as it would be read in an article, and where it is told as data has it, that first. */
export function valuesOf(pointed: Pointed, figure: Figure): readonly Offered[] {
  const [told, typed] = [plainValue(pointed.query), readAlone(pointed, pointed.query)];
  const read = [
    ...(told === undefined ? [] : [{ as: told, reading: readingOf({ ...figure, ...toAmount(told) }) }]),
    ...(typed === undefined ? [] : [{ as: valueOf(typed), reading: readingOf(typed) }]),
  ];
  return read.flatMap(({ as, reading }, index) => {
    const isSaidAlready = index > 0 && reading === read[0]?.reading;
    const decision = { kind: 'correct', layer: 'figure', anchor: anchorIn(pointed, figure), as } as const;
    return reading === undefined || isSaidAlready
      ? []
      : [{ label: `${named(pointed, figure)} is ${reading}`, deeds: [inArticle(pointed, decision)] }];
  });
}

/** What is selected is what a figure nearby counts or measures. */
export function countedBy(pointed: Pointed, span: Span): readonly Offered[] {
  return nearestTo(pointed.facts.get(figures), pointed)
    .filter(({ kind }) => kind !== 'date' && kind !== 'time')
    .map(figure => ({
      label: `${named(pointed, figure)} counts ${named(pointed, span)}`,
      detail: readingOf(figure) ?? figureKinds[figure.kind],
      deeds: [
        inArticle(pointed, {
          ...{ kind: 'correct', layer: 'figure' },
          anchor: anchorIn(pointed, figure),
          as: { measured: anchorIn(pointed, span) },
        }),
      ],
    }));
}

/** What is selected becomes a figure: as it would be read by itself, else of a kind that the reader picks. */
export function addFigure(pointed: Pointed, span: Span): readonly Offered[] {
  const read = readAlone(pointed, textOf(pointed.facts.article.text, span));
  const anchor = anchorIn(pointed, span);
  const cleared = inPlaceOf(pointed, 'figure', pointed.facts.get(figures), span);
  const others = kinds.filter(kind => kind !== read?.kind);
  const as: readonly FigureChange<Anchor>[] = [
    ...(read === undefined ? [] : [valueOf(read)]),
    ...others.map(kind => ({ kind })),
  ];
  return as.map(one => {
    const kind = one.kind ?? 'cardinal';
    const reading = read?.kind === kind ? readingOf(read) : undefined;
    return {
      label: `${named(pointed, span)} is ${aKind(kind)}`,
      ...(reading === undefined ? {} : { detail: reading }),
      deeds: [...cleared, inArticle(pointed, { kind: 'add', layer: 'figure', anchor, as: one })],
    };
  });
}

export function figureEverywhere(pointed: Pointed, figure: Figure, counts: Counts): readonly Offered[] {
  const words = textOf(pointed.facts.article.text, figure);
  const decision = { kind: 'words', layer: 'figure', words, as: null } as const;
  return wherever(pointed, counts, `${named(pointed, figure)} is not a figure`, decision);
}

/** The first figure in words that stand by themselves. */
function readAlone({ facts }: Pointed, words: string): Figure | undefined {
  const { inputs } = facts;
  const article = { ...inputs.article, text: words, isAskedFor: true };
  return words.trim() === '' ? undefined : new Facts({ ...inputs, article, decisions: [] }).get(figures)[0];
}

function valueOf({ kind, value, min, max, modifier, unit, iso }: Figure): FigureChange<Anchor> {
  return {
    ...{ kind, modifier, value: value ?? null, min: min ?? null, max: max ?? null },
    ...{ unit: unit ?? null, iso: iso ?? null },
  };
}

/** The change as a figure has it that was read. */
function toAmount({ value, min, max, modifier, unit, iso }: FigureChange<Anchor>): Partial<Figure> {
  return {
    ...{ value: value ?? undefined, min: min ?? undefined, max: max ?? undefined, iso: iso ?? undefined },
    ...(modifier === undefined ? {} : { modifier }),
    ...(unit === undefined ? {} : { unit: unit ?? undefined }),
  };
}

function toldOf(pointed: Pointed, figure: Figure): FigureChange<Anchor> {
  const { measured } = figure;
  return { ...valueOf(figure), measured: measured === undefined ? null : anchorIn(pointed, measured) };
}

function aKind(kind: FigureKind): string {
  return withArticle(figureKinds[kind]);
}

const kinds = Object.keys(figureKinds) as readonly FigureKind[];
