/** How often something is found in two places: `here` times of `hereOf`, and `elsewhere` times of `elsewhereOf`. */
export interface Counts {
  readonly here: number;
  readonly hereOf: number;
  readonly elsewhere: number;
  readonly elsewhereOf: number;
}

/**
 * How sure it is that two frequencies differ: the log-likelihood ratio G², −2 log λ of two binomials (Dunning 1993, “Accurate methods for the statistics of
 * surprise and coincidence”, Computational Linguistics 19(1)), which Rayson and Garside (2000, “Comparing corpora using frequency profiling”) compare
 * corpora by. From 15.13 on, chance alone does so in less than one of ten thousand words (p < 0.0001 at one degree of freedom). It says nothing of how much
 * they differ, and grows with the corpus.
 */
export function logLikelihood({ here, hereOf, elsewhere, elsewhereOf }: Counts): number {
  const all = hereOf + elsewhereOf;
  const found = here + elsewhere;
  const cells = [
    [here, hereOf, found],
    [elsewhere, elsewhereOf, found],
    [hereOf - here, hereOf, all - found],
    [elsewhereOf - elsewhere, elsewhereOf, all - found],
  ] as const;
  return 2 * cells.reduce((sum, [observed, row, column]) => sum + part(observed, (row * column) / all), 0);
}

/** A cell's share; what is not observed tells nothing. */
function part(observed: number, expected: number): number {
  return observed <= 0 ? 0 : observed * Math.log(observed / expected);
}

/** From here on G² is not taken for chance. */
export const leastLikelihood = 15.13;

/**
 * How much two frequencies differ, as doublings: 1 is twice as often here, 3 eight times (log ratio, Hardie 2014, “Log Ratio – an informal introduction”,
 * CASS, Lancaster). What is nowhere else is taken to be there half a time.
 */
export function logRatio({ here, hereOf, elsewhere, elsewhereOf }: Counts): number {
  return Math.log2(here / hereOf / ((elsewhere === 0 ? half : elsewhere) / elsewhereOf));
}

const half = 0.5;
