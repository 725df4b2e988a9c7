import { linesOf, trimmed } from '../../text/lines';
import type { Span } from '../../text/span';

/** A paragraph before it is known what it is for. */
export interface Paragraph extends Span {
  /** Whether a blank line, or the text's edge, stands before and after it. */
  readonly standsAlone: boolean;
  /** Number of Markdown `#` before it; 0 for ordinary paragraphs. The marks themselves are outside the span. */
  readonly heading: number;
}

/**
 * The text's paragraphs: every line that is not blank; neighbouring lines make one paragraph where the text is hard-wrapped
 * (as wire copy and mail are: all lines but the last about equally long, and some broken in mid-sentence), and where a single
 * sentence goes on in small letters.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let run: Span[] = [];
  const closeRun = (): void => {
    const joined = isHardWrapped(text, run)
      ? [{ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }]
      : withBrokenSentences(text, run);
    for (const span of joined) {
      const heading = headingMarks.exec(text.slice(span.start, Math.min(span.end, span.start + 8)));
      const start = span.start + (heading?.[0].length ?? 0);
      found.push({ start, end: span.end, standsAlone: joined.length === 1, heading: heading?.[1]?.length ?? 0 });
    }
    run = [];
  };
  for (const line of linesOf(text)) {
    const content = trimmed(text, line);
    if (content.start < content.end) {
      run.push(content);
    } else {
      closeRun();
    }
  }
  closeRun();
  return found;
}

const headingMarks = /^(#{1,6})\s+/u;
const inSentence = /[\p{L}\p{N},’'”"%)]$/u;
/** A small letter, but not a front matter's “author: ”. */
const smallLetter = /^\p{Ll}(?![\p{L}_-]{0,20}:)/u;
const listItem = /^(?:[-*•–—]|\d{1,3}[.)]|Q:|A:)\s/u;

/** Lengths of hard-wrapped lines, in UTF-16 code units. */
const shortestWrap = 36;
const longestWrap = 110;
const raggedness = 22;

/** By how much a paragraph's last line may be longer than the others. */
const overhang = 12;

/** Shorter lines than this may be items of a list in small letters. */
const shortestBroken = 28;

function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  const last = lines.at(-1);
  if (lines.length < 2 || last === undefined) {
    return false;
  }
  const inner = lines.slice(0, -1);
  const lengths = inner.map(line => line.end - line.start);
  const longest = lengths.reduce((most, one) => Math.max(most, one), 0);
  const shortest = lengths.reduce((least, one) => Math.min(least, one), Infinity);
  return (
    shortest >= shortestWrap &&
    longest <= longestWrap &&
    longest - shortest <= raggedness &&
    last.end - last.start <= longest + overhang &&
    lines.some((line, index) => index > 0 && runsOn(text, lines[index - 1] ?? line, line)) &&
    !lines.some(line => listItem.test(text.slice(line.start, line.start + 8)))
  );
}

/** Lines, those joined that one sentence runs over. */
function withBrokenSentences(text: string, lines: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isBroken =
      before !== undefined &&
      ((before.end - before.start >= shortestBroken && goesOn(text, before, line)) || isUnfinished(text, before));
    if (isBroken) {
      joined[joined.length - 1] = { start: before.start, end: line.end };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function runsOn(text: string, before: Span, line: Span): boolean {
  return goesOn(text, before, line) || isUnfinished(text, before);
}

/** “the chief executive of”: no line of its own ends in such a word. */
function isUnfinished(text: string, { start, end }: Span): boolean {
  return end - start >= shortestUnfinished && unfinished.test(text.slice(end - longestUnfinished, end));
}

const shortestUnfinished = 20;
const longestUnfinished = 9;
const unfinished =
  /(?<= )(?:the|an?|of|and|from|into|with|by|at|their|his|its|that|which|who|whose|was|were|has|had|as|than)$/u;

/** Whether a sentence runs from one line into the next: nothing ends at the first, and the next begins with a small letter. */
function goesOn(text: string, before: Span, line: Span): boolean {
  return (
    inSentence.test(text.slice(Math.max(before.start, before.end - 3), before.end)) &&
    smallLetter.test(text.slice(line.start, line.start + 24))
  );
}
