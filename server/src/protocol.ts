// What the two sides say to each other beyond the Language Server Protocol. Imports nothing, so that both may import it.

/** The section of the user's settings that this extension owns. */
export const settingsSection = 'copydesk';

/** Languages whose documents may be articles. */
export const languages = ['plaintext', 'markdown', 'article'] as const;

/** Lines and characters from zero, characters in UTF-16 code units: LSP's own form. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Request: the next or previous quote from a place, wrapping; answer `JumpResult | null`. */
export const jumpRequest = 'copydesk/jump';

export interface JumpParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly direction: 'next' | 'previous';
  /** `any`: quotes of this article. `same`: statements of the speaker at the place, through the whole folder. */
  readonly speaker: 'any' | 'same';
}

export interface JumpResult {
  readonly place: Place;
  /** For the status bar: “Olga Sanchez Cordero, statement 2 of 5”. */
  readonly label: string;
}

/** What a list is over, and which of its rows are wanted: lists can be long, and are answered in pages. */
export interface ListParams {
  /** Only this article; without it the whole folder. */
  readonly uri?: string;
  /** The first row, counted from nought. */
  readonly from: number;
  /** Rows at most. */
  readonly count: number;
}

/** Some rows of a list, and how many it has in all. */
export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** A list of what belongs to one row of another list. */
export interface RowParams extends ListParams {
  /** The row's key. */
  readonly key: string;
}

/** Request with `ListParams`: who speaks; answer `Page<Speaker>`. */
export const speakersRequest = 'copydesk/speakers';

/** Request with `RowParams`: what a speaker says; answer `Page<SpokenQuote>`. */
export const quotesRequest = 'copydesk/quotes';

export interface Speaker {
  /** The person's key in the corpus, or a key of its own for unnamed sources. */
  readonly key: string;
  /** “Olga Sanchez Cordero”; “officials” for unnamed sources; “No speaker found” for what nobody is said to have said. */
  readonly name: string;
  /** “Interior Secretary”; of somebody without a name, what is known instead: “not named”. */
  readonly role: string | undefined;
  readonly kind: 'person' | 'organisation' | 'place' | 'unnamed' | 'nobody';
  /** How many. */
  readonly statements: number;
}

/** One statement; its parts, split by a cue or by a paragraph's end, count once. */
export interface SpokenQuote {
  /** The words as printed, white space folded, the parts joined by an ellipsis. */
  readonly text: string;
  /** “direct”, “mixed”, “indirect”. */
  readonly kind: string;
  /** How sure the attribution is. */
  readonly confidence: 'certain' | 'likely' | 'guess';
  /** Whether people decided that it is so. */
  readonly isConfirmed: boolean;
  /** How many stretches of text make up the statement; the place is that of the first. */
  readonly parts: number;
  /** The article's headline or file name. */
  readonly article: string;
  readonly place: Place;
}

/** Request with `ListParams`: what is counted and measured; answer `Page<FigureGroup>`. */
export const figuresRequest = 'copydesk/figures';

/** Request with `RowParams`: the values that are given for it, the largest first; answer `Page<GivenFigure>`. */
export const valuesRequest = 'copydesk/values';

/** All values of one thing. */
export interface FigureGroup {
  readonly key: string;
  /** “dockers”, “British pounds”, “miles”. */
  readonly name: string;
  readonly kind: 'count' | 'money' | 'share' | 'measure' | 'time';
  /** How many; at least one. */
  readonly values: number;
  /** The value, where it is the only one. */
  readonly only: GivenFigure | undefined;
}

/** One figure where an article gives it. */
export interface GivenFigure {
  /** The article's own words, with what is counted: “thousands of migrants”. */
  readonly text: string;
  /** How they are read, where that says more: “at least 2,000”. */
  readonly reading: string | undefined;
  /** “as of Thursday 16 January 2020”. */
  readonly asOf: string | undefined;
  /** Who says so. */
  readonly source: string | undefined;
  /** The article's headline or file name. */
  readonly article: string;
  /** The words around it. */
  readonly context: string;
  /** Whether people decided that it is so. */
  readonly isConfirmed: boolean;
  readonly place: Place;
}

/** Notification from the server: something that trees and lists show has changed. */
export const changedNotification = 'copydesk/changed';

