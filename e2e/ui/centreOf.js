// Runs in the workbench's page: finds the middle of words in the rendered lines of the editor, which break a line into many elements.
globalThis.centreOf = words => {
  for (const line of document.querySelectorAll('.monaco-editor .view-lines .view-line')) {
    const pieces = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      pieces.push(walker.currentNode);
    }
    // The editor shows blanks as no-break spaces.
    const text = pieces.map(piece => piece.data.replaceAll('\u00a0', ' ')).join('');
    const start = text.indexOf(words);
    if (start >= 0) {
      const range = document.createRange();
      let at = 0;
      for (const piece of pieces) {
        const from = start - at;
        const to = start + words.length - at;
        if (from >= 0 && from < piece.length) {
          range.setStart(piece, from);
        }
        if (to > 0 && to <= piece.length) {
          range.setEnd(piece, to);
        }
        at += piece.length;
      }
      const [box] = range.getClientRects();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
};

// The same, once it has stayed where it is for some frames: while the window is laid out, words move away from under a click.
const rests = new Map();
globalThis.centreAtRest = words => {
  const now = globalThis.centreOf(words);
  const before = rests.get(words);
  const isSame = now && before && now.x === before.x && now.y === before.y;
  rests.set(words, { ...now, frames: isSame ? before.frames + 1 : 0 });
  return isSame && before.frames >= 10 ? now : undefined;
};
