import assert from 'node:assert/strict';
import { readNamesList } from '../../src/decisions/namesList';

const told = (text: string): readonly string[] =>
  readNamesList(text).problems.map(({ line, start, end, message }) => `${line}:${start}-${end} ${message}`);

describe('a list of names', () => {
  it('gives forms, kind, canonical form and role between tabs, and knows comments, blank lines and a heading', () => {
    const text = [
      'Forms\tType\tName\tRole',
      '# Ferry people',
      '',
      'Solberg | I. Solberg\tperson\tIda Solberg\tdirector of the ferry',
      'Velta\tORG',
      'Nine Rivers\tWORK\t\t',
    ];
    for (const end of ['\n', '\r\n']) {
      assert.deepEqual(readNamesList(`\ufeff${text.join(end)}`), {
        names: [
          {
            ...{ forms: ['Ida Solberg', 'Solberg', 'I. Solberg'], type: 'PERSON', name: 'Ida Solberg' },
            role: 'director of the ferry',
          },
          { forms: ['Velta'], type: 'ORG', name: undefined, role: undefined },
          { forms: ['Nine Rivers'], type: 'WORK', name: undefined, role: undefined },
        ],
        problems: [],
      });
    }
  });

  it('tells what is wrong at its place, and takes all other lines', () => {
    assert.deepEqual(
      told(
        [
          'Solberg',
          'Aune\tMAYOR',
          '“…”|Aune\tPERSON',
          'Aune\tPERSON\tPer Aune\tmayor\tof Lindvik',
          'Quist\tPERSON',
          'Brekke|Quist\tORG',
          '<<<<<<< ours',
          '|\tORG',
          'Ha\u202elden\tGPE',
          `Velta\tORG\t\t${'x'.repeat(201)}`,
          `${Array.from({ length: 31 }, (_, at) => `N${at}`).join('|')}\tORG`,
        ].join('\n'),
      ).map(one => one.slice(0, 40)),
      [
        '1:0-7 The line has one column; it wants ',
        '2:5-10 The second column is one of PERSO',
        '3:0-8 Each form of a name has at least o',
        '4:27-37 There are four columns: forms, t',
        '6:7-12 “Quist” stands in line 5 already,',
        '7:0-12 This marks a merge that is not fi',
        '8:0-1 Each form of a name has at least o',
        '9:0-7 This has a character that cannot b',
        '10:11-212 This has more than 200 charact',
        '11:0-113 A name has at most 30 forms.',
      ],
    );
    const { names } = readNamesList('Aune\tMAYOR\nBrekke|Brekke\tORG\nBrekke\tPERSON');
    assert.deepEqual(
      names.map(({ forms, type }) => [type, ...forms]),
      [['ORG', 'Brekke']],
    );
  });

  it('is plain data, whatever it holds', () => {
    const odd = ['(a+)+$', '.*', '__proto__', 'constructor', '[x](command:evil)', '${HOME}', '$(rm)'];
    const { names, problems } = readNamesList(odd.map(form => `${form}\tORG\t${form}\t<img src=x>`).join('\n'));
    assert.deepEqual(problems.length, 1, 'only “.*” has no letter');
    assert.deepEqual(
      names.flatMap(({ forms }) => forms),
      odd.filter(form => form !== '.*'),
    );
  });

  it('takes no more names than a reader can be held up by', () => {
    const text = Array.from({ length: 20_010 }, (_, at) => `Name ${at}\tORG`).join('\n');
    const { names, problems } = readNamesList(text);
    assert.equal(names.length, 20_000);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [20_001],
    );
  });
});
