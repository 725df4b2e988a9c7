import { nearness, type Contrast, type ContrastedWord, type ContrastKind } from '../../corpus/search/contrast';
import { endingAt, filledTo, firstColumns } from '../../text/columns';
import { contrastWords } from '../../words/search';
import { count } from '../card';

/** What stands above a list of words. */
export function contrastHead({ words, hereOf, elsewhereOf }: Contrast, kind: ContrastKind): readonly string[] {
  const here =
    kind === 'collocates'
      ? `${count(hereOf, 'word')} at most ${nearness} words away`
      : `${count(hereOf, 'word')} of what was looked through`;
  return [
    `${contrastWords[kind]}: ${here}, against ${count(elsewhereOf, 'word')} of all others`,
    words.length === 0
      ? 'No word is so much more frequent here that it could not be chance.'
      : 'Log-likelihood (G²) says how sure it is, log ratio how much: 1 is twice as frequent, 2 four times, 3 eight times.',
  ];
}

/** The columns' names. */
export function contrastColumns(): string {
  return inColumns('Word', ['Here', 'Elsewhere', 'G²', 'Log ratio']);
}

/** A word with its figures, in columns; its word must be safe to be shown. */
export function contrastLine({ word, here, elsewhere, logLikelihood, logRatio }: ContrastedWord): string {
  return inColumns(firstColumns(word, wordColumns - 1), [
    here.toLocaleString('en'),
    elsewhere.toLocaleString('en'),
    logLikelihood.toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
    logRatio.toFixed(2),
  ]);
}

function inColumns(first: string, others: readonly string[]): string {
  return `${filledTo(first, wordColumns)}${others.map(other => endingAt(other, numberColumns)).join('')}`;
}

const wordColumns = 30;
const numberColumns = 12;
