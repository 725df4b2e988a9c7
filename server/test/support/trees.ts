import type { Readings, Word } from '../../src/types/reading';

/** A sentence with its syntax, as treebanks draw it: “Rents/NOUN/nsubj>1 rose/VERB/root>-1”, heads counted from 0; “‿-” stands right at the word before; VBZ is a verb in the present, VBN a past participle. */
export function sentenceOf(tree: string): { readonly text: string; readonly readings: Readings } {
  const words: Word[] = [];
  let text = '';
  for (const [, tie, form = '', pos, relation = '', head] of tree.matchAll(
    /(‿)?(\S+)\/([A-Z]+)\/([a-z:]+)>(-?\d+)/gu,
  )) {
    const gap = text === '' || tie !== undefined ? '' : ' ';
    const start = text.length + gap.length;
    text += `${gap}${form}`;
    const isTagged = pos === 'VBZ' || pos === 'VBN';
    const tag = isTagged ? pos : relativeWords.test(form) ? 'WDT' : '';
    words.push({
      start,
      end: text.length,
      pos: isTagged ? 'VERB' : (pos as Word['pos']),
      tag,
      head: Number(head),
      relation,
    });
  }
  return { text, readings: { reader: 'tree', of: () => ({ words, names: [] }) } };
}

const relativeWords = /^(?:which|that|who)$/u;
