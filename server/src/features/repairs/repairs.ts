import { findingsOf } from '../../corpus/findings';
import { placesOfWords } from '../../decisions/words';
import { figures } from '../../stages/figures/figures';
import { passages } from '../../stages/passages/passages';
import { sentences } from '../../stages/sentences';
import { coincides, textOf, type Span } from '../../text/span';
import type { Finding, FindingCode, FindingOf } from '../../types/finding';
import { inMarks } from '../../words/marks';
import type { Pointed } from '../offers/offer';
import { withNumber } from './withNumber';

/** A change of an article's text that mends what was found, if the reader wants it. */
export interface Repair {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What would mend the finding with this code at the place, the likeliest first. */
export function repairsOf(pointed: Pointed, code: FindingCode, span: Span): readonly Repair[] {
  const repair = repairs[code] as ((pointed: Pointed, finding: Finding) => readonly Repair[]) | undefined;
  const found = repair && findingAt(pointed, code, span);
  return repair === undefined || found === undefined ? [] : repair(pointed, found);
}

/** The finding with this code at the place; looked for among other articles only where it is none of the article's own. */
export function findingAt({ corpus, uri }: Pointed, code: FindingCode, span: Span): Finding | undefined {
  const isIt = (one: Finding): boolean => one.code === code && coincides(one, span);
  return findingsOf(corpus, uri, []).find(isIt) ?? findingsOf(corpus, uri).find(isIt);
}

/** Findings that a change of the text can mend. */
const repairs: { readonly [Code in FindingCode]?: (pointed: Pointed, finding: FindingOf<Code>) => readonly Repair[] } =
  {
    'name-variant': otherSpelling,
    'unbalanced-quote': otherMark,
    'figure-arithmetic': reckonedFigure,
    'weekday-date': rightWeekday,
  };

/** The other form of a name, here and wherever the article has this one. */
function otherSpelling({ facts }: Pointed, { start, end, args }: FindingOf<'name-variant'>): readonly Repair[] {
  const { text } = facts.article;
  const { form, other } = args;
  if (text.slice(start, end) !== form) {
    return [];
  }
  const all = placesOfWords(text, form);
  const edits = all.map(span => ({ span, text: other }));
  return [
    { title: `Write ${inMarks(other)}`, edits: [{ span: { start, end }, text: other }] },
    ...(all.length > 1
      ? [{ title: `Write ${inMarks(other)} in all ${all.length} places of this article`, edits }]
      : []),
  ];
}

/** A quotation that is never closed, or never opened, ends or begins with its sentence, or with its paragraph. */
function otherMark({ facts }: Pointed, { start, end, args }: FindingOf<'unbalanced-quote'>): readonly Repair[] {
  const { text } = facts.article;
  const mark = text.slice(start, end);
  const isOpening = args.because === 'never-closed';
  const other = isOpening ? closingOf[mark] : openingOf[mark];
  if (other === undefined || args.because === 'closed-later') {
    return [];
  }
  const around = [
    { what: 'sentence', span: facts.get(sentences).find(one => one.start <= start && end <= one.end) },
    { what: 'paragraph', span: facts.get(passages).all.find(one => one.start <= start && end <= one.end) },
  ];
  const seen = new Set<number>();
  return around.flatMap(({ what, span }): readonly Repair[] => {
    const at = span && (isOpening ? span.end : span.start);
    if (at === undefined || seen.has(at) || at === start || at === end) {
      return [];
    }
    seen.add(at);
    const title = `${isOpening ? 'Close the quotation at the end' : 'Open the quotation at the beginning'} of the ${what}`;
    return [{ title, edits: [{ span: { start: at, end: at }, text: other }] }];
  });
}

const closingOf: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '"': '"' };
const openingOf: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '»': '«', '"': '"' };

/** What the terms give, written as the wrong figure is. */
function reckonedFigure({ facts }: Pointed, { start, end, args }: FindingOf<'figure-arithmetic'>): readonly Repair[] {
  const span = { start, end };
  const figure = facts.get(figures).find(one => coincides(one, span));
  const words = textOf(facts.article.text, span);
  const written =
    figure?.value === undefined || args.kind === 'whole' ? undefined : withNumber(words, figure.value, args.value);
  return written === undefined || written === words
    ? []
    : [{ title: `Write ${inMarks(written)}`, edits: [{ span, text: written }] }];
}

/** The weekday on which the date falls. */
function rightWeekday({ facts }: Pointed, { start, end, args }: FindingOf<'weekday-date'>): readonly Repair[] {
  const words = facts.article.text.slice(start, end);
  const [wrong, right] = [weekdays[args.weekday - 1], weekdays[args.actual - 1]];
  const at = wrong === undefined ? -1 : words.indexOf(wrong);
  return at < 0 || wrong === undefined || right === undefined
    ? []
    : [
        {
          title: `Write ${inMarks(right)}`,
          edits: [{ span: { start: start + at, end: start + at + wrong.length }, text: right }],
        },
      ];
}

/** Monday first; 5 January 1970 was one. */
const weekdays = Array.from({ length: 7 }, (_, day) =>
  new Date(Date.UTC(1970, 0, 5 + day)).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
);
