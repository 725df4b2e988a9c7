import type { Lexicon } from '../../lexicon/lexicon';
import { contains, spanOf, textOf, type Span } from '../../text/span';
import type { Article } from '../../types/article';
import type { Entity, Gender, Mention } from '../../types/entity';
import type { Name } from '../../types/name';
import type { Word } from '../../types/reading';
import type { Marks } from '../marks/marks';
import type { Passages } from '../../types/passage';
import { gendersOf, type Genders } from '../entities/gender';
import { compoundEnd, isNominal, lineOf, type Line } from '../titles/line';
import type { NamedTitle } from '../titles/titles';
import { Descriptions } from './descriptions';
import { Focus, type Sight } from './focus';
import { pronounForms, type PronounCase } from './forms';
import { governorOf, standingOf, standingOfCase } from './standing';
import { stepper } from './stepper';

export interface WalkInputs {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly entities: readonly Entity[];
  readonly titles: readonly NamedTitle[];
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  readonly sentences: readonly Span[];
  readonly passages: Passages;
  readonly marks: Marks;
}

/** Goes through the article word by word and remembers who is in view. */
export class Walk {
  readonly #text: string;
  readonly #line: Line;
  readonly #genders: Genders;
  readonly #focus = new Focus();
  readonly #descriptions: Descriptions;
  readonly #found: Mention[] = [];
  /** Persons by the start of their names. */
  readonly #persons = new Map<number, Entity>();
  readonly #titlesOf = new Map<number, NamedTitle[]>();
  /** Starts of descriptions that a name stands beside; the name itself is seen. */
  readonly #phrases = new Set<number>();
  readonly #sentence: (offset: number) => number;
  readonly #paragraph: (offset: number) => number;
  readonly #quotation: (offset: number) => number;
  readonly #quotations: readonly Span[];
  readonly #lastSeen = new Map<string, number>();
  #verbs = 0;

  constructor(private readonly inputs: WalkInputs) {
    const { article, lexicon, entities, titles, words, names, sentences, passages, marks } = inputs;
    this.#text = article.text;
    this.#line = lineOf(article.text, words, names, lexicon);
    this.#genders = gendersOf(lexicon);
    this.#descriptions = new Descriptions(lexicon);
    this.#quotations = marks.pairs.filter(pair => pair.inside === undefined);
    this.#quotation = stepper(this.#quotations);
    this.#sentence = stepper(sentences.filter(this.#isTold(stepper(this.#quotations))));
    this.#paragraph = stepper(passages.all.filter(this.#isTold(stepper(this.#quotations))));
    for (const entity of entities) {
      for (const { start } of entity.type === 'PERSON' ? entity.names : []) {
        this.#persons.set(start, entity);
      }
    }
    for (const title of titles) {
      this.#titlesOf.set(title.of, [...(this.#titlesOf.get(title.of) ?? []), title]);
      const person = this.#persons.get(title.of);
      if (title.phrase !== undefined && person !== undefined) {
        this.#phrases.add(title.phrase.start);
        this.#found.push({ ...title.phrase, form: 'description', entity: person.key, because: 'apposition' });
      }
    }
  }

