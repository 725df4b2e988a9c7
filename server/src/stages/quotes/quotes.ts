import { defineStage } from '../../pipeline/stage';
import { firstNot } from '../../text/search';
import { byPosition, firstEndingAfter, within } from '../../text/span';
import type { Entity } from '../../types/entity';
import type { Block, Dateline, Passage } from '../../types/passage';
import type { Quote } from '../../types/quote';
import type { Upos } from '../../types/reading';
import { entities } from '../entities/entities';
import { marks } from '../marks/marks';
import { namesakes, type Namesake } from '../namesakes';
import { names } from '../names/names';
import { isTitle } from '../passages/isTitle';
import { passages } from '../passages/passages';
import { pronouns } from '../pronouns/pronouns';
import { reports } from '../reports';
import { sentences } from '../sentences';
import { trees } from '../trees';
import { words } from '../words';
import { verbLookup } from './cues/verbs';
import { quotesDecided } from './decided';
import { quotesOf, type Hearing } from './flow';
import { heardWithin } from './learned/hearsay';
import { intervieweeOf } from './speakers/interviewee';
import { shapeOf } from './marked/shapes';
import { phraseStartingAt, type Phrase } from './phrases/phrases';
import { passedOnIn, isReport } from './reported/passedOn';
import { vocabularyOf } from './outline/vocabulary';
import { outlineOf, type Material, type Outline, type Piece } from './outline/pieces';
import { silent } from './silent';
import { speakersOf } from './speakers/speakers';
import { turnsOf } from './transcripts/turns';
import { treeOver } from './trees/sentenceTree';

/** Every quote with its speaker. In order of reading. */
export const quotes = defineStage({
  name: 'quotes',
  uses: { passages, sentences, words, trees, reports, names, marks, entities, namesakes, pronouns },
  run({
    article: { text },
    lexicon,
    passages,
    sentences,
    words,
    trees,
    reports,
    names,
    marks,
    entities,
    namesakes,
    pronouns,
    trace,
  }): readonly Quote[] {
    const verbs = verbLookup(lexicon);
    const material = { text, words, names, sentences, pairs: marks.pairs, vocabulary: vocabularyOf(lexicon) };
    const outlines = passages.all
      .filter(({ kind }) => kind !== 'metadata' && kind !== 'boilerplate' && kind !== 'byline')
      .map(passage => outlineOf(behindDateline(passage, passages.dateline), material, isTail));
    const organisations = organisationsAt(entities);
    const hearing: Hearing = {
      text,
      trace,
      verbs,
      learnedIn: span => heardWithin(reports, span),
      treeOver: (pieces, from, to) => {
        const first = pieces[from];
        const last = pieces[to - 1];
        return trees === undefined || first === undefined || last === undefined
          ? undefined
          : treeOver(trees, firstEndingAfter(words, first.start), firstEndingAfter(words, last.end - 1) + 1);
      },
      speakers: speakersOf(entities, pronouns),
      persons: lexicon.words('person-nouns'),
      venues: {
        text,
        outlets: lexicon.words('news-outlets'),
        blockAt: offset => blockAt(text, passages.blocks, offset),
        wholeNameAt: offset => organisations.get(offset),
      },
      quotesDouble: marks.pairs.some(({ style, inside }) => style === 'double' && inside === undefined),
      shapeOf: pair => shapeOf(text, words, pair),
      turns: turnsOf(text, passages.all, entities, lexicon, before =>
        intervieweeOf(passages, entities, pronouns, before),
      ),
    };
    const found = [...quotesOf(outlines, hearing)];
    for (const report of found.filter(quote => isReport(quote, text))) {
      found.push(...passedOnIn(insideOf(report, material), report, found.length, hearing));
    }
    const inner = marks.pairs
      .filter(({ inside }) => inside !== undefined)
      // Quotes have at most one number each, so the numbers behind them are free.
      .map((pair, index): Quote => ({ ...silent(pair, found.length + index + 1), because: 'inside-a-quote' }));
    const titled = passages.all.filter(isTitle);
    const heard = found.filter(quote => isHeard(quote, titled));
    if (trace !== undefined) {
      for (const { start, end } of found.filter(quote => !heard.includes(quote))) {
        trace({
          start,
          end,
          rule: 'stages/quotes/quotes.ts: isHeard',
          declined: 'a title that names nobody who says it',
        });
      }
    }
    return [...heard.map(quote => doubtedBy(namesakes, quote)), ...inner].sort(byPosition);
  },
  decide: quotesDecided,
});

