import type { CodeAction, CodeActionParams, Connection, Range } from 'vscode-languageserver';
import { decidedIn } from '../../decisions/decided';
import { lineOf } from '../../decisions/lines';
import { ofAstray } from '../../features/offers/astray';
import { ofDispute } from '../../features/offers/settling';
import { entityOf, nameAt, renamed } from '../../features/offers/names';
import type { Counts, Offered, Pointed } from '../../features/offers/offer';
import { offersBy, pickingAt, plainOffers, wordsEverywhere } from '../../features/offers/offers';
import { nextSuggestion, suggestionsIn } from '../../features/review';
import { breather } from '../../pipeline/breathe';
import { textOf } from '../../text/span';
import { canonical } from '../../text/uri';
import {
  decideCommands,
  decidedNotification,
  offeredNotification,
  offersRequest,
  reviewRequest,
  type DecideResult,
  type Offer,
  type OffersParams,
  type Review,
  type ReviewParams,
} from '../../protocol';
import { pickInWords } from '../../words/offers';
import { answering, logTo } from '../answer';
import { linesOfArticle, toLocation } from '../convert';
import type { Desk } from '../desk';
import { label } from '../label';
import type { Route } from '../route';
import { agreementRoute } from './agreement';
import type { Candidate } from './astray';
import type { Sidecar } from './sidecars';
import { countWords } from './counting';
import { isDecideParams } from './deeds';
import { findingActions } from './findingActions';
import { decisionLists } from './listing';
import { noticeActions } from './noticeActions';
import { reachRoute } from './reaching';
import { isRespelling, respellingEdit } from './spellings';
import { taggingRoutes } from './tagging';

