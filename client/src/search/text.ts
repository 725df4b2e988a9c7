import { searchViews, type Place, type SearchLine, type SearchView } from '../../../server/src/protocol';
import { plainName } from '../dossiers/text';

/** What was found as a document shows it. */
export interface SearchText {
  readonly text: string;
  /** In order; several a line. */
  readonly links: readonly SearchLink[];
  /** Stretches to be shown otherwise than plain. */
  readonly styled: readonly (Stretch & { readonly style: SearchStyle })[];
}

/** `title`: the query, `found`: the words that were found, `quiet`: what is not of the articles: counts, dates, headlines. */
export const searchStyles = ['title', 'found', 'quiet'] as const;
export type SearchStyle = (typeof searchStyles)[number];

interface Stretch {
  readonly line: number;
  /** Characters of the line, as the editor counts them. */
  readonly from: number;
  readonly to: number;
}

export interface SearchLink extends Stretch {
  /** A place in an article, or the name of a command. */
  readonly target: Place | string;
  readonly tooltip: string;
}

/** What is sent of a search, and what is shown of it. */
export interface Sent {
  readonly lines: readonly SearchLine[];
  readonly total: number;
  readonly show: SearchView;
}

/** Writes the lines that were sent, with what else can be shown of the search above the rows, and how many more there are below. */
export function searchText({ lines, total, show }: Sent): SearchText {
  const texts: string[] = [];
  const links: SearchLink[] = [];
  const styled: (Stretch & { readonly style: SearchStyle })[] = [];
  const put = (text: string, style?: SearchStyle): number => {
    const line = texts.push(text) - 1;
    if (style !== undefined && text !== '') {
      styled.push({ line, from: 0, to: text.length, style });
    }
    return line;
  };
  for (const { kind, text, words, source, place } of lines) {
    if (kind === 'gap') {
      links.push(...putChoices(put, show));
    }
    const line = put(text, kind === 'title' ? 'title' : kind === 'row' || kind === 'gap' ? undefined : 'quiet');
    if (words !== undefined) {
      const stretch = { line, from: words[0], to: words[1] };
      styled.push({ ...stretch, style: 'found' });
      links.push(...(place === undefined ? [] : [{ ...stretch, target: place, tooltip: 'Open the article here' }]));
    }
    if (source !== undefined && source < text.length) {
      styled.push({ line, from: source, to: text.length, style: 'quiet' });
    }
  }
  const left = total - lines.length;
  if (left > 0) {
    put('');
    const more = 'Show more';
    const line = put(
      `${more} – ${left.toLocaleString('en')} ${left === 1 ? 'line is' : 'lines are'} not shown.`,
      'quiet',
    );
    links.push({ line, from: 0, to: more.length, target: moreCommand, tooltip: more });
  }
  return { text: `${texts.join('\n')}\n`, links, styled };
}

/** One line with what can be shown; what is shown is no link. */
function putChoices(put: (text: string, style: SearchStyle) => number, show: SearchView): readonly SearchLink[] {
  const gap = '    ';
  const choices = searchViews.map(view => `${view === show ? '●' : '○'} ${viewNames[view]}`);
  const line = put(choices.join(gap), 'quiet');
  let at = 0;
  return choices.flatMap((choice, index) => {
    const from = at + 2;
    at += choice.length + gap.length;
    const view = searchViews[index] ?? 'position';
    const link = { line, from, to: from + choice.length - 2, target: viewCommand(view), tooltip: viewNames[view] };
    return view === show ? [] : [link];
  });
}

const viewNames: Readonly<Record<SearchView, string>> = {
  position: 'by article',
  left: 'by the words before',
  right: 'by the words behind',
  collocates: 'words near to it',
  keywords: 'words that tell it apart',
};

/** The command that shows the search in front so. */
export function viewCommand(view: SearchView): string {
  return `copydesk.search.${view}`;
}

export const moreCommand = 'copydesk.search.more';

/** The name of the document: by its ending the editor knows what it is. */
export function searchName(query: string): string {
  return `${plainName(query).slice(0, longestName) || 'Search'} · Copydesk search`;
}

const longestName = 40;
