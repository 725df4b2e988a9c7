/** A text of any length: a beginning, and a piece that is repeated. */
export interface HostileText {
  readonly name: string;
  readonly beginning?: string;
  readonly piece: string;
}

/** One thing again and again, all that stages scan for. */
export const oneThing: readonly HostileText[] = Object.entries({
  digits: '1 ',
  'one endless number': '7',
  'one endless word': 'a',
  capitals: 'Ida Holm ',
  'one endless name': 'Holm-',
  titles: 'Mr. ',
  figures: '$2 million and 3% ',
  dates: 'Monday, Jan. 6, ',
  commas: 'a, ',
  brackets: '(([[',
  pronouns: 'she ',
  'he alone': 'he ',
  'full names': 'John Smith ',
  fractions: '½',
  'opening brackets': '(',
  'blank lines': '\n',
  blanks: ' ',
  'full stops': '. ',
  'letters beyond Latin-1': 'Ř',
  emoji: '😀',
  'letters from right to left': 'שלום ',
  'lone surrogates': '\ud83d',
  'NUL characters': '\0',
  'ends of lines, CRLF': '\r\n',
  'short paragraphs': 'Ida Holm said “no”.\n\n',
  'lead-ins': 'Okafor said:\n',
  'lead-ins of outlets': 'According to the Gazette:\nIt rained.\n',
  'lines that may be titles': 'The gate\n',
  advertisements: 'Advertisement\nThe gate\n',
  initials: 'A. ',
  'questions in marks': 'A?” A ',
}).map(([name, piece]) => ({ name, piece }));

/** What the reading of quotes and speakers could stumble over. */
export const quotations: readonly HostileText[] = [
  { name: 'straight marks', piece: '"' },
  { name: 'opening curly marks', piece: '“' },
  { name: 'closing curly marks', piece: '”' },
  { name: 'curly pairs', piece: '“”' },
  { name: 'straight single marks', piece: "'" },
  { name: 'opening single marks', piece: '‘' },
  { name: 'apostrophes', piece: '’' },
  { name: 'guillemets', piece: '«' },
  { name: 'guillemets, pairs', piece: '« »' },
  { name: 'low marks', piece: '„' },
  { name: 'double and single', piece: '“‘' },
  { name: 'straight marks apart', piece: '" ' },
  { name: 'single marks apart', piece: "' " },
  { name: 'said', piece: 'said ' },
  { name: 'he said', piece: 'he said ' },
  { name: 'said that', piece: 'said that ' },
  { name: 'said Holm', piece: ', said Holm, ' },
  { name: 'according to', piece: 'according to ' },
  { name: 'quoted words', piece: '“no,” said Holm, ' },
  { name: 'quoted words, straight', piece: '"no" she said ' },
  { name: 'reports of an outlet', piece: '“Holm said it rains,” CNN reported. ' },
  { name: 'open quotes with cues', piece: 'He said “no ' },
  { name: 'one unclosed curly', beginning: 'Holm said “', piece: 'the rain fell on the town. ' },
  { name: 'one unclosed straight', beginning: 'Holm said "', piece: 'The rain fell on the town. ' },
  { name: 'one unclosed single', beginning: 'Holm said ‘', piece: 'The rain fell on the town. ' },
  { name: 'one unclosed guillemet', beginning: 'Holm said «', piece: 'The rain fell on the town. ' },
  { name: 'unclosed, one sentence', beginning: 'Holm said “', piece: 'the rain fell and ' },
  { name: 'unclosed paragraphs', piece: '“The rain fell.\n\n' },
  { name: 'reports within reports', piece: 'Holm said that ' },
];

/** The text, `length` UTF-16 code units of it. */
export function textOf({ beginning = '', piece }: HostileText, length: number): string {
  return (beginning + piece.repeat(Math.ceil(length / piece.length))).slice(0, length);
}
