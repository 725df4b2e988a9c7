import type { Order, Outcome } from './order';

/** What an analyst's thread is told. */
export interface ToAnalyst<Ask> {
  readonly kind: 'order';
  /** By which the answer is known. */
  readonly id: number;
  readonly order: Order<Ask>;
}

/** What it tells. */
export type FromAnalyst<Paper> =
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome<Paper> }
  /** It has no model, and was given an order to read by it; others may have one. */
  | { readonly kind: 'unable'; readonly why: string };
