import { textOf } from '../../text/span';
import type { Quote } from '../../types/quote';
import type { Means } from './flow';
import { indirectIn } from './indirect';
import type { Outline } from './pieces';
import { sentenceOf } from './sentence';
import { silent } from './silent';
import { ownOfAttribution, type Place } from './voice';

/** Whether a quote is another outlet's report: “…,” the Harbour Times reports. */
export function isReport({ kind, speaker, outlet }: Quote, text: string): boolean {
  return kind === 'direct' && speaker !== undefined && textOf(text, speaker) === outlet;
}

/**
 * Who says what within a quoted report, whose words are cut into sentences as `outline`: what an outlet reports is passed on by it.
 * Statements are counted from behind `statements`.
 */
export function passedOnIn(outline: Outline, report: Quote, statements: number, means: Means): readonly Quote[] {
  const { pieces, starts, passage } = outline;
  const found: Quote[] = [];
  let statement = statements;
  for (const [index, from] of starts.entries()) {
    const sentence = sentenceOf(pieces, from, starts[index + 1] ?? pieces.length, means);
    const place: Place = {
      ...sentence,
      start: passage.start,
      paragraph: 0,
      sentence: index,
      isTitle: false,
      signer: undefined,
    };
    for (const { attribution, parts } of indirectIn(place, [])) {
      const own = ownOfAttribution(attribution, place, means, undefined);
      if (own === undefined) {
        continue;
      }
      statement++;
      let continues: number | undefined;
      for (const part of parts) {
        found.push({
          ...silent(part, statement),
          kind: 'indirect',
          speaker: own.speaker.span,
          speakers: own.keys,
          relay: own.relay ?? report.speakers[0],
          outlet: report.outlet,
          cue: own.cue,
          continues,
          because: attribution.order === 'according' ? 'according-to' : 'reported-clause',
        });
        continues = part.start;
      }
    }
  }
  return found;
}
