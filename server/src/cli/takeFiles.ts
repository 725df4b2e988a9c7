import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SpanFormat, Taken } from '../exchange/format';
import { whyUnreadable } from '../node/unreadable';

export interface TakenFiles {
  readonly articles: readonly Taken[];
  /** What could not be read, and why. */
  readonly problems: readonly string[];
}

/** Reads what another program wrote: a file, or a folder with all files of the format in it, in order of name. */
export function takeFiles(
  given: string,
  format: Pick<SpanFormat, 'extension' | 'read'>,
  articleText: (id: string) => string | undefined,
): TakenFiles {
  const articles: Taken[] = [];
  const problems: string[] = [];
  for (const { file, name } of filesAt(given, format.extension, problems)) {
    const stem = file.slice(0, file.length - path.extname(file).length);
    const content = contentOf(file, problems);
    if (content !== undefined) {
      const sibling = (extension: string): string | undefined => contentOf(`${stem}${extension}`, []);
      for (const one of format.read({ name, content, sibling, articleText })) {
        articles.push(one);
        problems.push(...one.problems.map(problem => `${file}: ${problem}`));
      }
    }
  }
  return { articles, problems };
}

function filesAt(
  given: string,
  extension: string,
  problems: string[],
): readonly { readonly file: string; readonly name: string }[] {
  try {
    if (!statSync(given).isDirectory()) {
      return [{ file: given, name: path.parse(given).name }];
    }
    const found = readdirSync(given, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith(extension))
      .sort()
      .map(name => ({
        file: path.join(given, name),
        name: name.slice(0, -extension.length).split(path.sep).join('/'),
      }));
    if (found.length === 0) {
      problems.push(`${given}: holds no files that end in ${extension}`);
    }
    return found;
  } catch (error) {
    problems.push(`${given}: ${whyUnreadable(error)}`);
    return [];
  }
}

function contentOf(file: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(`${file}: ${whyUnreadable(error)}`);
    return undefined;
  }
}
