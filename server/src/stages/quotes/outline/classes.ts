import type { Lexicon } from '../../../lexicon/lexicon';
import { remember } from '../../../pipeline/memo';

/** What a word may be for finding out who speaks, as `speech-words.txt` says. */
export type WordClass =
  | 'pronoun' // may speak: “he”, “others”
  | 'possessive'
  | 'group' // stands for people: “many”, “both”
  | 'link' // hangs a phrase on a phrase: “of”
  | 'time' // “Tuesday”: beside a speaker, never part of it
  | 'occasion' // where one speaks: “interview”
  | 'message' // what says something for somebody: “statement”
  | 'work' // what has a title of its own: “her memoir, “Salt””
  | 'relative'
  | 'negation'
  | 'goes-on' // “went on to say”, “continued to deny”
  | 'be'
  | 'describes' // adjectives behind their noun: “officials familiar with”
  | 'object' // “told him”
  | 'addresses' // its object is spoken to: “texted neighbours saying”
  | 'naming' // before marks that hold a name: “known as”
  | 'calls' // gives a name: “doctors call it “trench lung””
  | 'hears' // before whom one speaks: “the court heard”
  | 'aside' // a reporter's noun for what was said: “, an admission that …”
  | 'saying' // a noun for something said: “his claim that”
  | 'self' // “Smith himself said”
  | 'topic' // behind a cue it tells what was spoken of: “wrote about it”
  | 'turn' // turns from what is said to the reporter's own sentence
  | 'beyond' // behind a comma the reporter's own again, whatever stands in front: “, citing …”
  | 'subordinate' // opens a clause beneath another
  | 'platform' // of social media
  | 'hosted' // in whose programme or pages: “in an interview with”
  | 'posts' // tells itself where it was said: “tweeted”
  | 'relays' // passes on what others say: “the paper reported”
  | 'own-act' // done by whoever is reported, behind what he says: “and shrugged”
  | 'move' // likewise, with a way: “and walked away”
  | 'asks' // labels what is asked: “Question:”
  | 'answers'
  | 'person' // a noun for a person or for people: “guard”, “crowd”
  | 'body' // a noun for those who act as one: “council”
  | 'dash';

export type ClassLookup = (word: string) => ReadonlySet<WordClass>;

/** Looks words up in `speech-words.txt`, which is read once. */
export const classLookup = remember((lexicon: Lexicon): ClassLookup => {
  const table = [...lexicon.table('speech-words')];
  const known = new Map(
    table.map(([word, classes]): [string, ReadonlySet<WordClass>] => [
      word,
      new Set(classes.split(' ') as WordClass[]),
    ]),
  );
  return word => known.get(word) ?? none;
});

const none: ReadonlySet<WordClass> = new Set();
