import type { Quote } from '../../../types/quote';
import type { Outline, Piece } from '../outline/pieces';
import { silent } from '../silent';
import type { Attribution } from '../cues/attribution';
import type { Own, PlacedSentence } from '../speakers/voice';

/** The cue that leads in what stands in the next paragraph: the last one of a sentence that ends in a colon, with nothing said behind it. */
export function leadingCue({ pieces, attributions, to }: PlacedSentence): Attribution | undefined {
  const cue = pieces[to - 1]?.word === ':' && to === pieces.length ? attributions.at(-1) : undefined;
  const isOwn = cue?.order === 'subject-first' && (cue.verb.clause || cue.verb.quote);
  return isOwn && pieces.slice(cue.end, to - 1).every(isAdjunct) ? cue : undefined;
}

/** “wrote on Monday:”, “told the council:” */
function isAdjunct({ pos, quote }: Piece): boolean {
  return pos !== 'VERB' && pos !== 'AUX' && quote === undefined;
}

/**
 * A paragraph without marks that somebody says, as the paragraph in front of it tells: “In a memo to staff, Lee wrote:”. Nothing where it has
 * marks of its own, or somebody else speaking in it.
 */
export function blockOf(
  { pieces, passage }: Outline,
  { speaker, keys, relay, outlet, cue }: Own,
  statement: number,
): Quote | undefined {
  return passage.kind !== 'body' || pieces.some(({ quote }) => quote !== undefined)
    ? undefined
    : {
        ...silent(passage, statement),
        kind: 'indirect',
        form: 'clause',
        speaker: speaker.span,
        speakers: keys,
        relay,
        outlet,
        cue,
        because: 'colon-lead-in',
      };
}
