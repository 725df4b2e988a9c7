import { fold } from '../../text/fold';
import type { Candidate } from './candidates';

/** “Bob | “The Builder” Lane”: what stands in marks before a surname. */
const nicknamed =
  /^ (?:\(?["“‘']\p{L}[^"”’'()\n]{1,30}["”’']\)?) \p{Lu}[\p{L}\p{M}’'-]{1,24}(?: (?:Jr|Sr)\.)?(?![\p{L}\p{M}])/u;

/** A quick look that most names fail. */
const opensMarks = /^ [("“‘']/u;

/** UTF-16 code units behind the given name. */
const longest = 70;

/** Makes one name of a given name, a nickname in marks and a surname, whether or not the surname was read as a name. */
export function withNicknames(text: string, names: readonly Candidate[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const name of names) {
    if (name.start < (found.at(-1)?.end ?? 0)) {
      continue;
    }
    const whole =
      name.type === 'PERSON' &&
      opensMarks.test(text.slice(name.end, name.end + 2)) &&
      !text.slice(name.start, name.end).includes(' ')
        ? nicknamed.exec(text.slice(name.end, name.end + longest))
        : null;
    const end = name.end + (whole?.[0].length ?? 0);
    found.push(
      whole === null
        ? name
        : { ...name, end, form: fold(text.slice(name.start, end)), because: 'nickname', confidence: 'certain' },
    );
  }
  return found;
}
