/** The text with as much taken away as can be while it still is at fault. */
export function shrunk(text: string, isFaulty: (text: string) => boolean): string {
  let now = text;
  for (let length = Math.ceil(now.length / 2); length >= 1; length = length === 1 ? 0 : Math.ceil(length / 2)) {
    for (let from = 0; from < now.length;) {
      const less = now.slice(0, from) + now.slice(from + length);
      if (less !== now && isFaulty(less)) {
        now = less;
      } else {
        from += length;
      }
    }
  }
  return now;
}
