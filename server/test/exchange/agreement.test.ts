import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchorOf } from '../../src/decisions/anchoring';
import { changeOf, sidecarOf } from '../../src/decisions/sidecars';
import { broughtBy } from '../../src/exchange/agreement/colleagues';
import { agreementOf } from '../../src/exchange/agreement/agreement';
import {
  alphaOf,
  cohensKappa,
  f1,
  nominalAlpha,
  unitizingDisagreement,
  type Coefficient,
} from '../../src/exchange/agreement/coefficients';
import type { Mark } from '../../src/exchange/marked';
import { nodeDecisionDisk } from '../../src/node/decisions/nodeDecisionDisk';
import type { Anchor } from '../../src/types/anchor';
import type { Decision } from '../../src/types/decision';
import type { NameType } from '../../src/types/name';
import { call } from '../support/shell';

const near = (got: Coefficient, wanted: number, within = 0.0005): void =>
  assert.ok(got !== undefined && Math.abs(got - wanted) <= within, `${got} instead of ${wanted}`);

/** Pairs of values as often as a table of counts says. */
const pairsOf = (table: readonly (readonly number[])[]): readonly (readonly [string, string])[] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, () => [String(a), String(b)] as const)),
  );

/** Rows of annotators, “.” where one says nothing, as units. */
function unitsOf(...rows: readonly string[]): readonly (readonly (string | undefined)[])[] {
  const cells = rows.map(row => row.split(' ').map(cell => (cell === '.' ? undefined : cell)));
  return cells[0]!.map((_, at) => cells.map(row => row[at]));
}

describe('Cohen’s kappa', () => {
  for (const [source, table, kappa] of [
    [
      'Cohen 1960, p. 45',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.492,
    ],
    [
      'Artstein and Poesio 2008, two categories',
      [
        [20, 20],
        [10, 50],
      ],
      0.348,
    ],
    [
      'Artstein and Poesio 2008, three categories',
      [
        [46, 6, 0],
        [0, 32, 0],
        [0, 6, 10],
      ],
      0.801,
    ],
    [
      'the first table of Wikipedia',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      'its second',
      [
        [45, 15],
        [25, 15],
      ],
      0.13,
    ],
    [
      'its third',
      [
        [25, 35],
        [5, 35],
      ],
      0.259,
    ],
  ] as const) {
    it(`is that of ${source}`, () => near(cohensKappa(pairsOf(table)), kappa));
  }

  it('is not defined where only one value is used, or nothing is told', () => {
    assert.equal(cohensKappa(pairsOf([[5]])), undefined);
    assert.equal(cohensKappa([]), undefined);
  });
});

describe('Krippendorff’s alpha', () => {
  for (const [source, rows, alpha] of [
    ['two observers and two values (2011)', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], 0.095],
    ['two observers and five values (2011)', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], 0.692],
    [
      'four observers, with gaps (2011)',
      ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'],
      0.743,
    ],
    [
      'Wikipedia, with gaps',
      ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'],
      0.691,
    ],
  ] as const) {
    it(`is that of ${source}`, () => near(nominalAlpha(unitsOf(...rows)), alpha));
  }

  it('is not defined where only one value is used', () => assert.equal(nominalAlpha(unitsOf('a a', 'a a')), undefined));
});

