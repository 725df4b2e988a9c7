/** The words of a sentence in small letters, without figures and marks: “the”, “well-known”, “mayor’s”. */
export function wordsIn(sentence: string): readonly string[] {
  return sentence
    .toLowerCase()
    .split(apart)
    .filter(word => word !== '');
}

const apart = /[^\p{L}’'-]{1,100}/u;
