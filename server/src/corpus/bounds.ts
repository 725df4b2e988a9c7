/** What a figure may stand for, from `low` to `high`, both inclusive; an end that is undefined is open. Rounded: kept, not reckoned with. */
export interface Bounds {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Whether the two have a number in common. */
export function meet(a: Bounds, b: Bounds): boolean {
  return isBelow(a.low, b.high) && isBelow(b.low, a.high);
}

function isBelow(low: number | undefined, high: number | undefined): boolean {
  return low === undefined || high === undefined || low <= high;
}
