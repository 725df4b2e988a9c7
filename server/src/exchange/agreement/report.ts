import { placesInLines } from '../../text/lines';
import { markdownTableOf, plain } from '../markdown';
import type { Annotated, Disagreed, LayerAgreement } from './agreement';
import type { Coefficient } from './coefficients';

/** The report as text: what the figures are, and every disagreement with its file, line and column, as editors make links of. */
export function reportOf(
  annotators: readonly string[],
  articles: readonly Annotated[],
  layers: readonly LayerAgreement[],
  fileOf: (id: string) => string,
): string {
  const placesById = new Map(articles.map(({ id, text }) => [id, placesInLines(text)]));
  const placeOf = ({ id, start }: Disagreed): string => {
    const { line: number = 1, column = 1 } = placesById.get(id)?.(start) ?? {};
    return `${fileOf(id)}:${number}:${column}`;
  };
  const rows = layers.map(({ layer, kappa, alpha, unitizing, f1, spanF1, disagreements }) => [
    layer,
    ...[kappa, alpha, unitizing, f1, spanF1].map(inWords),
    String(disagreements.length),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(row => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, annotators: ${annotators.join(', ')}`,
    '',
    line(head),
    ...rows.map(line),
    '',
    ...notes,
    '',
    ...layers.flatMap(({ disagreements }) => disagreements.map(one => `${placeOf(one)}: ${saidBy(annotators, one)}`)),
    '',
  ].join('\n');
}

/** The same as Markdown, every disagreement a link to its line: `hrefOf` says of what file. */
export function markdownReportOf(
  annotators: readonly string[],
  articles: readonly Annotated[],
  layers: readonly LayerAgreement[],
  hrefOf: (id: string) => string,
): string {
  const placesById = new Map(articles.map(({ id, text }) => [id, placesInLines(text)]));
  const linked = (one: Disagreed): string => {
    const { line = 1 } = placesById.get(one.id)?.(one.start) ?? {};
    return `[${plain(one.id)}, line ${line}](<${hrefOf(one.id)}#L${line}>)`;
  };
  const figures = layers.map(({ layer, kappa, alpha, unitizing, f1, spanF1, disagreements }) => [
    layer,
    ...[kappa, alpha, unitizing, f1, spanF1].map(inWords),
    disagreements.length,
  ]);
  const lists = layers
    .filter(({ disagreements }) => disagreements.length > 0)
    .map(({ layer, disagreements }) =>
      [
        `## ${plain(layer)}`,
        '',
        ...disagreements.map(
          one =>
            `- ${linked(one)}: ${annotators.map((name, at) => `**${plain(name)}** ${plain(one.said[at] ?? 'nothing')}`).join(' · ')}`,
        ),
        '',
      ].join('\n'),
    );
  return [
    '# How far people agree',
    '',
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, annotators: ${annotators.map(plain).join(', ')}`,
    '',
    markdownTableOf({ columns: head }, figures),
    ...notes.map(note => `${plain(note)}\n`),
    ...lists,
  ].join('\n');
}

const head = ['layer', 'kappa', 'alpha', 'unitizing', 'F1', 'F1 of spans', 'disagreements'];

const notes = [
  'kappa: Cohen’s, of all words, unmarked ones too, mean of pairs. alpha: Krippendorff’s, nominal, of the same words.',
  'unitizing: Krippendorff’s alpha of 1995/2004, of where marks begin and end, by label. F1: same words and label, mean of pairs.',
  'A figure that is not defined, for only one value was used, is “–”.',
];

function inWords(coefficient: Coefficient): string {
  return coefficient === undefined ? '–' : coefficient.toFixed(3);
}

function saidBy(annotators: readonly string[], { said }: Disagreed): string {
  return annotators.map((name, at) => `${name}: ${(said[at] ?? 'nothing').replace(/\s+/gu, ' ')}`).join(' | ');
}
