import { overlaps, type Span } from '../../text/span';
import { labelOf } from '../labels';
import type { Mark } from '../marked';
import { withoutOverlaps } from '../tokens';
import {
  alphaOf,
  cohensKappa,
  f1,
  nominalAlpha,
  unitizingDisagreement,
  type Coefficient,
  type Disagreement,
} from './coefficients';

/** One article as each annotator has it, in the annotators' order. */
export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly (readonly Mark[])[];
}

/** How far annotators agree in one layer, over all articles. */
export interface LayerAgreement {
  readonly layer: string;
  /** Of words, those that nobody marked included: the mean over all pairs of annotators. */
  readonly kappa: Coefficient;
  /** Of the same words, of all annotators together. */
  readonly alpha: Coefficient;
  /** Of where marks begin and end, by kind. */
  readonly unitizing: Coefficient;
  /** Of marks with the same words and the same label; the mean over all pairs. */
  readonly f1: Coefficient;
  /** The same whatever the label. */
  readonly spanF1: Coefficient;
  readonly disagreements: readonly Disagreed[];
}

export interface Disagreed extends Span {
  readonly id: string;
  readonly layer: string;
  /** What each annotator says: the label, the label with other words, or undefined for nothing. */
  readonly said: readonly (string | undefined)[];
}

/** Where annotators agree, layer by layer. Links and fields are not compared. */
export function agreementOf(articles: readonly Annotated[]): readonly LayerAgreement[] {
  const layers = new Set(articles.flatMap(({ marks }) => marks.flat().map(({ layer }) => layer)));
  return [...layers].sort().map(layer => {
    const own = articles.map(article => ({
      ...article,
      // Of marks of one layer that overlap the longest counts, for a word has one label and a unit no overlap.
      marks: article.marks.map(marks => withoutOverlaps(marks.filter(mark => mark.layer === layer)).kept),
    }));
    const words = own.flatMap(({ text, marks }) => labelsOfWords(text, marks));
    return {
      layer,
      kappa: meanOfPairs(own[0]?.marks.length ?? 0, (a, b) =>
        cohensKappa(words.map(labels => [labels[a] ?? '', labels[b] ?? ''])),
      ),
      alpha: nominalAlpha(words),
      unitizing: alphaOf(own.flatMap(unitizingOf)),
      f1: meanOfPairs(own[0]?.marks.length ?? 0, (a, b) =>
        f1OfPair(own, a, b, mark => `${mark.start} ${mark.end} ${labelOf(mark)}`),
      ),
      spanF1: meanOfPairs(own[0]?.marks.length ?? 0, (a, b) =>
        f1OfPair(own, a, b, mark => `${mark.start} ${mark.end}`),
      ),
      disagreements: own.flatMap(disagreedIn),
    };
  });
}

/** Of each word what each annotator calls it; empty where nothing. */
function labelsOfWords(text: string, annotators: readonly (readonly Mark[])[]): readonly (readonly string[])[] {
  return [...text.matchAll(word)].map(({ index, 0: form }) => {
    const span = { start: index, end: index + form.length };
    return annotators.map(marks => {
      const mark = marks.find(one => overlaps(one, span));
      return mark === undefined ? '' : labelOf(mark);
    });
  });
}

/** Letters and digits, or one mark. */
const word = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

function unitizingOf({ text, marks }: Annotated): readonly Disagreement[] {
  const labels = new Set(marks.flat().map(labelOf));
  return [...labels].map(label =>
    unitizingDisagreement(
      marks.map(own => own.filter(mark => labelOf(mark) === label)),
      text.length,
    ),
  );
}

function f1OfPair(articles: readonly Annotated[], a: number, b: number, keyOf: (mark: Mark) => string): Coefficient {
  let [first, second, both] = [0, 0, 0];
  for (const { marks } of articles) {
    const [ours, theirs] = [marks[a] ?? [], new Set((marks[b] ?? []).map(keyOf))];
    first += ours.length;
    second += theirs.size;
    both += ours.filter(mark => theirs.has(keyOf(mark))).length;
  }
  return f1(first, second, both);
}

function meanOfPairs(count: number, of: (a: number, b: number) => Coefficient): Coefficient {
  const found: number[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const one = of(a, b);
      if (one !== undefined) {
        found.push(one);
      }
    }
  }
  return found.length === 0 ? undefined : found.reduce((sum, one) => sum + one, 0) / found.length;
}

/** Each stretch of marks that overlap where not all say the same, once. */
function disagreedIn({ id, text, marks }: Annotated): readonly Disagreed[] {
  const all = marks.flatMap((own, by) => own.map(mark => ({ mark, by }))).sort((a, b) => a.mark.start - b.mark.start);
  const groups: { start: number; end: number; readonly said: { mark: Mark; by: number }[] }[] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last !== undefined && one.mark.start < last.end) {
      last.end = Math.max(last.end, one.mark.end);
      last.said.push(one);
    } else {
      groups.push({ start: one.mark.start, end: one.mark.end, said: [one] });
    }
  }
  return groups.flatMap(({ start, end, said }) => {
    const by = marks.map((_, annotator) => {
      const own = said
        .filter(one => one.by === annotator)
        .map(({ mark }) => `${labelOf(mark)} “${text.slice(mark.start, mark.end)}”`);
      return own.length === 0 ? undefined : own.join(', ');
    });
    return new Set(by).size === 1 ? [] : [{ id, layer: said[0]?.mark.layer ?? '', start, end, said: by }];
  });
}
