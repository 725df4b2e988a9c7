import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities';
import type { Statement } from '../stages/statements';
import { contains, spanOf, textOf, type Span } from '../text/span';

/** A statement and the article it stands in. */
export interface Spoken {
  readonly uri: string;
  readonly statement: Statement;
}

/** All statements of one article that is prose. */
export function statementsIn(corpus: Corpus, uri: string): readonly Statement[] {
  return corpus.record(uri)?.statements ?? [];
}

/** What the bearer of `dossier` says, in order of uri and of reading. */
export function statementsBy(corpus: Corpus, dossier: Dossier): readonly Spoken[] {
  return dossier.appearances
    .filter(({ entity }) => entity.statements > 0)
    .flatMap(({ uri, entity }) =>
      statementsIn(corpus, uri)
        .filter(statement => statement.speakers.includes(entity.key))
        .map(statement => ({ uri, statement })),
    );
}

/** The newest statements first, at most `most`: by the articles' dates, undated articles last, then in order of reading. */
export function latestBy(corpus: Corpus, dossier: Dossier, most: number): readonly Spoken[] {
  const found: Spoken[] = [];
  const dated = [...dossier.appearances].sort((a, b) =>
    compareDates(corpus.summary(a.uri)?.date, corpus.summary(b.uri)?.date),
  );
  for (const appearance of dated) {
    if (found.length >= most) {
      break;
    }
    found.push(...statementsBy(corpus, { ...dossier, appearances: [appearance] }).slice(0, most - found.length));
  }
  return found;
}

function compareDates(a: string | undefined, b: string | undefined): number {
  return a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? 1 : -1;
}

/** The words of a statement as printed, its parts joined by an ellipsis; of a fragment in marks, all that is reported with it. */
export function wordsOf(corpus: Corpus, { uri, statement }: Spoken): string {
  const text = corpus.article(uri)?.text ?? '';
  return contentsOf(statement)
    .map(content => textOf(text, content))
    .join(' … ');
}

/** What is said in each part; fragments of one sentence that are reported together are one. */
export function contentsOf({ parts }: Statement): readonly Span[] {
  const found: Span[] = [];
  for (const part of parts) {
    const content = part.content !== undefined && contains(part.content, part) ? part.content : part;
    const last = found.at(-1);
    if (last === undefined || !contains(last, content)) {
      found.push(spanOf(content));
    }
  }
  return found;
}
