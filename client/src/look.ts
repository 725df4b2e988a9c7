import type { DocumentState, Status, UnreadKind } from '../../server/src/protocol';

/** What the folder is to Copydesk, for the views' words: the context key `copydesk.folder`. */
export function folderKind(status: Status | undefined): 'reading' | 'read' | 'empty' | UnreadKind {
  if (status?.state !== 'ready') {
    return 'reading';
  }
  return status.unread ?? (status.done === 0 ? 'empty' : 'read');
}

/** What the status item shows. */
export interface Look {
  readonly icon: string;
  readonly label: string;
  readonly details: readonly string[];
  /** What the user may do about it. */
  readonly offers: readonly Offer[];
}

interface Offer {
  readonly command: string;
  readonly title: string;
}

const readFile: Offer = { command: 'copydesk.readFile', title: 'Read This File' };
const review: Offer = { command: 'copydesk.review', title: 'Review the Next Suggestion' };
const readFolder: Offer = { command: 'copydesk.readFolder', title: 'Read This Folder as a Corpus' };

/** Nothing is shown where nothing is known of the document, nor of a folder. */
export function lookOf(status: Status | undefined, document: DocumentState | undefined): Look | undefined {
  if (status?.state === 'indexing') {
    const label = `Reading ${number(status.done)} of ${number(status.total)}`;
    return { icon: 'loading~spin', label, details: ['Copydesk is reading the articles of this folder.'], offers: [] };
  }
  if (document?.label !== undefined) {
    const details = document.details === undefined ? [] : [document.details];
    return { icon: 'circle-slash', label: document.label, details, offers: offersFor(document.why) };
  }
  if (status !== undefined && (document?.state === 'article' || status.done > 0)) {
    const details = [
      ...progressOf(document),
      ...readerOf(status),
      ...(status.notice === undefined ? [] : [status.notice]),
    ];
    return { icon: 'quote', label: articlesRead(status), details, offers: document?.progress ? [review] : [] };
  }
  return undefined;
}

function offersFor(why: UnreadKind | undefined): readonly Offer[] {
  switch (why) {
    case 'software-project':
      return [readFile, readFolder];
    case 'no-prose':
    case 'other-language':
    case 'excluded':
      return [readFile];
    case 'switched-off':
    case 'home-folder':
    case 'other-mode':
    case 'too-large':
    case undefined:
      return [];
  }
}

/** How far people have gone through the article that the user is in. */
function progressOf(document: DocumentState | undefined): readonly string[] {
  const { decided, all } = document?.progress ?? { decided: 0, all: 0 };
  return decided === 0
    ? []
    : [`${number(decided)} of ${number(all)} names, figures and quotes of this article are decided.`];
}

function readerOf({ model, reader, modelNote }: Status): readonly string[] {
  const note = modelNote === undefined ? [] : [modelNote];
  switch (model) {
    case 'none':
      return ['Read by word lists.'];
    case 'loading':
      return ['Read by word lists, until Copydesk’s model is loaded.'];
    case 'ready':
      return ['Read by Copydesk’s model.', ...note, `Model ${reader.slice(0, hashShown)}`];
    case 'failed':
      return ['Read by word lists only, for Copydesk’s model cannot be had.', ...note];
  }
}

/** Characters of the weights' hash that tell one model from another. */
const hashShown = 8;

function articlesRead({ done }: Status): string {
  return done === 1 ? '1 article' : `${number(done)} articles`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
