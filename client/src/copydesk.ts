import * as vscode from 'vscode';
import type { Status } from '../../server/src/protocol';
import { TagColours } from './annotating/colours';
import { registerTagList } from './annotating/list';
import { AnnotateMode } from './annotating/mode';
import { OpenArticles } from './articles';
import { Connection, type MakeClient } from './connection';
import { decisionRows, type DecisionNode } from './decisions/tree';
import { figureRows, type FigureNode } from './figures/tree';
import { ProgressBadges } from './deciding/decorations';
import { registerDeciding } from './deciding/deciding';
import { UndoKey } from './deciding/undoKey';
import { registerCopying } from './exporting/copying';
import { registerDossiers } from './dossiers/dossiers';
import { registerExporting } from './exporting/exporting';
import { registerFindings } from './findings';
import { registerInclude } from './include';
import { registerJumps } from './jumps';
import { registerPlaces } from './places';
import { registerQuotePicker } from './quotePicker';
import { registerSample } from './sample';
import { registerShowMore, ScopedTree, type Line } from './scopedTree';
import { openScopedView } from './scopedView';
import { registerSearch } from './search/search';
import { registerSettings } from './settings';
import { speakerRows, type SpeakerNode } from './speakers/tree';
import { showStatus } from './status';

/** What the extension gives to whoever activates it: its tests, for one. */
export interface Copydesk {
  readonly speakers: vscode.TreeDataProvider<Line<SpeakerNode>>;
  readonly figures: vscode.TreeDataProvider<Line<FigureNode>>;
  readonly decisions: vscode.TreeDataProvider<Line<DecisionNode>>;
  /** Whether the server takes the document of this uri for an article; undefined until it has said so. */
  isArticle(uri: vscode.Uri): boolean | undefined;
  /** What the server said last of its state. */
  readonly status: Status | undefined;
  /** How often the server ended unasked and was started again, of which the user is told. */
  readonly restarts: number;
}

/** Opens the desk: what all doors share. `makeClient` says by which means the server is run. */
export function open(context: vscode.ExtensionContext, makeClient: MakeClient): Copydesk {
  const connection = new Connection(makeClient);
  const articles = new OpenArticles(connection);
  const speakers = new ScopedTree(connection, articles, speakerRows);
  const figures = new ScopedTree(connection, articles, figureRows);
  const decisions = new ScopedTree(connection, articles, decisionRows);
  let status: Status | undefined;
  context.subscriptions.push(
    connection,
    articles,
    speakers,
    figures,
    decisions,
    openScopedView('copydesk.speakers', speakers, articles, context.workspaceState),
    openScopedView('copydesk.figures', figures, articles, context.workspaceState),
    openScopedView('copydesk.decisions', decisions, articles, context.workspaceState),
    showStatus(connection, articles),
    connection.onStatus(newest => {
      status = newest;
    }),
    registerDeciding(connection),
    registerFindings(context.extensionUri),
    new AnnotateMode(connection, articles),
    new TagColours(connection, articles),
    registerTagList(connection),
    new UndoKey(connection),
    new ProgressBadges(connection),
    registerCopying(connection),
    registerDossiers(connection),
    registerExporting(connection, articles),
    registerInclude(articles),
    registerJumps(connection),
    registerPlaces(connection),
    registerQuotePicker(connection, articles),
    registerSample(context),
    registerSearch(connection),
    registerSettings(),
    registerShowMore(),
  );
  connection.follow();
  return {
    speakers,
    figures,
    decisions,
    isArticle: uri => articles.isArticle(uri),
    get status() {
      return status;
    },
    get restarts() {
      return connection.restarts;
    },
  };
}
