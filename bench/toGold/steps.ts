import type { AnnotatedFigure, AnnotatedQuote, Annotation } from '../../server/src/formats/annotation';
import { namedWords } from '../../server/src/features/offers/offer';
import type { OfferCommand } from '../../server/src/protocol';
import type { GoldFigure, GoldName, GoldQuote, Place, Target } from './gold';
import { folded, inner, matched, same, samePhrase, shared, sharePart } from './places';

/** One command of the user's: what they select, what they type, and which of the offers they choose. */
export interface Step {
  readonly command: OfferCommand;
  readonly span: Place;
  /** Words of the offer's label or its detail; empty for the first. */
  readonly choose: string;
  readonly query?: string;
}

/** What an article is compared by: the article, how it reads now, and what everybody in the gold is called. */
export interface Comparison {
  readonly target: Target;
  readonly annotation: Annotation;
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is to be decided of one article, part after part: later parts stand on earlier ones. */
export const parts: Readonly<Record<string, (comparison: Comparison) => readonly Step[]>> = {
  names: stepsForNames,
  figures: stepsForFigures,
  quotes: stepsForQuotes,
  statements: stepsForStatements,
  speakers: stepsForSpeakers,
};

function goldNames({ gold }: Target, { entities }: Annotation) {
  return matched(
    gold.entities,
    entities,
    (name, found) =>
      (same(name, found) && name.type === found.type) ||
      (name.accept ?? []).some(one => same(one, found) && (one.type ?? name.type) === found.type),
  );
}

function stepsForNames({ target, annotation }: Comparison): readonly Step[] {
  const { pairs, missed, spurious } = goldNames(target, annotation);
  const { entities } = annotation;
  // One longer name may stand for several.
  const left = missed.filter(name => !pairs.some(([, found]) => (name.accept ?? []).some(one => same(one, found))));
  return [
    ...left.map((span): Step => {
      const isThere = entities.some(one => same(span, one));
      return { command: isThere ? 'changeKind' : 'addName', span, choose: span.type };
    }),
    ...spurious
      .filter(found => !left.some(span => shared(span, found) > 0))
      .map((span): Step => ({ command: 'reject', span, choose: 'is not a name' })),
  ];
}

function goldFigures({ gold }: Target, { figures }: Annotation) {
  return matched(
    gold.figures,
    figures,
    (figure, found) => same(figure, found) || (figure.accept ?? []).some(one => same(one, found)),
  );
}

function stepsForFigures({ target, annotation }: Comparison): readonly Step[] {
  const { pairs, missed, spurious } = goldFigures(target, annotation);
  return [
    ...missed.map((span): Step => ({ command: 'addFigure', span, choose: '' })),
    ...spurious
      .filter(found => !missed.some(span => shared(span, found) > 0))
      .map((span): Step => ({ command: 'reject', span, choose: 'is not a figure' })),
    ...pairs.filter(([figure]) => !figure.optional).flatMap(([figure, found]) => stepsForFigure(figure, found)),
  ];
}

function stepsForFigure(figure: GoldFigure, span: AnnotatedFigure): readonly Step[] {
  if (figure.kind !== span.kind && !(figure.acceptKinds ?? []).includes(span.kind)) {
    return [{ command: 'changeKind', span, choose: figure.kind }];
  }
  const { value = null, min = null, max = null, modifier = '=' } = figure;
  const isNear = (wanted: unknown, found: number | null): boolean =>
    typeof wanted !== 'number' || (found !== null && Math.abs(wanted - found) <= 1e-9 * Math.max(1, Math.abs(wanted)));
  const isHedged = hedged.includes(figure.kind) && modifier !== span.modifier;
  if (typeof value === 'string' || typeof min === 'string') {
    const wanted = (typeof value === 'string' ? [value] : [min, max].filter(one => one !== null)).map(String);
    return isDate(wanted, span.iso) ? [] : [valued(span, wanted.map(one => one.replace(/^--/u, 'XXXX-')).join('/'))];
  }
  if (!isNear(value, span.value) || !isNear(min, span.min) || !isNear(max, span.max) || isHedged) {
    const told = value !== null ? String(value) : min === null && max === null ? '' : `${min ?? ''}..${max ?? ''}`;
    return [valued(span, `${modifier}${told}`)];
  }
  return [];
}

/** Kinds of which it is scored whether it is “about” or “at least” so much. */
const hedged: readonly string[] = ['cardinal', 'money', 'percent', 'range', 'vague'];

function valued(span: Place, query: string): Step {
  return { command: 'setValue', span, choose: '', query };
}

function isDate(wanted: readonly string[], found: string | null): boolean {
  const iso = (found ?? '').replace(/XXXX-/gu, '--').split('/');
  return (
    wanted.length === iso.length &&
    wanted.every((one, at) => {
      const read = iso[at] ?? '';
      const isOfAnyYear = one.startsWith('--') && /^\d{4}-/u.test(read) && read.slice(4).startsWith(one.slice(1));
      return read.startsWith(one) || read.replace(/^T/u, '').startsWith(one) || isOfAnyYear;
    })
  );
}

/** The quotes of the gold with what was read of each, and what is left over. */
function quotesMatched({ target: { gold, text }, annotation }: Comparison) {
  const near = (a: Place, b: Place): boolean => sharePart(inner(a, text), inner(b, text), 0.8);
  const scare = gold.quotes.filter(({ kind }) => kind === 'scare');
  const speech = gold.quotes.filter(
    quote =>
      quote.kind !== 'scare' &&
      !(
        (quote.acceptKinds ?? []).includes('scare') &&
        annotation.quotes.some(found => found.kind === 'scare' && near(quote, found))
      ),
  );
  const isMarked = ({ kind }: AnnotatedQuote): boolean => kind === 'direct' || kind === 'mixed';
  const marked = annotation.quotes.filter(isMarked);
  const asScare = marked.filter(found => scare.some(one => near(one, found)));
  const direct = matched(
    speech,
    marked.filter(found => !asScare.includes(found)),
    (quote, found) =>
      near(quote, found) ||
      (found.kind === 'mixed' &&
        quote.kind === 'mixed' &&
        inner(found, text).start <= inner(quote, text).start + 1 &&
        inner(found, text).end + 1 >= inner(quote, text).end),
  );
  const reported = gold.indirect ?? [];
  const fits = (quote: Place, found: Place): boolean => sharePart(inner(quote, text), inner(found, text), 0.6);
  const contents = annotation.quotes
    .filter(found => found.kind === 'mixed' && found.content !== null)
    .map(found => ({ ...found, ...(found.content ?? found) }))
    .filter((found, at, all) => all.findIndex(one => same(one, found)) === at)
    .filter(found => reported.some(quote => fits(quote, found)));
  const told = annotation.quotes.filter(
    ({ kind, form, ...found }) =>
      kind === 'indirect' && (form !== 'phrase' || reported.some(quote => shared(quote, found) > 0)),
  );
  return { near, direct, asScare, indirect: matched(reported, [...told, ...contents], fits) };
}

function stepsForQuotes(comparison: Comparison): readonly Step[] {
  const { near, direct, asScare, indirect } = quotesMatched(comparison);
  const { text } = comparison.target;
  const added = (quote: GoldQuote, kind: string): Step => {
    const there = comparison.annotation.quotes.find(found => near(quote, found));
    return there === undefined
      ? { command: 'addQuote', span: quote, choose: kind }
      : { command: 'changeKind', span: there, choose: kind };
  };
  // Parts of one content that were found more than once are one quote's.
  const own = (found: Place): boolean => comparison.annotation.quotes.some(one => same(one, found));
  return [
    ...direct.missed.map(quote => added(quote, quote.kind ?? 'direct')),
    ...asScare.map((span): Step => ({ command: 'changeKind', span, choose: 'scare' })),
    ...direct.spurious.map((span): Step => ({ command: 'reject', span, choose: 'is not a quote' })),
    ...indirect.missed.map(quote => added(quote, 'indirect')),
    ...indirect.spurious.filter(own).map((span): Step => ({ command: 'reject', span, choose: 'is not a quote' })),
    // Whoever says it stands outside of it.
    ...indirect.pairs
      .filter(([{ speaker }, found]) => shared(found, speaker) > 0 && own(found))
      .map(([span, found]): Step => ({ command: 'changeSpan', span, choose: `quote ${namedWords(text, found)} is` })),
  ];
}

function stepsForStatements(comparison: Comparison): readonly Step[] {
  return quotesMatched(comparison)
    .direct.pairs.filter(([quote]) => !quote.optional)
    .flatMap(([quote, span]): Step[] => {
      const goesOn = Boolean(quote.continuesPrevious);
      return goesOn === (span.continues !== null)
        ? []
        : [{ command: 'setStatement', span, choose: goesOn ? 'goes on with' : 'begins a statement of its own' }];
    });
}

function stepsForSpeakers(comparison: Comparison): readonly Step[] {
  const { direct, indirect } = quotesMatched(comparison);
  const { text } = comparison.target;
  return [
    ...[...direct.pairs, ...indirect.pairs]
      .filter(([quote, found]) => !quote.optional && !isSaidBy(comparison, quote, found))
      .map(([quote, found]) => stepForSpeaker(comparison, quote, found)),
    ...direct.pairs
      .filter(([quote]) => !quote.optional)
      .flatMap(([quote, found]): Step[] => {
        const { cue, outlet } = quote;
        const isCued = [cue ?? [], quote.acceptCues ?? []].flat().some(one => samePhrase(one, found.cue));
        return [
          ...(isCued || cue === null
            ? []
            : [{ command: 'setCue', span: cue, choose: `introduces ${namedWords(text, found)}` } as const]),
          ...(!outlet || [outlet, ...(quote.acceptOutlets ?? [])].some(one => place(one) === place(found.outlet))
            ? []
            : [{ command: 'setOutlet', span: found, query: outlet, choose: 'was said to' } as const]),
        ];
      }),
  ];
}

function place(outlet: string | null | undefined): string {
  return folded(outlet).replace(/^the /u, '');
}

function isSaidBy({ names }: Comparison, quote: GoldQuote, found: AnnotatedQuote): boolean {
  if (quote.speaker === null && quote.speakerEntity === null) {
    return found.speaker === null && found.speakerName === null;
  }
  if ((quote.acceptSpeakers ?? []).some(one => samePhrase(one, found.speaker))) {
    return true;
  }
  const called = new Set(whoMaySay(quote).flatMap(id => [...(names.get(id) ?? [])].map(folded)));
  return called.size > 0
    ? called.has(folded(found.speakerName))
    : quote.speaker !== null && samePhrase(quote.speaker, found.speaker);
}

function whoMaySay({ speakerEntity, speakerEntities = [], acceptSpeakerEntities = [] }: GoldQuote): readonly string[] {
  return [speakerEntity, ...speakerEntities, ...acceptSpeakerEntities].filter(id => id !== null);
}

/** The words of the article that name the speaker are selected, else those that describe them. */
function stepForSpeaker(
  { target: { gold, text }, annotation, names }: Comparison,
  quote: GoldQuote,
  found: AnnotatedQuote,
): Step {
  const who = whoMaySay(quote).filter(id => names.has(id));
  const far = (name: GoldName): number => Math.max(quote.start - name.end, name.start - quote.end);
  const [name] = gold.entities
    .filter(
      one => who.includes(one.entity) && shared(one, found) === 0 && annotation.entities.some(read => same(read, one)),
    )
    .sort((a, b) => who.indexOf(a.entity) - who.indexOf(b.entity) || far(a) - far(b));
  const said = `said ${namedWords(text, found)}`;
  if (name !== undefined) {
    return { command: 'setSource', span: name, choose: `${namedWords(text, name)} ${said}` };
  }
  return quote.speaker === null
    ? { command: 'setSpeaker', span: found, choose: 'Nobody is said' }
    : {
        command: 'setSource',
        span: quote.speaker,
        choose: `${namedWords(text, quote.speaker)}, who is not named, ${said}`,
      };
}

/** Everything that is as the gold has it, to be confirmed. */
export function confirmations(comparison: Comparison): readonly Step[] {
  const { target, annotation } = comparison;
  const { direct, indirect } = quotesMatched(comparison);
  const found: readonly (readonly [unknown, Place])[] = [
    ...goldNames(target, annotation).pairs,
    ...goldFigures(target, annotation).pairs,
    ...direct.pairs,
    ...indirect.pairs,
  ];
  return found.map(([, span]): Step => ({ command: 'confirm', span, choose: 'Confirm' }));
}

/** What is to be decided of who is the same, in all articles together: first who is not, else who is. */
export function stepsForLinks(all: readonly Comparison[]): ReadonlyMap<string, readonly Step[]> {
  const met = all.flatMap(({ target: { id, gold, text }, annotation }) =>
    gold.entities.flatMap(name => {
      const found = annotation.entities.find(one => same(name, one));
      return found === undefined
        ? []
        : [{ id, span: name, words: text.slice(name.start, name.end), wanted: name.entity, found }];
    }),
  );
  const steps = new Map<string, Step[]>();
  const add = (id: string, step: Step): void => {
    steps.set(id, [...(steps.get(id) ?? []), step]);
  };
  const byKey = grouped(met, one => one.found.entity);
  for (const mentions of byKey.values()) {
    const [most, ...others] = [...grouped(mentions, one => one.wanted).values()].sort((a, b) => b.length - a.length);
    for (const [other] of others) {
      const apart = most?.find(one => one.id === other?.id && one.words !== other.words) ?? most?.[0];
      if (other !== undefined && apart !== undefined) {
        add(other.id, { command: 'notSameAs', span: other.span, choose: `is not the same as “${apart.words}”` });
      }
    }
  }
  if (steps.size > 0) {
    return steps;
  }
  for (const mentions of grouped(met, one => one.wanted).values()) {
    const [most, ...others] = [...grouped(mentions, one => one.found.entity).values()].sort(
      (a, b) => b.length - a.length,
    );
    for (const [other] of others) {
      const name = most?.[0]?.found.name;
      if (other !== undefined && name !== undefined) {
        add(other.id, { command: 'sameAs', span: other.span, query: name, choose: `is the same as “${name}”` });
      }
    }
  }
  return steps;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  }
  return groups;
}
