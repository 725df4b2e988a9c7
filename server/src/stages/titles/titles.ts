import { defineStage } from '../../pipeline/stage';
import { byPosition, firstEndingAfter, type Span } from '../../text/span';
import { names } from '../names/names';
import { sentences } from '../sentences';
import { words } from '../words';
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
  uses: { names, words, sentences },
  run({ article, lexicon, names, words, sentences }): readonly NamedTitle[] {
    const line = lineOf(article.text, words, names, lexicon);
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
  },
});
