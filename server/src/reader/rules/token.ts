/** A token as wink-nlp has it: its characters, and its universal part of speech or “SPACE”. */
export interface Token {
  readonly value: string;
  readonly tag: string;
}

export type Tokenize = (text: string) => readonly Token[];