describe('Krippendorff’s alpha for unitizing', () => {
  type Pieces = readonly (readonly [number, number])[];
  /** Units as start and length, stretched. */
  const of = (length: number, by: number, ...annotators: readonly Pieces[]): ReturnType<typeof unitizingDisagreement> =>
    unitizingDisagreement(
      annotators.map(pieces => pieces.map(([start, l]) => ({ start: start * by, end: (start + l) * by }))),
      length * by,
    );
  const cases: readonly (readonly [string, Pieces, Pieces, readonly number[]])[] = [
    [
      'A',
      [
        [2, 8],
        [14, 6],
      ],
      [
        [4, 4],
        [15, 2],
      ],
      [0.5153, 0.549, 0.5529],
    ],
    [
      'B',
      [[0, 18]],
      [
        [0, 2],
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
        [6, 3],
        [9, 1],
      ],
      [-1.0811, -0.9429, -0.9285],
    ],
    [
      'C',
      [
        [2, 6],
        [10, 2],
        [14, 4],
        [20, 2],
      ],
      [
        [0, 2],
        [4, 4],
        [10, 4],
        [16, 2],
        [20, 2],
      ],
      [0.6033, 0.6851, 0.693],
    ],
    [
      'D',
      [
        [0, 2],
        [2, 8],
        [10, 4],
        [14, 6],
        [20, 4],
      ],
      [
        [0, 4],
        [4, 4],
        [8, 7],
        [15, 2],
        [17, 7],
      ],
      [-0.2068, 0.043, 0.0656],
    ],
  ];
  for (const [name, first, second, alphas] of cases) {
    it(`is that of category ${name} of Krippendorff 1995, p. 57, as dkpro-statistics has it, at three stretches`, () => {
      for (const [index, by] of [1, 10, 1000].entries()) {
        near(alphaOf([of(24, by, first, second)]), alphas[index]!, 0.0001);
      }
    });
  }

  it('adds kinds up', () => near(alphaOf(cases.map(([, first, second]) => of(24, 1, first, second))), -0.7566, 0.0001));

  it('is 1 for the same, below 0 where one marks nothing, and not defined where nobody marks anything', () => {
    near(alphaOf([of(60, 1, [[0, 10]], [[0, 10]])]), 1);
    assert.ok(
      alphaOf([
        of(
          60,
          1,
          [
            [0, 10],
            [40, 10],
          ],
          [],
        ),
      ])! < 0,
    );
    assert.equal(alphaOf([of(60, 1, [], [])]), undefined);
  });
});

describe('agreement', () => {
  it('is F1 of what both have found', () => {
    near(f1(4, 6, 3), 0.6);
    assert.equal(f1(0, 0, 0), undefined);
  });

  it('is told by layer, whatever the order of marks, with each disagreement once', () => {
    const text = 'Ida Holm met Rex in Tarrow.';
    const mark = (words: string, tag: string): Mark => {
      const start = text.indexOf(words);
      return { key: words, layer: 'name', tag, start, end: start + words.length, fields: {} };
    };
    const first = [mark('Ida Holm', 'PERSON'), mark('Rex', 'PERSON'), mark('Tarrow', 'GPE')];
    const second = [mark('Tarrow', 'LOC'), mark('Ida', 'PERSON'), mark('Rex', 'PERSON')];
    const [names] = agreementOf([{ id: 'a', text, marks: [first, second] }]);
    near(names!.f1, 1 / 3);
    near(names!.spanF1, 2 / 3);
    assert.deepEqual(
      names!.disagreements.map(({ start, said }) => [start, ...said]),
      [
        [0, 'PERSON “Ida Holm”', 'PERSON “Ida”'],
        [20, 'GPE “Tarrow”', 'LOC “Tarrow”'],
      ],
    );
  });
});

