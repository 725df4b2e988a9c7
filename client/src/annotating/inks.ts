/** A tag's own colour as it can be told from a light and from a dark ground. */
export interface Inks {
  readonly light: string;
  readonly dark: string;
}

/** Darker, or lighter, in steps until it stands out; “#2e8b57” is six hexadecimal digits. */
export function inksOf(colour: string): Inks {
  return { light: towards(black, colour, white), dark: towards(white, colour, darkGround) };
}

type Colour = readonly [number, number, number];

const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];
/** The ground of VS Code's dark theme. */
const darkGround: Colour = [31, 31, 31];

function towards(end: Colour, colour: string, ground: Colour): string {
  const own = parsed(colour);
  for (let part = 0; part < 1; part += 0.1) {
    const mixed = own.map((value, at) => Math.round(value + ((end[at] ?? 0) - value) * part)) as unknown as Colour;
    if (contrast(mixed, ground) >= leastContrast) {
      return written(mixed);
    }
  }
  return written(end);
}

/** What WCAG 2 asks of lines and shapes. */
const leastContrast = 3;

/** By WCAG 2: 1 to 21. */
export function contrastOf(colour: string, ground: string): number {
  return contrast(parsed(colour), parsed(ground));
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(value => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parsed(colour: string): Colour {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function written(colour: Colour): string {
  return `#${colour.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}
