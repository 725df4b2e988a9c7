import { defineStage } from '../../pipeline/stage';
import { contains, textOf, within, type Span } from '../../text/span';
import type { Entity, Mention } from '../../types/entity';
import type { FindingOf } from '../../types/finding';
import type { Quote } from '../../types/quote';
import { entities } from '../entities/entities';
import { pronouns } from '../pronouns/pronouns';
import { quotes } from '../quotes/quotes';

/** Speakers who go by a word that fits two people as well: “he said”, where two men were just spoken of. Each such word once. */
export const speakerAmbiguous = defineStage({
  name: 'speakerAmbiguous',
  uses: { entities, pronouns, quotes },
  run({ article: { text, uri }, entities, pronouns, quotes }): readonly FindingOf<'speaker-ambiguous'>[] {
    const people = new Map(entities.map(entity => [entity.key, entity]));
    const open = pronouns.filter(({ rival }) => rival !== undefined);
    const found = new Map<number, FindingOf<'speaker-ambiguous'>>();
    for (const quote of quotes) {
      const mention = quote.speaker && within(open, quote.speaker).find(one => isSpeakerOf(quote, one));
      if (mention === undefined || found.has(mention.start)) {
        continue;
      }
      const meant = people.get(mention.entity);
      const rival = people.get(mention.rival ?? '');
      if (meant === undefined || rival === undefined) {
        continue;
      }
      found.set(mention.start, {
        start: mention.start,
        end: mention.end,
        code: 'speaker-ambiguous',
        args: { word: textOf(text, mention), meant: meant.name, rival: rival.name },
        severity: 'information',
        related: [
          { ...lastNamed(meant, mention), uri, as: 'meant', words: meant.name },
          { ...lastNamed(rival, mention), uri, as: 'rival', words: rival.name },
        ],
      });
    }
    return [...found.values()];
  },
});

function isSpeakerOf({ kind, speaker, speakers, continues }: Quote, mention: Mention): boolean {
  return (
    kind !== 'scare' &&
    continues === undefined &&
    speaker !== undefined &&
    contains(speaker, mention) &&
    speakers.length === 1 &&
    speakers[0] === mention.entity
  );
}

/** Where the person was named last before the mention, else first. */
function lastNamed({ names }: Entity, { start }: Span): Span {
  const place = names.findLast(name => name.start < start) ?? names[0];
  return { start: place?.start ?? start, end: place?.end ?? start };
}