describe('copydesk agree', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
    const text = 'The mayor\nIda Holm met Rex.';
    for (const [who, lines] of [
      ['a', 'T1\tPERSON 10 18\tIda Holm\n'],
      ['b', 'T1\tPERSON 10 18\tIda Holm\nT2\tORG 23 26\tRex\n'],
    ] as const) {
      mkdirSync(path.join(folder, who));
      writeFileSync(path.join(folder, who, 'story.txt'), text);
      writeFileSync(path.join(folder, who, 'story.ann'), lines);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('prints figures and each disagreement with its place', async () => {
    const { code, lines, warnings } = await call(['agree', '--from', 'brat', 'a', 'b'], { folder });
    assert.deepEqual([code, warnings], [0, []]);
    assert.ok(
      lines.some(line => /^name +0\.\d{3} +0\.\d{3} +-?\d\.\d{3} +0\.667 +0\.667 +1$/u.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.includes(`${path.join('a', 'story.txt')}:2:14: a: nothing | b: ORG “Rex”`));
  });

  it('prints the same as JSON', async () => {
    const { lines } = await call(['agree', '--from', 'brat', '--json', 'a', 'b'], { folder });
    const { layers } = JSON.parse(lines.join('')) as { layers: { layer: string }[] };
    assert.deepEqual(
      layers.map(({ layer }) => layer),
      ['name'],
    );
  });

  it('leaves out what not all have with the same text, and says so', async () => {
    writeFileSync(path.join(folder, 'b/story.txt'), 'The mayor\nIda Holm met Rex!');
    const { code, warnings } = await call(['agree', '--from', 'brat', 'a', 'b'], { folder });
    assert.equal(code, 1);
    assert.match(warnings[0]!, /story: left out, for not all have it with the same text/u);
  });

  for (const [what, args, says] of [
    ['one annotator', ['agree', '--from', 'brat', 'a'], /say what two or more people marked/u],
    ['nothing to compare', ['agree'], /say whose marks to compare/u],
    ['another form', ['agree', '--from', 'brat', '--to', 'tei', 'a', 'b'], /prints text, or Markdown/u],
    [
      'a colleague of another program',
      ['agree', '--from', 'brat', '--with', 'c', 'a', 'b'],
      /names a folder of decisions/u,
    ],
    ['two forms', ['agree', '--from', 'brat', '--to', 'markdown', '--json', 'a', 'b'], /not both/u],
  ] as const) {
    it(`says what to do about ${what}`, async () => {
      const { code, warnings } = await call(args, { folder });
      assert.equal(code, 2);
      assert.match(warnings[0]!, says);
    });
  }

  it('says where nobody decided anything how to compare what other programs marked', async () => {
    const { code, warnings } = await call(['agree', 'a', 'b'], { folder });
    assert.equal(code, 1);
    assert.match(warnings.join(), /no two people decided anything.*--from FORMAT/u);
  });

  it('prints Markdown whose disagreements are links, with nothing in it that is markup of an article', async () => {
    writeFileSync(path.join(folder, 'b', 'story.txt'), 'The mayor\nIda Holm met *x* [R](y).');
    writeFileSync(path.join(folder, 'a', 'story.txt'), 'The mayor\nIda Holm met *x* [R](y).');
    writeFileSync(path.join(folder, 'b', 'story.ann'), 'T1\tPERSON 10 18\tIda Holm\nT2\tORG 23 33\t*x* [R](y)\n');
    const { lines } = await call(['agree', '--from', 'brat', '--to', 'markdown', 'a', 'b'], { folder });
    const page = lines.join('\n');
    assert.match(page, /^\| name +\| 0\.\d{3}/mu);
    assert.match(
      page,
      /^- \[story, line 2\]\(<a\/story\.txt#L2>\): \*\*a\*\* nothing · \*\*b\*\* ORG “\\\*x\\\* \\\[R\\\]\(y\)”$/mu,
    );
  });

  it('compares what several people decided of one folder, as far as they decided anything', async () => {
    const text = 'The mayor Ida Holm met Rex in Tarrow.\n';
    writeFileSync(path.join(folder, 'talks.txt'), text);
    writeFileSync(path.join(folder, 'other.txt'), text);
    const made = (by: string): Pick<Decision, 'by' | 'at' | 'upon'> => ({
      by,
      at: '2026-03-04T09:30:00Z',
      upon: 'rules',
    });
    const name = (words: string): { readonly layer: 'name'; readonly anchor: Anchor } => {
      const start = text.indexOf(words);
      return { layer: 'name', anchor: anchorOf(text, { start, end: start + words.length }) };
    };
    const decisions: readonly Decision[] = [
      { kind: 'confirm', ...name('Ida Holm'), as: { type: 'PERSON' }, ...made('ann') },
      { kind: 'correct', ...name('Ida Holm'), as: {}, ...made('ben') },
      { kind: 'add', ...name('Rex'), as: { type: 'PERSON' }, ...made('ann') },
      { kind: 'reject', ...name('Rex'), ...made('ben') },
      { kind: 'add', ...name('Tarrow'), as: { type: 'GPE' }, ...made('ann') },
      { kind: 'correct', ...name('Tarrow'), as: { type: 'LOC' }, ...made('ben') },
    ];
    const [first] = decisions;
    await nodeDecisionDisk.write(pathToFileURL(folder).href, [
      changeOf(sidecarOf('talks.txt'), [], decisions),
      changeOf(sidecarOf('other.txt'), [], first === undefined ? [] : [first]),
    ]);
    const { code, lines } = await call(['agree', '--to', 'markdown', '.'], { folder });
    assert.equal(code, 0);
    const page = lines.join('\n');
    assert.match(page, /^1 article, annotators: ann, ben$/mu);
    assert.deepEqual(
      lines.filter(line => line.startsWith('- ')),
      [
        '- [talks, line 1](<talks.txt#L1>): **ann** PERSON “Rex” · **ben** nothing',
        '- [talks, line 1](<talks.txt#L1>): **ann** GPE “Tarrow” · **ben** LOC “Tarrow”',
      ],
    );
  });

  it('compares decisions in a folder with those in a colleague’s copy of it, or in what they sent of it', async () => {
    const text = 'The mayor Ida Holm met Rex in Tarrow.\n';
    const [own, theirs] = ['own', 'ben'].map(name => path.join(folder, name));
    for (const one of [own!, theirs!]) {
      mkdirSync(path.join(one, '2026'), { recursive: true });
    }
    writeFileSync(path.join(own!, '2026/talks.txt'), text);
    const add = (words: string, type: NameType, by: string): Decision => {
      const start = text.indexOf(words);
      const anchor = anchorOf(text, { start, end: start + words.length });
      return { kind: 'add', layer: 'name', anchor, as: { type }, by, at: '2026-03-04T09:30:00Z', upon: 'rules' };
    };
    const both = add('Ida Holm', 'PERSON', 'ann');
    const keep = (where: string, article: string, ...decisions: readonly Decision[]) =>
      nodeDecisionDisk.write(pathToFileURL(where).href, [changeOf(sidecarOf(article), [], decisions)]);
    await keep(own!, '2026/talks.txt', both, add('Tarrow', 'GPE', 'ann'));
    await keep(theirs!, '2026/talks.txt', add('Ida Holm', 'PERSON', 'ben'), add('Tarrow', 'LOC', 'ben'));
    await keep(theirs!, 'other.txt', both);
    const { code, lines, warnings } = await call(['agree', '--with', 'ben', 'own'], { folder });
    assert.equal(code, 0);
    assert.deepEqual(warnings, ['copydesk: ben: other.txt: is not among the articles here']);
    const found = ['1 article, annotators: ann, ben', 'own/2026/talks.txt:1:31: ann: GPE “Tarrow” | ben: LOC “Tarrow”'];
    assert.deepEqual(
      lines.filter(line => /annotators|:1:/u.test(line)),
      found,
    );
    const sent = await call(['agree', '--with', 'ben/.copydesk', 'own/2026/talks.txt'], { folder });
    assert.deepEqual(
      sent.lines.filter(line => /annotators/u.test(line)),
      found.slice(0, 1),
    );
    const nothing = await call(['agree', '--with', 'own/2026', 'own'], { folder });
    assert.match(nothing.warnings.join(''), /own\/2026: nothing is decided there/u);
  });

  it('tells a colleague of the same name apart where the two have no decision in common', () => {
    const decision = (by: string, entity: string): Decision => ({
      ...{ kind: 'called', entity, name: 'Ida', by, at: '2026-03-04T09:30:00Z', upon: 'rules' },
    });
    const by = (own: readonly Decision[], theirs: readonly Decision[]): readonly string[] =>
      [...broughtBy(new Map([['a', own]]), new Map([['a', theirs]]), 'copy').values()].flat().map(one => one.by);
    assert.deepEqual(by([decision('user', 'p:a')], [decision('user', 'p:b')]), ['user (copy)']);
    assert.deepEqual(by([decision('user', 'p:a')], [decision('user', 'p:a'), decision('user', 'p:b')]), ['user']);
    assert.deepEqual(by([decision('user', 'p:a')], [decision('user', 'p:a')]), []);
    assert.deepEqual(by([decision('user', 'p:a'), decision('user (copy)', 'p:b')], [decision('user', 'p:b')]), []);
    assert.deepEqual(by([], [decision('user', 'p:b')]), ['user']);
  });
});
