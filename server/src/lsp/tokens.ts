import {
  SemanticTokensBuilder,
  type Range,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { tokens, type Token } from '../features/tokens';
import { linesOf } from '../text/lines';
import { textOf } from '../text/span';
import { tokenModifiers, tokenTypes } from '../protocol';
import { answering } from './answer';
import { linesIn } from './convert';
import type { Desk } from './desk';
import type { Route } from './route';

const typeOf: Readonly<Record<Token['kind'], (typeof tokenTypes)[number]>> = {
  person: 'copydeskPerson',
  organisation: 'copydeskOrganisation',
  place: 'copydeskPlace',
  group: 'copydeskGroup',
  name: 'copydeskName',
  figure: 'copydeskFigure',
  quote: 'copydeskQuote',
  cue: 'copydeskCue',
};

/** Colours for names, figures, quotes and reporting words. */
export const tokensRoute: Route = {
  promise: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
      range: true,
    },
  },
  open: (connection, desk) => {
    connection.languages.semanticTokens.on(
      answering(connection, desk, 'tokens', ({ textDocument }: SemanticTokensParams) =>
        semanticTokens(desk, textDocument.uri),
      ),
    );
    connection.languages.semanticTokens.onRange(
      answering(connection, desk, 'tokens', ({ textDocument, range }: SemanticTokensRangeParams) =>
        semanticTokens(desk, textDocument.uri, range),
      ),
    );
  },
};

async function semanticTokens(desk: Desk, uri: string, range?: Range): Promise<SemanticTokens> {
  await desk.documents.settled(uri);
  desk.documents.colours(uri);
  const { corpus, settings } = desk;
  const article = corpus.article(uri);
  const builder = new SemanticTokensBuilder();
  if (article !== undefined && settings.highlight) {
    const lines = linesIn(article.text);
    const from = range === undefined ? 0 : lines.offset(range.start);
    const to = range === undefined ? Infinity : lines.offset(range.end);
    if (range !== undefined) {
      // Editors ask so for what they show.
      desk.documents.look(uri, { start: from, end: to });
    }
    for (const token of tokens(corpus, uri).filter(({ start, end }) => end > from && start < to)) {
      // A token must not run over a line's end; a hard-wrapped quote does.
      for (const piece of linesOf(textOf(article.text, token)).filter(({ start, end }) => start < end)) {
        const { line, character } = lines.range({ start: token.start + piece.start, end: token.end }).start;
        builder.push(
          line,
          character,
          piece.end - piece.start,
          tokenTypes.indexOf(typeOf[token.kind]),
          (token.uncertain ? 1 : 0) + (token.confirmed ? 2 : 0),
        );
      }
    }
  }
  return builder.build();
}
