import { byPosition, contains, type Span } from '../text/span';
import type { AnnotatedText } from './fromAnnotation';
import { amountOf, headingOf, plain, sourceName } from './markdown';
import { figuresWithin, lineNumbers, rolesIn, sourcesIn } from './tables';

/**
 * What there is to check in articles, as a list of boxes to tick: what somebody is said to have said, with the figures in it, then the other figures,
 * the names with their titles, and what Copydesk noticed. Everything once, in order of reading.
 */
export function checklistOf(articles: readonly AnnotatedText[]): string {
  return `${['# What to check', ...articles.map(checksOf)].join('\n\n')}\n`;
}

/** “(line 3)”. */
type At = (place: Pick<Span, 'start'>) => string;

function checksOf(article: AnnotatedText): string {
  const lineOf = lineNumbers(article.text);
  const at: At = ({ start }) => `(line ${lineOf(start)})`;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Statements', statementsIn(article, at)],
    ['Other figures', otherFiguresIn(article, at)],
    ['Names and titles', namesIn(article, at)],
    ['Noticed', article.annotation.findings.map(finding => box(`${plain(finding.message)} ${at(finding)}`))],
  ];
  const filled = parts.filter(([, lines]) => lines.length > 0);
  return [
    `## ${headingOf(article)}`,
    ...filled.map(([title, lines]) => [`### ${title}`, '', ...lines].join('\n')),
    ...(filled.length === 0 ? ['Nothing was found.'] : []),
  ].join('\n\n');
}

function statementsIn(article: AnnotatedText, at: At): readonly string[] {
  const said = sourcesIn(article).flatMap(source => source.quotes.map(quote => ({ source, quote })));
  return said
    .sort((a, b) => byPosition(a.quote, b.quote))
    .flatMap(({ source, quote }) => [
      box(`${sourceName(source)}: ${plain(quote.text)} ${at(quote)}`),
      ...figuresWithin(article.annotation, quote).map(figure => `  ${box(figureIn(article, figure))}`),
    ]);
}

function otherFiguresIn(article: AnnotatedText, at: At): readonly string[] {
  const { figures, quotes } = article.annotation;
  const said = quotes.filter(({ kind }) => kind !== 'scare');
  return figures
    .filter(figure => !said.some(quote => contains(quote, figure)))
    .map(figure => box(`${figureIn(article, figure)} ${at(figure)}`));
}

function figureIn({ text }: AnnotatedText, figure: AnnotatedText['annotation']['figures'][number]): string {
  const amount = amountOf(figure);
  const words = plain(text.slice(figure.start, figure.end));
  return `${words}${figure.measured === null ? '' : ` ${plain(figure.measured)}`}${amount === '' ? '' : ` = ${amount}`}`;
}

function namesIn(article: AnnotatedText, at: At): readonly string[] {
  const roleOf = rolesIn(article);
  const seen = new Set<string>();
  return article.annotation.entities.flatMap(({ entity, name, ...place }) => {
    if (seen.has(entity)) {
      return [];
    }
    seen.add(entity);
    return [box(`${sourceName({ name, role: roleOf(entity) })} ${at(place)}`)];
  });
}

function box(line: string): string {
  return `- [ ] ${line}`;
}
