import assert from 'node:assert/strict';
import { casJson } from '../../src/exchange/casJson';
import { casXmi } from '../../src/exchange/casXmi';
import type { SpanFormat, Taken } from '../../src/exchange/format';
import { tei } from '../../src/exchange/tei';
import { webAnnotation } from '../../src/exchange/webAnnotation';
import { webannoTsv } from '../../src/exchange/webannoTsv';
import { markedText } from '../support/marked';

const story = 'Ida Holm 😀 paid $5.\r\n“It was late,” Holm said.';

const written = (format: SpanFormat, text = story): string => format.write(markedText(text, 'a')).files[0]!.content;
const read = (format: SpanFormat, content: string, text?: string): Taken =>
  format.read({ name: 'a', content, sibling: () => undefined, articleText: () => text })[0]!;
const marks = ({ marks, text }: Taken): readonly string[] =>
  marks.map(({ layer, tag, start, end }) => `${layer} ${tag} ${text.slice(start, end)}`);

describe('WebAnno TSV', () => {
  it('counts UTF-16 code units, a row a word, with an empty line before each sentence', () => {
    const lines = written(webannoTsv).split('\n');
    assert.equal(lines[0], '#FORMAT=WebAnno TSV 3.3');
    assert.deepEqual(lines.slice(4, 6), ['', '']);
    assert.equal(lines[6], '#Text=Ida Holm 😀 paid $5.');
    assert.ok(lines[7]!.startsWith('1-1\t0-3\tIda\tperson:ida-holm[1]\tPERSON[1]\t'));
    assert.ok(lines.some(line => line.startsWith('1-3\t9-11\t😀\t_\t_\t')));
  });

  it('reads annotations without a number, stacked ones, parts of words, and sentences of two lines', () => {
    const taken = read(
      webannoTsv,
      [
        '#FORMAT=WebAnno TSV 3.3',
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
        '#T_SP=webanno.custom.Mark|value',
        '',
        '',
        '#Text=Rex of',
        '#Text=Tarrow\\tAB',
        '1-1\t1-4\tRex\t_\tPER\tquote-direct[1]|own-a\\|b[2]\t',
        '1-2\t5-7\tof\t_\t_\tquote-direct[1]\t',
        '1-3\t8-14\tTarrow\t*\t*\t_\t',
        '1-4\t15-17\tAB\t_\t_\t_\t',
        '1-4.1\t15-16\tA\t_\tORG\t_\t',
      ].join('\n'),
    );
    assert.equal(taken.text, ' Rex of\nTarrow\tAB');
    assert.deepEqual(marks(taken), ['quote direct Rex of', 'own:own a|b Rex', 'name PERSON Rex', 'name ORG A']);
    assert.deepEqual(taken.problems, [' at 8: “” is no label of Copydesk’s']);
  });

  it('says which row has no place', () =>
    assert.deepEqual(read(webannoTsv, '#T_SP=x|value\n\n\n#Text=a\n1-1\tx\ta\t_\t').problems, [
      'the file: line 5: “x” is no place',
    ]));
});

describe('UIMA CAS', () => {
  for (const format of [casXmi, casJson]) {
    it(`says that a file is broken, and reads none of it: ${format.name}`, () => {
      const taken = read(format, '<xmi:XMI><');
      assert.deepEqual(marks(taken), []);
      assert.equal(taken.problems.length > 0, true);
    });
  }

  it('in XMI keeps line ends by number, and offsets where a character cannot be held', () => {
    assert.match(written(casXmi), /sofaString="Ida Holm 😀 paid \$5\.&#13;&#10;“It/u);
    const odd = casXmi.write(markedText('Ida\u0001 Holm left'));
    assert.match(odd.files[0]!.content, /sofaString="Ida\ufffd Holm left"/u);
    assert.equal(odd.losses.at(-1)!.what, 'control characters');
  });

  it('in JSON reads offsets as the draft of the format has them, and refuses half a character', () => {
    const structures = (begin: number, end: number): string =>
      JSON.stringify({
        '%FEATURE_STRUCTURES': [
          { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: '😀 Ida' },
          {
            '%ID': 2,
            '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
            '^begin': begin,
            '^end': end,
            value: 'PER',
          },
        ],
      });
    assert.deepEqual(marks(read(casJson, structures(3, 6))), ['name PERSON Ida']);
    assert.deepEqual(read(casJson, structures(1, 3)).problems, ['PER at 1: 1 to 3 parts a character']);
    assert.deepEqual(read(casJson, structures(3, 99)).problems, ['PER at 3: 99 lies behind the end of the text']);
  });
});

describe('TEI', () => {
  it('has elements for what TEI knows, and the text as it is', () => {
    const content = written(tei);
    assert.match(
      content,
      /<persName xml:id="name-1" ana="copydesk:PERSON" type="person" key="person:ida-holm">Ida Holm<\/persName>/u,
    );
    assert.match(
      content,
      /<measure xml:id="figure-1" ana="copydesk:figure-money" type="money" quantity="5" unit="USD">\$5<\/measure>\.&#13;&#10;/u,
    );
    assert.match(content, /<said [^>]*direct="true" who="#name-2" cert="high">“It was late,”<\/said>/u);
  });

  it('leaves out a mark that crosses a longer one, and says so', () => {
    const mark = { layer: 'name', tag: 'ORG', fields: {} } as const;
    const article = {
      ...markedText('a b c d'),
      marks: [
        { key: 'x', ...mark, start: 0, end: 5 },
        { key: 'y', ...mark, start: 4, end: 7 },
      ],
      links: [],
    };
    assert.deepEqual(tei.write(article).losses, [{ what: 'ORG', why: 'it crosses ORG, and elements of XML nest' }]);
  });

  it('says that a file is no XML', () => assert.match(read(tei, '<TEI><body>').problems[0]!, /it is no XML/u));
});

describe('Web Annotation', () => {
  const page = (target: unknown): string =>
    JSON.stringify({ items: [{ type: 'Annotation', body: [{ purpose: 'tagging', value: 'PER' }], target }] });
  const at = (start: number, end: number, exact: string): string =>
    page({
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      ],
    });

  it('is found by code points, by UTF-16, or by the words where the offsets are wrong', () => {
    const text = '😀 The harbour master Rosalind Achebe left';
    for (const [start, end] of [
      [21, 36],
      [22, 37],
      [2, 17],
    ] as const) {
      assert.deepEqual(marks(read(webAnnotation, at(start, end, 'Rosalind Achebe'), text)), [
        'name PERSON Rosalind Achebe',
      ]);
    }
  });

  it('says what it cannot find, and that an article is not there', () => {
    assert.deepEqual(read(webAnnotation, at(0, 3, 'Rex'), 'Ida left').problems, [
      'annotation 1: “Rex” is not in the text',
    ]);
    assert.deepEqual(read(webAnnotation, at(0, 3, 'Rex')).problems, ['there is no article of this name']);
  });
});
