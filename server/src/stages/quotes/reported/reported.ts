import type { Span } from '../../../text/span';
import type { ContentForm, Quote } from '../../../types/quote';
import type { Attribution } from '../cues/attribution';
import { silent } from '../silent';
import type { Own } from '../speakers/voice';

/** What somebody is said to have said in the reporter's words. */
export interface Reported {
  readonly attribution: Attribution;
  /** Several where the cue stands in the middle; in order of reading. */
  readonly parts: readonly Span[];
  /** Whether only the model hears it. */
  readonly isLearned?: boolean;
}

/** The quotes that what somebody reports makes, part by part, in the `form` of the whole; a statement that a part at `begun` has begun goes on behind it. */
export function quotesOfReported(
  { attribution, parts, isLearned }: Reported,
  { speaker, keys, relay, outlet, cue }: Own,
  form: ContentForm,
  statement: number,
  begun?: number,
): readonly Quote[] {
  const because =
    isLearned === true ? 'learned' : attribution.order === 'according' ? 'according-to' : 'reported-clause';
  const said = { kind: 'indirect', form, speaker: speaker.span, speakers: keys, relay, outlet, cue, because } as const;
  return parts.map((part: Span, index): Quote => {
    const before = parts[index - 1]?.start ?? begun;
    const continues = before !== undefined && before < part.start ? before : undefined;
    return { ...silent(part, statement), ...said, continues };
  });
}
