import type { Lexicon } from '../../../lexicon/lexicon';
import { remember } from '../../../pipeline/memo';
import { alternatives } from '../../../text/alternatives';
import { signs } from '../../calculations/sketch';

/**
 * How an age is told with a date of birth, as expressions over a sketch of the sentence: “birth” and “then” are dates, “age” an age or a number that may be
 * one.
 */
export interface LifeTellings {
  /** A quick look at a sentence as written, which most fail. */
  readonly any: RegExp;
  /** Within one sentence. */
  readonly within: readonly RegExp[];
  /** “… died on Sunday. She was 75.” */
  readonly birthAndDeath: RegExp;
  readonly wasAged: RegExp;
  /** “She died in 2010, aged 90. She had been born in 1930.” */
  readonly birthAlone: RegExp;
  readonly diedAged: RegExp;
}

/** With the words of `life-words`; made once a lexicon. */
export const lifeTellingsOf: (lexicon: Lexicon) => LifeTellings = remember(lexicon => {
  const word = (as: string): string => alternatives(lexicon.wordsThat('life-words', as));
  const [born, died, at, turned, old] = [word('born'), word('died'), word('at'), word('reached'), word('years')];
  const birth = `(?<birth>${signs.date})`;
  const then = `(?<then>${signs.date})`;
  const age = `(?<age>[${signs.amount}${signs.period}])`;
  const bornOn = `\\b${born} (?:on |in )${birth}`;
  const diedOn = `\\b${died} (?:[a-z’' -]{1,30} )?(?:on |in )?${then}`;
  const read = (pattern: string): RegExp => new RegExp(pattern, 'dgu');
  return {
    any: new RegExp(`\\b(?:${born}|\\d{4}\\)? ${died})\\b`, 'iu'),
    within: [
      // “Lena Frisk, 41, who was born in 1968”, “the 24-year-old, who was born on 2 June 1996”, “Omar Dietz, 58, was born in Lisle in 1986”
      `${age}(?:,|\\)| ${old},| and)? (?:who )?(?:(?:was|is) )?${born} (?:in [a-z’' -]{1,40}?,? )?(?:on |in )?${birth}`,
      // “Ulf Maron (born 1975), 30,”, “born in 1990, the 26-year-old”, “born on July 1, 1944, and is 71 years old”
      `\\b${born} (?:on |in )?${birth}\\)?,? (?:(?:and|who) )?(?:(?:is|the) )?(?<age>${signs.period}|${signs.amount}(?=[,.;)]))`,
      // “born in 1932 and died in 2001 at the age of 79”
      `${bornOn}(?: in [a-z’' -]{1,40}?)?,? (?:and )?${died} (?:[a-z’' -]{1,30} )?(?:on |in )?${then}(?: [a-z’' -]{1,30}?)?,? (?:${at}|when (?:he|she) was) ${age}`,
      // “born on 12 December 1950, turned 70 in December”
      `${bornOn},? (?:and )?${turned} ${age}(?: (?:on|in) ${then})?`,
      // “Anna Reve (1921-2003) died at 72”
      `\\(${birth}\\),? (?:who )?${died} (?:[a-z’' -]{1,30} )?${at} ${age}`,
    ].map(read),
    birthAndDeath: read(`${bornOn}.{0,80}${diedOn}`),
    wasAged: read(`^(?:he|she) was ${age}(?=[.,;]|$| ${old})`),
    birthAlone: read(`^(?:he|she) (?:was|had been) ${born} (?:[a-z’' -]{1,60}?,? )??(?:on |in )${birth}`),
    diedAged: read(`\\b${died} (?:[a-z’' -]{1,30} )?(?:on |in )${then}[^${signs.date}]{0,40}?${at} ${age}`),
  };
});
