import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { fold } from '../../text/fold';
import { contains, firstEndingAfter, type Span } from '../../text/span';
import type { Entity, Mention } from '../../types/entity';
import type { MarkedSpan } from '../../types/quote';
import type { WalkInputs } from './walk';

/** A name outside quotations. */
interface Seen extends Span {
  readonly entity: Entity;
  readonly paragraph: number;
}

/**
 * Speakers who go by what they are: “the company said”, “it added” of the organisation spoken of last, “the 56-year-old said”, “the Dane
 * said” of the person. Only beside a reporting verb, and not behind what was `found` there already.
 */
export function speakersByKind(inputs: WalkInputs, found: readonly Mention[]): readonly Mention[] {
  const { article, lexicon, words, entities, passages, marks } = inputs;
  const verbs = lexicon.words('reporting-verbs');
  const bodies = lexicon.table('body-nouns');
  const endings = lexicon.table('organisation-endings');
  const peoples = lexicon.words('peoples');
  const quoted = marks.pairs.filter(({ inside }) => inside === undefined);
  const paragraphAt = (offset: number): number => firstEndingAfter(passages.all, offset);
  const seen = seenIn(entities, quoted, paragraphAt);
  const taken = new Set(found.map(({ start }) => start));
  const lower = (at: number): string => {
    const word = words[at];
    return word === undefined ? '' : article.text.slice(word.start, word.end).toLowerCase();
  };
  // “the Dane”, but neither “the French” nor “the same”, which is a people too.
  const isOfPeople = (at: number): boolean => {
    const word = words[at];
    const surface = word === undefined ? '' : article.text.slice(word.start, word.end);
    return capital.test(surface) && peoples.has(surface.toLowerCase()) && !pluralPeoples.test(surface);
  };
  const isCue = (at: number): boolean => words[at]?.pos === 'VERB' && verbs.has(lower(at));
  const isBody = (name: string): boolean => endings.get(name)?.split(' ').includes('b') === true;
  const isSaying = (first: number, last: number): boolean => {
    let next = last + 1;
    while (words[next]?.pos === 'AUX' || words[next]?.pos === 'ADV') {
      next++;
    }
    return isCue(next) || (first < last && isCue(first - 1) && words[last + 1]?.pos === 'PUNCT');
  };
  const ages = agesIn(lexicon);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const kind = word === undefined ? undefined : kindAt(at, lower, bodies, isOfPeople, ages);
    if (word === undefined || kind === undefined || taken.has(word.start) || !isSaying(at, kind.last)) {
      continue;
    }
    const span = { start: word.start, end: words[kind.last]?.end ?? word.end };
    const before = isWithin(quoted, span)
      ? undefined
      : lastBefore(seen, span.start, kind, paragraphAt(span.start), isBody);
    if (before !== undefined) {
      mentions.push({ ...span, form: kind.form, entity: before.entity.key, because: 'kind-in-view' });
    }
  }
  return mentions;
}

/** What kind of speaker words name. */
interface Kind {
  readonly last: number;
  readonly form: 'pronoun' | 'description';
  readonly type: 'ORG' | 'PERSON';
  /** The noun and what else names may have in its place, where a name that has one of them goes first: “the museum”. */
  readonly nouns: readonly string[] | undefined;
}

function kindAt(
  at: number,
  lower: (at: number) => string,
  bodies: ReadonlyMap<string, string>,
  isOfPeople: (at: number) => boolean,
  ages: RegExp,
): Kind | undefined {
  const first = lower(at);
  if (first === 'it') {
    return { last: at, form: 'pronoun', type: 'ORG', nouns: undefined };
  }
  if (first !== 'the') {
    return undefined;
  }
  const noun = lower(at + 1);
  const others = bodies.get(noun);
  if (others !== undefined) {
    return { last: at + 1, form: 'description', type: 'ORG', nouns: [noun, ...others.split(' ')] };
  }
  if (ages.test([1, 2, 3, 4, 5].map(step => lower(at + step)).join(''))) {
    return { last: at + 5, form: 'description', type: 'PERSON', nouns: undefined };
  }
  if (ages.test(noun)) {
    return { last: at + 1, form: 'description', type: 'PERSON', nouns: undefined };
  }
  return isOfPeople(at + 1) ? { last: at + 1, form: 'description', type: 'PERSON', nouns: undefined } : undefined;
}

/** “54-year-old” */
const agesIn = remember(
  (lexicon: Lexicon) => new RegExp(`^\\d{1,3}-${alternatives(lexicon.wordsThat('life-words', 'young'))}$`, 'u'),
);

/** “the French”, “the Chinese”: a people, not one of it. */
const pluralPeoples = /(?:ese|sh|ch|s)$/u;

const capital = /^\p{Lu}/u;

/**
 * The last one of its kind, close enough to be meant: of organisations one whose name has the noun, if there is any, else one whose name
 * does not say that it is something else (“Castle Wend Crown Court” is no company).
 */
function lastBefore(
  seen: readonly Seen[],
  offset: number,
  { type, nouns }: Kind,
  paragraph: number,
  isBody: (word: string) => boolean,
): Seen | undefined {
  let last: Seen | undefined;
  for (let at = firstEndingAfter(seen, offset) - 1; at >= 0; at--) {
    const one = seen[at];
    if (one === undefined || paragraph - one.paragraph > farthest) {
      break;
    }
    if (one.entity.type === type) {
      const name = fold(one.entity.name).split(' ');
      if (nouns === undefined || nouns.some(noun => name.includes(noun))) {
        return one;
      }
      last ??= isBody(name.at(-1) ?? '') ? undefined : one;
    }
  }
  return last;
}

/** Paragraphs back. */
const farthest = 2;

function seenIn(
  entities: readonly Entity[],
  quoted: readonly MarkedSpan[],
  paragraphAt: (offset: number) => number,
): readonly Seen[] {
  return entities
    .filter(({ type }) => type === 'ORG' || type === 'PERSON')
    .flatMap(entity => entity.names.map(({ start, end }) => ({ start, end, entity, paragraph: paragraphAt(start) })))
    .filter(span => !isWithin(quoted, span))
    .sort((a, b) => a.start - b.start);
}

function isWithin(quoted: readonly Span[], span: Span): boolean {
  const around = quoted[firstEndingAfter(quoted, span.start)];
  return around !== undefined && contains(around, span);
}
