/** A number as a newspaper writes it: “2,274”, “80.7 million”, “1.2 billion”, “1,234,567”, “0.3333”. */
export function numberInWords(value: number): string {
  const scale = scales.find(({ size }) => Math.abs(value) >= size && isShort(value / size));
  return scale === undefined ? inDigits(value) : `${inDigits(value / scale.size)} ${scale.name}`;
}

/** The same, rounded to so many digits, with “about” where that leaves something out: “about 141.6 million”. */
export function aboutInWords(value: number, digits = 4): string {
  const rounded = Number(value.toPrecision(digits));
  const isExact = Math.abs(rounded - value) <= Math.abs(value) * 1e-9;
  return `${isExact ? '' : 'about '}${numberInWords(rounded)}`;
}

/** “1st”, “22nd”, “13th”. */
export function ordinalInWords(value: number): string {
  return `${inDigits(value)}${ordinalEndings[ordinals.select(value)]}`;
}

/** The unit's name as it stands behind `value`: “5 metres”, “1 metre”, “3 barrels per day”, “90 pence”. */
export function unitInWords(unit: string, value: number | undefined): string {
  const [, head = unit, rest = ''] = parts.exec(unit) ?? [];
  return value !== undefined && Math.abs(value) <= 1 ? unit : `${plurals.get(head) ?? pluralOf(head)}${rest}`;
}

/** The currency with this code of ISO 4217 as a newspaper names it: “British pounds”, “1 US dollar”; undefined of another unit. */
export function currencyInWords(code: string, value = 2): string | undefined {
  if (!isCode.test(code)) {
    return undefined;
  }
  const form = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
  return form.formatToParts(value).find(({ type }) => type === 'currency')?.value;
}

const isCode = /^[A-Z]{3}$/u;

const scales = [
  { size: 1e12, name: 'trillion' },
  { size: 1e9, name: 'billion' },
  { size: 1e6, name: 'million' },
];

/** Whether at most three digits stand behind the point: then words of scale lose nothing. */
function isShort(scaled: number): boolean {
  return Math.abs(scaled * 1000 - Math.round(scaled * 1000)) < 1e-6;
}

function inDigits(value: number): string {
  return Math.abs(value) < 1 ? value.toLocaleString('en', small) : value.toLocaleString('en', large);
}

const small = { maximumSignificantDigits: 4 };
const large = { maximumFractionDigits: 4 };

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalEndings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** The words that take the plural, and what they are told by: “mile”, “ per hour”. */
const parts = /^(.{1,60}?)( per .{1,60})?$/u;

/** ISO 4217 codes and units that stay as they are. */
const unchanging = /(?:^[A-Z]{3}|hertz|horsepower|lux|stone)$/u;
const hissing = /(?:s|x|ch|sh)$/u;

function pluralOf(unit: string): string {
  if (unchanging.test(unit)) {
    return unit;
  }
  if (unit.endsWith('foot')) {
    return `${unit.slice(0, -'foot'.length)}feet`;
  }
  if (unit.endsWith('y')) {
    return `${unit.slice(0, -1)}ies`;
  }
  return `${unit}${hissing.test(unit) ? 'es' : 's'}`;
}

/** Units whose plural follows no rule, or whose name in our lists is a term of art. */
const plurals: ReadonlyMap<string, string> = new Map([
  ['penny', 'pence'],
  ['day', 'days'],
  ['pound-mass', 'pounds'],
  ['celsius', 'degrees Celsius'],
  ['fahrenheit', 'degrees Fahrenheit'],
]);
