import type { AnnotatedText } from './fromAnnotation';
import { lineNumbers, nameOf, oneLine, rolesIn, sourcesIn, type Row, type Source, type Table } from './tables';

/** Rows as a table of Markdown that can be read as it is, too: columns are as wide as what stands in them, within reason. */
export function markdownTableOf({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): string {
  const cells = [columns, ...rows].map(row => row.map(cell => (cell === null ? '' : inLine(String(cell)))));
  const widths = columns.map((_, at) => Math.min(widest, Math.max(3, ...cells.map(row => row[at]?.length ?? 0))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return `${[line(head), line(widths.map(width => '-'.repeat(width))), ...body.map(line)].join('\n')}\n`;
}

const widest = 40;

/** What is listed of articles for people to read, by the name of the table that has the same in rows. */
export const lists: Readonly<Record<string, (articles: readonly AnnotatedText[]) => string>> = {
  quotes: quotesBySpeaker,
  figures: byArticle('Figures', (article, at) =>
    article.annotation.figures.map(figure => {
      const source = nameOf(article.annotation, figure.source);
      const amount = amountOf(figure);
      const words = `**${plain(article.text.slice(figure.start, figure.end))}**`;
      const counted = figure.measured === null ? '' : ` ${plain(figure.measured)}`;
      return [
        `${words}${counted}${amount === '' ? '' : ` = ${amount}`}`,
        ...(figure.asOf === null ? [] : [`as of ${figure.asOf}`]),
        ...(source === null ? [] : [`according to ${plain(source)}`]),
        at(figure.start),
      ].join(', ');
    }),
  ),
  findings: byArticle('Findings', ({ annotation }, at) =>
    annotation.findings.map(({ code, message, start }) => `${plain(message)} (${code}, ${at(start)})`),
  ),
  names: byArticle('Names', article => {
    const roleOf = rolesIn(article);
    const byEntity = new Map(article.annotation.entities.map(one => [one.entity, one]));
    return [...byEntity.values()].map(({ name, type, entity }) => {
      const count = article.annotation.entities.filter(one => one.entity === entity).length;
      const role = roleOf(entity);
      return `**${plain(name)}** (${type})${role === null ? '' : `, ${plain(role)}`}: ${count} ×`;
    });
  }),
  sources: byArticle('Sources', article =>
    sourcesIn(article).map(source => {
      const count = new Set(source.quotes.map(({ statement }) => statement)).size;
      return `${sourceName(source)} (${source.how}): ${count} ${count === 1 ? 'statement' : 'statements'}`;
    }),
  ),
};

/** Who says what in all articles: speakers by the number of their statements, then by name; who is only described is another in each article. */
function quotesBySpeaker(articles: readonly AnnotatedText[]): string {
  const byName = new Map<string, { source: Source; lines: string[]; statements: number }>();
  for (const article of articles) {
    const { id } = article.annotation;
    const lineOf = lineNumbers(article.text);
    for (const source of sourcesIn(article)) {
      const key = source.entity ?? `${id} ${source.how} ${source.name ?? ''}`;
      const known = byName.get(key) ?? { source, lines: [], statements: 0 };
      known.lines.push(
        ...source.quotes.map(
          ({ text, kind, start }) =>
            `- ${kind === 'indirect' ? `(${plain(text)})` : plain(text)} – ${plain(String(id))}, line ${lineOf(start)}`,
        ),
      );
      known.statements += new Set(source.quotes.map(({ statement }) => statement)).size;
      byName.set(key, known);
    }
  }
  const sorted = [...byName.values()].sort(
    (a, b) => b.statements - a.statements || (a.source.name ?? '').localeCompare(b.source.name ?? '', 'en'),
  );
  return `${['# Quotes by speaker', ...sorted.map(({ source, lines }) => [`## ${sourceName(source)}`, '', ...lines].join('\n'))].join('\n\n')}\n`;
}

export function sourceName({ name, role }: Pick<Source, 'name' | 'role'>): string {
  return `${name === null ? 'Nobody named' : plain(name)}${role === null ? '' : `, ${plain(role)}`}`;
}

/** A list of each article that has anything in it. `at` says the line. */
function byArticle(
  title: string,
  linesIn: (article: AnnotatedText, at: (offset: number) => string) => readonly string[],
): (articles: readonly AnnotatedText[]) => string {
  return articles => {
    const parts = articles.flatMap(article => {
      const lineOf = lineNumbers(article.text);
      const lines = linesIn(article, offset => `line ${lineOf(offset)}`);
      return lines.length === 0 ? [] : [[`## ${headingOf(article)}`, '', ...lines.map(line => `- ${line}`)].join('\n')];
    });
    return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
  };
}

/** The headline and the id. */
export function headingOf({ annotation, text }: AnnotatedText): string {
  const { headline } = annotation.article;
  const id = plain(String(annotation.id));
  return headline === null ? id : `${plain(text.slice(headline.start, headline.end))} (${id})`;
}

/** “2,000,000 USD”, “10 to 20 percent”, “2026-03-04”; empty where nothing is known. */
export function amountOf({ value, min, max, unit, iso }: AnnotatedText['annotation']['figures'][number]): string {
  const number = (one: number): string => one.toLocaleString('en', { maximumFractionDigits: 6 });
  const amount =
    value !== null
      ? number(value)
      : min !== null && max !== null
        ? `${number(min)} to ${number(max)}`
        : min !== null
          ? `at least ${number(min)}`
          : max === null
            ? ''
            : `at most ${number(max)}`;
  return amount === '' ? (iso ?? '') : `${amount}${unit === null ? '' : ` ${unit}`}`;
}

/** An article's words on one line, with nothing in them that Markdown would take for markup. */
export function plain(words: string): string {
  return inLine(words).replace(leading, '\\$&').replace(number, '$1\\$2');
}

/** The same where something else of the line stands before it. */
function inLine(words: string): string {
  return oneLine(words).replace(markup, '\\$&');
}

const markup = /[\\`*_{}[\]<>#|~&]/gu;
const leading = /^[-+=]/u;
const number = /^(\d+)([.)])/u;
