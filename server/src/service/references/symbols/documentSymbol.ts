/** A document symbol, taken apart. */
export interface DocumentSymbol {
  /** Canonical, without spaces: `A/70/95-S/2015/446`. */
  readonly symbol: string;
  /** The first element: "A", "S", "CEDAW". */
  readonly organ: string;
  /** The elements after it, without what stands in brackets: ["RES", "2518"]. */
  readonly elements: readonly string[];
  /** What stands in brackets, in order: ["2020"], ["XXIX"], ["Vol.I"]. */
  readonly brackets: readonly string[];
  /** The second half of a double symbol: one document that two organs issued. */
  readonly second?: DocumentSymbol;
}
