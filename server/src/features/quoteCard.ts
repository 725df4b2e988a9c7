import type { Corpus } from '../corpus/corpus';
import { statementNoteOf } from '../corpus/statementNotes';
import { classLookup } from '../stages/quotes/outline/classes';
import type { Statement } from '../stages/statements';
import { fold } from '../text/fold';
import { shortened } from '../text/shortened';
import { spanOf, textOf } from '../text/span';
import type { Quote } from '../types/quote';
import { quoteKindInWords } from '../words/kinds';
import { reasonInWords } from '../words/reasons';
import { elsewhereInWords } from '../words/elsewhere';
import { articleName } from './articleName';
import type { Card, Line, Piece } from './card';
import { quoteLines } from './quoteLines';
import { reasonsOf } from './reasons';
import { roleOf } from './role';
import { sourceOf, type Source } from './source';

/** Whose words a quote is, how we know, the whole statement that it is part of, and what else the speaker says. */
export function quoteCard(corpus: Corpus, uri: string, quote: Quote, statement: Statement): Card {
  const source = sourceOf(corpus, uri, statementNoteOf(corpus.article(uri)?.text ?? '', statement));
  return {
    span: spanOf(quote),
    lines: [
      [...speakerPieces(uri, source), ...chain(corpus, uri, quote, source)],
      circumstances(corpus, uri, quote, statement),
      ...why(corpus, uri, quote),
      ...whole(corpus, uri, quote, statement),
      ...elsewhere(corpus, uri, statement),
      ...(source.kind === 'known' ? quoteLines(corpus, uri, source.dossiers[0], statement.parts[0]) : []),
    ],
  };
}

function speakerPieces(uri: string, source: Source): Line {
  switch (source.kind) {
    case 'nobody':
      return ['No speaker found'];
    case 'named':
      return [{ kind: 'strong', text: source.words }];
    case 'described':
      return [{ kind: 'strong', text: 'A source that is not named' }, `, described as “${source.words}”`];
    case 'unclear':
      return [{ kind: 'strong', text: `“${source.words}”` }, ': who that is was not found'];
    case 'known':
      return source.dossiers.flatMap((speaker, index): Line => {
        const role = roleOf(speaker, uri)?.text;
        const name: Piece = { kind: 'strong', text: speaker.name };
        return [
          ...(index > 0 ? [' and '] : []),
          name,
          ...(role === undefined ? [] : [` · ${shortened(role, longestRole)}`]),
        ];
      });
  }
}

/** UTF-16 code units. */
const longestRole = 90;

/** Who passed it on and where it was said: “, as told by Alejandro Giammattei, to BBC”. */
function chain(corpus: Corpus, uri: string, { relay, outlet }: Quote, source: Source): Line {
  const via = relay === undefined ? undefined : corpus.identities.dossierOf(uri, relay)?.name;
  const isOwn = source.kind === 'known' && source.dossiers.some(({ forms }) => forms.includes(outlet ?? ''));
  return [
    ...(via === undefined ? [] : [', as told by ', { kind: 'strong', text: via } as const]),
    ...(outlet === undefined || isOwn ? [] : [`, ${isPlatform(corpus, uri, outlet) ? 'on' : 'to'} ${outlet}`]),
  ];
}

/** Whether one says things on it and not to it: “Twitter”. */
function isPlatform(corpus: Corpus, uri: string, outlet: string): boolean {
  const lexicon = corpus.facts(uri)?.inputs.lexicon;
  return lexicon !== undefined && classLookup(lexicon)(fold(outlet)).has('platform');
}

/** The kind of quote, its reporting word, and which part of a statement it is. */
function circumstances(corpus: Corpus, uri: string, quote: Quote, { parts }: Statement): Line {
  const { because, cue, start } = quote;
  const text = corpus.article(uri)?.text ?? '';
  // Of the speaker before, the word belongs to another sentence.
  const isReported = cue !== undefined && because !== 'nearest-speaker-before';
  const pieces = [
    quoteKindInWords(quote),
    ...(!isReported ? [] : [`reported with “${textOf(text, cue)}”`]),
    ...(parts.length > 1 ? [`part ${parts.findIndex(part => part.start === start) + 1} of ${parts.length}`] : []),
  ];
  return [pieces.join(' · ')];
}

/** Why it is the speaker's; where nobody was found, the first line has said so. */
function why(corpus: Corpus, uri: string, quote: Quote): readonly Line[] {
  const facts = corpus.facts(uri);
  return facts === undefined || quote.speaker === undefined
    ? []
    : reasonsOf(facts, quote)
        // By whom it was decided stands at the card's end.
        .filter(reason => reason.kind !== 'rule' || reason.rule !== 'decided')
        .map(reason => [reasonInWords(reason)]);
}

/** The parts of a statement that has several, each a way to its place. */
function whole(corpus: Corpus, uri: string, { start }: Quote, { parts }: Statement): readonly Line[] {
  if (parts.length === 1) {
    return [];
  }
  const text = corpus.article(uri)?.text ?? '';
  const pieces = parts.slice(0, mostParts).flatMap((part, index): Line => {
    const words = shortened(textOf(text, part), longestPart);
    const piece: Piece =
      part.start === start ? { kind: 'strong', text: words } : { kind: 'link', text: words, uri, span: spanOf(part) };
    return index > 0 ? [' … ', piece] : [piece];
  });
  return [parts.length > mostParts ? [...pieces, ' …'] : pieces];
}

/** The same statement in other articles, each a way to its place. */
function elsewhere(corpus: Corpus, uri: string, { parts: [first] }: Statement): readonly Line[] {
  const index = corpus.record(uri)?.statements.findIndex(({ parts }) => parts[0] === first.start) ?? -1;
  const all = corpus.elsewhere(uri).get(index) ?? [];
  const lines = all.slice(0, mostElsewhere).flatMap((other): readonly Line[] => {
    const start = corpus.record(other.uri)?.statements[other.statement]?.saidAt;
    return start === undefined
      ? []
      : [
          [
            `${elsewhereInWords(other.relation)} `,
            { kind: 'link', text: articleName(corpus, other.uri), uri: other.uri, span: { start, end: start } },
          ],
        ];
  });
  return all.length > mostElsewhere ? [...lines, [`and in ${all.length - mostElsewhere} more articles`]] : lines;
}

const mostElsewhere = 3;

const mostParts = 6;

/** UTF-16 code units. */
const longestPart = 140;
