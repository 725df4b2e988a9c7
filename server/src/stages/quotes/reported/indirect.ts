import { holderOf } from '../../../text/search';
import type { Span } from '../../../text/span';
import type { Attribution } from '../cues/attribution';
import { commentedOn } from './comments';
import { aroundCue } from '../cues/medial';
import { byModel, withSureEdges } from '../learned/learned';
import type { Reported } from './reported';
import { besideSpeaker, isBelieved } from '../weigh';
import { contentOf } from './beside';
import { followers, opensClause, spanOfStretch } from './contents';
import type { Stretch } from '../outline/stretch';
import { isThat, type Piece } from '../outline/pieces';
import type { Verb } from '../cues/verbs';
import type { Heard, Sentence } from '../marked/heard';

/**
 * The indirect speech of one sentence, in which these quotations were `heard`: what its cues report without marks, as the shape of the
 * sentence and its tree tell. What one cue reports within what another one does is left to that one.
 */
export function indirectIn(sentence: Sentence, heard: readonly Heard[]): readonly Reported[] {
  const shaped = byShape(sentence, new Set(heard.map(({ attribution }) => attribution)));
  const treed = byTree(sentence, new Set(shaped.map(({ attribution }) => attribution.cueAt)), cuesBehind(heard));
  const naming = new Set(heard.map(({ calledAt }) => calledAt));
  const found = [...shaped, ...treed].filter(({ attribution }) => !naming.has(attribution.cueAt));
  const all = [...found.map(one => withSureEdges(one, sentence)), ...byModel(sentence, found, heard)];
  return [...outermost(nearest(all.flatMap(one => apart(one, sentence))), sentence.pieces)].sort(
    (a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0),
  );
}

/** Places of the cues that stand behind their quotation. */
function cuesBehind(heard: readonly Heard[]): ReadonlySet<number> {
  return new Set(
    heard.flatMap(({ attribution, pair }) =>
      attribution !== undefined && pair.end <= attribution.cue.start ? [attribution.cueAt] : [],
    ),
  );
}

/** What is reported, without whoever reports it. */
function apart(one: Reported, sentence: Sentence): readonly Reported[] {
  const { attribution, parts } = one;
  const left = parts.map(part => besideSpeaker(sentence, part, attribution.subject)).filter(part => part !== undefined);
  if (left.length < parts.length) {
    const rule = 'stages/quotes/weigh.ts: besideSpeaker';
    sentence.trace?.({ ...attribution.cue, rule, declined: 'it would hold whoever says it' });
  }
  return left.length === 0 ? [] : [{ ...one, parts: left }];
}

function byShape(sentence: Sentence, used: ReadonlySet<Attribution | undefined>): readonly Reported[] {
  const { pieces, attributions, grounds } = sentence;
  const found: Reported[] = [];
  for (const [index, attribution] of attributions.entries()) {
    if (attribution.subject === undefined) {
      continue;
    }
    const before = attributions[index - 1];
    // “The fire began in a shed, Lee said”: what takes a quotation alone ends nothing where none stands.
    const earlier = before !== undefined && isForQuotations(before.verb) ? undefined : before;
    const commented = commentedOn(sentence, attribution);
    if (commented !== undefined && !used.has(attribution)) {
      found.push({ attribution, parts: spansOf(pieces, [commented]) });
      continue;
    }
    const medial = aroundCue(sentence, attribution, earlier);
    if (medial !== undefined) {
      found.push({ attribution, parts: spansOf(pieces, medial) });
      continue;
    }
    const content = used.has(attribution)
      ? undefined
      : contentOf(sentence, attribution, earlier, attributions.slice(index + 1, index + 1 + followers));
    const isTold = content !== undefined && isBelieved(grounds, attribution, content);
    sentence.trace?.({
      ...attribution.cue,
      rule: 'stages/quotes/reported/indirect.ts: byShape',
      declined: isTold
        ? undefined
        : content === undefined
          ? 'no clause, infinitive or thing that this cue takes stands beside it, or marks hold all of it'
          : 'by the tree, what stands beside it is its object, an adjunct or the clause above it (weigh.ts: isBelieved)',
    });
    if (isTold) {
      found.push({ attribution, parts: spansOf(pieces, [content]) });
    }
  }
  return found;
}

