import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives, capitalised } from '../../text/alternatives';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Block, Passage } from '../../types/passage';

const name = "\\p{Lu}[\\p{L}\\p{M}.&’'-]*(?: (?:of |the |and |for )?\\p{Lu}[\\p{L}\\p{M}.&’'-]*){0,5}";

/** “According to the Harbour Gazette:” */
const accordingToIn = remember(
  (lexicon: Lexicon) =>
    new RegExp(
      `^${alternatives([...lexicon.wordsThat('lead-in-phrases', 'source')].map(capitalised))} (?:the )?(?<source>${name})(?: \\p{Ll}[\\p{L} ]{0,30})?:$`,
      'du',
    ),
);

/** “The Harbour Gazette reports:” */
const saysSo = new RegExp(`^(?:The )?(?<source>${name}),? (?:\\p{Ll}+ly )?(?<verb>\\p{Ll}+)(?: [^:]{0,50})?:$`, 'du');

/** “This is the story:” */
const storyFollowsIn = remember(
  (lexicon: Lexicon) => new RegExp(`^${alternatives(lexicon.wordsThat('lead-in-phrases', 'story'))}\\b`, 'iu'),
);

/** The last sentence of a paragraph that ends in a colon. */
const lastSentence = /(?:^|[.!?]["”]? )(?<last>[^.!?]{1,200}:)$/du;

/** As much of a paragraph's end as a lead-in may take: UTF-16 code units. */
const reach = 240;

/** Each lead-in that names an outlet, or announces a story, with the paragraphs up to the next lead-in, title or boilerplate. */
export function blocksOf(text: string, all: readonly Passage[], lexicon: Lexicon): readonly Block[] {
  return all.flatMap((leadIn, index) => {
    const found = leadOf(text, leadIn, lexicon);
    const first = all[index + 1];
    const end = found && endOfBlock(all, index + 1);
    return found === undefined || first === undefined || end === undefined || end <= first.start
      ? []
      : [{ start: first.start, end, ...found }];
  });
}

/** The lead-in's sentence and whom it names. */
function leadOf(text: string, passage: Passage, lexicon: Lexicon): Pick<Block, 'leadIn' | 'source'> | undefined {
  if ((passage.kind !== 'lead-in' && passage.kind !== 'body') || text.charAt(passage.end - 1) !== ':') {
    return undefined;
  }
  const from = Math.max(passage.start, passage.end - reach);
  const line = text.slice(from, passage.end);
  const [offset] = lastSentence.exec(line)?.indices?.groups?.['last'] ?? [0];
  const sentence = line.slice(offset);
  const announces = storyFollowsIn(lexicon).test(sentence);
  if (passage.kind === 'body' && !announces) {
    return undefined;
  }
  const bounds = (accordingToIn(lexicon).exec(sentence) ?? saying(saysSo.exec(sentence), lexicon))?.indices?.groups?.[
    'source'
  ];
  if (bounds === undefined && !announces) {
    return undefined;
  }
  const start = from + offset;
  return {
    leadIn: { start, end: passage.end },
    source: bounds && { start: start + bounds[0], end: start + bounds[1] },
  };
}

/** Only an outlet's “reports:” opens a block; after “Cruz said:” stands his own quotation. */
function saying(found: RegExpExecArray | null, lexicon: Lexicon): RegExpExecArray | undefined {
  const { source = '', verb = '' } = found?.groups ?? {};
  return found !== null &&
    lexicon.words('news-outlets').has(fold(source).replace(/^the /u, '')) &&
    lexicon.words('reporting-verbs').has(verb)
    ? found
    : undefined;
}

/** Where the block ends that begins with the passage at `index`. */
function endOfBlock(all: readonly Passage[], index: number): Span['end'] | undefined {
  let end: number | undefined;
  for (let at = index; at < all.length; at++) {
    const passage = all[at];
    if (
      passage === undefined ||
      passage.kind === 'lead-in' ||
      passage.kind === 'subhead' ||
      passage.kind === 'boilerplate'
    ) {
      break;
    }
    end = passage.end;
  }
  return end;
}
