import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { fold } from '../../text/fold';
import { byPosition, firstEndingAfter, overlaps } from '../../text/span';
import type { Paragraph } from '../../types/paragraph';
import type { Candidate } from './candidates';
import { namedInFull } from './namedInFull';

/** Works that stand behind what they are, in capitals without marks (“her novel Nine Rivers to Cross”) or in marks. In order of reading. */
export function worksIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  return [...bareIn(paragraph, lexicon), ...markedIn(paragraph, lexicon)].sort(byPosition);
}

/**
 * The names with the works that were found, and with those of one word alone in marks that were read as a person (“the cast of “Othello””). A person
 * who is named there stays one.
 */
export function withWorks(
  text: string,
  found: readonly Candidate[],
  names: readonly Candidate[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const borne = new Set(namedInFull(names).flat());
  const read = names.map(name => (isMarkedWork(text, name, borne, lexicon) ? { ...name, ...asWork } : name));
  const works = found.filter(work => !holdsPerson(read, work));
  return works.length === 0 ? read : [...read.filter(name => !overlapsAny(works, name)), ...works].sort(byPosition);
}

/** Names are short and do not overlap: a work holds a few at most. */
function holdsPerson(names: readonly Candidate[], work: Candidate): boolean {
  for (let at = firstEndingAfter(names, work.start); (names[at]?.start ?? Infinity) < work.end; at++) {
    if (names[at]?.type === 'PERSON' && names[at]?.confidence !== 'guess') {
      return true;
    }
  }
  return false;
}

function overlapsAny(sorted: readonly Candidate[], name: Candidate): boolean {
  const next = sorted[firstEndingAfter(sorted, name.start)];
  return next !== undefined && overlaps(next, name);
}

const asWork = { type: 'WORK', because: 'title-of-work', confidence: 'likely' } as const;

/** “novel Nine Rivers to Cross”: a noun, and two or more words in capitals with small ones between. */
const behindNoun =
  /(?<![\p{L}\p{M}])(?<noun>\p{Ll}{4,16})(?<comma>,)? (?<title>(?:(?:The|A|An) )?\p{Lu}[\p{L}\p{M}’'-]{1,20}(?: (?:(?:of|the|to|a|an|and|in|for|on|at|with|from|by|my|your) ){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,20}){1,7})(?![\p{L}\p{M}])/dgu;

function bareIn({ text, kind }: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const nouns = workNouns(lexicon);
  const found: Candidate[] = [];
  for (const { groups, indices } of text.matchAll(behindNoun)) {
    const [noun, title, bounds] = [groups?.['noun'] ?? '', groups?.['title'] ?? '', indices?.groups?.['title']];
    // “her novel, The Glass Pier, won”
    const isApposed = groups?.['comma'] === undefined || text.charAt(bounds?.[1] ?? 0) === ',';
    if (bounds === undefined || !nouns.has(noun) || !isApposed) {
      continue;
    }
    let [start] = bounds;
    // “the songs Ninety Miles Home and Monday Came Late”
    for (const part of noun.endsWith('s') ? title.split(' and ') : [title]) {
      const [first = '', ...others] = part.split(' ');
      const isGiven = lexicon.table('given-names').has(fold(first)) && !lexicon.table('number-words').has(fold(first));
      if (others.length === 1 && isGiven) {
        // “the first film Ann Lee made”
        break;
      }
      found.push({ start, end: start + part.length, form: fold(part), passage: kind, ...asWork });
      start += part.length + ' and '.length;
    }
  }
  return found;
}

/** “the opera “Tosca””, “watched “Matilda””: title in marks behind what it is, or behind what one does with it. */
const marked =
  /(?<![\p{L}\p{M}])(?<noun>\p{Ll}{3,16}(?: (?:of|in|for))?),? [“"](?<title>\p{Lu}[\p{L}\p{M}’'-]{1,20}(?: (?:(?:of|the|to|a|an|and|in|for|on|at|with|from|by|my|your) ){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,20}){0,6})[,.]?[”"]/dgu;

function markedIn({ text, kind }: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const [nouns, enjoyed] = [workNouns(lexicon), lexicon.words('work-cues')];
  return [...text.matchAll(marked)].flatMap(({ groups, indices }) => {
    const [start = 0, end = 0] = indices?.groups?.['title'] ?? [];
    const noun = groups?.['noun'] ?? '';
    return nouns.has(noun) || enjoyed.has(noun)
      ? [{ start, end, form: fold(groups?.['title'] ?? ''), passage: kind, ...asWork }]
      : [];
  });
}

/** What has a title of its own; a magazine is who makes it. */
const workNouns = remember((lexicon: Lexicon): ReadonlySet<string> => {
  const things = lexicon.table('thing-nouns');
  return new Set(
    [...lexicon.wordsThat('speech-words', 'work')].filter(noun => (things.get(noun) ?? 'WORK') === 'WORK'),
  );
});

const opensMark = /[“"]$/u;
const closesMark = /^[”"]/u;
const namingIn = remember(
  (lexicon: Lexicon) => new RegExp(`\\b${alternatives(lexicon.wordsThat('alias-cues', 'marked'))} ?["“]$`, 'iu'),
);

/** UTF-16 code units in front of a name that may tell that it is a nickname. */
const reach = 14;

/** One word alone in double marks, and nobody who is named in full or by another name. */
function isMarkedWork(
  text: string,
  { start, end, type, form }: Candidate,
  borne: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean {
  return (
    type === 'PERSON' &&
    !form.includes(' ') &&
    opensMark.test(text.charAt(start - 1)) &&
    closesMark.test(text.charAt(end)) &&
    !borne.has(form) &&
    !namingIn(lexicon).test(text.slice(Math.max(0, start - reach), start))
  );
}
