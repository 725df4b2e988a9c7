import { longestArticle } from '../stages/prose';
import type { NoProse, Prose } from '../types/prose';
import type { Unread } from '../types/unread';

/** A few words for the status bar: “Not read: Spanish”; undefined for what nobody would take for an article, so that it stays quiet. */
export function unreadLabel(why: Unread): string | undefined {
  switch (why.kind) {
    case 'software-project':
      return 'Not read: software project';
    case 'home-folder':
      return 'Not read: home folder';
    case 'no-prose':
      return plainlyNone.has(why.because) ? undefined : 'Not read: no running text';
    case 'other-language':
      return `Not read: ${languageInWords(why.language) ?? 'not English'}`;
    case 'too-large':
      return 'Not read: larger than 1 MB';
    case 'switched-off':
    case 'excluded':
    case 'other-mode':
      return undefined;
  }
}

/** The reason in a sentence. */
export function unreadInWords(why: Unread): string {
  switch (why.kind) {
    case 'switched-off':
      return 'Copydesk is switched off by the setting copydesk.enable.';
    case 'software-project':
      return 'This folder is a software project, and the texts of software projects are not read unless you ask for it.';
    case 'home-folder':
      return 'This is a home folder or a whole drive; its files are not read unless you ask for it.';
    case 'excluded':
      return 'Files of this name are left out by the setting copydesk.exclude.';
    case 'other-mode':
      return 'Articles are read in the language modes Plain Text, Markdown and News Article.';
    case 'no-prose':
      return `This document was not read, for ${noProse[why.because]}.`;
    case 'other-language':
      return `Copydesk reads English, and this document seems to be in ${languageInWords(why.language) ?? 'another language'}.`;
    case 'too-large':
      return 'Documents of more than a megabyte are not read.';
  }
}

/** The same in the shell, of a text that is not analysed; undefined of an article. */
export function notAnalysedInWords(prose: Prose): string | undefined {
  switch (prose.kind) {
    case 'article':
      return undefined;
    case 'not-prose':
      return noProse[prose.because];
    case 'other-language':
      return languageInWords(prose.language) ?? 'not English';
    case 'too-large':
      return `longer than ${longestArticle.toLocaleString('en')} characters`;
  }
}

const noProse: Readonly<Record<NoProse, string>> = {
  'no-text': 'it holds NUL characters',
  'no-words': 'it holds no words',
  code: 'it holds signs as code and lists of packages do',
  'no-running-text': 'it does not read as running text',
  failed: 'its analysis failed',
};

/** What nobody would take for an article. */
const plainlyNone: ReadonlySet<NoProse> = new Set(['no-text', 'no-words', 'code']);

/** “Spanish” of “es”; undefined where English has no name for it. */
function languageInWords(language: string | undefined): string | undefined {
  return language === undefined ? undefined : languages.of(language);
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
