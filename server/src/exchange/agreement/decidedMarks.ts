import { decidedIn } from '../../decisions/decided';
import type { Decision, DecidedLayer } from '../../types/decision';
import type { Span } from '../../text/span';
import type { Mark } from '../marked';
import type { Annotated } from './agreement';

/** An article and what people decided of it; what they decided of all articles together is nobody's version of one. */
export interface DecidedArticle {
  readonly id: string;
  readonly text: string;
  readonly decisions: readonly Decision[];
}

/** Who decided anything of the articles, in alphabetical order. */
export function annotatorsOf(articles: readonly DecidedArticle[]): readonly string[] {
  return [...new Set(articles.flatMap(({ decisions }) => decisions.map(({ by }) => by)))].sort();
}

/**
 * The articles of which at least two people decided something, with what each of them says is there. Where somebody says nothing of what kind a
 * thing is, because that was right, it is of the kind that another says.
 */
export function asAnnotated(articles: readonly DecidedArticle[], annotators: readonly string[]): readonly Annotated[] {
  return articles.flatMap(({ id, text, decisions }) => {
    if (new Set(decisions.map(({ by }) => by)).size < 2) {
      return [];
    }
    const marks = annotators.map(who =>
      marksIn(
        text,
        decisions.filter(({ by }) => by === who),
      ),
    );
    const all = marks.flat();
    return [{ id, text, marks: marks.map(own => told(own, all)) }];
  });
}

function marksIn(text: string, decisions: readonly Decision[]): readonly Mark[] {
  const decided = decidedIn(text, decisions);
  const ofLayer = (layer: DecidedLayer): readonly Mark[] =>
    decided[layer].flatMap(verdict => {
      const { isRejected, change } = verdict;
      const tag = 'type' in change ? change.type : 'kind' in change ? change.kind : undefined;
      return isRejected ? [] : [markOf(layer, tag ?? '', change.span ?? verdict)];
    });
  return [
    ...ofLayer('name'),
    ...ofLayer('figure'),
    ...ofLayer('quote'),
    ...decided.words.name.flatMap(place => (place.type === undefined ? [] : [markOf('name', place.type, place)])),
    ...decided.own.flatMap(({ item, spans: [first, ...others] }) =>
      item.kind === 'span' && first !== undefined && others.length === 0
        ? [markOf(`own:${item.of}`, item.tag, first)]
        : [],
    ),
  ];
}

function markOf(layer: Mark['layer'], tag: string, { start, end }: Span): Mark {
  return { key: `${layer} ${start} ${end}`, layer, tag, start, end, fields: {} };
}

function told(marks: readonly Mark[], all: readonly Mark[]): readonly Mark[] {
  return marks.map(mark =>
    mark.tag === '' ? { ...mark, tag: all.find(one => one.key === mark.key && one.tag !== '')?.tag ?? '' } : mark,
  );
}
