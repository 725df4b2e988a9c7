import type { DossierLine, Place } from '../../../server/src/protocol';

/** A dossier as a document shows it. */
export interface DossierText {
  readonly text: string;
  /** In order; one a line at most, over its words. */
  readonly links: readonly DossierLink[];
}

export interface DossierLink {
  readonly line: number;
  /** Characters of the line, as the editor counts them. */
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/** Writes the lines that were sent of `total`; rows stand behind two blanks. */
export function dossierText(lines: readonly DossierLine[], total: number): DossierText {
  const left = total - lines.length;
  const written = lines.map(({ kind, text }) => (kind === 'row' ? `${indent}${text}` : text));
  const rest =
    left > 0 ? ['', `${left.toLocaleString('en')} more ${left === 1 ? 'line is' : 'lines are'} not shown.`] : [];
  return {
    text: [...written, ...rest, ''].join('\n'),
    links: lines.flatMap(({ text, place, kind }, line) => {
      const from = kind === 'row' ? indent.length : 0;
      return place === undefined ? [] : [{ line, from, to: from + text.length, place }];
    }),
  };
}

const indent = '  ';

/** The name of a dossier's document: no part of it is a folder. */
export function fileNameOf(name: string): string {
  return `${plainName(name) || 'Dossier'}.txt`;
}

/** The words without what names of files may not have. */
export function plainName(words: string): string {
  return words.replace(notInNames, ' ').trim();
}

const notInNames = /[/\\?#:*<>|"\s]+/gu;
