import { defineStage } from '../pipeline/stage';
import { byPosition, contains, textOf, within, type Span } from '../text/span';
import type { Mention } from '../types/entity';
import { entities } from './entities/entities';
import { marks } from './marks/marks';
import { pronouns } from './pronouns/pronouns';
import { quotes } from './quotes/quotes';
import { words } from './words';

/** Every mention of every entity: names, pronouns (with “I” inside the speaker's own quotes) and descriptions. In order of reading. */
export const mentions = defineStage({
  name: 'mentions',
  uses: { entities, pronouns, quotes, words, marks },
  run({ article, entities, pronouns, quotes, words, marks }): readonly Mention[] {
    const named = entities.flatMap(entity =>
      entity.names.map(({ start, end }): Mention => ({
        start,
        end,
        form: 'name',
        entity: entity.key,
        because: 'name',
      })),
    );
    const persons = new Set(entities.filter(({ type }) => type === 'PERSON').map(({ key }) => key));
    const inner = marks.pairs.filter(pair => pair.inside !== undefined);
    const own: Mention[] = [];
    const speeches: (Span & { readonly speaker: string })[] = [];
    for (const { start, end, kind, speakers } of quotes) {
      const [speaker] = speakers;
      if (
        (kind !== 'direct' && kind !== 'mixed') ||
        speaker === undefined ||
        speakers.length > 1 ||
        !persons.has(speaker)
      ) {
        continue;
      }
      speeches.push({ start, end, speaker });
      const nested = within(inner, { start, end }).filter(pair => pair.start > start);
      for (const word of within(words, { start, end })) {
        if (
          word.pos === 'PRON' &&
          firstPerson.has(textOf(article.text, word).toLowerCase()) &&
          !nested.some(pair => contains(pair, word))
        ) {
          own.push({ start: word.start, end: word.end, form: 'pronoun', entity: speaker, because: 'first-person' });
        }
      }
    }
    // Who speaks calls himself “I”: a “he” within his words is somebody else.
    const others = pronouns.filter(
      one => one.form !== 'pronoun' || within(speeches, one).every(speech => speech.speaker !== one.entity),
    );
    return [...named, ...others, ...own].sort(byPosition);
  },
});

const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself']);
