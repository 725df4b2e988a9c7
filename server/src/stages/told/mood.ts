/** Whether a sentence tells what will be, what may be or what somebody means to do: these in one text, empty where it tells what is. */
export function moodOf(sentence: string): string {
  return moods
    .filter(([, words]) => words.test(sentence))
    .map(([mood]) => mood)
    .join();
}

/** May and Will may be somebody's name, or a month. */
const moods: readonly (readonly [mood: string, words: RegExp])[] = [
  ['ahead', /\b(?:will|won[’']t|shall|would|wouldn[’']t|going to|is to|are to)\b|[’'](?:ll|d)\b/u],
  ['maybe', /\b(?:may|might|could|can|should|if|unless|whether|likely|possibly|potentially)\b/u],
  [
    'meant',
    /\b(?:plan|plans|planned|planning|expects?|expected|hopes?|hoped|aims?|aimed|intends?|intended|propos\p{L}{1,4}|projected|forecast|estimated?|estimates|targets?|goal)\b/u,
  ],
];
