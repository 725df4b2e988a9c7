import type { Lexicon } from '../../lexicon/lexicon';
import { defineStage } from '../../pipeline/stage';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Block, Passage, PassageKind, Passages } from '../../types/passage';
import { dateInUri, fullDateIn } from './date';
import { datelineAt } from './dateline';
import { paragraphsOf, type Paragraph } from './paragraphs';

/** Tells the article's parts: headline, byline, dateline, body, lead-ins with what they introduce, boilerplate. */
export const passages = defineStage({
  name: 'passages',
  uses: {},
  run({ article, lexicon }): Passages {
    const { text } = article;
    const paragraphs = paragraphsOf(text);
    const kinds = kindsOf(text, paragraphs, lexicon);
    const all = paragraphs.map(({ start, end }, index): Passage => ({ start, end, kind: kinds[index] ?? 'body' }));
    const firstBody = all.find(passage => passage.kind === 'body');
    const dateline = firstBody && datelineAt(text, firstBody);
    return {
      all,
      headline: all.find(passage => passage.kind === 'headline'),
      byline: all.find(passage => passage.kind === 'byline'),
      dateline,
      blocks: blocksOf(text, all, lexicon),
      date: article.date ?? dateOf(text, all, dateline?.date) ?? dateInUri(article.uri),
    };
  },
});

const endOfSentence = /[.!?…]["”’'»)]{0,3}$/u;
const byline = /^(?:By|BY|by|Written by|Story by) \p{Lu}[^.!?:]{2,110}$/u;
const dateLine = /^(?:(?:first )?published|updated|posted|last (?:modified|updated)|date:?)\b/iu;
const loneDate =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d)\b/iu;
const rule = /^[-–—*_=~•. ]{1,80}$/u;
const link = /^(?:https?:\/\/|www\.)\S+$/u;
const frontMatterRule = '---';

/** UTF-16 code units. */
const longestHeadline = 180;
const longestSubhead = 90;
const longestBoilerplate = 260;
const longestLeadIn = 140;

/** Paragraphs within which headline, byline and date lines stand. */
const headLength = 8;

function kindsOf(text: string, paragraphs: readonly Paragraph[], lexicon: Lexicon): readonly PassageKind[] {
  const frontMatterEnd = endOfFrontMatter(text, paragraphs);
  let inBody = false;
  let hasHeadline = false;
  return paragraphs.map((paragraph, index): PassageKind => {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400));
    const length = paragraph.end - paragraph.start;
    if (index < frontMatterEnd || rule.test(line) || link.test(line)) {
      return 'metadata';
    }
    if (index - frontMatterEnd < headLength && !inBody) {
      if (byline.test(line) && length < longestHeadline) {
        return 'byline';
      }
      if (length < longestHeadline && (dateLine.test(line) || loneDate.test(line)) && fullDateIn(line) !== undefined) {
        return 'metadata';
      }
    }
    if (isBoilerplate(line, length, lexicon)) {
      return 'boilerplate';
    }
    if (isLeadIn(line, length) && index + 1 < paragraphs.length) {
      inBody = true;
      return 'lead-in';
    }
    const titles =
      paragraph.heading > 0 ||
      (!endOfSentence.test(line) &&
        length < (inBody ? longestSubhead : longestHeadline) &&
        !/[,;:]$/u.test(line) &&
        /^["“‘'«(]?[\p{Lu}\d]/u.test(line) &&
        index + 1 < paragraphs.length &&
        !isMarked(line));
    if (titles && !hasHeadline && !inBody) {
      hasHeadline = true;
      return 'headline';
    }
    if (titles) {
      return 'subhead';
    }
    inBody = true;
    return 'body';
  });
}

/** A line that is a quotation from mark to mark is speech, not a title. */
function isMarked(line: string): boolean {
  return /^["“«].*["”»]$/u.test(line);
}

/** The number of paragraphs that a YAML front matter takes, rules included. */
function endOfFrontMatter(text: string, paragraphs: readonly Paragraph[]): number {
  const isRule = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined && text.slice(paragraph.start, paragraph.end) === frontMatterRule;
  if (!isRule(paragraphs[0])) {
    return 0;
  }
  const end = paragraphs.findIndex((paragraph, index) => index > 0 && isRule(paragraph));
  return end < 0 || end > 40 ? 0 : end + 1;
}

