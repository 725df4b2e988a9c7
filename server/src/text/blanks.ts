/** The text with a plain blank for each that does not break a line; of the same length, so that offsets stay. */
export function withPlainBlanks(text: string): string {
  return text.replace(noBreakBlank, ' ');
}

const noBreakBlank = /[\u00a0\u2007\u202f]/gu;
