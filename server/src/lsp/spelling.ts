import { canonical } from '../text/uri';

/**
 * How the client writes the uris of its open documents. Editors encode differently (“storm%20(1).txt”, “storm%20%281%29.txt”); within
 * the server each uri has one form, and an editor is answered in its own.
 */
export class Spelling {
  readonly #own = new Map<string, string>();

  /** The client opens a document that it calls `uri`. */
  opened(uri: string): void {
    const key = canonical(uri);
    if (key === uri) {
      this.#own.delete(key);
    } else {
      this.#own.set(key, uri);
    }
  }

  closed(uri: string): void {
    this.#own.delete(canonical(uri));
  }

  /** What the client said, with every uri in its one form. */
  heard<Params>(params: Params): Params {
    return withUris(params, canonical);
  }

  /** What the client is told, with its own words for the documents it has open. */
  spelled<Told>(told: Told): Told {
    return this.#own.size === 0 ? told : withUris(told, key => this.#own.get(key) ?? key);
  }
}

/** The value with every uri in it changed; the same object where nothing changes. */
function withUris<Value>(value: Value, change: (uri: string) => string): Value {
  return changed(value, change, deepest) as Value;
}

/** Levels of a message in which uris are looked for; no message has more. */
const deepest = 12;

function changed(value: unknown, change: (uri: string) => string, levels: number): unknown {
  if (typeof value !== 'object' || value === null || levels === 0) {
    return value;
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    // The numbers of a document's colours may be many.
    if (typeof items[0] === 'number') {
      return value;
    }
    const now = items.map(item => changed(item, change, levels - 1));
    return now.some((item, index) => item !== items[index]) ? now : value;
  }
  let isOther = false;
  const now: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    now[name] = typeof inner === 'string' && uriName.test(name) ? change(inner) : changed(inner, change, levels - 1);
    isOther ||= now[name] !== inner;
  }
  return isOther ? now : value;
}

/** “uri”, “rootUri”, “scopeUri”. */
const uriName = /uri$/iu;
