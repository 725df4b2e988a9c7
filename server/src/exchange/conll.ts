import type { SpanFormat, Taken, Written } from './format';
import type { Marked } from './marked';
import { placedLines, Reading, refuse } from './reading';
import { isTag, Tagged, tagsOf, type Scheme } from './tagged';
import { tokenised, trimmedMarks, withoutOverlaps } from './tokens';

/** `FORM NER`, as in the shared task of 2002 (https://www.clips.uantwerpen.be/conll2002/ner/). */
export const conll2002 = columns('conll2002', 'CoNLL-2002: word and name, IOB2', 'IOB2', ({ form, tag }) => [
  form,
  tag,
]);

/** `FORM POS CHUNK NER`, as in the shared task of 2003 (https://www.clips.uantwerpen.be/conll2003/ner/); we know no chunks. */
export const conll2003 = columns(
  'conll2003',
  'CoNLL-2003: word, part of speech, chunk (_) and name, IOB2',
  'IOB2',
  four,
);

export const conll2003Iob1 = columns('conll2003-iob1', 'The same with the scheme of 2003, IOB1', 'IOB1', four);

interface Row {
  readonly form: string;
  readonly pos: string;
  readonly tag: string;
}

function four({ form, pos, tag }: Row): readonly string[] {
  return [form, pos, '_', tag];
}

/**
 * Columns of words with one layer of names: words are cut where a mark begins or ends, sentences joined where one crosses from one into the
 * next, and of marks that overlap the longest stays. There are no offsets: what is read again is found by its words.
 */
function columns(name: string, title: string, scheme: Scheme, of: (row: Row) => readonly string[]): SpanFormat {
  const docstart = of({ form: '-DOCSTART-', pos: '-X-', tag: 'O' }).join(' ').replace('-X- _', '-X- O');
  return {
    name,
    title,
    extension: '.conll',
    lies: 'together',
    carries: { fields: false, links: false, labels: false, overlaps: false, layers: 'names' },
    write: article => written(article, scheme, docstart, row => of(row).join(' ')),
    read: ({ content }) => read(content),
  };
}

function written(article: Marked, scheme: Scheme, docstart: string, line: (row: Row) => string): Written {
  const { text } = article;
  const trimmed = trimmedMarks(text, article.marks);
  const { kept, losses } = withoutOverlaps(trimmed.kept);
  const blocks = tokenised(article, kept, { joined: true }).map(({ tokens }) => {
    const tags = tagsOf(tokens, kept, scheme);
    return tokens.map(({ start, end, tag, pos }, index) =>
      line({ form: text.slice(start, end), pos: tag ?? pos ?? '_', tag: tags[index] ?? 'O' }),
    );
  });
  const content = [[docstart], ...blocks].map(block => `${block.join('\n')}\n\n`).join('');
  return { files: [{ name: '.conll', content }], losses: [...trimmed.losses, ...losses] };
}

function read(content: string): readonly Taken[] {
  const articles: Words[] = [];
  let current: Words | undefined;
  for (const { place, line } of placedLines(content)) {
    if (line.startsWith('-DOCSTART-')) {
      current = new Words();
      articles.push(current);
    } else if (line.trim() === '') {
      current?.endSentence();
    } else if (!isComment(line)) {
      if (current === undefined) {
        current = new Words();
        articles.push(current);
      }
      current.add(place, line);
    }
  }
  return articles.map(words => words.taken());
}

/** An article's words while they are read, with what goes on. */
class Words {
  private readonly found = new Reading();
  private readonly names = new Tagged(this.found);

  add(place: string, line: string): void {
    this.found.attempt(place, () => {
      const { form, tag } = rowOf(line);
      const { text } = this.found;
      const start = text === '' || text.endsWith('\n') ? text.length : text.length + 1;
      this.found.text += start === text.length ? form : ` ${form}`;
      this.names.follow(tag, { start, end: this.found.text.length }, place);
    });
  }

  endSentence(): void {
    this.names.close();
    const { text } = this.found;
    if (text !== '' && !text.endsWith('\n')) {
      this.found.text += '\n';
    }
  }

  taken(): Taken {
    this.names.close();
    return this.found.taken();
  }
}

/** “#” may be a word, too: then a tag ends its line. */
function isComment(line: string): boolean {
  return /^#\s/u.test(line) && !isTag(line.split(/\s+/u).at(-1) ?? '');
}

/** The word comes first, or behind its number; its name last, or before a second layer of names as GermEval has it. */
function rowOf(line: string): { readonly form: string; readonly tag: string } {
  const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/ +/u);
  const [first = '', second = '', third = ''] = cells;
  if (cells.length > 6) {
    return refuse(`it has ${cells.length} columns; those of CoNLL-2002 and 2003 have two to four`);
  }
  if (cells.length === 4 && /^\d+$/u.test(first) && isTag(third) && isTag(cells[3] ?? '')) {
    return { form: second, tag: third };
  }
  return cells.length < 2 ? refuse('it has one column') : { form: first, tag: cells.at(-1) ?? 'O' };
}
