import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { speakerHints, type SpeakerHint } from '../features/speakerHints';
import type { Corpus } from '../corpus/corpus';
import { answering } from './answer';
import { linesOfArticle, toLocation, type Lines } from './convert';
import type { Desk } from './desk';
import { label as safe } from './label';
import type { Route } from './route';

/** Names of speakers beside the words that do not tell them, where the user wants them. */
export const hintsRoute: Route = {
  promise: { inlayHintProvider: true },
  open: (connection, desk) => {
    connection.languages.inlayHint.on(
      answering(connection, desk, 'hints', (params: InlayHintParams) => inlayHints(desk, params)),
    );
  },
};

async function inlayHints(desk: Desk, { textDocument: { uri }, range }: InlayHintParams): Promise<InlayHint[]> {
  await desk.documents.settled(uri);
  desk.documents.colours(uri);
  const { corpus, settings } = desk;
  const lines = linesOfArticle(corpus, uri);
  if (lines === undefined || !settings.speakerHints) {
    return [];
  }
  const stretch = lines.span(range);
  return speakerHints(corpus, uri, stretch).map(hint => toInlayHint(corpus, lines, hint));
}

function toInlayHint(corpus: Corpus, lines: Lines, { offset, label, reasons, place }: SpeakerHint): InlayHint {
  const location = place && toLocation(corpus, place);
  return {
    position: lines.range({ start: offset, end: offset }).start,
    label: location === undefined ? safe(label) : [{ value: safe(label), location }],
    tooltip: reasons.map(safe).join('\n'),
    paddingLeft: true,
  };
}
