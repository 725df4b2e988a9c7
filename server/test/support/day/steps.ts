import { fixtureParagraphs } from '../fixtures';
import type { Chance } from '../seeded';

/** Something that happens while somebody works in a folder. `path` is relative to the folder, with slashes. */
export type Step =
  | { readonly kind: 'write' | 'open'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'edit';
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly kind: 'save' | 'close' | 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** The client hears what happened on the disk, some of it twice and in any order; `rest` how much of it waits further. */
  | { readonly kind: 'events'; readonly rest: number }
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, unknown>> }
  | { readonly kind: 'ask'; readonly path: string; readonly offset: number };

/** What a step is chosen by: the files on the disk and the texts that the editor holds. */
export interface Known {
  readonly files: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, { readonly getText: () => string }>;
}

/** What may happen next. */
export function nextStep(chance: Chance, { files, open }: Known): Step {
  const opened = [...open.keys()];
  const file = (): string => (files.size > 0 ? chance.some([...files.keys()]) : chance.some(paths));
  switch (chance.some(often)) {
    case 'write':
      return { kind: 'write', path: chance.some([chance.some(paths), file()]), text: article(chance) };
    case 'open': {
      const one = chance.some([chance.some(paths), file(), file()]);
      return open.has(one)
        ? { kind: 'close', path: one }
        : { kind: 'open', path: one, text: files.get(one) ?? article(chance) };
    }
    case 'edit':
      if (opened.length > 0) {
        const one = chance.some(opened);
        return { kind: 'edit', path: one, ...edit(chance, open.get(one)?.getText() ?? '') };
      }
      return { kind: 'open', path: file(), text: article(chance) };
    case 'save':
      return { kind: chance.some(['save', 'close']), path: opened.length > 0 ? chance.some(opened) : file() };
    case 'delete':
      return { kind: 'delete', path: file() };
    case 'rename':
      return { kind: 'rename', from: chance.some(folders), to: chance.some(folders) };
    case 'events':
      return { kind: 'events', rest: chance.below(3) };
    case 'settings':
      return { kind: 'settings', settings: chance.some(settings) };
    case 'ask': {
      const one = opened.length > 0 ? chance.some(opened) : file();
      return { kind: 'ask', path: one, offset: chance.below((open.get(one)?.getText().length ?? 0) + 1) };
    }
  }
}

/** Kinds of steps as often as they come in a day. */
const often = [
  ...Array<'edit'>(12).fill('edit'),
  ...Array<'ask'>(10).fill('ask'),
  ...Array<'open'>(4).fill('open'),
  ...Array<'events'>(4).fill('events'),
  ...Array<'save'>(3).fill('save'),
  ...Array<'write'>(3).fill('write'),
  'delete',
  'rename',
  'settings',
] as const;

const folders = ['2019', '2020', 'drafts', 'old/2019'] as const;
const paths = ['', ...folders.map(folder => `${folder}/`)].flatMap(folder =>
  ['strike.txt', 'flood.md', 'storm.txt'].map(name => `${folder}${name}`),
);

const settings = [
  {},
  {},
  { exclude: ['drafts/**'] },
  { maxFiles: 5 },
  { findings: { 'name-variant': false } },
  { enable: 'off' },
];

/** Some paragraphs of our own articles; some are no articles. */
function article(chance: Chance): string {
  return Array.from({ length: chance.below(8) }, () => chance.some(fixtureParagraphs)).join('\n\n');
}

/** What typing, deleting and pasting do to a text. */
function edit(chance: Chance, text: string): { readonly start: number; readonly end: number; readonly text: string } {
  const start = chance.below(text.length + 1);
  const end = chance.some([start, start, Math.min(text.length, start + chance.below(200))]);
  return {
    start,
    end,
    text: chance.some(['', 'a', ' ', '\n\n', '”', '🎈', 'Dana Velkov said ', '2,300 ', chance.some(fixtureParagraphs)]),
  };
}
