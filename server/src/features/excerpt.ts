import type { Corpus } from '../corpus/corpus';
import type { Article } from '../types/article';
import type { Card } from './card';
import { hover } from './hover';

/** The card of what stands at `offset` of an article that is too long to be read at once: read from the paragraphs around it. */
export function hoverInExcerpt(corpus: Corpus, article: Article, offset: number): Card | undefined {
  const { uri, version, text } = article;
  const start = text.lastIndexOf('\n', Math.max(0, offset - reach)) + 1;
  const break_ = text.indexOf('\n', offset + reach);
  // An endless line is cut within; a word that is cut there is far from what is pointed at.
  const from = Math.max(start, offset - 2 * reach);
  const end = Math.min(break_ < 0 ? text.length : break_, offset + 2 * reach);
  const card = hover(corpus.alone({ uri, version, text: text.slice(from, end) }), uri, offset - from);
  return card && { span: moved(card.span), lines: [...card.lines.map(line => line.map(movedPiece)), [], [notice]] };

  function moved<Place extends { readonly start: number; readonly end: number }>(span: Place): Place {
    return { ...span, start: span.start + from, end: span.end + from };
  }

  function movedPiece(piece: Card['lines'][number][number]): typeof piece {
    return typeof piece !== 'string' && piece.kind === 'link' ? { ...piece, span: moved(piece.span) } : piece;
  }
}

/** Looked at on either side of the place, in UTF-16 code units: some six paragraphs. */
const reach = 3000;

const notice = 'From the paragraphs around: this long article is still being read.';
