import { francAll } from 'franc-min';
import type { Lexicon } from '../lexicon/lexicon';
import { defineStage } from '../pipeline/stage';
import type { Prose } from '../types/prose';

/** Longer texts are declined with a notice: UTF-16 code units. */
export const longestArticle = 1_048_576;

/** As much of the text as is looked at to tell what it is. */
const sampleLength = 6000;

const word = /[\p{L}\p{M}’']+/gu;

/** Brackets, braces, assignments and version pins: the signs of code, lists of packages, tables and logs. */
const technical = /[{}<>=;|\\_$#@~^*/[\]]|::|->/gu;

/** Decides whether the document is an article in English. */
export const prose = defineStage({
  name: 'prose',
  uses: {},
  run({ article, lexicon }): Prose {
    return proseOf(article.text, lexicon);
  },
});

function proseOf(text: string, lexicon: Lexicon): Prose {
  if (text.length > longestArticle) {
    return { kind: 'too-large', length: text.length };
  }
  const sample = text.slice(0, sampleLength);
  if (sample.includes('\0')) {
    return { kind: 'not-prose', because: 'it holds NUL characters' };
  }
  const words = sample.match(word) ?? [];
  if (words.length === 0) {
    return { kind: 'not-prose', because: 'it holds no words' };
  }
  const share = words.filter(one => lexicon.words('function-words').has(one.toLowerCase())).length / words.length;
  const signs = (sample.match(technical) ?? []).length / words.length;
  if (share >= surelyEnglish && signs < 0.2) {
    return { kind: 'article' };
  }
  const letters = words.reduce((sum, one) => sum + one.length, 0);
  if (letters / sample.length < 0.6 || signs > 0.15 || words.length < fewWords) {
    // A headline alone, or a line just begun, is an article in the making.
    return letters / sample.length >= 0.6 && signs <= 0.15 && (share > 0.1 || isSentence(sample))
      ? { kind: 'article' }
      : { kind: 'not-prose', because: 'it does not read as running text' };
  }
  const language = languageOf(sample);
  if (language === 'eng' || language === 'sco' || (language === 'und' && share >= maybeEnglish)) {
    return share >= maybeEnglish
      ? { kind: 'article' }
      : { kind: 'not-prose', because: 'it does not read as running text' };
  }
  return { kind: 'other-language', language: language === 'und' ? undefined : nameOf(language) };
}

/** English news has 30 to 45 % of these words; other languages and lists have under 10 %. */
const surelyEnglish = 0.22;
const maybeEnglish = 0.12;

/** Too few words to tell a language by. */
const fewWords = 12;

const sentence = /^\s*["“‘«(]?\p{Lu}[^\n]*\s[^\n]*[.!?]["”’»)]?\s*$/mu;

function isSentence(sample: string): boolean {
  return sentence.test(sample);
}

/** ISO 639-3, or “und”. */
function languageOf(sample: string): string {
  return francAll(sample, { minLength: 20 })[0]?.[0] ?? 'und';
}

function nameOf(language: string): string | undefined {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  return name === language ? undefined : name;
}
