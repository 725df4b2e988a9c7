import type { Corpus } from '../corpus/corpus';
import { spanOf, touches } from '../text/span';
import { statementsBy, statementsIn, type Spoken } from './speech';
import type { Located } from './places';
import { subjectAt } from './subject';

/** Where a jump lands, and what to say of it: “Olga Sanchez Cordero, quote 2 of 5”. */
export interface Jump extends Located {
  readonly label: string;
}

export type Direction = 'next' | 'previous';

/** The next or previous quote of this article, wrapping at its ends. */
export function jumpToQuote(corpus: Corpus, uri: string, offset: number, direction: Direction): Jump | undefined {
  const all = statementsIn(corpus, uri).map((statement): Spoken => ({ uri, statement }));
  return landing(all, uri, offset, direction, 'Quote');
}

/**
 * The next or previous statement of the speaker at `offset`, through all articles, wrapping. The speaker is the quote's under
 * the caret, else the person named there, else the speaker of the nearest quote above.
 */
export function jumpToSpeaker(corpus: Corpus, uri: string, offset: number, direction: Direction): Jump | undefined {
  const key = speakerAt(corpus, uri, offset);
  const dossier = key === undefined ? undefined : corpus.identities.dossierOf(uri, key);
  return dossier && landing(statementsBy(corpus, dossier), uri, offset, direction, dossier.name);
}

function speakerAt(corpus: Corpus, uri: string, offset: number): string | undefined {
  const all = statementsIn(corpus, uri);
  const around = all.find(({ parts }) => parts.some(part => touches(part, offset)));
  if (around !== undefined) {
    return around.speakers[0];
  }
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  if (subject?.kind === 'entity') {
    return subject.entity.key;
  }
  return all.findLast(({ parts, speakers }) => parts[0].start <= offset && speakers.length > 0)?.speakers[0];
}

function landing(
  all: readonly Spoken[],
  uri: string,
  offset: number,
  direction: Direction,
  name: string,
): Jump | undefined {
  const index = direction === 'next' ? nextIndex(all, uri, offset) : previousIndex(all, uri, offset);
  const spoken = all[index];
  return (
    spoken && {
      uri: spoken.uri,
      span: spanOf(spoken.statement.parts[0]),
      label: name === 'Quote' ? `Quote ${index + 1} of ${all.length}` : `${name}, quote ${index + 1} of ${all.length}`,
    }
  );
}

/** The first statement that starts behind the place; the first of all when there is none. */
function nextIndex(all: readonly Spoken[], uri: string, offset: number): number {
  const index = all.findIndex(one => one.uri > uri || (one.uri === uri && one.statement.parts[0].start > offset));
  return index < 0 ? 0 : index;
}

/** The last statement that starts before the place; the last of all when there is none. */
function previousIndex(all: readonly Spoken[], uri: string, offset: number): number {
  const index = all.findLastIndex(one => one.uri < uri || (one.uri === uri && one.statement.parts[0].start < offset));
  return index < 0 ? all.length - 1 : index;
}
