/**
 * A word or name made comparable: “Peña Nieto’s” and “PENA NIETO'S” fold alike (“pena nieto's”).
 * For comparing only; offsets into the folded form mean nothing in the text.
 */
export function fold(words: string): string {
  const lower = words.toLowerCase();
  return isPlain.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(combining, '')
        .replace(apostrophes, "'")
        .replace(hyphens, '-')
        .replace(blanks, ' ')
        .trim();
}

/** Nothing to fold: ASCII but for the grave accent, and the marks of newspapers; blanks single and within. */
const isPlain = /^[!-_a-~“”„«»—…]*(?: [!-_a-~“”„«»—…]+)*$/u;
const combining = /\p{M}/gu;
const apostrophes = /[’‘ʼ`´]/gu;
const hyphens = /[‐‑–]/gu;
const blanks = /\s+/gu;
