import { byPosition, contains } from '../text/span';
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

function checksOf(article: AnnotatedText): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Statements', statementsIn(article)],
    ['Other figures', otherFiguresIn(article)],
    ['Names and titles', namesIn(article)],
    [
      'Noticed',
      article.annotation.findings.map(({ message, start }) => box(`${plain(message)} (${lineIn(article, start)})`)),
    ],
  ];
  const filled = parts.filter(([, lines]) => lines.length > 0);
  return [
    `## ${headingOf(article)}`,
    ...filled.map(([title, lines]) => [`### ${title}`, '', ...lines].join('\n')),
    ...(filled.length === 0 ? ['Nothing was found.'] : []),
  ].join('\n\n');
}

function statementsIn(article: AnnotatedText): readonly string[] {
  const said = sourcesIn(article).flatMap(source => source.quotes.map(quote => ({ source, quote })));
  return said
    .sort((a, b) => byPosition(a.quote, b.quote))
    .flatMap(({ source, quote }) => {
      return [
        box(`${sourceName(source)}: ${plain(quote.text)} (${lineIn(article, quote.start)})`),
        ...figuresWithin(article.annotation, quote).map(figure => `  ${box(figureIn(article, figure))}`),
      ];
    });
}

function otherFiguresIn(article: AnnotatedText): readonly string[] {
  const { figures, quotes } = article.annotation;
  const said = quotes.filter(({ kind }) => kind !== 'scare');
  return figures
    .filter(figure => !said.some(quote => contains(quote, figure)))
    .map(figure => box(`${figureIn(article, figure)} (${lineIn(article, figure.start)})`));
}

function figureIn({ text }: AnnotatedText, figure: AnnotatedText['annotation']['figures'][number]): string {
  const amount = amountOf(figure);
  const words = plain(text.slice(figure.start, figure.end));
  return `${words}${figure.measured === null ? '' : ` ${plain(figure.measured)}`}${amount === '' ? '' : ` = ${amount}`}`;
}

function namesIn(article: AnnotatedText): readonly string[] {
  const roleOf = rolesIn(article);
  const seen = new Set<string>();
  return article.annotation.entities.flatMap(({ entity, name, start }) => {
    if (seen.has(entity)) {
      return [];
    }
    seen.add(entity);
    return [box(`${sourceName({ name, role: roleOf(entity) })} (${lineIn(article, start)})`)];
  });
}

function lineIn({ text }: AnnotatedText, offset: number): string {
  return `line ${lineNumbers(text)(offset)}`;
}

function box(line: string): string {
  return `- [ ] ${line}`;
}
