// Hostile input: what 100 KB and 200 KB of one thing take. Linear time doubles.
import { readMeans } from '../server/src/node/means';
import { Facts } from '../server/src/pipeline/facts';
import { readByRule } from '../server/src/reader/rules/rules';
import { stages } from '../server/src/stages';
import { milliseconds, row, title } from './report';

const size = Number(process.env['BENCH_HOSTILE_SIZE'] ?? 100_000);

const pieces: Readonly<Record<string, string>> = {
  'straight quotation marks': '"',
  'opening quotation marks': '“',
  apostrophes: '’',
  said: 'said ',
  digits: '1 ',
  'one endless number': '7',
  'one endless word': 'a',
  capitals: 'Ida Holm ',
  'one endless name': 'Holm-',
  titles: 'Mr. ',
  'open quotes with cues': 'He said “no ',
  figures: '$2 million and 3% ',
  dates: 'Monday, Jan. 6, ',
  commas: 'a, ',
  brackets: '(([[',
  'according to': 'according to ',
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
};

title(`Hostile input: ${size / 1000} KB and twice as much on one line (linear: twice the time)`);
const { lexicon, decisions } = readMeans();
analyse('Mayor Ida Holm said “we paid $2 million” on Monday. '.repeat(200));
for (const [name, piece] of Object.entries(pieces)) {
  const once = analyse(piece.repeat(size / piece.length));
  const twice = analyse(piece.repeat((2 * size) / piece.length));
  const ratio = twice.time / once.time;
  row(
    name,
    `${milliseconds(once.time)}, ${milliseconds(twice.time)}`,
    twice.time > 150 && ratio > 3 ? `${ratio.toFixed(1)} ×: not linear, most in ${twice.slowest}` : '',
  );
}

/** Milliseconds, and the stage that takes most of them. The text is vouched for: what its prose looks like does not matter. */
function analyse(text: string): { readonly time: number; readonly slowest: string } {
  const facts = new Facts({
    article: { uri: 'bench:/hostile', version: 1, text },
    lexicon,
    decisions,
    readings: readByRule(lexicon),
  });
  let time = 0;
  let slowest = { name: '', time: 0 };
  for (const stage of stages) {
    const start = performance.now();
    facts.get(stage as never);
    const spent = performance.now() - start;
    time += spent;
    slowest = spent > slowest.time ? { name: stage.name, time: spent } : slowest;
  }
  return { time, slowest: slowest.name };
}