/** All by which a user decides. */
export const decidingRoutes: readonly Route[] = [
  {
    promise: { executeCommandProvider: { commands: Object.values(decideCommands) } },
    open: (connection, desk) =>
      connection.onExecuteCommand(
        answering(connection, desk, 'decide', async ({ command, arguments: given }): Promise<DecideResult | null> => {
          const result = await carriedOut(desk, command, given?.[0]);
          if (result !== undefined) {
            tell(connection, command, result);
          }
          return result ?? null;
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        offersRequest,
        answering(connection, desk, 'offers', async (params: OffersParams): Promise<readonly Offer[]> => {
          const sidecar = desk.decisions.sidecars.find(({ uri }) => uri === params.textDocument.uri);
          if (sidecar !== undefined) {
            return offersInSidecar(desk, sidecar, params).map(toOffer);
          }
          const found = await pointedAt(desk, params.textDocument.uri, params.range, params.query);
          const pointed =
            found && (typeof params.decision === 'string' ? { ...found, decision: params.decision } : found);
          return pointed === undefined || !Object.hasOwn(offersBy, params.command)
            ? []
            : offersBy[params.command](pointed, await countsFor(desk, pointed, params.command)).map(toOffer);
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        reviewRequest,
        answering(connection, desk, 'review', async ({ textDocument: { uri }, range }: ReviewParams) => {
          const pointed = await pointedAt(desk, uri, range);
          const all = pointed && suggestionsIn(pointed.corpus, uri);
          const next = all && nextSuggestion(all, pointed.at);
          const place = next && toLocation(pointed.corpus, { uri, span: next.span });
          const tally = pointed?.corpus.record(uri)?.tally;
          return next && place && tally
            ? ({ place, label: `${label(next.what)} · ${tally.decided} of ${tally.all} decided` } satisfies Review)
            : null;
        }),
      ),
  },
  {
    promise: { codeActionProvider: { codeActionKinds: ['quickfix', actionKind()], resolveProvider: true } },
    open: (connection, desk) => {
      connection.onCodeAction(
        answering(connection, desk, 'actions', async (params: CodeActionParams): Promise<CodeAction[]> => {
          const pointed = await pointedAt(desk, params.textDocument.uri, params.range);
          return pointed === undefined
            ? []
            : [
                ...findingActions(desk, pointed, params),
                ...noticeActions(pointed, params),
                ...plainActions(pointed),
                ...pickingActions(desk, pointed, params),
              ];
        }),
      );
      const resolve = answering(connection, desk, 'action', async (action: CodeAction, token) => {
        const edit = isRespelling(action.data) ? await respellingEdit(desk, action.data, breather(token)) : undefined;
        return edit === undefined ? action : { ...action, edit };
      });
      connection.onCodeActionResolve(async (action, token) => (await resolve(action, token)) ?? action);
    },
  },
  {
    promise: { renameProvider: { prepareProvider: true } },
    open: (connection, desk) => {
      connection.onPrepareRename(
        answering(connection, desk, 'rename', async ({ textDocument: { uri }, position }) => {
          const pointed = await pointedAt(desk, uri, { start: position, end: position });
          const name = pointed && nameAt(pointed);
          const entity = name && entityOf(pointed, name);
          const lines = pointed && linesOfArticle(pointed.corpus, uri);
          const dossier = entity && pointed.corpus.identities.dossierOf(uri, entity.key);
          return name && lines && dossier ? { range: lines.range(name), placeholder: label(dossier.name) } : null;
        }),
      );
      connection.onRenameRequest(
        answering(connection, desk, 'rename', async ({ textDocument: { uri }, position, newName }) => {
          const pointed = await pointedAt(desk, uri, { start: position, end: position }, newName);
          const name = pointed && nameAt(pointed);
          const offered = name && renamed(pointed, name);
          if (offered === undefined) {
            return null;
          }
          if (desk.client.picks) {
            // The user sees first whom it is of, and where.
            await connection.sendNotification(offeredNotification, toOffer(offered));
          } else {
            tell(connection, decideCommands.decide, (await desk.decisions.deciding?.decide(toOffer(offered))) ?? {});
          }
          // The text stays as it is: it is the name in lists and cards that is another.
          return { changes: {} };
        }),
      );
    },
  },
  {
    promise: { workspace: { fileOperations: { didRename: { filters: [{ pattern: { glob: '**/*' } }] } } } },
    open: (connection, desk) => {
      connection.workspace.onDidRenameFiles(({ files }) => {
        const moves = files.map(({ oldUri, newUri }) => ({ from: canonical(oldUri), to: canonical(newUri) }));
        desk.ready.then(() => desk.decisions.renamed(moves)).catch(logTo(connection));
      });
    },
  },
  ...decisionLists,
  ...taggingRoutes,
  reachRoute,
  agreementRoute,
];

/** Kinds of code actions other than quick fixes. */
function actionKind(): string {
  return 'copydesk';
}

async function carriedOut(desk: Desk, command: string, given: unknown): Promise<DecideResult | undefined> {
  const { deciding } = desk.decisions;
  if (deciding === undefined) {
    return { problem: 'Decisions can be kept only on a disk, which there is none of here.' };
  }
  switch (command) {
    case decideCommands.decide:
      return isDecideParams(given) ? deciding.decide(given) : { problem: 'This is nothing that can be decided.' };
    case decideCommands.bringIn:
      return typeof given === 'string' ? deciding.bringIn(given) : { problem: 'This is no folder.' };
    case decideCommands.undo:
      return deciding.undo();
    case decideCommands.redo:
      return deciding.redo();
    default:
      return undefined;
  }
}

/** What was decided is said in a whisper, what could not be is said aloud. */
function tell(connection: Connection, command: string, result: DecideResult): void {
  const { problem } = result;
  if (problem !== undefined) {
    connection.window.showErrorMessage(label(problem));
  }
  connection.sendNotification(decidedNotification, { command, ...result }).catch(logTo(connection));
}

/** Undefined where there is no open article, or nothing can be decided. */
async function pointedAt(desk: Desk, uri: string, range: Range, query = ''): Promise<Pointed | undefined> {
  await desk.documents.settled(uri);
  const { corpus, decisions } = desk;
  const [facts, lines] = [corpus.facts(uri), linesOfArticle(corpus, uri)];
  const at = lines?.span(range);
  const layers = decisions.tagSets.layersFor(uri);
  const user = decisions.deciding?.user;
  return user !== undefined && facts && at
    ? { corpus, uri, facts, at, query: typeof query === 'string' ? query : '', user, layers }
    : undefined;
}

/** What can be done about a file of decisions itself: its article is another, or people differ on what is decided in all. */
function offersInSidecar(desk: Desk, { uri, article, lines }: Sidecar, params: OffersParams): readonly Offered[] {
  const { corpus, decisions } = desk;
  const user = decisions.deciding?.user ?? '';
  if (params.command === 'reattach' && article !== undefined) {
    const named = (one: Candidate) => ({ ...one, path: decisions.pathOf(one.uri) });
    return ofAstray(article, (decisions.astray.candidates(uri) ?? []).map(named));
  }
  const disputed = params.command === 'settle' && article === undefined ? decidedIn('', lines.decisions).disputed : [];
  return disputed
    .filter(group => group.some(({ decision }) => lineOf(decision) === params.decision))
    .flatMap(group => ofDispute({ corpus, uri, user }, group));
}

/** Only of what is decided wherever it stands, for it takes reading all articles. */
async function countsFor(desk: Desk, pointed: Pointed, command: OffersParams['command']): Promise<Counts> {
  const span = command === 'everywhere' ? wordsEverywhere(pointed) : undefined;
  if (span === undefined) {
    return { here: 0, places: 0, articles: 0, story: { places: 0, articles: [] } };
  }
  const { text } = pointed.facts.article;
  return countWords(desk, textOf(text, span), pointed.uri, text);
}

function toOffer({ label: words, detail, deeds }: Offered): Offer {
  return { label: label(words), ...(detail === undefined ? {} : { detail: label(detail) }), deeds };
}

function plainActions(pointed: Pointed): CodeAction[] {
  return plainOffers(pointed).map(offered => {
    const { label: title, deeds } = toOffer(offered);
    return {
      title,
      kind: actionKind(),
      command: { title, command: decideCommands.decide, arguments: [{ label: title, deeds }] },
    };
  });
}

/** What lets the user pick needs a client that can. */
function pickingActions({ client }: Desk, pointed: Pointed, { range }: CodeActionParams): CodeAction[] {
  return !client.picks
    ? []
    : pickingAt(pointed).map(command => {
        const title = pickInWords(command);
        return {
          title,
          kind: actionKind(),
          command: { title, command: `copydesk.${command}`, arguments: [pointed.uri, range] },
        };
      });
}