/** Notification from the server: what it is doing; the client shows it in its one status item. */
export const statusNotification = 'copydesk/status';

export interface Status {
  readonly state: 'indexing' | 'ready';
  /** Articles read, and articles to read. */
  readonly done: number;
  readonly total: number;
  /** “rules”, or the hash of the weights. */
  readonly reader: string;
  /** What became of the model; `none` where the server was started without one. */
  readonly model: 'none' | 'loading' | 'ready' | 'failed';
  /** How the model runs, or why it does not: “WebAssembly, since …”. */
  readonly modelNote?: string;
  /** Said once when something was left out: “5,000 of 8,312 files are read (copydesk.maxFiles).” */
  readonly notice?: string;
  /** Why no file of the folders is read. */
  readonly unread?: UnreadKind;
}

/**
 * Files whose presence at a folder's top says that it is a software project. Its texts are read only where the user asks for it, so an
 * editor need not start the server for its sake.
 */
export const projectFiles: readonly string[] = [
  'package.json',
  'Cargo.toml',
  'go.mod',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'pyproject.toml',
  'setup.py',
  'CMakeLists.txt',
  'Makefile',
  'Gemfile',
  'composer.json',
  'mix.exs',
  'Package.swift',
  'tsconfig.json',
];

/** Notification from the server: what an open document is to Copydesk. */
export const documentNotification = 'copydesk/document';

export interface DocumentState {
  readonly uri: string;
  readonly state: 'article' | 'unread';
  /** Why it is not read. */
  readonly why?: UnreadKind;
  /** The same in a sentence: “Copydesk reads English, and this document seems to be in Spanish.” */
  readonly details?: string;
  /** For the status bar: “Not read: Spanish”. Absent for documents that are plainly no articles. */
  readonly label?: string;
  /** Of an article: how many names, figures and quotes it has, and of how many people decided. */
  readonly progress?: { readonly decided: number; readonly all: number };
}

/** Why a document or a folder's files are not read. */
export const unreadKinds = [
  'switched-off',
  'software-project',
  'home-folder',
  'excluded',
  'other-mode',
  'no-prose',
  'other-language',
  'too-large',
] as const;

export type UnreadKind = (typeof unreadKinds)[number];

/** Commands that a hover may link to; the client trusts these and no others. */
export const hoverCommands = {
  /** Arguments: [entity key in the corpus]. Shows all mentions in the references view. */
  showMentions: 'copydesk.showMentions',
  /** Arguments: [entity key in the corpus]. Shows all quotes in the references view. */
  showQuotes: 'copydesk.showQuotes',
  /** Arguments: [entity key in the corpus]. Opens all that is known of it as a document. */
  openDossier: 'copydesk.openDossier',
} as const;

/** What the code of a finding runs, where the client trusts it; arguments: [code]. Shows what the finding means. */
export const findingCommand = 'copydesk.explainFinding';

/** Request with `RowParams`: all that the folder knows of the entity with this key; answer `Page<DossierLine>`. */
export const dossierRequest = 'copydesk/dossier';

/** A line of a dossier: plain words, and where an article says so. */
export interface DossierLine {
  /** `part` heads the rows that follow it; a `gap` is empty. */
  readonly kind: 'title' | 'part' | 'row' | 'gap';
  readonly text: string;
  readonly place?: Place;
}

/**
 * Request with `SearchParams`: what is found in the folder, as the lines of a document; answer `SearchPage`. What stands above its rows are lines, too.
 */
export const searchRequest = 'copydesk/search';

export interface SearchParams extends ListParams {
  /** Words, “phrases”, `migra*`, `lemma:say`, `speaker:"Moira Kestrel"` and so on: README, “Searching the corpus”. */
  readonly query: string;
  readonly show: SearchView;
}

/**
 * Every place with what stands around it, in the order of the articles or by the words before or behind it; or words that are more frequent near to it
 * (`collocates`), or in what was looked through (`keywords`), than in all others.
 */
export const searchViews = ['position', 'left', 'right', 'collocates', 'keywords'] as const;

export type SearchView = (typeof searchViews)[number];

export interface SearchPage extends Page<SearchLine> {
  /** What is wrong with the query, where nothing was looked for. */
  readonly fault?: QueryProblem;
}

