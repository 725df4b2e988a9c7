import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives, capitalised } from '../../text/alternatives';
import type { PassageKind } from '../../types/passage';
import { isBoilerplate } from './boilerplate';
import { fullDateIn } from './date';
import { datelineAt, isLoneDateline, isPlausible } from './dateline';
import type { Paragraph } from './paragraphs';

const endOfSentence = /[.!?…]["”’'»)]{0,3}$/u;
const bylinesIn = remember((lexicon: Lexicon) => {
  const words = [...lexicon.words('byline-words')];
  const written = alternatives([...words, ...words.map(capitalised), ...words.map(word => word.toUpperCase())]);
  return {
    /** A quick look that most lines fail. */
    opens: new RegExp(`^[*_]{0,3}${alternatives(words)} `, 'iu'),
    whole: new RegExp(`^${written} \\p{Lu}(?:[^.!?:]|(?<=\\b(?:\\p{Lu}|Jr|Sr|St))\\.){2,110}$`, 'u'),
  };
});
const emphasis = /^[*_]{1,3}|[*_]{1,3}(?= \||$)/gu;
const agencyLine = /^(?:\p{Lu}[\p{L}&’'.-]{1,20} ?){1,4}$/u;
/** “Published by the Post on May 3”; “Sunday, May 3, 2026”. */
const datesIn = remember((lexicon: Lexicon) => ({
  labelled: new RegExp(
    `^${alternatives(lexicon.words('date-labels'))}\\b(?:[^.!?]|(?<=\\b\\p{L}{1,5})\\.){0,90}\\d`,
    'iu',
  ),
  lone: new RegExp(
    `^(?:${alternatives(lexicon.wordsThat('date-words', 'weekday'))},? )?(?:[a-z]{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2} [a-z]{3,9}\\.? \\d{4}|\\d{4}-\\d\\d-\\d\\d)\\b`,
    'iu',
  ),
}));
const rule = /^[-–—*_=~•. ]{1,80}$/u;
const link = /^(?:https?:\/\/|www\.)\S+$/u;
const frontMatterRule = '---';

const doubleMark = /[“”"]/u;

/** “'No more delays.'”: what was said, as a title over what follows. */
const inSingleMarks = /^['‘]\p{Lu}[^'‘’\n]*(?:(?<=\p{L})['’](?=\p{L})[^'‘’\n]*)*['’]$/u;

/** “22:40 What went wrong?”: an entry of a live blog. */
const timed = /^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s|$)(?![^\n]{0,400}\.$)/iu;

/** UTF-16 code units. */
const longestHeadline = 180;
const longestQuestion = 120;
const longestSubhead = 90;
const longestLeadIn = 140;
const longestLabel = 25;

/** As much of a paragraph as is looked at: UTF-16 code units. */
const reach = 400;

/** Paragraphs within which headline, byline and date lines stand. */
const headLength = 8;

/** Paragraphs between headline and byline that read as the body: a standfirst. */
const standfirst = 1;

/** Lines of a front matter, at most. */
const longestFrontMatter = 40;

/** What each paragraph is for. */
export function kindsOf(text: string, paragraphs: readonly Paragraph[], lexicon: Lexicon): readonly PassageKind[] {
  const frontMatterEnd = endOfFrontMatter(text, paragraphs);
  const quotesDouble = doubleMark.test(text);
  const kinds: PassageKind[] = [];
  let inBody = false;
  let bodies = 0;
  let hasHeadline = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const kind: PassageKind =
      index < frontMatterEnd
        ? 'metadata'
        : kindOf(text, paragraph, paragraphs[index + 1], lexicon, {
            inHead: bodies <= standfirst && index - frontMatterEnd < headLength,
            inBody,
            hasHeadline,
            quotesDouble,
            afterByline: kinds.at(-1) === 'byline',
          });
    inBody ||= kind === 'body' || kind === 'lead-in';
    bodies += kind === 'body' ? 1 : 0;
    hasHeadline ||= kind === 'headline';
    kinds.push(kind);
  }
  return withoutLinks(text, kinds, paragraphs);
}

/** What is known of the article and of the paragraphs before. */
interface Before {
  /** Whether what is said stands in double marks, so that a line in single ones is none of it. */
  readonly quotesDouble: boolean;
  readonly inHead: boolean;
  readonly inBody: boolean;
  readonly hasHeadline: boolean;
  readonly afterByline: boolean;
}

function kindOf(
  text: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  lexicon: Lexicon,
  { inHead, inBody, hasHeadline, quotesDouble, afterByline }: Before,
): PassageKind {
  const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + reach));
  const length = paragraph.end - paragraph.start;
  if (rule.test(line) || link.test(line)) {
    return 'metadata';
  }
  if (inHead && length < longestHeadline) {
    if (isByline(line, lexicon)) {
      return 'byline';
    }
    if (isDateLine(line, lexicon) || isLoneDateline(line, lexicon) || (afterByline && agencyLine.test(line))) {
      return 'metadata';
    }
  }
  if (isBoilerplate(line, length, lexicon)) {
    return 'boilerplate';
  }
  if (next === undefined) {
    return paragraph.heading > 0 ? 'subhead' : 'body';
  }
  if (length <= longestLeadIn && line.endsWith(':') && /^\p{Lu}/u.test(line)) {
    return 'lead-in';
  }
  const titles =
    looksLikeTitle(line, length, paragraph, inBody ? longestSubhead : longestHeadline) ||
    (inBody && quotesDouble && length < longestSubhead && inSingleMarks.test(line));
  if (!inBody && !hasHeadline) {
    if (titles && isLabel(text, line, length, next, lexicon)) {
      return 'metadata';
    }
    if (titles || looksLikeTitleThatEnds(text, line, paragraph, next, lexicon)) {
      return 'headline';
    }
  }
  return titles ? 'subhead' : 'body';
}

function isByline(line: string, lexicon: Lexicon): boolean {
  const { opens, whole } = bylinesIn(lexicon);
  return opens.test(line) && whole.test(line.replace(emphasis, ''));
}

function isDateLine(line: string, lexicon: Lexicon): boolean {
  const { labelled, lone } = datesIn(lexicon);
  return labelled.test(line) || (lone.test(line) && fullDateIn(line) !== undefined);
}

/** A short line that is no sentence, or a Markdown heading. */
function looksLikeTitle(line: string, length: number, paragraph: Paragraph, longest: number): boolean {
  return (
    paragraph.heading > 0 ||
    (length < longest &&
      (!endOfSentence.test(line) || timed.test(line)) &&
      !/[,;:]$/u.test(line) &&
      /^["“‘'«(]?[\p{Lu}\d]/u.test(line) &&
      !isMarked(line))
  );
}

/**
 * A headline with a mark at its end: a question, words in title case or capitals with a stop that some scrapers add, or one sentence over a
 * paragraph with a dateline.
 */
function looksLikeTitleThatEnds(
  text: string,
  line: string,
  paragraph: Paragraph,
  next: Paragraph,
  lexicon: Lexicon,
): boolean {
  const length = paragraph.end - paragraph.start;
  if (length >= longestHeadline || isMarked(line) || hasDateline(text, paragraph, lexicon)) {
    return false;
  }
  if (isCapitalised(line)) {
    return true;
  }
  const holdsTwo = /[.!?]["”’]? \p{Lu}/u.test(line.slice(0, -2));
  return (
    !holdsTwo &&
    paragraph.standsAlone &&
    ((/\?["”’]?$/u.test(line) && length < longestQuestion) || hasDateline(text, next, lexicon))
  );
}

function hasDateline(text: string, paragraph: Paragraph, lexicon: Lexicon): boolean {
  const dateline = datelineAt(text, paragraph, lexicon);
  return dateline !== undefined && isPlausible(text, dateline, lexicon);
}

/** Share of the longer words that begin with a capital in title case; a lead full of names has fewer. */
const capitals = 0.85;

function isCapitalised(line: string): boolean {
  const words = line.match(/(?<![\p{L}\p{N}’'])\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.length >= 3 && words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * capitals;
}

/** “OPINION”, “Business”: a short line over a longer one that is the headline. */
function isLabel(text: string, line: string, length: number, next: Paragraph, lexicon: Lexicon): boolean {
  const below = text.slice(next.start, Math.min(next.end, next.start + reach));
  const nextLength = next.end - next.start;
  return (
    length <= longestLabel &&
    line.split(' ').length <= 2 &&
    nextLength > longestLabel &&
    looksLikeTitle(below, nextLength, next, longestHeadline) &&
    !isByline(below, lexicon) &&
    !isDateLine(below, lexicon)
  );
}

/** A line that is a quotation from mark to mark is speech, not a title. */
function isMarked(line: string): boolean {
  return /^["“«].*["”»]$/u.test(line);
}

/** Titles between boilerplate and boilerplate, or behind it at the article's end, are links to other stories. */
function withoutLinks(
  text: string,
  kinds: readonly PassageKind[],
  paragraphs: readonly Paragraph[],
): readonly PassageKind[] {
  const cleaned = [...kinds];
  const isLink = (index: number, { start, end, heading }: Paragraph): boolean =>
    heading === 0 &&
    (kinds[index] === 'subhead' ||
      (index === kinds.length - 1 && end - start < longestSubhead && !endOfSentence.test(text.slice(start, end))));
  /** Where the titles behind the last boilerplate begin. */
  let from: number | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (kinds[index] === 'boilerplate') {
      cleaned.fill('boilerplate', from ?? index, index);
      from = index + 1;
    } else if (!isLink(index, paragraph)) {
      from = undefined;
    }
  }
  return cleaned.fill('boilerplate', from ?? kinds.length);
}

/** The number of paragraphs that a YAML front matter takes, rules included. */
function endOfFrontMatter(text: string, paragraphs: readonly Paragraph[]): number {
  const isRule = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined && text.slice(paragraph.start, paragraph.end) === frontMatterRule;
  if (!isRule(paragraphs[0])) {
    return 0;
  }
  const end = paragraphs.slice(0, longestFrontMatter).findIndex((paragraph, index) => index > 0 && isRule(paragraph));
  return end < 0 ? 0 : end + 1;
}
