/**
 * Whether the article writes the day before the month in “04/12/1995”: it does where one of its dates can be read so alone (“14/12/1993”).
 * Else the month stands first, as Americans write.
 */
export function isDayFirst(text: string): boolean {
  let isTold = false;
  for (const [, first = '', second = ''] of text.matchAll(slashed)) {
    if (Number(second) > monthsOfYear) {
      return false;
    }
    isTold ||= Number(first) > monthsOfYear;
  }
  return isTold;
}

const slashed = /\b(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d\d)\b/gu;
const monthsOfYear = 12;
