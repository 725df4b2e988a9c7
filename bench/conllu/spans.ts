import type { Span } from '../../server/src/text/span';

/** Where the words stand in the text; a word that is written otherwise there has no length. As training counts them. */
export function spansOf(text: string, forms: readonly string[]): readonly Span[] {
  let at = 0;
  return forms.map(form => {
    const start = text.indexOf(form, at);
    if (start < 0 || start > at + nearby) {
      return { start: at, end: at };
    }
    at = start + form.length;
    return { start, end: at };
  });
}

/** UTF-16 code units of white space between two words, at most. */
const nearby = 3;
