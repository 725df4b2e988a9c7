import { francAll } from 'franc-min';
import type { Lexicon } from '../lexicon/lexicon';
import { remember } from '../pipeline/memo';
import { defineStage } from '../pipeline/stage';
import type { Prose } from '../types/prose';

/** Longer texts are declined with a notice: UTF-16 code units. */
export const longestArticle = 1_048_576;

/** Decides whether the document is an article in English. */
export const prose = defineStage({
  name: 'prose',
  uses: {},
  run({ article, lexicon }): Prose {
    const found = proseOf(article.text, lexicon);
    return article.isAskedFor === true && isReadable(found) ? { kind: 'article' } : found;
  },
});

/** Whether there is anything to be read in it that is not too much. */
function isReadable(found: Prose): boolean {
  return found.kind !== 'too-large' && found !== noText && found !== noWords;
}

const noText: Prose = { kind: 'not-prose', because: 'no-text' };
const noWords: Prose = { kind: 'not-prose', because: 'no-words' };

/** As much of the text as is looked at to tell what it is: UTF-16 code units. */
const sampleLength = 6000;

const word = /[\p{L}\p{M}’']+/gu;

/** Addresses, handles, Markdown's emphasis and tags: prose may hold any number of them. */
const ornaments =
  /<\/?[a-z][^<>\n]{0,300}>|(?:https?:\/\/|www\.|\bpic\.)\S{1,300}|[@#](?=\p{L})|\*{1,3}|_{2,3}|\[(?=\p{L})|\](?<=\p{L}[.!?…]?\])/gu;

/** Brackets, braces, assignments and version pins: the signs of code, lists of packages, tables and logs. */
const technical = /[{}<>=;|\\_$#@~^*/[\]]|::|->/gu;

const blanks = /\s+/gu;

const frontMatter = /^\uFEFF?---\r?\n(?:[^\n]{0,300}\n){0,40}?---\r?\n/u;

/** A stretch that reads as a sentence; it may run over lines, for copy is hard-wrapped. */
const sentence = /["“‘«(]?\p{Lu}[^.!?:…]{20,400}[.!?:…]/gu;

/** Ends of sentences of any script, but not the stop in “1.” before an item of a list. */
const sentenceEnds =
  /[.!?…؟।。！？](?<=[\p{Ll}\p{Lo}\p{M}\d%]["”’»)]?.)(?<!^\s{0,8}\d{1,3}.)(?=["”’»)]{0,3}(?:\s|$)|[\p{Lo}」』])/gmu;

/**
 * English news has 11 to 25 % function words that no other language shares (“the”, “with”, but not “in”); tables of results under 5 %,
 * other languages under 2 %.
 */
const surelyEnglish = 0.08;
const perhapsEnglish = 0.03;

/** Share of the words that sentences must hold where the whole is mostly a table, as results in sports are. */
const enoughInSentences = 0.12;

/** More than this without a single sentence is a list of such words. */
const manyFunctionWords = 0.4;

/** Technical signs for each word: news has up to 0.1 with Markdown and handles taken out; code has 0.35 and more. */
const fewSigns = 0.15;
const manySigns = 0.3;

/** Technical signs for each of these words, at most: code has two and more even where it is full of comments. */
const signsInEnglish = 1.6;

/** Share of letters among all that is not blank: news has over 0.9; logs and tables of figures under 0.6. */
const mostlyLetters = 0.68;

/** Too few words to tell a language by. */
const fewWords = 12;
const fewLetters = 60;

/**
 * Share of words that are everyday English ones: English of any kind has 0.5 and more, single sentences too; paragraphs of other languages have
 * under 0.45, for some of theirs are English words by chance (“die”, “son”).
 */
const plainlyEnglish = 0.5;

/**
 * How near English comes to the likeliest language in the look of its letters (1: it is the likeliest), plus that share of everyday words:
 * English has over 1.6, Dutch full of words that are English by chance up to 1.4.
 */
const evidentlyEnglish = 1.5;

/** Share of everyday English words that no other language comes near. */
const hardlyOther = 0.75;

/** Letters of Danish, Norwegian and Icelandic, which franc-min takes for Swedish or Dutch. */
const northernLetter = /[æøðþ]/iu;

/** UTF-16 code units for each end of a sentence, at most, in running text of any language. */
const longestSentence = 600;

const notRunning: Prose = { kind: 'not-prose', because: 'no-running-text' };

function proseOf(text: string, lexicon: Lexicon): Prose {
  if (text.length > longestArticle) {
    return { kind: 'too-large', length: text.length };
  }
  const head = text.slice(0, sampleLength);
  if (head.includes('\0')) {
    return noText;
  }
  const sample = head.replace(frontMatter, '').replace(ornaments, ' ');
  const words = sample.match(word) ?? [];
  if (words.length === 0) {
    return noWords;
  }
  const signs = (sample.match(technical) ?? []).length / words.length;
  const runs = isRunning(sample);
  if (signs < manySigns && runs && reachesShare(words, surelyEnglish, lexicon)) {
    // As nearly every document: nothing else need be counted.
    return { kind: 'article' };
  }
  const share = englishShare(words, lexicon);
  if (signs >= Math.max(manySigns, share * signsInEnglish)) {
    return { kind: 'not-prose', because: 'code' };
  }
  if (share >= surelyEnglish && runs) {
    return { kind: 'article' };
  }
  const letters = words.reduce((sum, one) => sum + one.length, 0);
  const isTable = letters / sample.replace(blanks, '').length < mostlyLetters;
  if (share >= surelyEnglish && !isTable && share < manyFunctionWords) {
    return { kind: 'article' };
  }
  if (inEnglishSentences(sample, lexicon) / words.length >= enoughInSentences) {
    return { kind: 'article' };
  }
  if (signs >= fewSigns || isTable) {
    return notRunning;
  }
  if (words.length < fewWords && letters < fewLetters) {
    // A headline alone, or a line just begun, is an article in the making.
    const isBegun = share > perhapsEnglish || sample.search(sentence) >= 0;
    return isBegun || (runs && plainShare(words, lexicon) >= plainlyEnglish) ? { kind: 'article' } : notRunning;
  }
  return runs ? byLanguage(sample, share, plainShare(words, lexicon)) : notRunning;
}

/** Whether there are as many ends of sentences as running text of this length has; no more are looked for than it takes. */
function isRunning(sample: string): boolean {
  const ends = sample.matchAll(sentenceEnds);
  for (let count = 1; ends.next().done !== true; count++) {
    if ((count + 1) * longestSentence >= sample.length) {
      return true;
    }
  }
  return false;
}

/** Running text: by the language that its letters' neighbourhoods tell. */
function byLanguage(sample: string, share: number, plain: number): Prose {
  const likely = francAll(sample, { minLength: 20 });
  const language = likely[0]?.[0] ?? 'und';
  const english = likely.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (language === 'eng' || english + plain >= evidentlyEnglish || plain >= hardlyOther) {
    return { kind: 'article' };
  }
  if (share >= perhapsEnglish) {
    // Names from all over the world, as in the results of sports, mislead the guess.
    return language === 'und' ? { kind: 'article' } : notRunning;
  }
  return language === 'und' || northernLetter.test(sample)
    ? { kind: 'other-language', language: undefined }
    : { kind: 'other-language', language: Intl.getCanonicalLocales(language)[0] };
}

/** The share of words that English uses every day. */
function plainShare(words: readonly string[], lexicon: Lexicon): number {
  const everyday = lexicon.table('common-words');
  return words.filter(one => everyday.has(one.toLowerCase())).length / words.length;
}

/** The share of function words that are English and, with one exception at most, no other language's. */
function englishShare(words: readonly string[], lexicon: Lexicon): number {
  const english = englishAlone(lexicon);
  return words.filter(one => english.has(one.toLowerCase())).length / words.length;
}

/** Whether that share is at least `least`; counts no further than it takes. */
function reachesShare(words: readonly string[], least: number, lexicon: Lexicon): boolean {
  const english = englishAlone(lexicon);
  let count = 0;
  for (const one of words) {
    if (english.has(one.toLowerCase())) {
      count++;
      if (count / words.length >= least) {
        return true;
      }
    }
  }
  return false;
}

/** Function words that no other language shares, with one exception at most. */
const englishAlone = remember((lexicon: Lexicon): ReadonlySet<string> => {
  const shared = [...lexicon.table('function-words')];
  return new Set(shared.filter(([, languages]) => Number(languages) <= 1).map(([word]) => word));
});

/** The number of words in English sentences; none where more are in sentences of another language. */
function inEnglishSentences(sample: string, lexicon: Lexicon): number {
  let english = 0;
  let other = 0;
  for (const [found] of sample.matchAll(sentence)) {
    const words = found.match(word) ?? [];
    if (englishShare(words, lexicon) >= perhapsEnglish) {
      english += words.length;
    } else {
      other += words.length;
    }
  }
  return english > other ? english : 0;
}
