import { Facts } from '../../pipeline/facts';
import { figures } from '../../stages/figures/figures';
import { shortestAt } from '../../text/find';
import { textOf, type Span } from '../../text/span';
import type { Anchor } from '../../types/anchor';
import type { FigureChange } from '../../types/decision';
import type { Figure, FigureKind } from '../../types/figure';
import { figureKinds, withArticle } from '../../words/kinds';
import { readingOf } from '../figureReading';
import { anchorIn, inArticle, isDecided, named, wherever, type Counts, type Offered, type Pointed } from './offer';

export function figureAt({ facts, at }: Pointed): Figure | undefined {
  return shortestAt(facts.get(figures), at.start);
}

export function confirmFigure(pointed: Pointed, figure: Figure): readonly Offered[] {
  const reading = readingOf(figure) ?? figureKinds[figure.kind];
  return isDecided(pointed, 'figure', figure)
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

/** The value that the reader has typed, as it would be read in an article. */
export function valuesOf(pointed: Pointed, figure: Figure): readonly Offered[] {
  const typed = readAlone(pointed, pointed.query);
  const reading = typed && readingOf(typed);
  return typed === undefined || reading === undefined
    ? []
    : [
        {
          label: `${named(pointed, figure)} is ${reading}`,
          deeds: [
            inArticle(pointed, {
              ...{ kind: 'correct', layer: 'figure' },
              anchor: anchorIn(pointed, figure),
              as: valueOf(typed),
            }),
          ],
        },
      ];
}

/** What is selected becomes a figure: as it would be read by itself, else of a kind that the reader picks. */
export function addFigure(pointed: Pointed, span: Span): readonly Offered[] {
  const read = readAlone(pointed, textOf(pointed.facts.article.text, span));
  const anchor = anchorIn(pointed, span);
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
      deeds: [inArticle(pointed, { kind: 'add', layer: 'figure', anchor, as: one })],
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

function toldOf(pointed: Pointed, figure: Figure): FigureChange<Anchor> {
  const { measured } = figure;
  return { ...valueOf(figure), measured: measured === undefined ? null : anchorIn(pointed, measured) };
}

function aKind(kind: FigureKind): string {
  return withArticle(figureKinds[kind]);
}

const kinds = Object.keys(figureKinds) as readonly FigureKind[];
