import assert from 'node:assert/strict';
import { definition } from '../../src/features/definition';
import { highlights } from '../../src/features/highlights';
import { jumpToQuote, jumpToSpeaker } from '../../src/features/jump';
import { references, type Located } from '../../src/features/places';
import { corpusOf } from '../support/corpus';

const harbour =
  'The harbour stood still, Marta Ruiz said on Monday. “No crane works,” Ruiz told reporters in the hall.\n';
const council = 'The council met at noon. “It is over,” Marta Ruiz said. “We signed,” said Tom Hale, the mayor.\n';

/** “a: Ruiz” for each place. */
function words(
  corpus: ReturnType<typeof corpusOf>['corpus'],
  places: readonly Located[] | undefined,
): readonly string[] {
  return (places ?? []).map(({ uri, span }) => {
    const text = corpus.facts(uri)?.article.text.slice(span.start, span.end);
    return `${uri.slice(6, 7)}: ${text ?? ''}`;
  });
}

describe('places', () => {
  it('finds every mention of a name in all articles, this one first', () => {
    const { corpus, uri, offset } = corpusOf(harbour, council.replace('Marta Ruiz', 'Marta <|>Ruiz'));
    assert.deepEqual(words(corpus, references(corpus, uri, offset)), ['b: Marta Ruiz', 'a: Marta Ruiz', 'a: Ruiz']);
  });

  it('finds from a quote every quote of its speaker', () => {
    const { corpus, uri, offset } = corpusOf(harbour.replace('crane', 'cra<|>ne'), council);
    assert.deepEqual(
      words(corpus, references(corpus, uri, offset)).filter(place => place.includes('“')),
      ['a: “No crane works,”', 'b: “It is over,”'],
    );
  });

  it('leads from a short form to the fullest first mention', () => {
    const { corpus, uri, offset } = corpusOf(harbour.replace('” Ruiz', '” Ru<|>iz'));
    assert.deepEqual(words(corpus, definition(corpus, uri, offset)), ['a: Marta Ruiz']);
  });

  it('highlights the mentions of a name, and nothing off a name', () => {
    const named = corpusOf(harbour.replace('” Ruiz', '” Ru<|>iz'));
    const found = highlights(named.corpus, named.uri, named.offset);
    assert.deepEqual(
      words(
        named.corpus,
        found?.map(span => ({ uri: named.uri, span })),
      ),
      ['a: Marta Ruiz', 'a: Ruiz'],
    );
    const off = corpusOf(harbour.replace('still', 'st<|>ill'));
    assert.equal(highlights(off.corpus, off.uri, off.offset), undefined);
  });
});

describe('jumps', () => {
  it('go from quote to quote and wrap', () => {
    const { corpus, uri, offset } = corpusOf(council.replace('signed', 'sig<|>ned'));
    const next = jumpToQuote(corpus, uri, offset, 'next');
    assert.deepEqual([next && words(corpus, [next])[0], next?.label], ['a: “It is over,”', 'Statement 1 of 2']);
    const previous = jumpToQuote(corpus, uri, offset, 'previous');
    assert.deepEqual(previous && words(corpus, [previous]), ['a: “We signed,”']);
  });

  const split =
    '“We are open,” Marta Ruiz said. “All of us.”\n\n“We signed,” said Tom Hale. “It <|>is late,” Ruiz said.\n';

  it('go from part to part of a statement', () => {
    const { corpus, uri } = corpusOf(split);
    const landed = [0, 40].map(offset => jumpToQuote(corpus, uri, offset, 'next'));
    assert.deepEqual(
      landed.map(jump => jump && [...words(corpus, [jump]), jump.label]),
      [
        ['a: “All of us.”', 'Statement 1 of 3, part 2 of 2'],
        ['a: “We signed,”', 'Statement 2 of 3'],
      ],
    );
  });

  it('go from statement to statement of a speaker, whatever parts lie between', () => {
    const { corpus, uri, offset } = corpusOf(split);
    const first = jumpToSpeaker(corpus, uri, offset, 'next');
    assert.deepEqual(first && [...words(corpus, [first]), first.label], [
      'a: “We are open,”',
      'Marta Ruiz, statement 1 of 2',
    ]);
    const second = jumpToSpeaker(corpus, uri, 0, 'next');
    assert.deepEqual(second && [...words(corpus, [second]), second.label], [
      'a: “It is late,”',
      'Marta Ruiz, statement 2 of 2',
    ]);
  });

  it('follow one speaker through all articles and wrap', () => {
    const { corpus, uri, offset } = corpusOf(harbour, council.replace('over', 'ov<|>er'));
    const next = jumpToSpeaker(corpus, uri, offset, 'next');
    assert.equal(next?.uri, 'test:/a.txt');
    assert.match(next.label, /^Marta Ruiz, statement 1 of/u);
  });

  it('stay where nobody speaks', () => {
    const { corpus, uri, offset } = corpusOf('The crane stood still all day long.\n');
    assert.equal(jumpToQuote(corpus, uri, offset, 'next'), undefined);
    assert.equal(jumpToSpeaker(corpus, uri, offset, 'next'), undefined);
  });
});
