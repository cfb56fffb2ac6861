/** What has been learnt of a pair of languages, as it is stored: terms that translate each other, the likeliest first. */
export interface PairTable {
  readonly languages: readonly [string, string];
  /** How many documents it was learnt from. */
  readonly documents: number;
  /** Four numbers each: 64 bits of hash of the first language's term, then of the second's. */
  readonly words: Uint32Array;
  /** The share of each, 0 to 65,535 for 1. */
  readonly shares: Uint16Array;
}

/** Maximum number of translations of a term that are used. */
export const mostTranslations = 3;
