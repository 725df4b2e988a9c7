import type { SpanFormat } from '../../exchange/format';
import { FileNames } from '../../exchange/fileNames';
import { spanFormats } from '../../exchange/formats';
import { markedOf, type AnnotatedText } from '../../exchange/fromAnnotation';
import { withLayers } from '../../exchange/layers';
import { reports } from '../../exchange/reports';
import { tables } from '../../exchange/tables';
import { UsedSoFar } from '../../exchange/used';
import type { ExportedPart, ExportFormat, ExportParams, ExportResult } from '../../protocol';
import { label } from '../label';

/** All that can be exported to, in the order in which a user picks from it. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'jsonl',
    title: 'everything Copydesk read, a line an article (JSON Lines)',
    isFolder: false,
    extension: '.jsonl',
  },
  ...reports.map(({ name, title, extension, isOfTable }): ExportFormat => ({
    ...{ name, title, isFolder: false, extension },
    ...(isOfTable ? { tables: tables.map(table => table.name) } : {}),
  })),
  ...spanFormats.map(({ name, title, extension, lies, beside }): ExportFormat => ({
    ...{ name, title, isFolder: lies === 'apart' || beside !== undefined },
    extension,
  })),
];

/** Tells the files of an export as its articles come. */
export interface Writer {
  readonly take: (article: AnnotatedText, done: number) => Promise<void>;
  readonly end: () => Promise<ExportResult>;
}

type Tell = (part: Omit<ExportedPart, 'id'>) => Promise<void>;

export function writerOf({ format: name, table: tableName }: ExportParams, tell: Tell, total: number): Writer {
  const format = spanFormats.find(one => one.name === name);
  if (format !== undefined) {
    return spanWriter(format, tell, total);
  }
  const report = reports.find(one => one.name === name);
  const table = tables.find(one => one.name === tableName) ?? tables[0];
  if (name !== 'jsonl' && (report === undefined || table === undefined)) {
    throw new Error(`There is no format ${name}`);
  }
  const all: AnnotatedText[] = [];
  let articles = 0;
  return {
    take: async (article, done) => {
      articles++;
      if (report === undefined) {
        await tell({ name: 'articles.jsonl', content: `${JSON.stringify(article.annotation)}\n`, done, total });
      } else {
        all.push(article);
        await tell({ name: '', content: '', done, total });
      }
    },
    end: async () => {
      if (report !== undefined && table !== undefined) {
        const file = `${report.isOfTable ? table.name : report.name}${report.extension}`;
        await tell({ name: file, content: report.write(all, table), done: total, total });
      }
      return { articles, losses: [] };
    },
  };
}

function spanWriter(format: SpanFormat, tell: Tell, total: number): Writer {
  const used = new UsedSoFar();
  const names = new FileNames();
  const losses = new Map<string, number>();
  const { head, between, tail } = format.around ?? { head: '', between: '', tail: '' };
  const together = `articles${format.extension}`;
  let articles = 0;
  return {
    take: async (article, done) => {
      const marked = withLayers(markedOf(article), format, undefined);
      used.add(marked);
      const written = format.write(marked);
      for (const { what, why } of written.losses) {
        const line = label(`${what}: ${why}`);
        losses.set(line, (losses.get(line) ?? 0) + 1);
      }
      const name = names.of(marked.id);
      for (const file of written.files) {
        const isApart = format.lies === 'apart';
        const content = isApart ? file.content : `${articles === 0 ? head : between}${file.content}`;
        await tell({ name: isApart ? `${name}${file.name}` : together, content, done, total });
      }
      articles++;
    },
    end: async () => {
      if (format.lies === 'together') {
        await tell({ name: together, content: articles === 0 ? head + tail : tail, done: total, total });
      }
      for (const { name, content } of format.beside?.(used) ?? []) {
        await tell({ name, content, done: total, total });
      }
      return { articles, losses: [...losses].map(([line, count]) => (count === 1 ? line : `${count} × ${line}`)) };
    },
  };
}
