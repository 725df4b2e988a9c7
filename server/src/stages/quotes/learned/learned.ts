import { overlaps, type Span } from '../../../text/span';
import type { ReadReport } from '../../../types/reading';
import type { Attribution } from '../cues/attribution';
import { maySay } from '../cues/maySay';
import { according } from '../cues/verbs';
import type { Heard, Sentence } from '../marked/heard';
import type { Piece } from '../outline/pieces';
import type { Phrase } from '../phrases/phrases';
import { hasFiniteVerb } from '../reported/contents';
import type { Reported } from '../reported/reported';
import { isDoubtful, isSaidByNobody } from '../trees/doubts';
import { placeOf, wordOf, type Grounds } from '../trees/grounds';
import { phraseAt } from '../trees/phrases';
import { headOf } from '../trees/sentenceTree';
import { isSure, withEdges } from '../weigh';
import { reportOf } from './hearsay';
import { inWholePieces, pieceAt, stretchOf } from './wholePieces';

/** What shape or tree reports, with the edges that the model is sure of. */
export function withSureEdges(one: Reported, sentence: Sentence): Reported {
  const report = sentence.learned && reportOf(sentence.learned, one.attribution.cue);
  return report === undefined
    ? one
    : { ...one, parts: one.parts.map(part => withEdges(part, report, one.attribution, sentence)) };
}

/** What the model alone is sure to hear: at no cue that was `found` or that a quotation has, and in nothing that these tell. */
export function byModel(sentence: Sentence, found: readonly Reported[], heard: readonly Heard[]): readonly Reported[] {
  // What is too long for a tree is no sentence, and hostile text must cost no time.
  const sure = sentence.grounds === undefined ? [] : (sentence.learned ?? []).filter(isSure);
  const taken = sure.length === 0 ? [] : takenIn(sentence, found, heard);
  const reported: Reported[] = [];
  for (const report of sure) {
    const parts = report.content.map(part => inWholePieces(sentence.pieces, part));
    const isTaken = [report.cue, ...parts].some(one => taken.some(other => overlaps(one, other)));
    const isTold = parts.every(part => tells(sentence.pieces, part));
    const attribution = isTaken || !isTold ? undefined : attributionOf(sentence, report, parts);
    sentence.trace?.({
      ...report.cue,
      rule: 'stages/quotes/learned/learned.ts: byModel',
      declined: isTaken
        ? 'shape or tree have heard this cue, or what the model would have said'
        : !isTold
          ? 'a bare name, or nothing: “called Lee”, “gave no reason”'
          : attribution === undefined
            ? 'nobody who may say it, or not what this word of saying takes'
            : undefined,
    });
    if (attribution !== undefined) {
      reported.push({ attribution, parts, isLearned: true });
    }
  }
  return reported;
}

/** What is told of already, with its cues; and the cues that only tell what somebody was asked. */
function takenIn({ attributions }: Sentence, found: readonly Reported[], heard: readonly Heard[]): readonly Span[] {
  const asked = attributions.filter(({ order, subject }) => order === 'passive' && subject === undefined);
  return [
    ...asked.map(({ cue }) => cue),
    ...found.flatMap(({ attribution, parts }) => [attribution.cue, ...parts]),
    ...heard.flatMap(({ attribution, content, pair, kind }) =>
      kind === 'scare' ? [] : [content ?? pair, ...(attribution === undefined ? [] : [attribution.cue])],
    ),
  ];
}

/** Whether a part tells something: it has more than names in it, and does not begin with a negation. */
function tells(pieces: readonly Piece[], part: Span): boolean {
  const stretch = stretchOf(pieces, part);
  const first = pieces[stretch.from];
  return first?.is.has('negation') !== true && first?.word !== 'no' && hasFiniteVerb(pieces, stretch);
}

/** Who says these parts by what the model hears alone, as an attribution; undefined where nobody does, or a word of our lists takes no such thing. */
function attributionOf(
  { pieces, grounds, from, to }: Sentence,
  report: ReadReport,
  parts: readonly Span[],
): Attribution | undefined {
  const cueAt = pieceAt(pieces, report.cue.start);
  const piece = pieces[cueAt];
  if (grounds === undefined || piece === undefined || piece.quote !== undefined || cueAt < from || cueAt >= to) {
    return undefined;
  }
  const { verb } = piece;
  const subject = report.source && phraseOver(grounds, report.source);
  const isOther =
    verb !== undefined &&
    (!maySay(pieces, verb, subject) ||
      (!verb.object && !verb.act && parts.some(part => isDoubtful(grounds, cueAt, stretchOf(pieces, part)))));
  return subject === undefined || isOther || isSaidByNobody(grounds, cueAt, subject)
    ? undefined
    : {
        cue: report.cue,
        cueAt,
        verb: verb ?? according,
        order: subject.first > cueAt ? 'inverted' : 'subject-first',
        subject,
        main: subject,
        first: Math.min(subject.first, cueAt),
        end: cueAt + 1,
        addressee: undefined,
      };
}

/** The phrase that these words are: that of the first one of them that hangs on none of them. */
function phraseOver(grounds: Grounds, source: Span): Phrase | undefined {
  const { tree, pieces } = grounds;
  const first = pieceAt(pieces, source.start);
  for (let place = first; (pieces[place]?.start ?? Infinity) < source.end; place++) {
    const word = wordOf(grounds, place);
    const head = word === undefined ? undefined : headOf(tree, word);
    const above = head === undefined ? undefined : placeOf(grounds, head);
    const isOutside = above === undefined || above < first || (pieces[above]?.start ?? Infinity) >= source.end;
    if (word !== undefined && isOutside && pieces[place]?.pos !== 'PUNCT') {
      return phraseAt(grounds, word);
    }
  }
  return undefined;
}
