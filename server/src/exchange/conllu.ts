import { treeOf } from '../formats/conllu/tree';
import type { SpanFormat, Taken, Written } from './format';
import { escapedUnit } from './json';
import type { Marked } from './marked';
import { placedLines, Reading, refuse } from './reading';
import { Tagged, tagsOf } from './tagged';
import { tokenised, trimmedMarks, withoutOverlaps, type TokenSentence } from './tokens';

/**
 * CoNLL-U (https://universaldependencies.org/format.html): words with parts of speech, heads and relations as the reader has them, and names as
 * `name=B-PERSON` in the last column, where spaCy looks for them. White space stands there too (`SpacesAfter`, as UDPipe writes it), so that the
 * whole text can be put together again.
 */
export const conllu: SpanFormat = {
  name: 'conllu',
  title: 'CoNLL-U: words, parts of speech, heads and names',
  extension: '.conllu',
  lies: 'together',
  carries: { fields: false, links: false, labels: false, overlaps: false, layers: 'names' },
  write,
  read: ({ content }) => read(content),
};

function write(article: Marked): Written {
  const { id, text } = article;
  const trimmed = trimmedMarks(text, article.marks);
  const { kept, losses } = withoutOverlaps(trimmed.kept);
  const sentences = tokenised(article, kept, { joined: true });
  const before = text.slice(0, sentences[0]?.start ?? text.length);
  const name = plain(id);
  const head = [`# newdoc id = ${name}`, ...(before === '' ? [] : [`# text_before = ${spacesOf(before)}`])];
  const blocks = sentences.map((sentence, index) => {
    const behind = sentences[index + 1]?.start ?? text.length;
    return [
      ...(index === 0 ? head : []),
      `# sent_id = ${name.replaceAll(' ', '_')}-${index + 1}`,
      `# text = ${plain(text.slice(sentence.start, sentence.end))}`,
      ...rowsOf(text, sentence, behind, kept),
    ];
  });
  // An article without words is a comment alone; so is none of its text lost.
  const content = (blocks.length === 0 ? [head] : blocks).map(block => `${block.join('\n')}\n\n`).join('');
  return { files: [{ name: '.conllu', content }], losses: [...trimmed.losses, ...losses] };
}

function rowsOf(text: string, { tokens }: TokenSentence, behind: number, marks: Marked['marks']): readonly string[] {
  const names = tagsOf(tokens, marks, 'IOB2');
  const tree = treeOf(tokens);
  return tokens.map(({ start, end, pos, tag }, index) => {
    const spaces = text.slice(end, tokens[index + 1]?.start ?? behind);
    const others = [
      ...(names[index] === 'O' ? [] : [`name=${names[index]}`]),
      ...(spaces === '' ? ['SpaceAfter=No'] : spaces === ' ' ? [] : [`SpacesAfter=${spacesOf(spaces)}`]),
    ];
    const branch = tree[index];
    const columns = {
      id: index + 1,
      form: text.slice(start, end),
      lemma: '_',
      upos: pos ?? 'X',
      xpos: tag ?? '_',
      features: '_',
      head: branch === undefined ? '_' : branch.head + 1,
      relation: branch?.relation ?? '_',
      enhanced: '_',
      others: others.length === 0 ? '_' : others.join('|'),
    };
    return Object.values(columns).join('\t');
  });
}

/** White space as UDPipe writes it; what that has no letter for by its code. */
function spacesOf(spaces: string): string {
  return spaces.replace(/[^]/gu, space => escapes[space] ?? escapedUnit(space));
}

function spacesIn(written: string): string {
  return written.replace(escape, (all, letter: string, code: string | undefined) =>
    code === undefined ? (letters[letter] ?? all) : String.fromCharCode(parseInt(code, 16)),
  );
}

const escapes: Readonly<Record<string, string>> = { ' ': '\\s', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const letters: Readonly<Record<string, string>> = { s: ' ', t: '\t', n: '\n', r: '\r', p: '|', '\\': '\\' };
const escape = /\\(u([0-9a-f]{4})|[strnp\\])/gu;

const blanks = /[\s\u001c-\u001f\u0085]+/gu;

function plain(words: string): string {
  return words.replace(blanks, ' ').trim();
}

function read(content: string): readonly Taken[] {
  const articles: Article[] = [];
  let current: Article | undefined;
  const article = (id?: string): Article => {
    current = new Article(id);
    articles.push(current);
    return current;
  };
  for (const { place, line } of placedLines(content)) {
    const [, said, value = ''] = comment.exec(line) ?? [];
    if (said === 'newdoc') {
      article(value === '' ? undefined : value);
    } else if (said === 'text_before') {
      (current ?? article()).before(spacesIn(value));
    } else if (line.trim() === '') {
      current?.endSentence();
    } else if (!line.startsWith('#')) {
      (current ?? article()).add(place, line);
    }
  }
  return articles.map(one => one.taken());
}

const comment = /^# *(newdoc|text_before)(?: id)?(?: = ?(.*))?$/u;

class Article {
  private readonly found: Reading;
  private readonly names: Tagged;
  /** The last number of a range (“3-4”), whose words stand in one. */
  private within = 0;

  constructor(id: string | undefined) {
    this.found = new Reading(id);
    this.names = new Tagged(this.found);
  }

  before(spaces: string): void {
    this.found.text += spaces;
  }

  add(place: string, line: string): void {
    this.found.attempt(place, () => {
      const cells = line.split('\t');
      const [number = '', form = ''] = cells;
      if (cells.length !== 10) {
        refuse(`it has ${cells.length} columns instead of ten`);
      }
      if (number.includes('.')) {
        return;
      }
      const others = new Map(
        (cells[9] ?? '').split('|').map(one => one.split(/=(.*)/su).slice(0, 2) as [string, string]),
      );
      const isInRange = Number(number) <= this.within;
      const start = this.found.text.length;
      if (!isInRange) {
        this.found.text += form;
        const name = others.get('name') ?? others.get('Name') ?? others.get('NE') ?? 'O';
        this.names.follow(name, { start, end: this.found.text.length }, place);
        const spaces = others.get('SpacesAfter');
        this.found.text += spaces === undefined ? (others.get('SpaceAfter') === 'No' ? '' : ' ') : spacesIn(spaces);
      }
      const range = /^\d+-(\d+)$/u.exec(number);
      this.within = range === null ? this.within : Number(range[1]);
    });
  }

  endSentence(): void {
    this.names.close();
    this.within = 0;
  }

  taken(): Taken {
    this.names.close();
    return this.found.taken();
  }
}
