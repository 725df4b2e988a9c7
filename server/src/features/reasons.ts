import type { Facts } from '../pipeline/facts';
import { mentions } from '../stages/mentions';
import { entities } from '../stages/entities/entities';
import { namesakes } from '../stages/namesakes';
import { passages } from '../stages/passages/passages';
import { firstNot } from '../text/search';
import { contains, firstEndingAfter, textOf, within } from '../text/span';
import type { Mention } from '../types/entity';
import type { Quote } from '../types/quote';
import type { Reason, StandInReason } from '../types/reason';

/** Why a quote is whose it is, and how sure that is; then whom the word that names the speaker is taken for, where that may be asked. */
export function reasonsOf(facts: Facts, quote: Quote): readonly Reason[] {
  const { because: rule, confidence } = quote;
  const standIn = standInReason(facts, quote);
  return [
    { kind: 'rule', rule, confidence, paragraphs: distance(facts, quote) },
    ...(standIn === undefined ? [] : [standIn]),
  ];
}

/** Whom the word that names the speaker is taken for: “she” for Marta Ruiz. Undefined where it is a name that nobody else bears. */
function standInReason(facts: Facts, quote: Quote): StandInReason | undefined {
  const { text } = facts.article;
  const [namesake] = quote.speaker === undefined ? [] : within(facts.get(namesakes), quote.speaker);
  const [speaker] = quote.speakers;
  if (namesake !== undefined && speaker !== undefined) {
    const [meant = '', rival = ''] = [nameOf(facts, speaker), nameOf(facts, namesake.rival)];
    return { kind: 'namesake', words: textOf(text, namesake), meant, rival };
  }
  const mention = standInOf(facts, quote);
  const meant = mention && nameOf(facts, mention.entity);
  if (meant === undefined || mention === undefined) {
    return undefined;
  }
  return {
    kind: mention.because === 'title' ? 'title' : 'in-view',
    words: textOf(text, mention),
    meant,
    rival: mention.rival === undefined ? undefined : nameOf(facts, mention.rival),
  };
}

/** The pronoun or description by which the quote's own sentence names its speaker. */
function standInOf(facts: Facts, { speaker, speakers }: Quote): Mention | undefined {
  if (speaker === undefined) {
    return undefined;
  }
  const all = facts.get(mentions);
  const first = firstNot(all, ({ start }) => start < speaker.start);
  const last = firstNot(all, ({ start }) => start < speaker.end);
  return all
    .slice(first, last)
    .find(
      one =>
        one.form !== 'name' && one.because !== 'apposition' && speakers.includes(one.entity) && contains(speaker, one),
    );
}

function nameOf(facts: Facts, key: string): string | undefined {
  return facts.get(entities).find(entity => entity.key === key)?.name;
}

/** Paragraphs from the part or the words that the quote takes up, to the quote. */
function distance(facts: Facts, { start, continues, speaker }: Quote): number {
  const { all } = facts.get(passages);
  const from = continues ?? speaker?.start ?? start;
  return firstEndingAfter(all, start) - firstEndingAfter(all, from);
}
