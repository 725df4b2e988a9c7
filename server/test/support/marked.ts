import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { alignedByInk } from '../../src/exchange/units';
import type { SpanFormat, Taken, Written } from '../../src/exchange/format';
import { markedOf } from '../../src/exchange/fromAnnotation';
import type { Fields, Label, Link, Mark, Marked, MarkLayer } from '../../src/exchange/marked';
import { nested } from '../../src/exchange/tei';
import { withoutOverlaps } from '../../src/exchange/tokens';
import { contractOf } from '../../src/formats/contract';
import { Corpus } from '../../src/corpus/corpus';
import { sentences } from '../../src/stages/sentences';
import { words } from '../../src/stages/words';
import { means } from './inputs';

/** The article as exchange formats take it, read by rule. */
export function markedText(text: string, id = 'folder/story'): Marked {
  const corpus = Corpus.empty(means).with({ uri: 'test:/a.txt', version: 1, text });
  const facts = corpus.facts('test:/a.txt')!;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const annotation = contractOf(corpus, 'test:/a.txt', { version: '0.0.0', sha256, idOf: () => id, vouched: true })!;
  return markedOf({ annotation, text, sentences: facts.get(sentences), words: facts.get(words) });
}

/** The article without marks, in sentences and words. */
function unmarked(text: string): Marked {
  const facts = Corpus.empty(means).with({ uri: 'test:/a.txt', version: 1, text }).facts('test:/a.txt')!;
  const read = { sentences: facts.get(sentences), words: facts.get(words) };
  return {
    id: 'folder/story',
    text,
    sha256: '',
    source: 'copydesk/0.0.0 rules',
    ...read,
    marks: [],
    links: [],
    labels: [],
  };
}

/** What a format made of an article is read again: all articles of the one file, or the article's own files. */
export function readAgain(format: SpanFormat, articles: readonly Marked[]): readonly Taken[] {
  const written = articles.map(article => format.write(article));
  const textById = new Map(articles.map(({ id, text }) => [id, text]));
  const articleText = (id: string): string | undefined => textById.get(id);
  if (format.lies === 'together') {
    const { head, between, tail } = format.around ?? { head: '', between: '', tail: '' };
    const content = head + written.map(({ files }) => files[0]!.content).join(between) + tail;
    return format.read({ name: 'all', content, sibling: () => undefined, articleText });
  }
  return written.flatMap((one, index) => {
    const name = articles[index]!.id;
    return format.read({
      name,
      content: fileOf(one, format.extension)!,
      sibling: end => fileOf(one, end),
      articleText,
    });
  });
}

function fileOf({ files }: Written, extension: string): string | undefined {
  return files.find(({ name }) => name === extension)?.content;
}

/** What of marks and links a format carries, as lines that can be compared: offsets into the article's text. */
export function linesOf(
  { carries }: SpanFormat,
  article: Marked,
  { text, marks, links, labels }: Omit<Taken, 'problems'>,
): readonly string[] {
  const aligned = text === article.text ? undefined : alignedByInk(text, article.text);
  if (text !== article.text && aligned === undefined) {
    return [`the text is another: ${JSON.stringify(text)}`];
  }
  const fields = (all: Fields): string =>
    carries.fields
      ? Object.entries(all)
          .map(([name, value]) => `${name}=${value}`)
          .sort()
          .join(' ')
      : '';
  const said = ({ layer, tag, start, end }: Mark): string => {
    const span = aligned?.({ start, end }) ?? { start, end };
    return `${layer} ${tag} ${span.start}-${span.end}`;
  };
  const byKey = new Map(marks.map(mark => [mark.key, said(mark)]));
  return [
    ...marks.map(
      mark =>
        `${said(mark)} ${carries.fields ? (mark.status === 'confirmed' ? 'confirmed ' : '') : ''}${fields(mark.fields)}`,
    ),
    ...(carries.links
      ? links.map(
          ({ layer, tag, from, to, fields: all }) =>
            `${layer} ${tag}: ${byKey.get(from)} → ${byKey.get(to)} ${fields(all)}`,
        )
      : []),
    ...(carries.labels ? labels.map(({ layer, tag, fields: all }) => `${layer} ${tag} ${fields(all)}`) : []),
  ].sort();
}

