import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected when a third has been added to what was alive, instead of twice as much and more: a folder is read in less memory, in the same
 * time. A runtime that does not know the flag says so and goes on.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=33');
}
