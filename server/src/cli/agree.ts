import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { agreementOf, type Annotated } from '../exchange/agreement/agreement';
import { broughtBy, folderOf, type Folder } from '../exchange/agreement/colleagues';
import { annotatorsOf, asAnnotated, type DecidedArticle } from '../exchange/agreement/decidedMarks';
import { markdownReportOf, reportOf } from '../exchange/agreement/report';
import type { SpanFormat } from '../exchange/format';
import { readText } from '../node/decode';
import { articleOf, corpusSidecar, decisionsFolder, sidecarOf } from '../decisions/sidecars';
import { corpusAbove } from '../node/decisions/corpusAbove';
import { decisionsAbove } from '../node/decisions/decisionsAbove';
import { readSidecars } from '../node/decisions/read';
import { documentsAt } from './documents';
import { meansFor } from './meansFor';
import { exit, type Exit, type Shell } from './shell';
import { takeFiles } from './takeFiles';

export interface AgreeOptions {
  /** In which each annotator's marks are; undefined where it is decisions in `.copydesk` that are compared. */
  readonly format: SpanFormat | undefined;
  /** Folders with decisions of colleagues of the same articles. */
  readonly colleagues: readonly string[];
  readonly form: 'text' | 'markdown' | 'json';
  readonly encoding: string;
}

/** Who marked what, and where the articles are. */
interface Versions {
  readonly annotators: readonly string[];
  readonly compared: readonly Annotated[];
  /** The file of an article, from where the shell stands. */
  readonly fileOf: (id: string) => string;
  readonly failed: boolean;
}

/** Compares what several people marked in the same articles: each in a folder or file of theirs, or all in one `.copydesk`. */
export async function agree(paths: readonly string[], options: AgreeOptions, shell: Shell): Promise<Exit> {
  const { format, form } = options;
  const versions = format === undefined ? await decided(paths, options, shell) : marked(paths, format, shell);
  const { annotators, compared, fileOf, failed } = versions;
  if (annotators.length < 2) {
    shell.warn(
      'copydesk: no two people decided anything of these articles; folders that other programs marked are compared with --from FORMAT',
    );
    return exit.someFailed;
  }
  const layers = agreementOf(compared);
  const json = { annotators, articles: compared.map(({ id }) => id), layers };
  await shell.print(
    form === 'json'
      ? `${JSON.stringify(json)}\n`
      : form === 'markdown'
        ? markdownReportOf(annotators, compared, layers, id => hrefOf(fileOf(id)))
        : reportOf(annotators, compared, layers, fileOf),
  );
  return failed ? exit.someFailed : exit.fine;
}

function marked(paths: readonly string[], format: SpanFormat, shell: Shell): Versions {
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
  const first = paths[0] ?? '';
  const fileOf = (id: string): string =>
    format.lies === 'apart' ? path.join(first, `${id}${format.textExtension ?? format.extension}`) : id;
  return { annotators: paths, compared, fileOf, failed };
}

async function decided(
  paths: readonly string[],
  { encoding, colleagues }: AgreeOptions,
  shell: Shell,
): Promise<Versions> {
  const { documents, problems } = await documentsAt(paths, shell.folder);
  const above = paths.map(given => path.resolve(shell.folder, given));
  const { decisions, problems: faults } = await decisionsAbove(above, meansFor(shell).lexicon);
  [...problems, ...faults].forEach(problem => shell.warn(`copydesk: ${problem}`));
  const places = await placesOf(documents, above);
  const own = new Map([...places].map(([file, place]) => [place, decisions.ownOf(pathToFileURL(file).href)]));
  const brought = await Promise.all(colleagues.map(given => broughtFrom(given, own, shell)));
  let failed = problems.length > 0;
  const articles: DecidedArticle[] = [];
  for (const { file, id } of documents) {
    const place = places.get(file) ?? '';
    const all = [own, ...brought].flatMap(folder => folder.get(place) ?? []);
    const read = all.length === 0 ? undefined : await readText(file, encoding);
    if (read?.kind === 'problem') {
      shell.warn(`copydesk: ${file}: ${read.problem}`);
      failed = true;
    } else if (read !== undefined) {
      articles.push({ id, text: read.text, decisions: all });
    }
  }
  const annotators = annotatorsOf(articles);
  const files = new Map(documents.map(({ file, id }) => [id, path.relative(shell.folder, file)]));
  return { annotators, compared: asAnnotated(articles, annotators), fileOf: id => files.get(id) ?? id, failed };
}

/** By file, the path of what is decided of it in the `.copydesk` of its folder. */
async function placesOf(
  documents: readonly { readonly file: string }[],
  above: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { file } of documents) {
    const folder = (await corpusAbove(path.dirname(file))) ?? above.find(one => file.startsWith(`${one}${path.sep}`));
    const inside = path.relative(folder ?? path.dirname(file), file);
    found.set(file, sidecarOf(inside.split(path.sep).join('/')));
  }
  return found;
}

/** What a colleague decided in their folder and the own one does not say. */
async function broughtFrom(given: string, own: Folder, shell: Shell): Promise<Folder> {
  const full = path.resolve(shell.folder, given);
  const folder = path.basename(full) === decisionsFolder ? path.dirname(full) : full;
  const { folder: theirs, problems } = folderOf(await readSidecars(folder));
  problems.forEach(problem => shell.warn(`copydesk: ${given}: ${problem}`));
  if (theirs.size === 0) {
    shell.warn(`copydesk: ${given}: nothing is decided there`);
  }
  const brought = broughtBy(own, theirs, path.basename(folder));
  const elsewhere = [...brought.keys()].filter(one => !own.has(one) && one !== corpusSidecar);
  elsewhere.forEach(one => shell.warn(`copydesk: ${given}: ${articleOf(one) ?? one}: is not among the articles here`));
  return brought;
}

/** As a link has it. */
function hrefOf(file: string): string {
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
