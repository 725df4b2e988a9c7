import type { Facts } from '../../pipeline/facts';
import { passages } from '../../stages/passages/passages';
import { sentences } from '../../stages/sentences';
import { textOf, within } from '../../text/span';
import { treeOf } from './tree';
import { printedWords, type PrintedWord } from './words';

/**
 * What the reader says of an article, before any stage has thought about it, as CoNLL-U (https://universaldependencies.org/format.html):
 * paragraphs are `# newpar`, sentences those of the analysis. Names stand in the last column as `Name=B-PERSON`, `Name=I-PERSON`;
 * what the reader does not know is “_”. Any white space is written as one blank.
 */
export function conlluOf(facts: Facts, id: string | number): string {
  const { article, readings } = facts.inputs;
  const name = plain(String(id));
  const blocks: string[] = [];
  for (const passage of facts.get(passages).all) {
    const paragraph = textOf(article.text, passage);
    const ends = within(facts.get(sentences), passage).map(({ end }) => end - passage.start);
    const parts = inSentences(printedWords(paragraph, readings.of(paragraph)), ends);
    for (const [index, words] of parts.entries()) {
      const number = blocks.length + 1;
      const comments = [
        ...(number === 1 ? [`# newdoc id = ${name}`, `# reader = ${readings.reader}`] : []),
        ...(index === 0 ? ['# newpar'] : []),
        `# sent_id = ${name.replaceAll(' ', '_')}-${number}`,
      ];
      blocks.push(`${comments.join('\n')}\n${sentenceOf(words)}`);
    }
  }
  return blocks.join('');
}

/** The text and the words of one sentence, and the blank line that ends it. */
export function sentenceOf(words: readonly PrintedWord[]): string {
  const tree = treeOf(words);
  const rows = words.map(({ form, pos, tag = unknown, name, isSpaceBehind }, index) => {
    const branch = tree[index];
    const others = [
      ...(name === undefined ? [] : [`Name=${name}`]),
      ...(isSpaceBehind || index === words.length - 1 ? [] : ['SpaceAfter=No']),
    ];
    const columns = {
      id: index + 1,
      form: plain(form),
      lemma: unknown,
      upos: pos,
      xpos: tag,
      features: unknown,
      head: branch === undefined ? unknown : branch.head + 1,
      relation: branch?.relation ?? unknown,
      enhanced: unknown,
      others: others.length === 0 ? unknown : others.join('|'),
    };
    return Object.values(columns).join('\t');
  });
  const text = words.map(({ form, isSpaceBehind }) => `${plain(form)}${isSpaceBehind ? ' ' : ''}`).join('');
  return `# text = ${text.trim()}\n${rows.join('\n')}\n\n`;
}

/** Cuts the words into sentences that end at the given places; each word's head counts from its sentence's first word. */
function inSentences(words: readonly PrintedWord[], ends: readonly number[]): readonly (readonly PrintedWord[])[] {
  const parts: PrintedWord[][] = [];
  let first = 0;
  let sentence = 0;
  for (const [index, word] of words.entries()) {
    const before = sentence;
    while (word.start >= (ends[sentence] ?? Infinity)) {
      sentence++;
    }
    if (index === 0 || sentence > before) {
      parts.push([]);
      first = index;
    }
    parts.at(-1)?.push(word.head === undefined ? word : { ...word, head: word.head - first });
  }
  return parts;
}

const unknown = '_';

/** Without line ends and tabs, which mean something to the format. */
function plain(words: string): string {
  return words.replace(whiteSpace, ' ');
}

const whiteSpace = /\s+/gu;
