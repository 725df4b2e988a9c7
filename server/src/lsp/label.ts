/**
 * Words for a place that shows plain text on one line: rows, symbols, hints, messages. An article may hold characters that turn the
 * words around them (“‮”), break the line or draw an icon (“$(flame)” in VS Code); here they do nothing. Other words stay as they are.
 */
export function label(words: string): string {
  return words.replace(turning, '').replace(half, '\uFFFD').replace(breaking, ' ').replace(icon, `$$${joiner}`);
}

/** Characters that only change in which direction others are written. */
const turning = /\p{Bidi_Control}/gu;

/** Half of a character that was cut in two. */
const half = /\p{Cs}/gu;

/** Ends of lines and other characters without a shape of their own. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** The dollar sign of what VS Code would take for an icon. */
const icon = /\$(?=\()/gu;

/** Takes no room and keeps the sign from the bracket behind it. */
const joiner = '\u2060';
