import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/home';

/** Who decided what kind of name it is. */
export interface Kinds {
  readonly words: string;
  readonly by: Readonly<Record<string, string>>;
}

/** The file of decisions of one of the fixture articles in which people say of which kinds words are, the latest last; with its path. */
export function decisionFile(article: string, ...kinds: readonly Kinds[]): Readonly<Record<string, string>> {
  const text = readFileSync(path.join(root, 'test-fixtures/articles', article), 'utf8');
  const lines = kinds.flatMap(one => linesOf(text, one));
  const content = ['{"schema":"copydesk-decisions/1"}', ...lines, ''].join('\n');
  return { [`.copydesk/articles/${article}.decisions.jsonl`]: content };
}

function linesOf(text: string, { words, by }: Kinds): readonly string[] {
  const start = text.indexOf(words);
  const end = start + words.length;
  const anchor = { exact: words, before: text.slice(start - 30, start), behind: text.slice(end, end + 30), start };
  return Object.entries(by).map(([name, type], index) =>
    JSON.stringify({
      ...{ kind: 'correct', layer: 'name', anchor, as: { type } },
      ...{ by: name, at: `2026-03-0${index + 4}T09:30:00Z`, upon: 'rules' },
    }),
  );
}