/** The part of an article that a format carries. */
export function carriedPart({ carries }: SpanFormat, article: Marked): Marked {
  const chosen = carries.layers === 'names' ? article.marks.filter(({ layer }) => layer === 'name') : article.marks;
  const marks =
    carries.overlaps === true
      ? chosen
      : carries.overlaps === 'nested'
        ? nested(chosen).kept
        : withoutOverlaps(chosen).kept;
  const keys = new Set(marks.map(({ key }) => key));
  return { ...article, marks, links: article.links.filter(({ from, to }) => keys.has(from) && keys.has(to)) };
}

const letters = fc.constantFrom(
  ...[
    'a',
    'Bee',
    'said',
    'é',
    'e\u0301',
    '😀',
    '👩🏽‍🚀',
    '🇪🇺',
    '𝒜',
    '“',
    '”',
    '.',
    ',',
    '’s',
    '-',
    '(',
    '$5',
    '|',
    '_',
    '\\',
    '[',
    '<b>',
    '&',
    '"',
    "'",
    '#',
    ';',
    '*',
    '->',
    '-LRB-',
    '=',
    'O',
    '%',
  ],
);
const blanks = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\t', '\u00a0', '\u2028', '. ');

/** Texts of what breaks formats: emoji, combining marks, CRLF, tabs, marks of markup. */
const texts = fc
  .array(fc.tuple(fc.array(letters, { minLength: 1, maxLength: 3 }), blanks), { minLength: 1, maxLength: 14 })
  .map(parts => parts.map(([word, blank]) => word.join('') + blank).join(''))
  .chain(text => fc.constantFrom(text, text.trimEnd()));

const kinds: readonly (readonly [MarkLayer, string])[] = [
  ['name', 'PERSON'],
  ['name', 'GPE'],
  ['quote', 'direct'],
  ['quote', 'mixed'],
  ['figure', 'money'],
  ['title', ''],
  ['cue', ''],
  ['speaker', ''],
  ['own:stance', 'for'],
  ['own:my layer', 'a_b.c'],
  ['own:quote', 'direct'],
];

const values = fc.constantFrom(
  'x',
  '5',
  'a b',
  'é😀',
  '<&">',
  'a|b',
  'a=b;c',
  '\\n',
  'tab\there',
  'line\nend',
  '{"a":1}',
  '_',
  '*',
  '[1]',
);

/** Articles with marks anywhere that neither part a character nor begin or end with white space. */
export const markedTexts: fc.Arbitrary<Marked> = texts.chain(text => {
  const spots = [...text.matchAll(/\S/gu)].map(({ index, 0: character }) => ({
    start: index,
    end: index + character.length,
  }));
  const spot = fc.nat({ max: spots.length - 1 });
  const mark = fc.record({
    from: spot,
    to: spot,
    kind: fc.constantFrom(...kinds),
    value: fc.option(values),
    isConfirmed: fc.boolean(),
  });
  const link = fc.record({ from: fc.nat(), to: fc.nat(), value: fc.option(values) });
  return fc
    .tuple(
      fc.uniqueArray(mark, { maxLength: 6, selector: one => [one.from, one.to].sort().join() + String(one.kind) }),
      fc.array(link, { maxLength: 3 }),
      fc.option(values),
    )
    .map(([made, linked, label]) => {
      const marks = made.map(({ from, to, kind: [layer, tag], value, isConfirmed }, index): Mark => {
        const [first, last] = [spots[Math.min(from, to)]!, spots[Math.max(from, to)]!];
        const fields: Fields =
          value === null ? {} : { value, confidence: 'certain', entity: 'person:a-b', name: 'A B' };
        return {
          key: `${layer.replace(/\W.*/u, '')}-${index + 1}`,
          layer,
          tag,
          start: first.start,
          end: last.end,
          fields,
          ...(isConfirmed ? { status: 'confirmed' } : {}),
        };
      });
      const links = linked.flatMap(({ from, to, value }, index): Link[] => {
        const [a, b] = [marks[from % Math.max(1, marks.length)], marks[to % Math.max(1, marks.length)]];
        return a && b && a !== b
          ? [
              {
                key: `link-${index + 1}`,
                layer: value === null ? 'speaker' : 'own:answers',
                tag: value === null ? '' : 'yes',
                from: a.key,
                to: b.key,
                fields: value === null ? {} : { value },
              },
            ]
          : [];
      });
      const labels: Label[] = label === null ? [] : [{ layer: 'own:topic', tag: 'harbour', fields: { note: label } }];
      return { ...unmarked(text), marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), links, labels };
    });
});
