import path from 'node:path';
import { agreementOf, type Annotated } from '../exchange/agreement/agreement';
import { reportOf } from '../exchange/agreement/report';
import type { SpanFormat } from '../exchange/format';
import { takeFiles } from './takeFiles';
import { exit, type Exit, type Shell } from './shell';

export interface AgreeOptions {
  readonly format: SpanFormat;
  readonly isJson: boolean;
}

/** Compares what several people marked in the same articles, each in a folder or file of theirs. */
export async function agree(paths: readonly string[], { format, isJson }: AgreeOptions, shell: Shell): Promise<Exit> {
  let failed = false;
  const all = paths.map(given => {
    const { articles, problems } = takeFiles(path.resolve(shell.folder, given), format, () => undefined);
    problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
    failed ||= problems.length > 0;
    return new Map(articles.map((article, index) => [article.id ?? String(index + 1), article]));
  });
  const compared: Annotated[] = [];
  for (const id of new Set(all.flatMap(articles => [...articles.keys()]))) {
    const text = all[0]?.get(id)?.text;
    const same = all.flatMap(articles => articles.get(id) ?? []).filter(one => one.text === text);
    if (text === undefined || same.length < paths.length) {
      shell.warn(`copydesk: ${id}: left out, for not all have it with the same text`);
      failed = true;
    } else {
      compared.push({ id, text, marks: same.map(({ marks }) => marks) });
    }
  }
  const layers = agreementOf(compared);
  const first = paths[0] ?? '';
  const fileOf = (id: string): string =>
    format.lies === 'apart' ? path.join(first, `${id}${format.textExtension ?? format.extension}`) : id;
  const json = { annotators: paths, articles: compared.map(({ id }) => id), layers };
  await shell.print(isJson ? `${JSON.stringify(json)}\n` : reportOf(paths, compared, layers, fileOf));
  return failed ? exit.someFailed : exit.fine;
}