/** Boilerplate by the list of phrases: `start` of the line, the `whole` line, or anywhere `within` a short line. */
function isBoilerplate(line: string, length: number, lexicon: Lexicon): boolean {
  if (length > longestBoilerplate) {
    return false;
  }
  const folded = fold(line).replace(/^[^\p{L}\d]+/u, '');
  for (const [phrase, where] of lexicon.table('boilerplate')) {
    if (
      where === 'start'
        ? folded.startsWith(phrase)
        : where === 'whole'
          ? bare(folded) === phrase
          : folded.includes(phrase)
    ) {
      return true;
    }
  }
  return false;
}

function bare(line: string): string {
  return line.replace(/[^\p{L}\d]+$/u, '');
}

function isLeadIn(line: string, length: number): boolean {
  return length <= longestLeadIn && line.endsWith(':') && /^\p{Lu}/u.test(line);
}

const accordingTo =
  /^(?:According to|From|Via|Per|As reported by) (?:the )?(?<source>\p{Lu}[\p{L}\p{M}.&’'-]*(?: (?:of |the |and |for )?\p{Lu}[\p{L}\p{M}.&’'-]*){0,5})(?: \p{Ll}[\p{L} ]{0,30})?:$/du;
const saysSo =
  /^(?:The )?(?<source>\p{Lu}[\p{L}\p{M}.&’'-]*(?: (?:of |the |and |for )?\p{Lu}[\p{L}\p{M}.&’'-]*){0,5}),? (?:\p{Ll}+ly )?(?<verb>\p{Ll}+)(?: [^:]{0,50})?:$/du;
const storyFollows =
  /^(?:(?:this|here) is (?:the|what|how)|here’?'?s (?:the|what|how)|more(?: from)?\b|the (?:article|story|report) (?:continues|reads|says))/iu;

/** Each lead-in that names an outlet, or announces a story, with the paragraphs up to the next lead-in, title or boilerplate. */
function blocksOf(text: string, all: readonly Passage[], lexicon: Lexicon): readonly Block[] {
  return all.flatMap((leadIn, index) => {
    const line = text.slice(leadIn.start, leadIn.end);
    const sentence = /(?:^|[.!?]["”]? )(?<last>[^.!?]*:)$/du.exec(line)?.indices?.groups?.['last'] ?? [0, line.length];
    const last = line.slice(sentence[0]);
    if (leadIn.kind !== 'lead-in' && !(leadIn.kind === 'body' && storyFollows.test(last) && last.endsWith(':'))) {
      return [];
    }
    const found = accordingTo.exec(last) ?? saying(saysSo.exec(last), lexicon);
    const bounds = found?.indices?.groups?.['source'];
    if (bounds === undefined && !storyFollows.test(last)) {
      return [];
    }
    const rest = all.slice(index + 1);
    const stop = rest.findIndex(
      passage => passage.kind === 'lead-in' || passage.kind === 'subhead' || passage.kind === 'boilerplate',
    );
    const inside = stop < 0 ? rest : rest.slice(0, stop);
    const first = inside[0];
    const end = inside.at(-1);
    if (first === undefined || end === undefined) {
      return [];
    }
    const from = leadIn.start + sentence[0];
    const source = bounds && { start: from + bounds[0], end: from + bounds[1] };
    return [{ start: first.start, end: end.end, leadIn: { start: from, end: leadIn.end }, source }];
  });
}

function saying(found: RegExpExecArray | null, lexicon: Lexicon): RegExpExecArray | undefined {
  return found !== null && lexicon.words('reporting-verbs').has(found.groups?.['verb'] ?? '') ? found : undefined;
}

/** The date in the front matter, a date line, the byline or the dateline, whichever comes first. */
function dateOf(text: string, all: readonly Passage[], dateline: Span | undefined): string | undefined {
  const places = all.slice(0, headLength * 2).filter(({ kind }) => kind === 'metadata' || kind === 'byline');
  for (const place of [...places, ...(dateline ? [dateline] : [])]) {
    const date = fullDateIn(text.slice(place.start, place.end));
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}
