import type { Corpus } from '../corpus/corpus';
import { figureWords } from '../corpus/figureWords';
import type { Facts } from '../pipeline/facts';
import { circumstances } from '../stages/circumstances/circumstances';
import { figures } from '../stages/figures/figures';
import { words } from '../stages/words';
import { shortened } from '../text/shortened';
import { spanOf, textOf, within } from '../text/span';
import type { Circumstance, Topic } from '../types/circumstance';
import type { Figure } from '../types/figure';
import { figureKinds } from '../words/kinds';
import type { Card, Line } from './card';
import { dateInWords } from './dateWords';
import { isoBeside, readingBeside } from './figureReading';
import { otherUnitLine, reckoningLines } from './figureReckoning';
import { besideLines } from './figureSeries';

/**
 * The figure as the article writes it, and how that is read: value or interval, hedge, unit, and what is counted; the arithmetic that the article does with it; who says so, and
 * as of when; and what else the folder gives for the same.
 */
export function figureCard(corpus: Corpus, uri: string, figure: Figure): Card {
  const facts = corpus.facts(uri);
  const text = facts?.article.text ?? '';
  const isDated = corpus.summary(uri)?.date !== undefined;
  const index = facts?.get(figures).indexOf(figure) ?? -1;
  const circumstance = facts?.get(circumstances)[index];
  const reckoning = facts === undefined ? [] : reckoningLines(facts, figure);
  return {
    span: spanOf(figure),
    lines: [
      [{ kind: 'strong', text: figureWords(text, figure) }, ` · ${figureKinds[figure.kind]}`],
      ...readingLine(text, figure),
      ...(facts === undefined ? [] : measuredLine(facts, figure, circumstance?.topic)),
      ...reckoning,
      ...(facts === undefined || reckoning.length > 0 ? [] : otherUnitLine(facts, figure)),
      ...(circumstance === undefined ? [] : circumstanceLine(corpus, uri, circumstance)),
      ...unknownDateLine(figure, isDated),
      ...besideLines(corpus, uri, figure),
    ],
  };
}

/** “Read as at least 2,000”, “Read as Thursday 16 January 2020 · 2020-01-16”; nothing where the words say it all. */
function readingLine(text: string, figure: Figure): readonly Line[] {
  const reading = readingBeside(figureWords(text, figure), figure);
  return reading === undefined ? [] : [[`Read as ${reading}`, ...isoBeside(figure)]];
}

/** “Counts: people, in “at least 2,274 people had entered the country””. */
function measuredLine(facts: Facts, { measured, measuredBy, kind }: Figure, topic: Topic | undefined): readonly Line[] {
  const { text } = facts.article;
  // A name that stands somewhere in the clause is rarely what is measured.
  const isName = measured !== undefined && within(facts.get(words), measured).at(-1)?.pos === 'PROPN';
  if (measured === undefined || (measuredBy === 'clause' && isName)) {
    return [];
  }
  const counts = measuredBy !== 'clause' && (kind === 'cardinal' || kind === 'vague' || kind === 'range');
  const clause =
    topic === undefined || !counts ? [] : [`, in “${shortened(textOf(text, topic.clause), longestMeasured)}”`];
  return [[counts ? 'Counts: ' : 'Of: ', shortened(textOf(text, measured), longestMeasured), ...clause]];
}

/** UTF-16 code units. */
const longestMeasured = 100;

/** “According to Olga Sanchez Cordero · as of Wednesday 4 March 2026”. */
function circumstanceLine(corpus: Corpus, uri: string, circumstance: Circumstance): readonly Line[] {
  const { source, sourceSpan, asOf, asOfSpan } = circumstance;
  const text = corpus.article(uri)?.text ?? '';
  const words = sourceSpan && shortened(textOf(text, sourceSpan), longestMeasured);
  const who = source === undefined ? words : (corpus.identities.dossierOf(uri, source)?.name ?? words);
  const when = asOf === undefined ? asOfSpan && textOf(text, asOfSpan) : (dateInWords(asOf) ?? asOf);
  const parts = [
    ...(who === undefined ? [] : [`According to ${who}`]),
    ...(when === undefined ? [] : [`as of ${when}`]),
  ];
  return parts.length === 0 ? [] : [[sentenceCase(parts.join(' · '))]];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function unknownDateLine({ relative, iso }: Figure, isDated: boolean): readonly Line[] {
  if (!relative || iso !== undefined) {
    return [];
  }
  return [
    [isDated ? 'No date in the calendar can be told from it.' : 'No date of the article was found to count from.'],
  ];
}
