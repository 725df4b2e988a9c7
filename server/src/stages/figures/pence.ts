import type { Amount } from './amounts';

/** Pence count in pounds, so that “88p” and “£1.04” may be compared: 0.88 GBP. Other small change stays what it is, for more than one currency has cents. */
export function inPounds(amount: Amount): Amount {
  const { unit, value, min, max } = amount;
  return unit === 'penny'
    ? { ...amount, unit: 'GBP', value: pounds(value), min: pounds(min), max: pounds(max) }
    : amount;
}

/** Rounded to hundredths of a penny, so that 0.1 + 0.2 stays 0.3. */
function pounds(pence: number | undefined): number | undefined {
  return pence === undefined ? undefined : Math.round(pence * 100) / 1e4;
}
