import type { Gender } from '../../types/entity';
import type { Span } from '../../text/span';

/**
 * Of which gender somebody is whom the words in marks beside a name speak of: “He never writes,” Marr said: male. Whoever says so is somebody else. Undefined
 * where nothing stands in marks right there, or where it speaks of nobody, or of several.
 */
export function spokenOf(text: string, { start, end }: Span): Gender | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const words =
    saidBefore.exec(before)?.groups?.['words'] ?? saidBehind.exec(text.slice(end, end + reach))?.groups?.['words'];
  if (words === undefined) {
    return undefined;
  }
  const isMale = male.test(words);
  return isMale === female.test(words) ? undefined : isMale ? 'male' : 'female';
}

/** UTF-16 code units. */
const reach = 320;
const saidBefore = /["“](?<words>[^"“”\n]{2,300})[,.?!]["”]\s+(?:\p{Ll}{3,12} )?$/u;
const saidBehind = /^ \p{Ll}{3,12}(?: [^"“”.\n]{1,40})?[:,] ["“](?<words>[^"“”\n]{2,300})/u;
const male = /\b(?:he|him|his|my (?:\p{Ll}+ )?(?:son|boy|husband|brother|father|dad|grandson|nephew|uncle))\b/iu;
const female =
  /\b(?:she|her|hers|my (?:\p{Ll}+ )?(?:daughter|girl|wife|sister|mother|mum|mom|granddaughter|niece|aunt))\b/iu;
