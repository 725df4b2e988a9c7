import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { firstEndingAfter, textOf } from '../../text/span';
import type { Topic } from '../../types/circumstance';
import type { Mention } from '../../types/entity';
import type { Figure } from '../../types/figure';

/** “Moira Kestrel, 54,”, “the 54-year-old Kestrel”, “Kestrel is 54 years old”: how old the person beside the figure is. */
export function ageOf(text: string, mentions: readonly Mention[], figure: Figure, lexicon: Lexicon): Topic | undefined {
  if (figure.unit !== 'year' || figure.kind !== 'duration' || figure.value === undefined) {
    return undefined;
  }
  const { saidToBeAge, apposing, sayingAge } = aroundAges(lexicon);
  const isSaid = saidToBeAge.test(textOf(text, figure));
  const behind = mentions[firstEndingAfter(mentions, figure.start) - 1];
  const between = behind && text.slice(behind.end, figure.start);
  if (behind !== undefined && (isSaid ? sayingAge : apposing).test(between ?? '')) {
    return topicOf(behind, figure);
  }
  const ahead = mentions[firstEndingAfter(mentions, figure.end)];
  return isSaid &&
    ahead?.form === 'name' &&
    before.test(text.slice(figure.end, Math.min(ahead.start, figure.end + reach)))
    ? topicOf(ahead, figure)
    : undefined;
}

function topicOf({ entity, start, end }: Mention, figure: Figure): Topic {
  return {
    key: `year/age/of/${entity}`,
    thing: 'year',
    traits: [],
    act: 'age',
    role: 'of',
    others: [entity],
    settings: [],
    clause: { start: Math.min(start, figure.start), end: Math.max(end, figure.end) },
  };
}

const aroundAges = remember((lexicon: Lexicon) => {
  const word = (as: string): string => alternatives(lexicon.wordsThat('life-words', as));
  return {
    saidToBeAge: new RegExp(`${word('old')}$`, 'u'),
    apposing: new RegExp(`^(?:,| \\() ?(?:${word('beside')} )?$`, 'u'),
    sayingAge: new RegExp(`^(?:, who)? (?:is|${word('reached')}) $`, 'u'),
  };
});

/** What stands between “54-year-old” and the name: “mayor”, “from”. */
const before = /^ (?:[a-z-]{1,20} ){0,2}$/u;

/** UTF-16 code units. */
const reach = 60;
