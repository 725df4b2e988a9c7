/**
 * Patterns for paths, all matched in one pass whose time grows with the path's length and the patterns' together, whatever they are:
 * every place in a pattern where the path may be is followed at once, so nothing is tried again.
 */
export interface Globs {
  /** The place in the list of the last pattern that the whole path matches; -1 for none. */
  readonly last: (path: string) => number;
  /** The patterns that are not used. */
  readonly faults: readonly GlobFault[];
}

export interface GlobFault {
  /** The pattern's place in the list, from zero. */
  readonly index: number;
  /** “it is empty” */
  readonly why: string;
}

/**
 * `*` and `?` stand for signs but “/”, `[a-z]` and `[!a-z]` for one of them, a whole part `**` for any number of parts; a backslash takes
 * a sign's meaning; with `braces`, `{a,b}` stands for either. Upper and lower case are the same.
 */
export function compileGlobs(patterns: readonly string[], { braces }: { readonly braces: boolean }): Globs {
  const steps: Step[] = [];
  const starts: number[] = [];
  const faults: GlobFault[] = [];
  let room = longestTogether;
  for (const [index, pattern] of patterns.entries()) {
    room -= pattern.length > longest ? 0 : pattern.length;
    const parts = room < 0 ? 'there are too many patterns before it' : parsed(pattern, braces);
    if (typeof parts === 'string') {
      faults.push({ index, why: parts });
    } else {
      starts.push(written(parts, steps.push({ kind: 'end', index }) - 1, steps));
    }
  }
  const follow = follower(steps, starts);
  return { last: path => follow(path.toLowerCase()), faults };
}

/** What one place in a pattern stands for. */
type Part =
  | { readonly kind: 'sign'; readonly is: Test }
  /** Any number of them. */
  | { readonly kind: 'many'; readonly is: Test }
  /** All that follows, and something does. */
  | { readonly kind: 'rest' }
  /** Nothing, or whole folders with the slash behind them. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'either'; readonly parts: readonly (readonly Part[])[] };

/** Whether a sign, given by its code point, may stand there. */
type Test = (sign: number) => boolean;

const slash = 0x2f;
const anySign: Test = () => true;
const noSlash: Test = sign => sign !== slash;

/** Characters of one pattern, and of all together. */
const longest = 1000;
const longestTogether = 10_000;

/** Braces within braces. */
const deepest = 10;

/** The parts of a pattern, or what is wrong with it. */
function parsed(pattern: string, braces: boolean): readonly Part[] | string {
  if (pattern === '') {
    return 'it is empty';
  }
  if (pattern.length > longest) {
    return `it is longer than ${longest.toLocaleString('en')} characters`;
  }
  const signs = Array.from(pattern.toLowerCase());
  let at = 0;
  let fault: string | undefined;

  const list = (depth: number): readonly Part[] => {
    const parts: Part[] = [];
    for (; at < signs.length && !(depth > 0 && (signs[at] === '}' || signs[at] === ','));) {
      parts.push(part(depth));
    }
    return parts;
  };

  const part = (depth: number): Part => {
    const sign = signs[at++] ?? '';
    switch (sign) {
      case '\\':
        return literal(signs[at++] ?? '\\');
      case '?':
        return { kind: 'sign', is: noSlash };
      case '*':
        return stars(depth);
      case '[':
        return oneOf();
      case '{':
        return braces ? either(depth + 1) : literal(sign);
      default:
        return literal(sign);
    }
  };

  const stars = (depth: number): Part => {
    const before = signs[at - 2];
    const begins = before === undefined || before === '/' || (depth > 0 && (before === '{' || before === ','));
    const isDouble = signs[at] === '*';
    while (signs[at] === '*') {
      at++;
    }
    const behind = signs[at];
    if (isDouble && begins && behind === '/') {
      at++;
      return { kind: 'folders' };
    }
    const ends = behind === undefined || (depth > 0 && (behind === '}' || behind === ','));
    return isDouble && begins && ends ? { kind: 'rest' } : { kind: 'many', is: noSlash };
  };

  const oneOf = (): Part => {
    const isNot = signs[at] === '!' || signs[at] === '^';
    at += isNot ? 1 : 0;
    const ranges: (readonly [number, number])[] = [];
    for (const first = at; at === first || signs[at] !== ']';) {
      if (at >= signs.length) {
        fault ??= 'a “[” is not closed';
        break;
      }
      const from = sign();
      const isRange = signs[at] === '-' && signs[at + 1] !== undefined && signs[at + 1] !== ']';
      at += isRange ? 1 : 0;
      ranges.push([from, isRange ? sign() : from]);
    }
    at++;
    return {
      kind: 'sign',
      is: one => one !== slash && ranges.some(([from, to]) => from <= one && one <= to) !== isNot,
    };
  };

  const sign = (): number => {
    at += signs[at] === '\\' && at + 1 < signs.length ? 1 : 0;
    return signs[at++]?.codePointAt(0) ?? 0;
  };

  const either = (depth: number): Part => {
    const parts: (readonly Part[])[] = [];
    if (depth > deepest) {
      fault ??= `braces stand within braces more than ${deepest} deep`;
      at = signs.length;
      return { kind: 'either', parts };
    }
    do {
      parts.push(list(depth));
    } while (signs[at++] === ',');
    if (signs[at - 1] !== '}') {
      fault ??= 'a “{” is not closed';
    }
    return { kind: 'either', parts };
  };

  const parts = list(0);
  return fault ?? parts;
}

