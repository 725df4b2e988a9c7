/** Pieces `from` up to but without `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
