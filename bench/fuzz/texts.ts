import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

/** Texts that no reporter writes, and some that one could. */
export function texts(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: mutation() },
    { weight: 4, arbitrary: wordSalad },
    { weight: 2, arbitrary: layout() },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
    {
      weight: 1,
      arbitrary: fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
        maxLength: 80,
      }),
    },
  );
}

/** 20 KB of one small thing. */
export function longTexts(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    wordSalad.map(text => text.slice(0, 60)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    slice(80),
  );
  return fc.tuple(piece, fc.constantFrom('', ' ', '\n', '\n\n')).map(parts => repeated(parts.join('') || 'a'));
}

const longBytes = 20_000;

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(longBytes / piece.length)).slice(0, longBytes);
}

const articles = path.join(__dirname, '../../test-fixtures/articles');

/** All our own articles in one. */
const fixtures = readdirSync(articles)
  .sort()
  .map(file => readFileSync(path.join(articles, file), 'utf8'))
  .join('\n\n');

/** A stretch of our articles, from anywhere to anywhere. */
function slice(longest: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(fixtures.length - 1), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => fixtures.slice(from, from + length));
}

/** A stretch with pieces taken away, put in, doubled, moved. */
function mutation(): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.oneof(fc.constant(''), odd, slice(30)),
  );
  return fc.tuple(slice(500), fc.array(edit, { maxLength: 8 })).map(([text, edits]) =>
    edits.reduce((now, [at, length, added]) => {
      const from = Math.floor(at * now.length);
      return now.slice(0, from) + added + now.slice(from + length);
    }, text),
  );
}

/** What makes readers stumble, each by itself. */
const odd = fc.constantFrom(
  ...'“ ” " \' ’ ‘ « » „ … – — - -- ( ) [ ] { } < > / \\ | * ** _ # ` ~ : ; , . ! ? % & @ $ € £ + = ^ 0 1 1,000 2.5 ½ ² 12:30 1/2 3-4 $2m \t'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\0',
  '\ud83d',
  '\ude00',
  '😀',
  '👨‍👩‍👧',
  '🇫🇷',
  '𝐀',
  'e\u0301',
  '\u0301',
  'ﬁ',
  'İ',
  'ı',
  'ß',
  'ſ',
  'Ǆ',
  'ŉ',
  'ΐ',
  'שלום',
  'العربية',
  '日本',
  'मन',
  'ไทย',
  '\u1100\u1161',
);

const words =
  'the a of and in to for from by with who that which said says told according reported announced asked called he she they it his her their we I you who ' +
  "Mr. Ms. Dr. Sen. President Mayor minister spokesman official Ann Lee Ida Holm Kestrel Maura Kestrel, Kestrel’s Lee's U.S. U.N. NBA NATO National Basketball Association Company Corp. Inc. University Bank of " +
  'France French Monday Tuesday, March 3, 2026 Jan. 6 last week yesterday tomorrow years old 12 percent million billion dollars dozens hundreds at least about more than up to between from rose fell compared ' +
  'not never no deny denied refused if whether would could is was were has had been be being do did constructor toString __proto__ hasOwnProperty';

/** Words of news in no order. */
const wordSalad = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words.split(' ')) }, { weight: 3, arbitrary: odd }),
      fc.constantFrom(' ', ' ', ' ', ' ', '', ', ', '. ', '\n', '\n\n'),
    ),
    {
      maxLength: 50,
    },
  )
  .map(parts => parts.flat().join(''));

/** Lines of every kind: headings, lists, tables, turns of an interview, captions. */
function layout(): fc.Arbitrary<string> {
  const line = fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '# ',
        '## ',
        '- ',
        '* ',
        '1. ',
        '> ',
        '| ',
        '\t',
        '    ',
        'Q: ',
        'A: ',
        'KESTREL: ',
        'By ',
        'HARBOUR (AP) — ',
        'LONDON, March 3 - ',
        '[00:12] ',
        '![',
        '---',
        '```',
        '<p>',
        'Photo: ',
        'Read more: ',
        'Updated: ',
      ),
      fc.oneof(
        slice(120),
        wordSalad.map(text => text.slice(0, 80)),
        fc.constant(''),
      ),
      fc.constantFrom('', '', '.', ':', ' |', '  ', '”'),
    )
    .map(parts => parts.join(''));
  return fc
    .tuple(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\u2029'),
    )
    .map(([lines, end]) => lines.join(end));
}
