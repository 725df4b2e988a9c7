/** What a command is called that lets the reader pick, as menus show it. */
export function pickInWords(command: Pick): string {
  return picks[command];
}

type Pick = keyof typeof picks;

const picks = {
  confirm: 'Confirm',
  reject: 'Not a name, figure or quote',
  changeKind: 'Change kind…',
  everywhere: 'Decide for all occurrences…',
  sameAs: 'Same as…',
  notSameAs: 'Not the same as…',
  setSpeaker: 'Set speaker…',
  setValue: 'Set value…',
  setOutlet: 'Set where it was said…',
  addName: 'Add a name…',
  addQuote: 'Add a quote…',
  addFigure: 'Add a figure…',
  setSource: 'It says who said a quote…',
  setCue: 'It introduces a quote…',
  setCounted: 'It is what a figure counts…',
  setStatement: 'Set what it goes on with…',
  tag: 'Tag…',
  byKey: 'Tag by a letter…',
  untag: 'Remove a tag…',
  changeSpan: 'Change its beginning and end…',
  setNote: 'Add a note…',
  reattach: 'Re-attach a lost decision…',
  settle: 'Settle a dispute…',
} as const;
