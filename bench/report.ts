/** A figure with its target, on one line: “whole analysis   118,000 words/s   (≥ 100,000)”. */
export function row(name: string, value: string, remark = ''): void {
  console.log(`  ${name.padEnd(34)}${value.padStart(18)}  ${remark}`.trimEnd());
}

/** “≥ 100,000: met”. */
export function goal(value: number, sign: '≥' | '≤', target: number, unit: string): string {
  const met = sign === '≥' ? value >= target : value <= target;
  return `${sign} ${target.toLocaleString('en')} ${unit}: ${met ? 'met' : 'missed'}`;
}

export function title(words: string): void {
  console.log(`\n${words}`);
}

/** “118,000 words/s”, to the next `step`. */
export function rate(perSecond: number, step = 1000): string {
  return `${(Math.round(perSecond / step) * step).toLocaleString('en')} words/s`;
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Resident memory of this process. */
export function memory(): string {
  return `${Math.round(process.memoryUsage.rss() / 1e6)} MB`;
}
