import type { Decided, Verdict } from '../../decisions/decided';
import { byPosition, overlaps, spanOf, type Span } from '../../text/span';
import type { QuoteChange } from '../../types/decision';
import type { Entity, Mention } from '../../types/entity';
import type { Quote } from '../../types/quote';
import { silent } from './silent';

interface Who {
  readonly entities: readonly Entity[];
  readonly pronouns: readonly Mention[];
}

/**
 * The quotes as people decided them. What goes on with a statement whose speaker is decided follows it; a part of a statement that is decided to
 * be somebody else's begins one of its own.
 */
export function quotesDecided(found: readonly Quote[], { quote: verdicts }: Decided, who: Who): readonly Quote[] {
  const known = verdictsOf(found, verdicts);
  const free = found.reduce((most, { statement }) => Math.max(most, statement), 0) + 1;
  const amended = found.map((before): Amended => {
    const verdict = known.get(before);
    return { before, after: verdict === undefined ? before : decidedQuote(before, verdict, who), verdict };
  });
  const taken = new Set(known.values());
  const added = verdicts
    .filter(verdict => !taken.has(verdict))
    .map((verdict, index): Amended => {
      const { kind } = verdict.change;
      const after = kind && decidedQuote(addedQuote(verdict, kind, free + index), verdict, who);
      return { before: undefined, after, verdict };
    });
  return inStatements([...amended, ...added], free + added.length);
}

/** A quote as it was read, and as it is decided; undefined where there was, or is, none. */
interface Amended {
  readonly before: Quote | undefined;
  readonly after: Quote | undefined;
  readonly verdict: Verdict<'quote'> | undefined;
}

/** What is decided of each quote that was read: at just its place, else at nearly its place, as another reader may have it. */
function verdictsOf(
  found: readonly Quote[],
  verdicts: readonly Verdict<'quote'>[],
): ReadonlyMap<Quote, Verdict<'quote'>> {
  const known = new Map<Quote, Verdict<'quote'>>();
  for (const least of [1, nearly]) {
    const taken = new Set(known.values());
    for (const verdict of verdicts.filter(one => !taken.has(one))) {
      const quote = found.find(one => !known.has(one) && sharedPart(one, verdict) >= least);
      if (quote !== undefined) {
        known.set(quote, verdict);
      }
    }
  }
  return known;
}

/** How much of all that two spans cover is covered by both. */
function sharedPart(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const nearly = 0.8;

/** Undefined where it is decided to be none. */
function decidedQuote(quote: Quote, { isRejected, change, start, end }: Verdict<'quote'>, who: Who): Quote | undefined {
  return isRejected ? undefined : changed({ ...quote, start, end }, change, who);
}

/** A quote that somebody adds, as yet of nobody. */
function addedQuote(span: Span, kind: Quote['kind'], statement: number): Quote {
  return { ...silent(span, statement), kind, because: 'decided', confidence: 'certain' };
}

function changed(quote: Quote, change: QuoteChange<Span>, who: Who): Quote {
  const { kind, span, content, speaker, relay, cue, outlet, continues } = change;
  return {
    ...quote,
    ...spanOf(span ?? quote),
    kind: kind ?? quote.kind,
    form: formAs(kind ?? quote.kind, quote.form),
    content: cleared(content, quote.content),
    speaker: cleared(speaker, quote.speaker),
    speakers: speakersIn(quote, change, who),
    relay: relay === undefined ? quote.relay : relay === null ? undefined : entityAt(relay, who),
    cue: cleared(cue, quote.cue),
    outlet: outlet === undefined ? quote.outlet : (outlet ?? undefined),
    continues: continues === undefined ? quote.continues : continues?.start,
    because: 'decided',
    confidence: 'certain',
  };
}

/** What nobody read as indirect has no form yet: it is taken for a clause, as most are. */
function formAs(kind: Quote['kind'], before: Quote['form']): Quote['form'] {
  return kind === 'indirect' || kind === 'mixed' ? (before ?? 'clause') : undefined;
}

function cleared(change: Span | null | undefined, before: Span | undefined): Span | undefined {
  return change === undefined ? before : change === null ? undefined : spanOf(change);
}

/** Whose words they are: those whose names were decided, else who is meant by the words that name the speaker. */
function speakersIn(quote: Quote, { speaker, speakers }: QuoteChange<Span>, who: Who): readonly string[] {
  const places = speakers ?? (speaker === undefined ? undefined : speaker === null ? [] : [speaker]);
  return places === undefined ? quote.speakers : [...new Set(places.flatMap(place => entityAt(place, who) ?? []))];
}

/** The entity that is named at the place, or meant by the word there. */
function entityAt(place: Span, { entities, pronouns }: Who): string | undefined {
  return (
    entities.find(({ names }) => names.some(name => overlaps(name, place)))?.key ??
    pronouns.find(mention => overlaps(mention, place))?.entity
  );
}

/** Puts the parts of statements together again, in order of reading; `firstFree` is the first number that no statement has. */
function inStatements(all: readonly Amended[], firstFree: number): readonly Quote[] {
  const now = nowAt(all);
  let free = firstFree;
  const quotes: Quote[] = [];
  const known = new Map<number, Quote>();
  const isTouched = new Set<number>();
  for (const { before, after, verdict } of [...all].sort(byPlace)) {
    if (after === undefined) {
      continue;
    }
    const isTold = verdict?.change.continues !== undefined;
    const isApart = verdict !== undefined && !isTold && after.continues !== undefined && isOthers(before, after);
    const continues = isApart || after.continues === undefined ? undefined : now(after.continues);
    const earlier = continues === undefined ? undefined : known.get(continues);
    const follows = earlier !== undefined && isTouched.has(earlier.start);
    const isNew = isApart || (isTold && earlier === undefined && before !== undefined);
    const quote = {
      ...after,
      continues,
      statement: isNew ? free++ : isTold || follows ? (earlier?.statement ?? after.statement) : after.statement,
      speakers: follows && verdict === undefined ? earlier.speakers : after.speakers,
    };
    quotes.push(quote);
    known.set(quote.start, quote);
    if (verdict !== undefined || follows) {
      isTouched.add(quote.start);
    }
  }
  return quotes;
}

/** Where what stood at an offset begins now; of what is no quote any more, what it went on with. */
function nowAt(all: readonly Amended[]): (start: number) => number | undefined {
  const moved = new Map<number, number | undefined>();
  for (const { before, after } of all) {
    if (before !== undefined && after?.start !== before.start) {
      moved.set(before.start, after?.start ?? before.continues);
    }
  }
  return start => (moved.has(start) ? moved.get(start) : start);
}

function byPlace(a: Amended, b: Amended): number {
  return byPosition(a.after ?? a.before ?? zero, b.after ?? b.before ?? zero);
}

function isOthers(before: Quote | undefined, after: Quote): boolean {
  return before !== undefined && before.speakers.join() !== after.speakers.join();
}

const zero: Span = { start: 0, end: 0 };
