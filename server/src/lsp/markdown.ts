import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import type { Card, Piece } from '../features/card';
import { hoverCommands } from '../protocol';
import { commandUri } from './commandUri';
import { linesOfArticle } from './convert';
import { label } from './label';

/** How a client shows a card. */
export interface CardForm {
  readonly kind: MarkupKind;
  /** Whether the client has the commands `hoverCommands`; links that run them are words for any other. */
  readonly runsCommands: boolean;
}

/** Writes a card as Markdown, or as plain text for a client that shows no other. Every word of an article is escaped: text is never trusted as markup or command. */
export function toMarkup(corpus: Corpus, card: Card, { kind, runsCommands }: CardForm): MarkupContent {
  // A way that a client cannot go is not shown.
  const lines = card.lines.filter(line => runsCommands || !line.some(leadsToDossier));
  if (kind === MarkupKind.PlainText) {
    return { kind, value: lines.map(line => line.map(wordsOf).join('')).join('\n') };
  }
  const paragraphs = lines.map(line =>
    line.length === 0 ? '---' : plainStart(line.map(piece => written(corpus, piece, runsCommands)).join('')),
  );
  return { kind, value: paragraphs.join('\n\n') };
}

function leadsToDossier(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.kind === 'list' && piece.of === 'dossier';
}

const commands: Readonly<Record<Extract<Piece, { readonly kind: 'list' }>['of'], string>> = {
  mentions: hoverCommands.showMentions,
  quotes: hoverCommands.showQuotes,
  dossier: hoverCommands.openDossier,
};

function wordsOf(piece: Piece): string {
  return label(typeof piece === 'string' ? piece : piece.text);
}

function written(corpus: Corpus, piece: Piece, runsCommands: boolean): string {
  if (typeof piece === 'string') {
    return escaped(piece);
  }
  switch (piece.kind) {
    case 'strong':
      return `**${escaped(piece.text)}**`;
    case 'link': {
      const start = linesOfArticle(corpus, piece.uri)?.range(piece.span).start;
      const place = start === undefined ? '' : `#L${start.line + 1},${start.character + 1}`;
      return `[${escaped(piece.text)}](${inUri(piece.uri)}${place})`;
    }
    case 'list': {
      if (!runsCommands) {
        return escaped(piece.text);
      }
      return `[${escaped(piece.text)}](${inUri(commandUri(commands[piece.of], piece.key))})`;
    }
  }
}

/** What Markdown, or VS Code's Markdown, would read as markup: emphasis, links, code, HTML, entities, icons. */
const special = /[\\`*_{}[\]()#+!|<>~$&@]/gu;

/** What makes a list or a rule at a line's start. */
const lineStart = /^(\s*\d{0,9})([-.=])/u;

/** What makes an address a link by itself. */
const address = /:(?=\/\/)|(?<=\bwww)\./giu;

/** A line that does not begin a list or a rule, whatever its words. */
export function plainStart(line: string): string {
  return line.replace(lineStart, '$1\\$2');
}

/** Text that Markdown shows as it stands, on one line. */
export function escaped(text: string): string {
  return label(text).replace(special, '\\$&').replace(address, '\\$&');
}

/** Characters that would end a Markdown link. */
function inUri(uri: string): string {
  return uri.replace(/[()<>\s]/gu, sign =>
    encodeURIComponent(sign).replace(/[()]/gu, one => (one === '(' ? '%28' : '%29')),
  );
}
