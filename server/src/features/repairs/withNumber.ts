/**
 * The words of a figure with another value in place of its own, written as it was: “$1,200” with 1450 is “$1,450”, “2.5 million” with 3.1e6 is
 * “3.1 million”. Undefined where they have no number in digits, or several, or it is not plain how it tells the value.
 */
export function withNumber(words: string, value: number, other: number): string | undefined {
  const [number, ...more] = words.match(numbers) ?? [];
  const shown = Number(number?.replaceAll(',', ''));
  if (number === undefined || more.length > 0 || !(shown > 0) || !(value > 0) || !(other > 0)) {
    return undefined;
  }
  const scale = value / shown;
  if (!Number.isInteger(Math.log10(scale))) {
    return undefined;
  }
  const decimals = number.split('.')[1]?.length ?? 0;
  const written = (other / scale).toLocaleString('en', {
    useGrouping: number.includes(',') || shown < 1000,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return words.replace(number, () => written);
}

const numbers = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
