import { textOf } from '../../../text/span';
import type { Quote } from '../../../types/quote';
import type { Hearing } from '../flow';
import { formOf } from './forms';
import { indirectIn } from './indirect';
import type { Outline } from '../outline/pieces';
import { quotesOfReported } from './reported';
import { sentenceOf } from '../sentence';
import { ownOfAttribution, type PlacedSentence } from '../speakers/voice';

/** Whether a quote is another outlet's report: “…,” the Harbour Times reports. */
export function isReport({ kind, speaker, outlet }: Quote, text: string): boolean {
  return kind === 'direct' && speaker !== undefined && textOf(text, speaker) === outlet;
}

/**
 * Who says what within a quoted report, whose words are cut into sentences as `outline`: what an outlet reports is passed on by it.
 * Statements are counted from behind `statements`.
 */
export function passedOnIn(outline: Outline, report: Quote, statements: number, hearing: Hearing): readonly Quote[] {
  const { pieces, starts, passage } = outline;
  const found: Quote[] = [];
  let statement = statements;
  for (const [index, from] of starts.entries()) {
    const sentence = sentenceOf(pieces, from, starts[index + 1] ?? pieces.length, hearing);
    const place: PlacedSentence = {
      ...sentence,
      start: passage.start,
      paragraph: 0,
      sentence: index,
      kind: passage.kind,
      signer: undefined,
    };
    for (const one of indirectIn(place, [])) {
      const own = ownOfAttribution(one.attribution, place, hearing, undefined);
      if (own !== undefined) {
        const passedOn = { ...own, relay: own.relay ?? report.speakers[0], outlet: report.outlet };
        found.push(...quotesOfReported(one, passedOn, formOf(place, one.parts), ++statement));
      }
    }
  }
  return found;
}
