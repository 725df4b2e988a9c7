import type { Lexicon } from '../../lexicon/lexicon';
import { shortestAt } from '../../text/find';
import { textOf, within } from '../../text/span';
import type { Thing, Topic } from '../../types/circumstance';
import type { Mention } from '../../types/entity';
import type { Figure } from '../../types/figure';
import type { Word } from '../../types/reading';
import { ageOf } from './ages';
import { clauseByHeads } from './byHeads';
import { clauseByOrder } from './byOrder';
import type { Clause } from './clause';
import { meaningOf } from './lemmas';
import type { Tree } from './tree';

/** What topics are made from. */
export interface Readable {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  readonly tree: Tree;
  readonly mentions: readonly Mention[];
}

/** What the figure is a value of, as far as its clause tells. */
export function topicOf(readable: Readable, figure: Figure): Topic | undefined {
  const { text, lexicon, words, tree, mentions } = readable;
  const age = ageOf(text, mentions, figure);
  if (age !== undefined) {
    return age;
  }
  const [first] = within(words, figure);
  const clause =
    first?.head === undefined ? clauseByOrder(text, words, figure) : clauseByHeads(text, lexicon, tree, figure);
  return clause && topicIn(readable, clause, figure);
}

/** What is counted or measured: the noun behind the number, else the unit. A name that only stands in the clause is none. */
export function thingOf({ text, lexicon, words, tree }: Readable, figure: Figure): Thing | undefined {
  const { measured, measuredBy, unit } = figure;
  if (unit !== undefined) {
    return { key: unit, noun: undefined };
  }
  const top = measured === undefined ? undefined : tree.words[tree.topOf(measured) ?? -1];
  const phrase = measured === undefined ? [] : within(words, measured);
  const noun = top?.head === undefined ? phrase.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN') : top;
  if (noun === undefined || (measuredBy === 'clause' && noun.pos !== 'NOUN')) {
    return undefined;
  }
  const written = textOf(text, noun);
  return { key: meaningOf(written, lexicon), noun: written.toLowerCase() };
}

function topicIn({ text, lexicon, mentions }: Readable, clause: Clause, { unit }: Figure): Topic {
  const meaning = (word: Word): string => meaningOf(textOf(text, word), lexicon);
  const named = (word: Word): string | undefined => {
    const mention = shortestAt(within(mentions, word), word.start);
    return mention?.entity ?? (pronouns.has(word.pos) ? undefined : meaning(word));
  };
  const thing = clause.counted === undefined ? unit : meaning(clause.counted);
  const traits = sorted(clause.traits.map(meaning));
  const others = sorted(clause.others.map(named));
  const act = meaning(clause.act);
  const key = [...traits, thing ?? 'number', act, clause.role, ...others].join('/');
  return { key, thing, traits, act, role: clause.role, others };
}

const pronouns: ReadonlySet<string> = new Set(['PRON', 'DET', 'NUM', 'SYM']);

function sorted(words: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(words.filter(word => word !== undefined))].sort();
}
