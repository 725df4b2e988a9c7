import type { Facts } from '../pipeline/facts';
import { mentions } from '../stages/mentions';
import { entities } from '../stages/entities/entities';
import { namesakes, type Namesake } from '../stages/namesakes';
import { passages } from '../stages/passages/passages';
import { firstNot } from '../text/search';
import { contains, firstEndingAfter, textOf, within, type Span } from '../text/span';
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

/** Whom else the name, pronoun or description at `span` may mean that is taken for the entity with this key; undefined where that is nobody. */
export function doubtAt(facts: Facts, span: Span, key: string): StandInReason | undefined {
  const [namesake] = within(facts.get(namesakes), span);
  if (namesake !== undefined) {
    return namesakeReason(facts, namesake, key);
  }
  const [mention] = within(facts.get(mentions), span);
  return mention?.rival === undefined ? undefined : mentionReason(facts, mention);
}

/** Whom the word that names the speaker is taken for: “she” for Marta Ruiz. Undefined where it is a name that nobody else bears. */
function standInReason(facts: Facts, quote: Quote): StandInReason | undefined {
  const [namesake] = quote.speaker === undefined ? [] : within(facts.get(namesakes), quote.speaker);
  const [speaker] = quote.speakers;
  if (namesake !== undefined && speaker !== undefined) {
    return namesakeReason(facts, namesake, speaker);
  }
  const mention = standInOf(facts, quote);
  return mention && mentionReason(facts, mention);
}

function namesakeReason(facts: Facts, namesake: Namesake, key: string): StandInReason {
  const [meant = '', rival = ''] = [nameOf(facts, key), nameOf(facts, namesake.rival)];
  return { kind: 'namesake', words: textOf(facts.article.text, namesake), meant, rival };
}

function mentionReason(facts: Facts, mention: Mention): StandInReason | undefined {
  const meant = nameOf(facts, mention.entity);
  return meant === undefined
    ? undefined
    : {
        kind: mention.because === 'title' ? 'title' : 'in-view',
        words: textOf(facts.article.text, mention),
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