/** Whose surname another person bears as well is a guess, however plain the words of saying are. */
function doubtedBy(namesakes: readonly Namesake[], quote: Quote): Quote {
  const isDoubtful = quote.speaker !== undefined && within(namesakes, quote.speaker).length > 0;
  return isDoubtful ? { ...quote, confidence: 'guess' } : quote;
}

/** The words within a quotation, with the marks in them, cut into sentences of their own. */
function insideOf({ start, end }: Quote, material: Material): Outline {
  const first = firstNot(material.pairs, pair => pair.start <= start);
  const last = firstNot(material.pairs, pair => pair.start < end);
  const pairs = material.pairs
    .slice(first, last)
    .filter(({ inside }) => inside === start)
    .map(pair => ({ ...pair, inside: undefined }));
  return outlineOf({ kind: 'body', start: start + 1, end: end - 1 }, { ...material, pairs }, () => false);
}

/** Titles are too clipped to tell a subject (“2,300 told to leave”): what they report without marks counts only from somebody named. */
function isHeard({ kind, because, speakers, start, end }: Quote, titles: readonly Passage[]): boolean {
  return (
    kind !== 'indirect' ||
    because === 'transcript' ||
    speakers.length > 0 ||
    within(titles, { start, end }).length === 0
  );
}

/** The paragraph without the dateline that it begins with: places there say nothing. */
function behindDateline(passage: Passage, dateline: Dateline | undefined): Passage {
  return dateline?.start === passage.start ? { ...passage, start: dateline.end } : passage;
}

/** “Smith asked.” behind “Why?” – short, with a reporting word and nothing said behind it. */
function isTail(pieces: readonly Piece[], at: number): boolean {
  const phrase = phraseStartingAt(pieces, at, at + 14);
  const verb = phrase && behindApposition(pieces, phrase);
  const takes = verb === undefined ? undefined : pieces[verb]?.verb;
  const next = verb === undefined ? undefined : pieces[verb + 1];
  if (takes === undefined || isIntroduced(pieces, at - 1)) {
    return false;
  }
  return (
    next === undefined ||
    next.quote !== undefined ||
    next.is.has('time') ||
    next.is.has('object') ||
    tailParts.has(next.pos) ||
    (takes.addressee && (next.pos === 'NOUN' || next.pos === 'PROPN'))
  );
}

/** Index of the piece behind a phrase, and behind what stands between commas there: “Dana Lee, the head of planning, said”. */
function behindApposition(pieces: readonly Piece[], { end, form }: Phrase): number {
  if (form !== 'name' || pieces[end]?.word !== ',') {
    return end;
  }
  for (let at = end + 1; at < end + longestApposition; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined || stops.has(piece.word)) {
      return end;
    }
    if (piece.word === ',' && pieces[at + 1]?.verb?.tells === false) {
      return at + 1;
    }
  }
  return end;
}

const stops = new Set(['.', ';', ':', '!', '?']);

/** Pieces. */
const longestApposition = 24;

/** “Lee asked, “Why?” Marsh answered …”: a quotation with a cue in front needs none behind. */
function isIntroduced(pieces: readonly Piece[], quote: number): boolean {
  const mark = pieces[quote - 1]?.word;
  if (mark !== ',' && mark !== ':') {
    return false;
  }
  for (let at = quote - 2; at >= Math.max(0, quote - farthestCue); at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined || piece.word === '.') {
      return false;
    }
    if (piece.pos === 'VERB' && piece.verb?.tells === false) {
      return true;
    }
  }
  return false;
}

/** Pieces between a cue and the quotation that it introduces: “asked the clerk of the court,”. */
const farthestCue = 10;

/** What may stand behind the reporting word of a bare attribution: “asked on Monday”, “said as he left”. */
const tailParts: ReadonlySet<Upos> = new Set<Upos>(['PUNCT', 'ADP', 'ADV', 'SCONJ']);

/** What organisations are called in full, by where each of their names starts. */
function organisationsAt(entities: readonly Entity[]): ReadonlyMap<number, string> {
  return new Map(
    entities.flatMap(({ type, name, names }) =>
      type === 'ORG' ? names.map(({ start }) => [start, name] as const) : [],
    ),
  );
}

function blockAt(text: string, blocks: readonly Block[], offset: number): string | undefined {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end);
  return block?.source && text.slice(block.source.start, block.source.end);
}
