import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Gender } from '../../types/entity';
import type { Span } from '../../text/span';

/**
 * Of which gender somebody is whom the words in marks beside a name speak of: “He never writes,” Marr said: male. Whoever says so is somebody else. Undefined
 * where nothing stands in marks right there, or where it speaks of nobody, or of several.
 */
export function spokenOf(text: string, { start, end }: Span, lexicon: Lexicon): Gender | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const words =
    saidBefore.exec(before)?.groups?.['words'] ?? saidBehind.exec(text.slice(end, end + reach))?.groups?.['words'];
  if (words === undefined) {
    return undefined;
  }
  const { male, female } = spokenIn(lexicon);
  const isMale = male.test(words);
  return isMale === female.test(words) ? undefined : isMale ? 'male' : 'female';
}

/** UTF-16 code units. */
const reach = 320;
const saidBefore = /["“](?<words>[^"“”\n]{2,300})[,.?!]["”]\s+(?:\p{Ll}{3,12} )?$/u;
const saidBehind = /^ \p{Ll}{3,12}(?: [^"“”.\n]{1,40})?[:,] ["“](?<words>[^"“”\n]{2,300})/u;
/** “he”, “my youngest brother” */
const spokenIn = remember((lexicon: Lexicon) => {
  const of = (pronouns: string, value: string): RegExp =>
    new RegExp(
      `\\b(?:${pronouns}|my (?:\\p{Ll}+ )?${alternatives(lexicon.wordsThat('person-gender', value))})\\b`,
      'iu',
    );
  return { male: of('he|him|his', 'm'), female: of('she|her|hers', 'f') };
});
