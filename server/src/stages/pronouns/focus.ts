import type { Gender } from '../../types/entity';
import type { PronounCase } from './forms';

/** How a mention stands in its sentence. */
export type Standing = 'subject' | 'object' | 'oblique';

/** The latest mention of one person, as the search for a pronoun's antecedent sees it. */
export interface Sight {
  /** Key of the entity; undefined for somebody unnamed (“a man”), who can only stand in the way. */
  readonly entity: string | undefined;
  readonly gender: Gender | undefined;
  readonly start: number;
  /** Numbers of the sentence and of the paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly standing: Standing;
  /** Beside a reporting verb: “Lee said”. */
  readonly isSaying: boolean;
  /** Start of the quotation it stands in; undefined outside. */
  readonly quoted: number | undefined;
  /** Verbs of the article up to here, to tell clauses apart. */
  readonly verbs: number;
}

/** A pronoun that asks for its antecedent. */
export interface Asking extends Omit<Sight, 'entity' | 'standing'> {
  readonly gender: Gender;
  readonly case: PronounCase;
}

/** Whom a pronoun stands for. */
export interface Answer {
  readonly entity: string;
  /** Key of somebody else who fits nearly as well; undefined where nobody does. */
  readonly rival: string | undefined;
}

/** The persons in view, the latest seen last, each once. Few are kept, so that an answer takes constant time. */
export class Focus {
  readonly #sights: Sight[] = [];
  readonly #counts = new Map<string, number>();

  see(sight: Sight): void {
    const { entity } = sight;
    const before = entity === undefined ? undefined : this.#sights.find(one => one.entity === entity);
    // Whoever is the subject of a sentence stays it when the sentence names him again.
    const standing = before?.sentence === sight.sentence && before.standing === 'subject' ? 'subject' : sight.standing;
    const isSaying = sight.isSaying || (before?.sentence === sight.sentence && before.isSaying);
    this.#remember(
      {
        entity,
        gender: sight.gender ?? before?.gender,
        start: sight.start,
        sentence: sight.sentence,
        paragraph: sight.paragraph,
        standing,
        isSaying,
        quoted: sight.quoted,
        verbs: sight.verbs,
      },
      before,
    );
    if (entity !== undefined) {
      this.#counts.set(entity, (this.#counts.get(entity) ?? 0) + 1);
    }
  }

  /** Puts `sight` behind the others, in the place of `before`. */
  #remember(sight: Sight, before: Sight | undefined): void {
    if (before !== undefined) {
      this.#sights.splice(this.#sights.indexOf(before), 1);
    }
    this.#sights.push(sight);
    if (this.#sights.length > kept) {
      this.#sights.shift();
    }
  }

  /** The person that the pronoun stands for; undefined when there is none. */
  answer(asking: Asking): Answer | undefined {
    let best: Sight | undefined;
    let bestScore = -Infinity;
    let second: Sight | undefined;
    let secondScore = -Infinity;
    let latest: Sight | undefined;
    for (const sight of this.#sights) {
      if (!isPossible(sight, asking, this.#sights)) {
        continue;
      }
      latest = sight;
      const score = this.#score(sight, asking);
      if (score >= bestScore) {
        [second, secondScore] = [best, bestScore];
        best = sight;
        bestScore = score;
      } else if (score >= secondScore) {
        second = sight;
        secondScore = score;
      }
    }
    if (best?.entity === undefined || bestScore < leastScore) {
      return undefined;
    }
    // Whoever was seen behind both may well be meant, and then it is not open between the two.
    const isAfter = latest !== best && latest !== second;
    const isOpen = bestScore - secondScore <= close && !isAfter && areAlike(best, second, asking);
    return { entity: best.entity, rival: isOpen ? second?.entity : undefined };
  }

  #score(sight: Sight, asking: Asking): number {
    // Quoted sentences are not counted, so what stands in one is a sentence further away than it seems.
    const isFromQuote = sight.quoted !== undefined && sight.quoted !== asking.quoted;
    const distance = asking.sentence - sight.sentence + (isFromQuote ? 1 : 0);
    const paragraphs = asking.paragraph - sight.paragraph;
    const count = sight.entity === undefined ? 0 : (this.#counts.get(sight.entity) ?? 0);
    return (
      -distance * weights.sentence -
      paragraphs * weights.paragraph +
      (sight.standing === 'subject' ? weights.subject : sight.standing === 'object' ? weights.object : 0) +
      (sight.standing === 'subject' && asking.case === 'subject' ? weights.parallel : 0) +
      (sight.isSaying && asking.isSaying ? weights.saying : 0) +
      (isFromQuote ? weights.fromQuote : sight.quoted === asking.quoted ? 0 : weights.fromOutside) +
      (sight.gender === undefined ? weights.unknownGender : 0) +
      (sight.entity === undefined ? weights.unnamed : 0) +
      Math.min(count, 5) * weights.frequency
    );
  }
}

/** Persons kept in view. */
const kept = 12;

/** Found by measuring on articles with known speakers. */
export const weights = {
  sentence: 2.2,
  paragraph: 0.4,
  subject: 0.75,
  object: 0.2,
  parallel: 0.8,
  saying: 1,
  fromOutside: -0.5,
  fromQuote: -2,
  unknownGender: -1.1,
  unnamed: -0.55,
  frequency: 0.1,
} as const;

/** Whoever scores so little less than the best might as well be meant. */
const close = 0.6;

/** Below this the antecedent is too far away, or too unlike. */
const leastScore = -6;

/** Whether a reader cannot tell the two apart: both are named, in one clause and alike, as in “Lee and Marsh met. He said …”. */
function areAlike(one: Sight, other: Sight | undefined, { gender, sentence }: Asking): boolean {
  return (
    other !== undefined &&
    one.gender === gender &&
    other.gender === gender &&
    one.quoted === undefined &&
    other.quoted === undefined &&
    one.sentence < sentence &&
    one.standing !== 'oblique' &&
    one.sentence === other.sentence &&
    one.verbs === other.verbs &&
    one.standing === other.standing
  );
}

function isPossible(sight: Sight, asking: Asking, all: readonly Sight[]): boolean {
  if (sight.gender !== undefined && sight.gender !== asking.gender) {
    return false;
  }
  if (asking.paragraph - sight.paragraph > 3) {
    return false;
  }
  if (asking.case === 'reflexive') {
    return sight.sentence === asking.sentence;
  }
  // Who says something calls himself “I”: inside the quotation, “he” is somebody else.
  if (
    asking.quoted !== undefined &&
    sight.quoted === undefined &&
    sight.isSaying &&
    sight.paragraph === asking.paragraph
  ) {
    return false;
  }
  return !(asking.case === 'object' && isOwnSubject(sight, asking, all));
}

/** “Ebrard told him”: the subject of the clause is not its object. */
function isOwnSubject(sight: Sight, asking: Asking, all: readonly Sight[]): boolean {
  return (
    sight.standing === 'subject' &&
    sight.sentence === asking.sentence &&
    asking.verbs - sight.verbs <= 1 &&
    all.every(one => one === sight || one.standing !== 'subject' || one.start < sight.start)
  );
}