/** A line of what was found: plain words in columns, for letters of one width. */
export interface SearchLine {
  /** `title` is the query; a `note` says what was found, or what is wrong; `heading` names columns; a `row` is something found; a `gap` is empty. */
  readonly kind: 'title' | 'note' | 'heading' | 'row' | 'gap';
  readonly text: string;
  /** Of a row: from which character to which stand the words that were found. */
  readonly words?: readonly [from: number, to: number];
  /** Of a row: from which character on it tells its date and article. */
  readonly source?: number;
  readonly place?: Place;
}

/** Request with `{ query }`: what is wrong with it; answer `QueryProblem | null`. */
export const queryProblemRequest = 'copydesk/queryProblem';

export interface QueryProblem {
  /** A sentence. */
  readonly message: string;
  /** The characters of the query that are wrong. */
  readonly from: number;
  readonly to: number;
}

/** Request: what a search for the selected words, or for whoever is named at the place, is written as; answer `string | null`. */
export const querySuggestionRequest = 'copydesk/querySuggestion';

export interface QuerySuggestionParams {
  readonly textDocument: { readonly uri: string };
  /** Where the cursor is, or what is selected. */
  readonly range: Range;
}

/** Request: whose name stands at a place, or who says the quote there; answer `Bearer | null`. */
export const bearerRequest = 'copydesk/bearer';

export interface BearerParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface Bearer {
  /** The entity's key in the corpus. */
  readonly key: string;
  readonly name: string;
}

/** Request: the mentions, or the quotes, of an entity of the corpus; answer `Page<Place>`. */
export const placesRequest = 'copydesk/places';

export interface PlacesParams extends RowParams {
  readonly of: 'mentions' | 'quotes';
}

/** Semantic token types, in the order of the legend; package.json contributes each with scopes that every theme colours. */
export const tokenTypes = [
  'copydeskPerson',
  'copydeskOrganisation',
  'copydeskPlace',
  'copydeskGroup',
  'copydeskName',
  'copydeskFigure',
  'copydeskQuote',
  'copydeskCue',
] as const;

/** `uncertain`: the attribution or reading is a guess. `confirmed`: people decided that it is so. */
export const tokenModifiers = ['uncertain', 'confirmed'] as const;

/**
 * Commands of the server, by `workspace/executeCommand`. `decide` takes `[DecideParams]`, `bringIn` `[uri of a folder]`, the others nothing; all answer `DecideResult`. What is
 * decided is on the disk when the answer comes.
 */
export const decideCommands = {
  decide: 'copydesk.decide',
  /** Takes back what was decided last in this window, all that was decided at once. */
  undo: 'copydesk.takeBack',
  /** Decides again what was taken back last. */
  redo: 'copydesk.decideAgain',
  /** Takes in what somebody else decided of the same articles, in a folder of theirs. */
  bringIn: 'copydesk.bringInDecisions',
} as const;

export interface DecideParams {
  /** What is decided, for the user to know it again: “Not a name: Ruiz”. */
  readonly label: string;
  /** All of it is decided, or nothing. */
  readonly deeds: readonly Deed[];
}

export type Deed = Making | Replacing | Moving;

/** A decision as it is made: by whom, when and upon which reading is not told, but known. */
export interface Making {
  /** The article in which it is decided. */
  readonly uri: string;
  /** Where it holds; what is decided of the corpus's entities holds everywhere. */
  readonly scope: 'article' | 'everywhere';
  /** A decision as `types/decision.ts` has it; in place of an anchor may stand a `Range` of the document. */
  readonly decision: { readonly kind: string; readonly [part: string]: unknown };
}

/** A decision that is there already goes, or says something else. */
export interface Replacing {
  /** The article of which it is; of what is decided in all, any file of the folder. */
  readonly uri: string;
  readonly scope: 'article' | 'everywhere';
  /** The line of its file that tells it. */
  readonly out: string;
  /** The line that takes its place. */
  readonly in?: string;
}

/** All that is decided of one article is another's, which it is called now. */
export interface Moving {
  readonly uri: string;
  readonly to: string;
}

export interface DecideResult {
  /** What was decided, taken back, or decided again; absent where nothing was. */
  readonly label?: string;
  /** Why nothing was: “.copydesk may not be written: permission denied”. */
  readonly problem?: string;
}

