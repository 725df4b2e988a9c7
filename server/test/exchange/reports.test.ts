import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { csvOf, spreadsheetOf } from '../../src/exchange/csv';
import type { AnnotatedText } from '../../src/exchange/fromAnnotation';
import { markdownTableOf, plain } from '../../src/exchange/markdown';
import { reports } from '../../src/exchange/reports';
import { tables } from '../../src/exchange/tables';
import { contractOf } from '../../src/formats/contract';
import { means } from '../support/inputs';

function annotated(text: string, id = 'story'): AnnotatedText {
  const uri = 'test:/a.txt';
  const corpus = Corpus.empty(means).with({ uri, version: 1, text });
  const annotation = contractOf(corpus, uri, { version: '0', sha256: '', idOf: () => id, vouched: true })!;
  return { annotation, text, sentences: [], words: [] };
}

const story =
  'Mayor Ida Holm opened the bridge.\n\n“We paid $2 million for it,” Holm said. “It was late.”\n\nA spokesman said that the toll was 5 percent.\n';

/** Rows of a table as objects. */
const rows = (name: string, text: string): readonly Readonly<Record<string, unknown>>[] => {
  const table = tables.find(one => one.name === name)!;
  return table
    .rows(annotated(text))
    .map(row => Object.fromEntries(table.columns.map((column, at) => [column, row[at]])));
};

/** Of each row the columns named. */
const cells = (name: string, text: string, ...columns: readonly string[]): readonly string[] =>
  rows(name, text).map(row => columns.map(column => String(row[column])).join(' | '));

const report = (name: string, of = 'quotes'): string =>
  reports
    .find(one => one.name === name)!
    .write(
      [annotated(story)],
      tables.find(one => one.name === of)!,
    );

describe('tables', () => {
  it('have as many cells as columns', () => {
    for (const table of tables) {
      for (const row of table.rows(annotated(story))) {
        assert.equal(row.length, table.columns.length, table.name);
      }
    }
  });

  it('of quotes say who says what, and where', () =>
    assert.deepEqual(cells('quotes', story, 'line', 'speaker', 'role', 'cue', 'kind', 'quote'), [
      '3 | Ida Holm | Mayor | said | direct | “We paid $2 million for it,”',
      '3 | Ida Holm | Mayor | said | direct | “It was late.”',
      '5 | null | null | said | indirect | the toll was 5 percent',
    ]));

  it('of figures say what they are worth', () =>
    assert.deepEqual(cells('figures', story, 'line', 'figure', 'value', 'unit', 'source'), [
      '3 | $2 million | 2000000 | USD | Ida Holm',
      '5 | 5 percent | 5 | percent | null',
    ]));

  it('of sources tell those with a name from those without', () =>
    assert.deepEqual(cells('sources', story, 'source', 'how', 'role', 'statements', 'quotes', 'first_line'), [
      'Ida Holm | named | Mayor | 1 | 2 | 3',
      'A spokesman | described | null | 1 | 1 | 5',
    ]));

  it('count lines alike with CRLF', () =>
    assert.deepEqual(cells('quotes', story.replaceAll('\n', '\r\n'), 'line'), ['3', '3', '5']));
});

describe('CSV', () => {
  const table = { columns: ['a', 'b'] };

  it('puts marks around what needs them, and ends lines as RFC 4180 has it', () =>
    assert.equal(
      csvOf(table, [
        ['x', null],
        ['1, 2', 'say "no"\nnow'],
        [5, ' y'],
      ]),
      'a,b\r\nx,\r\n"1, 2","say ""no""\nnow"\r\n5," y"\r\n',
    ));

  it('for a spreadsheet has no formula, and leaves numbers alone', () =>
    assert.equal(
      spreadsheetOf(table, [
        ['=1+1', '@x'],
        ['-5', -5],
      ]),
      "\ufeffa,b\r\n'=1+1,'@x\r\n'-5,-5\r\n",
    ));
});

describe('Markdown', () => {
  it('escapes what an article says', () => {
    assert.equal(plain('# *a* [b](c) <i> | d_e\nf'), '\\# \\*a\\* \\[b\\](c) \\<i\\> \\| d\\_e f');
    assert.equal(plain('1. x'), '1\\. x');
    assert.equal(plain('- x'), '\\- x');
  });

  it('has tables that can be read as they are', () =>
    assert.equal(
      markdownTableOf({ columns: ['a', 'long'] }, [['x|y', 5]]),
      '| a    | long |\n| ---- | ---- |\n| x\\|y | 5    |\n',
    ));

  it('lists quotes by speaker', () =>
    assert.equal(
      report('markdown'),
      [
        '# Quotes by speaker\n',
        '## A spokesman\n',
        '- (the toll was 5 percent) – story, line 5\n',
        '## Ida Holm, Mayor\n',
        '- “We paid $2 million for it,” – story, line 3',
        '- “It was late.” – story, line 3\n',
      ].join('\n'),
    ));

  for (const [of, says] of [
    ['figures', '- **$2 million** = 2,000,000 USD, according to Ida Holm, line 3'],
    ['names', '- **Ida Holm** (PERSON), Mayor: 2 ×'],
    ['sources', '- A spokesman (described): 1 statement'],
  ] as const) {
    it(`lists ${of} by article`, () =>
      assert.ok(report('markdown', of).split('\n').includes(says), report('markdown', of)));
  }

  it('lists what there is to check, once', () => {
    const lines = report('checklist').split('\n');
    assert.deepEqual(
      lines.filter(line => line.includes('[ ]')),
      [
        '- [ ] Ida Holm, Mayor: “We paid $2 million for it,” (line 3)',
        '  - [ ] $2 million = 2,000,000 USD',
        '- [ ] Ida Holm, Mayor: “It was late.” (line 3)',
        '- [ ] A spokesman: the toll was 5 percent (line 5)',
        '  - [ ] 5 percent toll = 5 percent',
        '- [ ] Ida Holm, Mayor (line 1)',
      ],
    );
  });

  it('says so where there is nothing', () => {
    const checklist = reports.find(({ name }) => name === 'checklist')!;
    assert.match(checklist.write([annotated('')], tables[0]!), /Nothing was found/u);
    for (const one of reports) {
      assert.equal(typeof one.write([], tables[0]!), 'string');
    }
  });
});
