import { posAt, wordAt, type Surroundings } from './surroundings';

/** Words of grammar before and behind “one” that make it a pronoun; `figure-cues` has the others. */
const beforeOne = /^(?:this|that|no|any|every|each|another|which|some|such|only|the|if|as)$/u;
const behindOne = /^(?:another|would|could|should|might|can|may|must|who|that|which|is|was|has|had|in|by|to|for|on)$/u;

/** A model tells the number from the pronoun; word lists look at the neighbours. */
export function isOne(around: Surroundings, start: number, end: number): boolean {
  const { tokens, vocabulary } = around;
  const word = tokens[start];
  if (end - start !== 1 || word?.role?.cardinal !== 1) {
    return false;
  }
  if (tokens[end]?.text === 'another') {
    return true;
  }
  const read = wordAt(around.words, word.start);
  if (read?.tag !== undefined) {
    return read.pos !== 'NUM' && tokens[end]?.text !== 'of';
  }
  const before = tokens[start - 1]?.text.toLowerCase() ?? '';
  const next = tokens[end];
  if (next?.kind !== 'word') {
    return true;
  }
  const isChosen = beforeOne.test(before) || vocabulary.cues('choosing').has(before);
  if (isChosen && !(before === 'the' || before === 'only' || before === 'as')) {
    return true;
  }
  if (next.text === 'of' || next.text === 'or' || next.text === 'more') {
    return isChosen;
  }
  const pos = posAt(around.words, next.start);
  return (
    behindOne.test(next.text) ||
    vocabulary.cues('chosen').has(next.text) ||
    !(pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'NUM' || pos === 'VERB')
  );
}
