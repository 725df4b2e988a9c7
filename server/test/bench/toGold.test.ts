import assert from 'node:assert/strict';
import { editedText, editsOf, moved } from '../../../bench/toGold/edits';
import { namesOf, type GoldArticle, type GoldQuote, type Target } from '../../../bench/toGold/gold';
import { stepsLeft, walkToGold } from '../../../bench/toGold/walk';
import type { AnnotatedQuote, Annotation } from '../../src/formats/annotation';
import { openAnnotator, type ServerAnnotator } from '../support/annotator';
import { fixtures } from '../support/fixtures';

/**
 * What an annotator wants of an article who sees much otherwise than Copydesk: of the names some are of another type, some are none and some go
 * further, figures are worth something else, quotes are of another kind, said by the next speaker or by nobody, or were missed.
 */
function seenOtherwise({ entities, figures, quotes }: Annotation, text: string): GoldArticle {
  // Whoever sees one name of somebody otherwise sees all so.
  const names = entities
    .filter((_, at) => at % 7 !== 1)
    .map(({ start, end, type, entity, name }) => ({
      ...{ start, end, text: text.slice(start, end), entity },
      type: (name.codePointAt(1) ?? 0) % 5 === 1 ? (type === 'PERSON' ? 'ORG' : 'PERSON') : type,
    }));
  const said = quotes.filter((_, at) => at % 6 !== 1);
  const missed = [...text.matchAll(/[a-z]+ [a-z]+ [a-z]+(?=\.\n)/gu)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(one => [...quotes, ...entities, ...figures].every(({ start, end }) => end <= one.start || start >= one.end))
    .slice(0, 2)
    .map(one => ({ ...one, kind: 'indirect', speaker: null, speakerEntity: null, cue: null }));
  const all = said.map((quote, at): GoldQuote => {
    const next = said.find(one => number(one) === number(quote) + 1) ?? quote;
    const by = number(quote) % 4 === 1 && next.speaker !== null && isApart(next.speaker, quote) ? next : quote;
    // An article's own names tell who it is; a description is another thing in each place.
    const entity =
      by.speakerEntity !== null && names.some(name => name.entity === by.speakerEntity && isApart(name, quote));
    return {
      ...{ start: quote.start, end: quote.end, kind: kindOf(quote, at % 5 === 1), cue: quote.cue },
      ...{ speaker: by.speaker, speakerEntity: entity ? by.speakerEntity : null },
      continuesPrevious: said.some(({ start }) => start === quote.continues) && at % 3 !== 1,
    };
  });
  return {
    file: '',
    entities: names,
    quotes: all.filter(({ kind }) => kind !== 'indirect'),
    indirect: [...all.filter(({ kind }) => kind === 'indirect'), ...missed],
    figures: figures
      .filter((_, at) => at % 6 !== 1)
      .map(({ start, end, kind, value, min, max, modifier, iso }, at) => ({
        ...{ start, end, kind, min, max, value: iso === null ? value : null },
        ...(at % 3 === 1 ? { value: iso === null ? 7 : '2026-03-05', min: null, max: null } : {}),
        modifier: at % 4 === 1 ? '>=' : modifier,
      })),
  };
}

function kindOf({ kind }: AnnotatedQuote, isOther: boolean): string {
  return isOther ? (kind === 'direct' ? 'scare' : 'direct') : kind;
}

/** Of its statement, all parts of which one speaker says. */
function number({ statement }: AnnotatedQuote): number {
  return Number(statement.slice(1));
}

function isApart(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.end <= b.start || b.end <= a.start;
}

describe('annotating to a gold by decisions alone', function () {
  this.timeout(120_000);
  let annotator: ServerAnnotator;
  let targets: readonly Target[];
  afterEach(() => annotator.client.close());

  const chosen = fixtures.filter(({ name }) => /wire|second-week|trial/u.test(name));

  it('reaches what somebody sees who sees much otherwise, and stays there when the articles are edited', async () => {
    annotator = await openAnnotator(new Map(chosen.map(({ name, text }) => [name, text])));
    const read = await annotator.annotate();
    targets = chosen.map(({ name, text }) => ({ id: name, text, gold: seenOtherwise(read.get(name)!, text) }));
    const names = namesOf(targets);
    assert.ok((await stepsLeft(targets, names, annotator)).length > 50);
    const { left, commands } = await walkToGold(targets, names, annotator);
    assert.deepEqual(left, []);
    for (const command of ['addQuote', 'changeKind', 'confirm', 'reject', 'setSource', 'setStatement', 'setValue']) {
      assert.ok(commands.has(command), command);
    }
    const later = await Promise.all(
      targets.map(async target => {
        const edits = editsOf(target);
        assert.equal(edits.length, 4, target.id);
        const text = editedText(target.text, edits);
        await annotator.type(target.id, text);
        return { ...target, text, gold: moved(target.gold, edits, target.text) };
      }),
    );
    assert.deepEqual(
      (await stepsLeft(later, namesOf(later), annotator)).filter(({ command }) => command !== 'sameAs'),
      [],
    );
  });
});
