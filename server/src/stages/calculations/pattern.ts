import { signs } from './sketch';

/**
 * A pattern for sketches, in which “#” is an amount, “%” a percentage, “~” a period, “@” a date, and “_” a word, a date or a period with the blank before it:
 * “(?<part>#)_{0,2} of (?<whole>#)”.
 */
export function patternOf(source: string): RegExp {
  return new RegExp(
    source.replace(/[#%~@_]/gu, sign => meanings.get(sign) ?? sign),
    'dgu',
  );
}

const meanings: ReadonlyMap<string, string> = new Map([
  ['#', signs.amount],
  ['%', signs.percent],
  ['~', signs.period],
  ['@', signs.date],
  ['_', `(?: (?:[a-z’'-]{1,20}|[${signs.date}${signs.period}](?:[’']s?)?))`],
]);
