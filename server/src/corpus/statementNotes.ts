import type { Facts } from '../pipeline/facts';
import { rememberWhileHeld } from '../pipeline/memo';
import { statements, type Statement } from '../stages/statements';
import { packed } from '../text/packed';
import { shortened } from '../text/shortened';
import { contains, spanOf, textOf, type Span } from '../text/span';
import type { StatementNote } from '../types/record';
import { isRecalled, saidIn } from './stories/said';

/** What is kept of the article's statements, in order of reading. */
export const statementNotesOf = rememberWhileHeld((facts: Facts): readonly StatementNote[] => {
  const { text } = facts.article;
  return facts.get(statements).map(statement => {
    const said = saidIn(text, statement);
    return {
      ...statementNoteOf(text, statement),
      said: said?.words,
      saidAt: said?.at,
      isRecalled: isRecalled(facts, statement) || undefined,
    };
  });
});

/** What is kept of a statement in `text`. */
export function statementNoteOf(text: string, statement: Statement): StatementNote {
  const { parts, speakers } = statement;
  const [first] = parts;
  const told = parts.find(part => part.speaker !== undefined);
  const cue = parts.find(part => part.cue !== undefined)?.cue;
  return {
    speakers,
    relay: parts.find(part => part.relay !== undefined)?.relay,
    source: told?.speaker && shortened(textOf(text, told.speaker), longestSource),
    isTurn: told?.because === 'transcript' ? true : undefined,
    words: shortened(
      contentsOf(statement)
        .map(content => textOf(text, content))
        .join(' … '),
      longestWords,
    ),
    kind: first.kind,
    confidence: (told ?? first).confidence,
    isDecided: parts.every(({ because }) => because === 'decided') || undefined,
    parts: packed(parts),
    cue: cue && packed([cue]),
  };
}

/** Keys of the entities under which lists have it: what somebody unnamed says in an interviewee's story stands with the interviewee. */
export function listedUnder({ speakers, relay }: StatementNote): readonly string[] {
  return speakers.length > 0 || relay === undefined ? [...new Set(speakers)] : [relay];
}

/** UTF-16 code units. */
const longestWords = 200;
const longestSource = 90;

/** What is said in each part: of a fragment in marks, all that is reported with it. Fragments that are reported together are one. */
function contentsOf({ parts }: Statement): readonly Span[] {
  const found: Span[] = [];
  for (const part of parts) {
    const content = part.content !== undefined && contains(part.content, part) ? part.content : part;
    const last = found.at(-1);
    if (last === undefined || !contains(last, content)) {
      found.push(spanOf(content));
    }
  }
  return found;
}