/** Notification from the server: somebody decided in this window, by one of `decideCommands`, and what became of it. */
export const decidedNotification = 'copydesk/decided';

export interface DecidedParams extends DecideResult {
  readonly command: string;
}

/** Notification from the server with an `Offer`, to a client that `picks`: it holds of many places, and is to be decided once the user has seen where. */
export const offeredNotification = 'copydesk/offered';

/** Commands of the client that the server's quick fixes for findings name. */
export const findingCommands = {
  /** Arguments: [code of the finding]. Switches its kind off in the settings. */
  switchOff: 'copydesk.switchFindingOff',
  /** Arguments: [`Offer`]. Shows where it would hold, and decides it where the user wants that. */
  decideSeen: 'copydesk.decideOnceSeen',
} as const;

/** Request: what can be decided at a place; answer `Offer[]`, the likeliest first. */
export const offersRequest = 'copydesk/offers';

export interface OffersParams {
  readonly textDocument: { readonly uri: string };
  /** Where the cursor is, or what is selected. */
  readonly range: Range;
  /** Of what kind; without it one of each. */
  readonly command: OfferCommand;
  /** What the user has typed: letters of a name, a value. */
  readonly query?: string;
  /** Of which decision that is there already, by the line of its file that tells it; without it of any. */
  readonly decision?: string;
}

/** What a user can do, as the client's commands are called: `copydesk.confirm` and so on. */
export const offerCommands = [
  'confirm',
  'reject',
  'changeKind',
  'everywhere',
  'sameAs',
  'notSameAs',
  'setSpeaker',
  'setValue',
  'setOutlet',
  'addName',
  'addQuote',
  'addFigure',
  'setSource',
  'setCue',
  'setCounted',
  'setStatement',
  'changeSpan',
  'setNote',
  'tag',
  'byKey',
  'untag',
  'reattach',
  'settle',
] as const;

export type OfferCommand = (typeof offerCommands)[number];

/** Something that the user may decide. */
export interface Offer extends DecideParams {
  /** What else is to be known to choose: “12 places in 5 articles”. */
  readonly detail?: string;
}

/** Request with `ReachParams`: where in the articles what may be decided would hold, those of the article in which it is decided first; answer `Page<Reached>`. */
export const reachRequest = 'copydesk/reach';

export interface ReachParams extends ListParams {
  readonly deeds: readonly Deed[];
}

export interface Reached {
  /** The words around the place, on one line. */
  readonly context: string;
  /** The article's headline or file name. */
  readonly article: string;
  readonly place: Place;
}

/** Request: what can be tagged with in the article's folder, tags of its own first; answer `Taggable[]`. */
export const taggableRequest = 'copydesk/taggable';

/** Request: the words of an article that people have tagged, with the colours of their tags; answer `Tagged[]`. */
export const taggedRequest = 'copydesk/tagged';

export interface ArticleParams {
  readonly textDocument: { readonly uri: string };
}

export interface Taggable {
  /** “Mood: low”, “person”. */
  readonly label: string;
  /** The letter or digit that gives it. */
  readonly key?: string;
  /** The guideline. */
  readonly description?: string;
  /** What the command `copydesk.byKey` takes as `query` to give just this one. */
  readonly query: string;
}

export interface Tagged {
  readonly range: Range;
  /** “#2e8b57”; absent where the tag has none. */
  readonly colour?: string;
}

/** Request: the next suggestion to look at, the most doubtful first; answer `Review | null`. */
export const reviewRequest = 'copydesk/review';

export interface ReviewParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected: the suggestion that was shown last, if it was. */
  readonly range: Range;
}

export interface Review {
  readonly place: Place;
  /** “person · 12 of 80 decided”. */
  readonly label: string;
}

/** Request with `ListParams`: articles of which something is decided; answer `Page<Progress>`. */
export const progressRequest = 'copydesk/progress';

/** How far people have gone through an article. */
export interface Progress {
  readonly uri: string;
  readonly decided: number;
  /** Names, figures and quotes. */
  readonly all: number;
}

/** Request with `ListParams`: who decided, and what of it does not hold; answer `Page<DecisionGroup>`. */
export const decisionsRequest = 'copydesk/decisions';

