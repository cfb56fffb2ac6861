/** One measured share and what it should be at least. */
export interface Figure {
  readonly what: string;
  readonly found: number;
  readonly of: number;
  /** Percent; none where there is nothing promised. */
  readonly target?: number;
}
