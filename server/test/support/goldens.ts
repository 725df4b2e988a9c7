import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Facts } from '../../src/pipeline/facts';
import { entities } from '../../src/stages/entities/entities';
import { figures } from '../../src/stages/figures/figures';
import { findings } from '../../src/stages/findings/findings';
import { marks } from '../../src/stages/marks/marks';
import { mentions } from '../../src/stages/mentions';
import { names } from '../../src/stages/names/names';
import { passages } from '../../src/stages/passages/passages';
import { quotes } from '../../src/stages/quotes/quotes';
import { sentences } from '../../src/stages/sentences';
import { titles } from '../../src/stages/titles/titles';
import type { Span } from '../../src/text/span';
import { inputsFor } from './inputs';
import {
  entityLabel,
  figureLabel,
  findingLabel,
  mentionLabel,
  nameLabel,
  pairLabel,
  quoteLabel,
  strayLabel,
  titleLabel,
} from './labels';
import { writeMarks, type Mark } from './marks';
import { passageMarks } from './passageMarks';

const fixtures = path.join(__dirname, '../../../test-fixtures');

/** One stage's reading of one fixture article, as `npm run golden` writes it and the test of goldens expects it. */
export interface Golden {
  readonly stage: string;
  /** The article's file name. */
  readonly article: string;
  /** Where the golden lies. */
  readonly file: string;
  /** The article in marked English: one sentence a line, a blank line between paragraphs. */
  readonly write: () => string;
}

/** Every stage of interest with every article of `test-fixtures/articles`. */
export function goldens(): readonly Golden[] {
  const articles = readdirSync(path.join(fixtures, 'articles')).filter(name => /\.(?:txt|md)$/u.test(name));
  const facts = new Map(articles.map(name => [name, factsOf(name)]));
  return Object.entries(marked).flatMap(([stage, marksOf]) =>
    articles.map(article => ({
      stage,
      article,
      file: path.join(fixtures, 'golden', stage, `${article.replace(/\.\w+$/u, '')}.txt`),
      write: () => {
        const known = facts.get(article)!();
        return layOut(known, marksOf(known));
      },
    })),
  );
}

const mark = (label: string, { start, end }: Span): Mark => ({ start, end, label });

/** What each stage's golden marks. */
const marked: Readonly<Record<string, (facts: Facts) => readonly Mark[]>> = {
  passages: facts => passageMarks(facts),
  // The lines alone show the sentences.
  sentences: () => [],
  names: facts => facts.get(names).map(name => mark(nameLabel(name), name)),
  titles: facts => facts.get(titles).map(title => mark(titleLabel(title, facts), title)),
  entities: facts => facts.get(entities).flatMap(entity => entity.names.map(name => mark(entityLabel(entity), name))),
  figures: facts => facts.get(figures).map(figure => mark(figureLabel(figure, facts), figure)),
  marks: facts => {
    const { pairs, stray } = facts.get(marks);
    return [...pairs.map(pair => mark(pairLabel(pair), pair)), ...stray.map(one => mark(strayLabel(one), one))];
  },
  quotes: facts => facts.get(quotes).map(quote => mark(quoteLabel(quote, facts), quote)),
  mentions: facts => facts.get(mentions).map(mention => mark(mentionLabel(mention, facts), mention)),
  findings: facts => facts.get(findings).map(finding => mark(findingLabel(finding), finding)),
};

/** The facts of a fixture article, computed when first asked for. */
function factsOf(name: string): () => Facts {
  let facts: Facts | undefined;
  return () =>
    (facts ??= new Facts(
      inputsFor(readFileSync(path.join(fixtures, 'articles', name), 'utf8'), `file:///articles/${name}`),
    ));
}

/** Writes the article one sentence a line and a blank line between paragraphs, with its marks. */
function layOut(facts: Facts, all: readonly Mark[]): string {
  const { text } = facts.article;
  const paragraphs = facts.get(passages).all;
  /** Where each piece of the article went: pieces are sentences, in order of reading. */
  const pieces: { readonly from: Span; readonly to: number }[] = [];
  let laid = '';
  let paragraph = 0;
  for (const sentence of facts.get(sentences)) {
    const before = paragraph;
    while ((paragraphs[paragraph]?.end ?? Infinity) <= sentence.start) {
      paragraph++;
    }
    laid += laid === '' ? '' : paragraph > before ? '\n\n' : '\n';
    pieces.push({ from: sentence, to: laid.length });
    laid += text.slice(sentence.start, sentence.end).replace(/[\r\n\t]/gu, ' ');
  }
  const placed = (offset: number, atEnd: boolean): number => {
    const piece = pieces.findLast(({ from }) => (atEnd ? from.start < offset : from.start <= offset)) ?? pieces[0]!;
    return piece.to + Math.min(Math.max(offset - piece.from.start, 0), piece.from.end - piece.from.start);
  };
  return `${writeMarks(
    laid,
    all.map(({ start, end, label }) => ({ start: placed(start, false), end: placed(end, true), label })),
  )}\n`;
}
