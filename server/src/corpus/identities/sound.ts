import { rememberWords } from '../../pipeline/memo';

/** How names sound that alphabets other than ours are written in, so that two ways to write them in ours are alike: “Fareed” and “Farid”, “Abd al-Rahman” and “Abdul Rahman”. Of a folded name. */
export function soundOf(name: string): string {
  return heard(name).sound;
}

/** The same names are asked about over and over. */
const heard = rememberWords(10_000, name => ({ sound: replaced(name, sounds).replace(doubled, '$1') }));

function replaced(name: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((written, [letters, sound]) => written.replace(letters, sound), name);
}

/** In this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/\babd[ -]?[aeiou][a-z][ -]?(?=\p{L})/gu, 'abd '],
  [/\b(?:al|el|ad|an|ar|as|ash|ul|ur)[ -](?=\p{L})/gu, ''],
  [/[ei][iy]|a[iy]|ee|ie|yy|y/gu, 'i'],
  [/ou|oo|o/gu, 'u'],
  [/e/gu, 'a'],
  [/ph/gu, 'f'],
  [/x/gu, 'ks'],
  [/ck|q|kh|c(?=[aou]|\b)/gu, 'k'],
  [/([bdgtz])h/gu, '$1'],
  [/w/gu, 'v'],
  [/['’-]/gu, ''],
];
const doubled = /(\p{L})\1/gu;
