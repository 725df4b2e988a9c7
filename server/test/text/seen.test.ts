import assert from 'node:assert/strict';
import { asSeen, seenOf } from '../../src/text/seen';

describe('what is seen through what scraping left', () => {
  for (const [written, seen] of [
    ['&quot;Ready,&quot; she said. It&rsquo;s late &amp; cold.', '"Ready," she said. It’s late & cold.'],
    ['&#8220;Ready&#8221; &#x2014; &#147;yes&#148;', '“Ready” — “yes”'],
    ['\u0093Ready,\u0094 it\u0092s late', '“Ready,” it’s late'],
    ['â€œReady,â€\u009d itâ€™s late â€“ or â€œnotâ€.', '“Ready,” it’s late – or “not”.'],
    ['The cafÃ© took Â£5.', 'The café took £5.'],
    ['mil\u00adlion peo\u00adple', 'million people'],
    ['New  York and Bob', 'New York and Bob'],
    ['the [Harbour Board](https://example.org/a?b=c) met', 'the Harbour Board met'],
  ] as const) {
    it(written, () => assert.equal(asSeen(written), seen));
  }

  it('is what is there where nothing was left', () => {
    for (const plain of [
      'AT&T said “no”. R&D; M&S',
      'Ärger in São Paulo 👩‍🔬',
      'a  ',
      '1    Salvey    30',
      '[sic] (so)',
      '',
    ]) {
      assert.equal(asSeen(plain), plain);
    }
    assert.equal(seenOf('It rained.'), undefined);
  });

  it('stays as it is where an entity says nothing', () => {
    for (const odd of ['&bogus;', '&#xd800;', '&#9999999;', '&#0;', 'a & b; c']) {
      assert.equal(asSeen(odd), odd);
    }
  });

  it('goes out to the text and comes in again', () => {
    const written = 'x [Ida Holm](http://a.b) said &ldquo;no&rdquo;';
    const seen = seenOf(written)!;
    for (const words of ['Ida Holm', '“', 'no', '”', 'said']) {
      const start = seen.text.indexOf(words);
      const span = { start, end: start + words.length };
      const there = seen.outward(span);
      assert.equal(asSeen(written.slice(there.start, there.end)), words);
      assert.deepEqual(seen.inward(there), span);
    }
  });
});
