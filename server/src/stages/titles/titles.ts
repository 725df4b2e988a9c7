import type { Lexicon } from '../../lexicon/lexicon';
import { byParagraph } from '../../pipeline/byParagraph';
import { defineStage } from '../../pipeline/stage';
import { byPosition, firstEndingAfter, movedBy as spanBy, type Span } from '../../text/span';
import type { Name } from '../../types/name';
import { ownNames } from '../ownNames';
import { paragraphs } from '../paragraphs';
import { passages } from '../passages/passages';
import { sentencesOf } from '../sentences';
import { titleApposed } from './apposed';
import { titleBefore } from './before';
import { titleBehind } from './behind';
import { lineOf } from './line';

/** A role attached to a name, before it is known which person bears the name. */
export interface NamedTitle extends Span {
  /** Start of the person's name. */
  readonly of: number;
  /** The noun phrase that the name stands in apposition to, article included: “the caravan’s leader” before “, Bartolo Fuentes,”. */
  readonly phrase: Span | undefined;
}

/** Roles and descriptions attached to persons' names, before or behind them, without article. In order of reading. */
export const titles = defineStage({
  name: 'titles',
  uses: { passages, paragraphs, ownNames },
  run({ lexicon, passages, paragraphs, ownNames }): readonly NamedTitle[] {
    return paragraphs.flatMap((paragraph, index) => {
      const offset = passages.all[index]?.start ?? 0;
      return titlesOf(paragraph, lexicon, ownNames[index]).map(title => movedBy(offset, title));
    });
  },
});

/** The titles of one paragraph, offsets counted from its start. */
const titlesOf = byParagraph((paragraph, lexicon: Lexicon, names: readonly Name[] = []): readonly NamedTitle[] => {
  const line = lineOf(paragraph.text, paragraph.reading.words, names, lexicon);
  const sentences = sentencesOf(paragraph, lexicon);
  const found: NamedTitle[] = [];
  for (const name of names) {
    const sentence = sentences[firstEndingAfter(sentences, name.start)];
    if (name.type !== 'PERSON' || sentence === undefined) {
      continue;
    }
    const first = line.indexAt(name.start);
    const after = line.indexAt(name.end);
    const left = line.indexAt(sentence.start);
    const right = line.indexAt(sentence.end);
    const of = name.start;
    const apposed = titleApposed(line, first, after, left);
    const before = apposed === undefined ? titleBefore(line, first, left) : undefined;
    const behind = titleBehind(line, after, right);
    found.push(
      ...(apposed === undefined ? [] : [{ ...apposed.title, of, phrase: apposed.phrase }]),
      ...(before === undefined ? [] : [{ ...before, of, phrase: undefined }]),
      ...(behind === undefined ? [] : [{ ...behind, of, phrase: undefined }]),
    );
  }
  return found.sort(byPosition);
});

function movedBy(offset: number, title: NamedTitle): NamedTitle {
  return { ...spanBy(offset, title), of: offset + title.of, phrase: title.phrase && spanBy(offset, title.phrase) };
}