  /** Whether a stretch is the reporter's, at least in part; whole quoted sentences do not push anybody out of view. */
  #isTold(quotation: (offset: number) => number): (span: Span) => boolean {
    return span => {
      const around = this.#quotations[quotation(span.start)];
      return around === undefined || !contains(around, span);
    };
  }

  mentions(): Mention[] {
    const { words } = this.inputs;
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (word === undefined) {
        continue;
      }
      const person = this.#persons.get(word.start);
      if (person !== undefined) {
        index = this.#seeName(person, index);
      } else if (word.pos === 'PRON') {
        this.#seePronoun(index);
      } else if (word.pos === 'DET') {
        index = this.#seeDescription(index);
      } else if (word.pos === 'VERB') {
        this.#verbs++;
      }
    }
    return this.#found;
  }

  /** Returns the index of the name's last word. */
  #seeName(person: Entity, index: number): number {
    const { start } = this.#line.span(index);
    const name = this.#line.nameAt(index);
    const last = name === undefined ? index : this.#line.indexAt(name.end) - 1;
    const titles = this.#titlesOf.get(start) ?? [];
    for (const title of titles) {
      this.#descriptions.add(person.key, textOf(this.#text, title));
    }
    const first = titles.reduce((least, title) => (title.end <= start ? Math.min(least, title.start) : least), start);
    this.#see(person.key, person.gender, this.#line.indexAt(first), Math.max(index, last));
    return Math.max(index, last);
  }

  #see(entity: string | undefined, gender: Gender | undefined, first: number, last: number): Sight {
    const { start } = this.#line.span(first);
    const standing = standingOf(this.#line, this.inputs.words, first, last);
    const sight: Sight = {
      entity,
      gender,
      ...this.#placeOf(start),
      standing,
      isSaying: standing === 'subject' && this.#isSaying(first, last),
      verbs: this.#verbs,
    };
    this.#focus.see(sight);
    if (entity !== undefined) {
      this.#lastSeen.set(entity, sight.sentence);
    }
    return sight;
  }

  #placeOf(start: number): Pick<Sight, 'start' | 'sentence' | 'paragraph' | 'quoted'> {
    const quotation = this.#quotations[this.#quotation(start)];
    return {
      start,
      sentence: this.#sentence(start),
      paragraph: this.#paragraph(start),
      quoted: quotation !== undefined && quotation.start <= start ? quotation.start : undefined,
    };
  }

  #seePronoun(index: number): void {
    const form = pronounForms.get(this.#line.lower(index));
    if (form === undefined) {
      return;
    }
    const span = this.#line.span(index);
    const { start, sentence, paragraph, quoted } = this.#placeOf(span.start);
    const isSaying = this.#isSaying(index, index);
    const stands = caseOf(this.#line, index, form.case);
    const { gender } = form;
    const verbs = this.#verbs;
    const asking = { start, sentence, paragraph, quoted, gender, case: stands, isSaying, verbs };
    const answer = this.#focus.answer(asking);
    if (answer !== undefined) {
      const { entity, rival } = answer;
      const mention = { ...spanOf(span), form: 'pronoun', entity, because: 'in-view' } as const;
      this.#found.push(rival === undefined ? mention : { ...mention, rival });
      this.#lastSeen.set(answer.entity, sentence);
    }
    // Whoever it is, the next pronoun means the same one.
    const standing = standingOfCase(stands);
    this.#focus.see({ start, sentence, paragraph, quoted, gender, isSaying, verbs, standing, entity: answer?.entity });
  }

  /** “the interior secretary”, “a man”; returns the index of the last word looked at. */
  #seeDescription(index: number): number {
    const determiner = this.#line.lower(index);
    const last = determiners.has(determiner) ? this.#phraseEnd(index) : undefined;
    if (last === undefined || this.#phrases.has(this.#line.span(index).start)) {
      return index;
    }
    const span = { start: this.#line.span(index).start, end: this.#line.span(last).end };
    const follower = this.#line.nameAt(last + 1);
    if (follower?.type === 'PERSON' && this.#line.word(last + 1) !== ',') {
      return index;
    }
    const described = textOf(this.#text, { start: this.#line.span(index + 1).start, end: span.end });
    const hasComplement = complementing.has(this.#line.lower(last + 1));
    const bearer = determiner === 'the' && !hasComplement ? this.#bearerOf(described, span.start) : undefined;
    const entity = bearer?.entity;
    if (bearer !== undefined) {
      this.#found.push({ ...span, form: 'description', because: 'title', ...bearer });
    }
    if (entity !== undefined || !this.#isPredicate(index)) {
      this.#see(entity, this.#genders.ofTitle(described), index, last);
    }
    return last;
  }

  /** “He is a Marine”, “as a senator”: says what somebody is, and names nobody new. */
  #isPredicate(index: number): boolean {
    const before = this.#line.lower(index - 1);
    return (
      this.#line.pos(index - 1) === 'AUX' ||
      predicating.has(before) ||
      this.inputs.lexicon.words('linking-verbs').has(before)
    );
  }

  /** The last word of the noun phrase behind the determiner, when its head is a role of one person. */
  #phraseEnd(index: number): number | undefined {
    let end: number | undefined;
    for (let at = index + 1; at <= index + longestPhrase; at++) {
      if (this.#persons.has(this.#line.span(at).start)) {
        break;
      }
      if (!isNominal(this.#line, at) && !this.#line.roles.isModifier(this.#line.lower(at))) {
        break;
      }
      at = compoundEnd(this.#line, at);
      end = at;
    }
    return end !== undefined && this.#line.roles.isRole(this.#line.lower(end)) ? end : undefined;
  }

  /** Who is meant by the title, and who else bears it and was seen as lately. */
  #bearerOf(described: string, start: number): Pick<Mention, 'entity' | 'rival'> | undefined {
    const sentence = this.#sentence(start);
    const near = this.#descriptions
      .bearers(described)
      .map(entity => ({ entity, seen: this.#lastSeen.get(entity) ?? -Infinity }))
      .filter(({ seen }) => sentence - seen <= longestMemory)
      .sort((a, b) => b.seen - a.seen);
    const [first, second] = near;
    return first && second && first.seen - second.seen <= asLately
      ? { entity: first.entity, rival: second.entity }
      : first && { entity: first.entity };
  }

  #isSaying(first: number, last: number): boolean {
    const verbs = this.inputs.lexicon.words('reporting-verbs');
    const isCue = (at: number): boolean => this.#line.pos(at) === 'VERB' && verbs.has(this.#line.lower(at));
    // “Lee said Marsh had lied”: Marsh does not speak, though the word stands beside him.
    const governor = governorOf(this.inputs.words, first, last);
    return isCue(last + 1) || (isCue(first - 1) && (governor ?? first - 1) === first - 1);
  }
}

/** Words of a description behind its article. */
const longestPhrase = 6;

/** Sentences after which “the senator” is no longer the one named before. */
const longestMemory = 15;

/** Sentences between two mentions that are as fresh as each other. */
const asLately = 1;

const determiners = new Set(['the', 'a', 'an', 'another', 'one']);
/** Words before a noun that says what somebody is, besides verbs that link. */
const predicating = new Set(['as', 'like', 'not']);

const complementing = new Set(['of', 'for', 'to', 'at', 'from']);

/** “her” with a noun behind it is possessive. */
function caseOf(line: Line, index: number, given: PronounCase): PronounCase {
  return line.lower(index) === 'her' && (isNominal(line, index + 1) || line.pos(index + 1) === 'NUM')
    ? 'possessive'
    : given;
}