function literal(sign: string): Part {
  const code = sign.codePointAt(0);
  return { kind: 'sign', is: one => one === code };
}

/** One place where the path may be: `next` and `to` are places in the list of steps. */
type Step =
  | { readonly kind: 'sign'; readonly is: Test; readonly next: number }
  | { readonly kind: 'fork'; to: readonly number[] }
  | { readonly kind: 'end'; readonly index: number };

/** Writes the parts as steps that end in `next`; the step with which they begin. */
function written(parts: readonly Part[], next: number, steps: Step[]): number {
  return parts.reduceRight((behind, part) => {
    switch (part.kind) {
      case 'sign':
        return steps.push({ kind: 'sign', is: part.is, next: behind }) - 1;
      case 'many':
        return loop(part.is, [behind], steps);
      case 'rest':
        return steps.push({ kind: 'sign', is: anySign, next: loop(anySign, [behind], steps) }) - 1;
      case 'folders': {
        const end = steps.push({ kind: 'sign', is: sign => sign === slash, next: behind }) - 1;
        return steps.push({ kind: 'fork', to: [behind, loop(anySign, [end], steps)] }) - 1;
      }
      case 'either': {
        const to = part.parts.map(one => written(one, behind, steps));
        return steps.push({ kind: 'fork', to }) - 1;
      }
    }
  }, next);
}

/** Any number of signs, then one of the steps `out`. */
function loop(is: Test, out: readonly number[], steps: Step[]): number {
  const fork: Step = { kind: 'fork', to: out };
  const start = steps.push(fork) - 1;
  fork.to = [...out, steps.push({ kind: 'sign', is, next: start }) - 1];
  return start;
}

/** All steps where a path may be behind the same signs. */
interface Places {
  /** Those that wait for a sign. */
  readonly steps: readonly number[];
  /** The last pattern that ends here; -1 for none. */
  readonly last: number;
  /** Where each sign leads that was met here. */
  readonly next: Map<number, Places>;
}

/** Follows paths through the steps, and remembers for a while where they lead: most paths begin alike. */
function follower(steps: readonly Step[], starts: readonly number[]): (path: string) => number {
  let first = placesFrom(starts, steps);
  let remembered = 0;
  return path => {
    if (remembered > mostRemembered) {
      first = placesFrom(starts, steps);
      remembered = 0;
    }
    let places = first;
    for (const letter of path) {
      const sign = letter.codePointAt(0) ?? 0;
      let next = places.next.get(sign);
      if (next === undefined) {
        next = placesFrom(behind(places, sign, steps), steps);
        // Where a pattern goes round, so does what is remembered of it.
        next = isSame(next, places) ? places : next;
        places.next.set(sign, next);
        remembered += 1 + next.steps.length;
      }
      places = next;
    }
    return places.last;
  };
}

/** Steps and signs in them that are remembered at most; each takes some ten bytes. */
const mostRemembered = 200_000;

function behind({ steps: waiting }: Places, sign: number, steps: readonly Step[]): readonly number[] {
  return waiting.flatMap(step => {
    const found = steps[step];
    return found?.kind === 'sign' && found.is(sign) ? found.next : [];
  });
}

/** The places that are reached from these steps without a sign. */
function placesFrom(from: readonly number[], steps: readonly Step[]): Places {
  const reached = new Set<number>();
  const waiting: number[] = [];
  let last = -1;
  const open = [...from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const found = steps[step];
    if (found === undefined || reached.has(step)) {
      continue;
    }
    reached.add(step);
    if (found.kind === 'fork') {
      open.push(...found.to);
    } else if (found.kind === 'sign') {
      waiting.push(step);
    } else {
      last = Math.max(last, found.index);
    }
  }
  return { steps: waiting.sort((a, b) => a - b), last, next: new Map() };
}

function isSame(some: Places, others: Places): boolean {
  return (
    some.last === others.last &&
    some.steps.length === others.steps.length &&
    some.steps.every((step, index) => step === others.steps[index])
  );
}
