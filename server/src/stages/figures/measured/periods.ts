/** Nouns of time, which a figure is told by and does not measure: “9 percent over the year”. */
export const periods =
  /^(?:second|minute|hour|day|week|weekend|month|quarter|half|year|decade|century|period|time|season|premarket|trading|trade)s?$/u;
