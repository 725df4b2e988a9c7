import assert from 'node:assert/strict';
import { readConllu } from '../../../bench/conllu/document';
import { scoreOf, type TreeScore } from '../../../bench/conllu/score';

/**
 * A CoNLL-U file for lines “form UPOS head relation”; fused words stand behind what is written, with an indent: “don’t”, “  do AUX …”.
 * A blank line ends a sentence.
 */
function conllu(lines: string): string {
  let number = 0;
  const rows = lines.split('\n').map((line, index, all) => {
    const [form = '', upos = '_', head = '_', relation = '_'] = line.trim().split(' ');
    if (form === '') {
      number = 0;
      return '';
    }
    const inside = all.slice(index + 1).findIndex(next => !next.startsWith('  '));
    const isWritten = upos === '_';
    const id = isWritten ? `${number + 1}-${number + (inside < 0 ? all.length - index - 1 : inside)}` : `${++number}`;
    return [id, form, '_', upos, upos.toLowerCase(), '_', head, relation, '_', '_'].join('\t');
  });
  return `${rows.join('\n')}\n\n`;
}

const score = (gold: string, system: string): TreeScore =>
  scoreOf(readConllu(conllu(gold)), readConllu(conllu(system)));

/** The F1 of the measures that are named, in per cent. */
function check(gold: string, system: string, expected: Partial<Readonly<Record<keyof TreeScore, number>>>): void {
  const scores = score(gold, system);
  const found = Object.keys(expected).map(key => [key, Math.round(100 * scores[key as keyof TreeScore].f1)]);
  assert.deepEqual(Object.fromEntries(found), expected);
}

const said = 'Holm PROPN 2 nsubj\nsaid VERB 0 root\nso ADV 2 advmod\n. PUNCT 2 punct';

describe('the CoNLL-U scorer', () => {
  it('finds nothing wrong with gold itself', () =>
    check(said, said, { sentences: 100, words: 100, upos: 100, xpos: 100, uas: 100, las: 100, fullLas: 100 }));

  it('counts a wrong part of speech', () =>
    check(said, said.replace('so ADV', 'so PRON'), { words: 100, upos: 75, xpos: 75, las: 100 }));

  it('counts a wrong head for both attachment scores', () =>
    check(said, said.replace('4 punct', '3 punct').replace('. PUNCT 2', '. PUNCT 3'), { upos: 100, uas: 75, las: 75 }));

  it('counts a wrong relation for the labelled score alone', () =>
    check(said, said.replace('nsubj', 'obj'), { uas: 100, las: 75, fullLas: 75 }));

  it('compares the universal part of a relation, and the whole beside it', () =>
    check(said.replace('nsubj', 'nsubj:pass'), said, { las: 100, fullLas: 75 }));

  it('takes a head that is not given for a wrong one, even of the root', () =>
    check(said, said.replaceAll(/\d \w+$/gmu, '_ _'), { upos: 100, uas: 0, las: 0 }));

  it('aligns words by their characters where they are cut otherwise', () => {
    // Five gold words, four of the system, three in common.
    const gold = 'A DET 2 det\nhand NOUN 5 nsubj\n- PUNCT 2 punct\nmade VERB 2 amod\nsank VERB 0 root';
    const system = 'A DET 2 det\nhand NOUN 4 nsubj\n-made ADJ 2 amod\nsank VERB 0 root';
    check(gold, system, { words: 67, upos: 67, las: 67 });
    const { upos } = score(gold, system);
    assert.deepEqual([upos.correct, upos.precision, upos.recall, upos.aligned], [3, 0.75, 0.6, 1]);
  });

  it('has a head wrong that the other file does not have as a word', () =>
    check('up ADV 2 advmod\nset VERB 0 root\ntea NOUN 2 obj', 'upset VERB 0 root\ntea NOUN 1 obj', {
      words: 40,
      uas: 0,
    }));

  it('aligns fused words by their forms', () => {
    const gold = 'I PRON 4 nsubj\ndon’t\n  do AUX 4 aux\n  n’t PART 4 advmod\ngo VERB 0 root';
    check(gold, 'I PRON 4 nsubj\ndo AUX 4 aux\nn’t PART 4 advmod\ngo VERB 0 root', { words: 100, las: 100 });
    check(gold, 'I PRON 2 nsubj\ndon’t AUX 3 aux\ngo VERB 0 root', { words: 57, las: 29 });
    check(gold, 'I PRON 4 nsubj\ndon’t\n  Do AUX 4 aux\n  not PART 4 advmod\ngo VERB 0 root', { words: 75 });
  });

  it('finds sentences by their edges', () => {
    const two = 'Yes INTJ 0 root\n\nNo INTJ 0 root';
    check(two, two, { sentences: 100 });
    check(two, 'Yes INTJ 0 root\nNo INTJ 1 parataxis', { sentences: 0, words: 100, uas: 50 });
  });

  it('does not mind white space in words', () =>
    check('10\u00a0000 NUM 2 nummod\n😀 SYM 0 root', '10000 NUM 2 nummod\n😀 SYM 0 root', { words: 100, las: 100 }));

  it('refuses files of different text, and says where they part', () =>
    assert.throws(() => score(said, said.replace('so', 'no')), /“so\.” in gold, “no\.” in the system/u));

  for (const [what, content, says] of [
    ['that has too few columns', '# text = Yes\n1\tYes\n', /line 2: 2 columns instead of 10/u],
    [
      'whose words are misnumbered',
      conllu('Yes INTJ 0 root').replace('1', '2'),
      /line 1: word 2 stands where word 1 is due/u,
    ],
    ['whose head is elsewhere', conllu('Yes INTJ 2 dep'), /line 1: the head “2” is no word/u],
    ['whose head is no number', conllu('Yes INTJ up dep'), /line 1: the head “up” is no word/u],
    ['whose word is empty', conllu('Yes INTJ 0 root').replace('Yes', ' '), /line 1: a word without a form/u],
    ['whose word has no number', conllu('Yes INTJ 0 root').replace('1', 'one'), /line 1: “one” is no number/u],
  ] as const) {
    it(`refuses a file ${what}`, () => assert.throws(() => readConllu(content), says));
  }

  it('passes over comments, words that are not written and the ends of lines of Windows', () => {
    const content = `# newdoc id = a\n${conllu(said).replace('\n2\t', '\n1.1\tit\t_\t_\t_\t_\t_\t_\t_\t_\n2\t')}`;
    assert.deepEqual(readConllu(content.replaceAll('\n', '\r\n')), readConllu(conllu(said)));
  });
});