function isForQuotations({ clause, infinitive, addressee, quote, act }: Verb): boolean {
  return quote && !clause && !infinitive && !addressee && !act;
}

/**
 * What the tree reports of cues that are not `known` to report anything else. Behind a cue whose quotation stands in front of it, only a
 * clause of its own goes on with what is said: “on Sunday”, “another gibe at the mayor” and “drawing jeers” are the reporter's.
 */
function byTree(
  { pieces, reports }: Sentence,
  known: ReadonlySet<number>,
  closing: ReadonlySet<number>,
): readonly Reported[] {
  const found: Reported[] = [];
  for (const { attribution, runs } of reports) {
    const { cueAt, order } = attribution;
    if (known.has(cueAt) || order === 'according') {
      continue;
    }
    const before = runs.findLast(({ to }) => to <= cueAt);
    const next = order === 'inverted' ? undefined : runs.find(({ from }) => from > cueAt);
    const behind = next !== undefined && closing.has(cueAt) && !isOwnClause(pieces, next) ? undefined : next;
    const parts = spansOf(
      pieces,
      [before, behind].filter(run => run !== undefined),
    );
    if (parts.length > 0) {
      found.push({ attribution, parts });
    }
  }
  return found;
}

/** A clause behind “that”, or one with its subject and verb in front, or “there”. */
function isOwnClause(pieces: readonly Piece[], { from, to }: Stretch): boolean {
  return isThat(pieces[from - 1]) || pieces[from]?.word === 'there' || opensClause(pieces, from, to);
}

function spansOf(pieces: readonly Piece[], runs: readonly Stretch[]): readonly Span[] {
  return runs.map(run => spanOfStretch(pieces, run)).filter(span => span !== undefined);
}

/** “found a slip in Lee’s claim that it rained”: what a noun has behind it nobody else reports. */
function nearest(found: readonly Reported[]): readonly Reported[] {
  const claimed = new Set(
    found.flatMap(({ attribution, parts }) => (attribution.order === 'noun' ? parts.map(({ start }) => start) : [])),
  );
  return claimed.size === 0
    ? found
    : found.filter(({ attribution, parts }) => attribution.order === 'noun' || !claimed.has(parts[0]?.start ?? -1));
}

/**
 * What somebody says that somebody said is part of what he says, unless he passes on a named person's words. Who is only the source
 * (“according to the Times, Lee said …”) passes on what others say.
 */
function outermost(found: readonly Reported[], pieces: readonly Piece[]): readonly Reported[] {
  const sources = found.filter(({ attribution }) => isSource(attribution, pieces));
  const isReported = holderOf(
    found.filter(({ attribution }) => !isSource(attribution, pieces)).flatMap(({ parts }) => parts),
  );
  const isSourced = holderOf(sources.flatMap(({ parts }) => parts));
  const [source] = sources;
  return found
    .filter(
      ({ attribution: { cue, order, subject } }) =>
        (order === 'subject-first' && subject?.form === 'name') || !isReported(cue),
    )
    .map(one =>
      source !== undefined && one.attribution.relay === undefined && isSourced(one.attribution.cue)
        ? { ...one, attribution: { ...one.attribution, relay: source.attribution.subject } }
        : one,
    );
}

/** “according to officials”, “the Times reported”: who passes on what others say. */
function isSource({ order, cueAt, subject }: Attribution, pieces: readonly Piece[]): boolean {
  const isPaper = subject?.form === 'name' && pieces[subject.end - 1]?.name?.type === 'ORG';
  return order === 'according' || (isPaper && pieces[cueAt]?.is.has('relays') === true);
}
