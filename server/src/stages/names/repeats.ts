import { articles } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { alternatives } from '../../text/alternatives';
import { fold } from '../../text/fold';
import { firstEndingAfter } from '../../text/span';
import type { NameType } from '../../types/name';
import type { Passages } from '../../types/passage';
import type { Reading } from '../../types/reading';
import type { Candidate } from './candidates';
import { shortNames, strongest, type Evidence } from './evidence';

/** The places where a name of this article stands again and was not read as one: in a headline, at a sentence's start. */
export function repeatsOf(
  text: string,
  passages: Passages,
  readings: readonly Reading[],
  lexicon: Lexicon,
  names: readonly Candidate[],
  evidence: Evidence,
): readonly Candidate[] {
  const forms = formsOf(evidence, shortNames(names, lexicon));
  const functionWords = lexicon.words('function-words');
  const found: Candidate[] = [];
  let free = 0;
  for (const [place, passage] of passages.all.entries()) {
    for (const word of readings[place]?.words ?? []) {
      const start = passage.start + word.start;
      if (start < free || !isCapital(text.charCodeAt(start))) {
        continue;
      }
      const match = formAt(text, start, forms.get(fold(text.slice(start, passage.start + word.end))));
      if (match === undefined) {
        continue;
      }
      if (
        match.type === 'PERSON' &&
        !evidence.personParts.has(match.form) &&
        articleBefore.test(text.slice(Math.max(0, start - 4), start))
      ) {
        continue;
      }
      if (match.type === 'PERSON' && isDay(text, start, match.form, lexicon)) {
        continue;
      }
      const end = start + match.form.length;
      if (
        match.isShort &&
        !(theBefore.test(text.slice(Math.max(0, start - 4), start)) && !goesOn.test(text.slice(end, end + 3)))
      ) {
        continue;
      }
      const covering = names[firstEndingAfter(names, start)];
      if ((covering !== undefined && covering.start < end) || functionWords.has(match.form)) {
        continue;
      }
      found.push({
        form: match.form,
        type: match.type,
        start,
        end,
        because: 'repeated',
        confidence: 'likely',
        passage: passage.kind,
      });
      free = end;
    }
  }
  return found;
}

/** “in June”, beside June Okoro: a month or a day behind a word of time. */
function isDay(text: string, start: number, form: string, lexicon: Lexicon): boolean {
  const role = lexicon.table('date-words').get(form) ?? '';
  return dayRole.test(role) && timeBefore.test(text.slice(Math.max(0, start - longestBefore), start));
}

const dayRole = /^(?:month|weekday)/u;
const timeBefore = /\b(?:in|since|until|till|last|next|this|every|on|of|early|late)\s$/iu;

/** UTF-16 code units. */
const longestBefore = 8;

interface Form {
  readonly form: string;
  readonly type: NameType;
  /** Whether it is a common noun as well, and a name only behind “the”. */
  readonly isShort: boolean;
}

/** Every form that a repeat may have, by its first word, the longest first. */
function formsOf({ votes, personParts }: Evidence, short: ReadonlySet<string>): ReadonlyMap<string, readonly Form[]> {
  const byFirst = new Map<string, Form[]>();
  const add = (form: string, type: NameType, isShort = false): void => {
    const first = firstWord.exec(form)?.[0] ?? form;
    const list = byFirst.get(first) ?? [];
    list.push({ form, type, isShort });
    byFirst.set(first, list);
  };
  for (const [form, types] of votes) {
    const best = strongest(types);
    const isPart = best !== undefined && (personParts.get(form) ?? 0) * 2 >= best.weight;
    if (best !== undefined && best.share >= 0.6 && (best.weight >= 2 || form.includes(' '))) {
      add(form, isPart ? 'PERSON' : best.type);
    }
  }
  for (const part of personParts.keys()) {
    if (!votes.has(part)) {
      add(part, 'PERSON');
    }
  }
  for (const form of short) {
    if (!votes.has(form) && !personParts.has(form)) {
      add(form, 'ORG', true);
    }
  }
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.form.length - a.form.length).splice(mostForms);
  }
  return byFirst;
}

/** Forms that begin with one word and are tried at each of its places. */
const mostForms = 12;

const theBefore = /\b[Tt]he $/u;
/** Another capital behind it: a longer name, which is not the one that is short for the first. */
const goesOn = /^[ -]\p{Lu}/u;
/** People have no article. */
const articleBefore = new RegExp(`\\b${alternatives(articles)} $`, 'iu');
const firstWord = /^[^\s-]+/u;
const letter = /[\p{L}\p{M}\p{N}]/u;

function formAt(text: string, start: number, known: readonly Form[] = []): Form | undefined {
  return known.find(({ form }) => standsAt(text, start, form));
}

function standsAt(text: string, start: number, form: string): boolean {
  const end = start + form.length;
  return fold(text.slice(start, end)) === form && !letter.test(text.charAt(end));
}

function isCapital(code: number): boolean {
  return (
    (code >= 65 && code <= 90) || (code > 191 && String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase())
  );
}
