import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  FoldingRangeKind,
  type CallHierarchyItem,
  type FoldingRange,
  type Range,
  type SelectionRange,
} from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import { foldings, type Folding } from '../features/foldings';
import { partyAt, whomIsSpokenOf, whoSpeaksOf, type Party } from '../features/whoSpeaksOfWhom';
import { widening } from '../features/widening';
import type { Span } from '../text/span';
import { answering } from './answer';
import { linesIn, linesOfArticle } from './convert';
import { symbolKindOf } from './kinds';
import { label } from './label';
import { articleIn, placeIn } from './pointing';
import type { Route } from './route';

/** What helps to move about in an article: a selection that grows, stretches that fold, and who speaks of whom as the editor's call hierarchy. */
export const readingRoutes: readonly Route[] = [
  {
    promise: { selectionRangeProvider: true },
    open: (connection, desk) =>
      connection.onSelectionRanges(
        answering(connection, desk, 'selection', async ({ textDocument: { uri }, positions }) => {
          const read = await articleIn(desk, uri);
          return read === undefined
            ? null
            : positions.flatMap(position => {
                const steps = widening(read.facts, read.lines.offset(position)).map(read.lines.range);
                return (
                  steps.reduceRight<SelectionRange | undefined>(
                    (parent, range) => ({ range, ...(parent && { parent }) }),
                    undefined,
                  ) ?? []
                );
              });
        }),
      ),
  },
  {
    promise: { foldingRangeProvider: true },
    open: (connection, desk) =>
      connection.onFoldingRanges(
        answering(connection, desk, 'folding', async ({ textDocument: { uri } }) => {
          const read = await articleIn(desk, uri);
          return read === undefined
            ? null
            : foldings(read.facts).flatMap((folding): readonly FoldingRange[] => {
                const { start, end } = read.lines.range(folding);
                return start.line === end.line
                  ? []
                  : [{ startLine: start.line, endLine: end.line, ...foldingKinds[folding.kind] }];
              });
        }),
      ),
  },
  {
    promise: { callHierarchyProvider: true },
    open: (connection, desk) => {
      connection.onRequest(
        CallHierarchyPrepareRequest.type,
        answering(connection, desk, 'hierarchy', async params => {
          const { corpus, uri, offset } = await placeIn(desk, params);
          const party = partyAt(corpus, uri, offset);
          return party === undefined ? null : [toItem(corpus, party)];
        }),
      );
      connection.onRequest(
        CallHierarchyIncomingCallsRequest.type,
        answering(connection, desk, 'callers', ({ item }) => {
          const { corpus } = desk;
          return whoSpeaksOf(corpus, keyOf(item)).map(({ party, places }) => ({
            from: toItem(corpus, party),
            fromRanges: rangesIn(corpus, party.uri, places),
          }));
        }),
      );
      connection.onRequest(
        CallHierarchyOutgoingCallsRequest.type,
        answering(connection, desk, 'called', async ({ item }) => {
          await desk.documents.settled(item.uri);
          const { corpus } = desk;
          return whomIsSpokenOf(corpus, item.uri, keyOf(item)).map(({ party, places }) => ({
            to: toItem(corpus, party),
            fromRanges: rangesIn(corpus, item.uri, places),
          }));
        }),
      );
    },
  },
];

const foldingKinds: Readonly<Record<Folding['kind'], Pick<FoldingRange, 'kind'>>> = {
  section: {},
  block: { kind: FoldingRangeKind.Region },
  furniture: { kind: FoldingRangeKind.Comment },
};

function toItem(corpus: Corpus, { key, name, kind, detail, uri, span }: Party): CallHierarchyItem {
  const range = (linesOfArticle(corpus, uri) ?? linesIn('')).range(span);
  return {
    name: label(name),
    kind: symbolKindOf(kind),
    detail: label(detail),
    uri,
    range,
    selectionRange: range,
    data: key,
  };
}

/** Whom an item means that the client sends back. */
function keyOf({ data }: CallHierarchyItem): string {
  return typeof data === 'string' ? data : '';
}

function rangesIn(corpus: Corpus, uri: string, places: readonly Span[]): Range[] {
  const lines = linesOfArticle(corpus, uri) ?? linesIn('');
  return places.map(lines.range);
}
