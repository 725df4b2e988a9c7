import type { Span } from '../../text/span';
import type { Quote } from '../../types/quote';

/** Words in marks as they are before anybody is found who says them; every other quote adds to this. */
export function silent({ start, end }: Span, statement: number): Quote {
  return {
    start,
    end,
    kind: 'scare',
    form: undefined,
    content: undefined,
    speaker: undefined,
    speakers: [],
    relay: undefined,
    outlet: undefined,
    cue: undefined,
    continues: undefined,
    statement,
    because: 'no-cue',
    confidence: 'likely',
  };
}
