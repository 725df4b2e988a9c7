import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { defineStage } from '../../pipeline/stage';
import { alternatives } from '../../text/alternatives';
import { contains, type Span } from '../../text/span';
import type { Circumstance, Topic } from '../../types/circumstance';
import type { Figure } from '../../types/figure';
import { leewayOf, type Interval } from '../calculations/leeway';
import { circumstances } from '../circumstances/circumstances';
import { entities } from '../entities/entities';
import { isPlaceKey } from '../entities/placeKey';
import { figures } from '../figures/figures';
import { passages } from '../passages/passages';
import { sentences } from '../sentences';
import { surroundingsIn, type Scene, type Surroundings } from './surroundings';

/** A figure of which it is known what it is a value of. */
export interface Value {
  readonly figure: Figure;
  readonly circumstance: Circumstance;
  readonly topic: Topic;
  readonly interval: Interval;
  readonly sentence: Surroundings;
  /** The persons and bodies that have a part in it, in one text. */
  readonly names: string;
  /** What narrows down what is counted, in one text. */
  readonly traits: string;
  /** Who and what has a part in it, and in what it happens. */
  readonly parties: readonly string[];
  readonly isHeadline: boolean;
  /** Whether people are counted, by whatever name: “dockers”. */
  readonly countsPersons: boolean;
}

/** Figures that may be compared with others, in order of reading. */
export const values = defineStage({
  name: 'values',
  uses: { passages, sentences, entities, figures, circumstances },
  run({ article: { text }, lexicon, passages, sentences, entities, figures, circumstances }): readonly Value[] {
    const { headline, date } = passages;
    return valuesIn({ text, lexicon, sentences, entities, figures, circumstances, headline, date });
  },
});

/** What values are read from. */
interface Read extends Scene {
  readonly circumstances: readonly Circumstance[];
  readonly headline: Span | undefined;
}

function valuesIn(read: Read): readonly Value[] {
  const { text, lexicon, figures, circumstances, headline } = read;
  const surroundings = surroundingsIn(read);
  const tellsOfKin = kinIn(lexicon).test(text);
  const others = lexicon.wordsThat('unsettling-words', 'trait');
  return figures.flatMap((figure, index): readonly Value[] => {
    const circumstance = circumstances[index];
    const topic = circumstance?.topic;
    const isAge = topic?.act === 'age';
    if (isAge && tellsOfKin) {
      return [];
    }
    const interval = comparable.has(figure.kind) || isAge ? leewayOf(text, figure) : undefined;
    if (
      topic === undefined ||
      circumstance === undefined ||
      interval === undefined ||
      isOneOfMany(topic, figure, others)
    ) {
      return [];
    }
    const sentence = surroundings(figure);
    if (sentence === undefined || (!isAge && (sentence.isUnsettled || tellsOfChange(sentence, topic)))) {
      return [];
    }
    return [
      {
        figure,
        circumstance,
        topic,
        interval,
        sentence,
        names: topic.others.filter(other => other.includes(':') && !isPlaceKey(other)).join(),
        traits: topic.traits.join(),
        parties: [...topic.others, ...topic.settings],
        isHeadline: headline !== undefined && contains(headline, figure),
        countsPersons: topic.thing === 'people' || lexicon.words('person-nouns').has(topic.thing ?? ''),
      },
    ];
  });
}

/** Where the article tells of kin, a surname may be anyone's of them. */
const kinIn = remember(
  (lexicon: Lexicon) => new RegExp(`\\b${alternatives(lexicon.words('shared-surname-words'))}s?\\b`, 'iu'),
);

/** Times are told of many things in one article. */
const comparable: ReadonlySet<string> = new Set(['cardinal', 'money', 'quantity', 'percent', 'range', 'vague']);

/** “three other dockers”, “40 a day”: others of the kind are told elsewhere. */
function isOneOfMany({ traits, thing, act }: Topic, { per, value }: Figure, others: ReadonlySet<string>): boolean {
  const isNameless = thing === undefined && !ofPeople.has(act);
  return isNameless || per !== undefined || value === 1 || traits.some(trait => others.has(trait));
}

/** Acts whose number alone counts people: “14 dead”. */
const ofPeople: ReadonlySet<string> = new Set(['death', 'injury', 'arrest', 'missing']);

/** Whether something else than the act itself rises or falls there. */
function tellsOfChange({ changes }: Surroundings, { act }: Topic): boolean {
  return [...changes].some(change => change !== act);
}
