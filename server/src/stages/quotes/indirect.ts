import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import type { Attribution } from './attributions';
import { contentBefore, contentBehind, hasFiniteVerb, spanOfStretch, type Stretch } from './contents';
import { closesSentence, type Heard, type Sentence } from './speech';

/** What somebody is said to have said in the reporter's words. */
export interface Reported {
  readonly attribution: Attribution;
  readonly content: Span;
}

/** The indirect speech of one sentence: a cue with a clause or an infinitive behind it, or a clause before it. */
export function indirectIn(sentence: Sentence, heard: readonly Heard[]): readonly Reported[] {
  const { attributions } = sentence;
  const used = new Set(heard.map(({ attribution }) => attribution));
  const marked = heard.map(({ content, pair }) => content ?? pair);
  const found: Reported[] = [];
  for (const [index, attribution] of attributions.entries()) {
    if (used.has(attribution) || attribution.subject === undefined) {
      continue;
    }
    const content = contentOf(sentence, attribution, attributions[index - 1], attributions[index + 1]);
    if (content !== undefined && !marked.some(span => overlaps(span, content) && span.start <= content.start)) {
      found.push({ attribution, content });
    }
  }
  return found;
}

function contentOf(
  { text, pieces, from, to }: Sentence,
  attribution: Attribution,
  earlier: Attribution | undefined,
  next: Attribution | undefined,
): Span | undefined {
  const { verb } = attribution;
  const sentence = { text, pieces, attributions: [], from, to };
  if (attribution.order === 'according' && attribution.first > from + 1) {
    return spanOf(
      sentence,
      contentBefore(pieces, attribution, earlier?.order === 'according' ? earlier : undefined, from),
    );
  }
  const behind = contentBehind(text, pieces, attribution, next, to);
  const first = pieces[behind.from];
  const afterThat = pieces[behind.from - 1]?.word === 'that';
  if (first !== undefined && behind.to - behind.from >= 3) {
    if (first.word === 'to' && verb.infinitive && pieces[behind.from + 1]?.pos === 'VERB') {
      return spanOf(sentence, behind);
    }
    const clause =
      (verb.clause || (verb.addressee && attribution.addressee !== undefined)) && attribution.order !== 'inverted';
    if (clause && hasFiniteVerb(pieces, behind) && (afterThat || mayBeginClause(first.pos, first.word))) {
      return spanOf(sentence, behind);
    }
  }
  if (closesSentence(pieces, attribution, to)) {
    return spanOf(sentence, contentBefore(pieces, attribution, earlier, from));
  }
  return undefined;
}

function spanOf({ pieces }: Sentence, stretch: Stretch): Span | undefined {
  return stretch.to - stretch.from >= 3 && hasFiniteVerb(pieces, stretch) ? spanOfStretch(pieces, stretch) : undefined;
}

function mayBeginClause(pos: string, word: string): boolean {
  return (
    pos === 'PRON' ||
    pos === 'DET' ||
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'ADJ' ||
    pos === 'NUM' ||
    pos === 'SCONJ' ||
    (pos === 'ADV' && word !== 'so') ||
    word === 'there'
  );
}