/** Request with `RowParams`: the decisions of a group, the newest first; answer `Page<DecisionRow>`. */
export const decisionRowsRequest = 'copydesk/decisionRows';

/** What somebody decided, or what is to be looked at of it. */
export interface DecisionGroup {
  readonly key: string;
  /** `lost`: whose words are lost, or whose article. `disputed`: people differ. `alone`: one person marked it, and nobody else who decided anything of the article. `faults`: lines that are not understood. */
  readonly kind: 'person' | 'lost' | 'disputed' | 'alone' | 'faults';
  /** “ann”, “Lost their place”. */
  readonly name: string;
  readonly count: number;
}

export interface DecisionRow {
  /** “Solberg” is not a name. */
  readonly label: string;
  readonly state: 'holds' | 'lost' | 'disputed' | 'alone' | 'fault';
  /** Empty of a fault. */
  readonly by: string;
  /** ISO 8601 in UTC; empty of a fault. */
  readonly at: string;
  readonly note: string | undefined;
  /** The article's headline or file name. */
  readonly article: string;
  /** Where its words stand, or may stand; of what has none, the line of its file. */
  readonly place: Place;
  /** The line of its file that tells it. */
  readonly line: string;
  /** Takes it back; absent of a fault. */
  readonly drop?: DecideParams;
}

/** Request with `AgreementParams`: how far those agree who decided in the folder, every disagreement a link; answer `AgreementReport | null`, null where no two decided of one article. */
export const agreementRequest = 'copydesk/agreement';

export interface AgreementParams {
  /** The uri of a folder in which somebody else decided of the same articles, to be compared with what is decided here. */
  readonly colleague?: string;
}

export interface AgreementReport {
  /** Links are paths in the opened folder. */
  readonly markdown: string;
  readonly disagreements: number;
  /** What there is in the colleague's folder and not here: “12 decisions”; absent where there is nothing, or no such folder was named. */
  readonly brought?: string;
}

/** Codes of problems that are of decisions and no findings. */
export const decisionProblems = ['decision-lost', 'decision-disputed'] as const;

/** Request: the quote at a place with speaker and source, to be pasted elsewhere; answer `Copied | null`. */
export const copyRequest = 'copydesk/copy';

export interface CopyParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

/** Words of articles are words in every form, never markup. Where there is no quote at the place there is the citation alone. */
export interface Copied {
  readonly text?: string;
  readonly markdown?: string;
  readonly html?: string;
  /** Byline, headline, date, file and line. */
  readonly citation: string;
}

/** Request: what can be exported to; answer `ExportFormat[]`. */
export const exportFormatsRequest = 'copydesk/exportFormats';

export interface ExportFormat {
  /** As the command `copydesk export --to` calls it: “brat”. */
  readonly name: string;
  readonly title: string;
  /** Whether there are several files. */
  readonly isFolder: boolean;
  /** “.ann”. */
  readonly extension: string;
  /** What may be listed, one of which is asked for: “quotes”. */
  readonly tables?: readonly string[];
}

/** Request: an article, or the folder, in another program's form; its files come as `exportedNotification`, then the answer, `ExportResult`. */
export const exportRequest = 'copydesk/export';

export interface ExportParams {
  /** The client's own, to tell parts of one export from those of another. */
  readonly id: number;
  readonly format: string;
  readonly table?: string;
  /** Only this article, or those in this folder. */
  readonly uri?: string;
}

/** Notification from the server: a file of an export, or more of it. */
export const exportedNotification = 'copydesk/exported';

export interface ExportedPart {
  readonly id: number;
  /** Its path in the folder that is exported to, with slashes, never out of it; empty where only progress is told. */
  readonly name: string;
  /** What comes behind what was told of the file before. */
  readonly content: string;
  /** Articles. */
  readonly done: number;
  readonly total: number;
}

export interface ExportResult {
  readonly articles: number;
  /** What the format cannot hold, and why. */
  readonly losses: readonly string[];
}

/** What the client says of itself when it starts the server. */
export interface ClientAbility {
  /** It has the commands `copydesk.…` of `offerCommands`, which let the user pick, of `hoverCommands`, and `findingCommand`. */
  readonly picks: boolean;
}
