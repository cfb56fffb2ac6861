import type { DraftKind } from "./draftKind";
import type { Weights } from "./weights";

/**
 * Weights by kind of draft, in the order of `evidenceNames` and `doubtNames`. Written by
 * `node test/bench/typing-simulation.mjs --fit` from documents that were left out of the index.
 */
export const trained: Readonly<Record<DraftKind, Weights>> = {
  resolution: {
    evidence: [
      -0.96, -3.84, -1.76, -1.18, -0.44, 0.14, 0.73, 1.59, 2.28, 0.57, 1.27, 1.03, 2.5, 0.24, -0.13, 1.65,
      0.31, -0.96, 1.2,
    ],
    doubt: [2.79, 1.34, 0.96, -0.41, -0.02, 0.2, 0.15, 0.22, 0.11, 0.77, 1.34, 0.96, 0.75, 0.94, 0.82, 0.3],
  },
  statement: {
    evidence: [
      -1.24, -2.65, -1.21, -0.91, -0.23, 0.26, 0.54, 1.43, 0.41, 0.56, 1.48, 0.16, 1.2, -0.2, 0.55, 0, 1.08,
      -1.24, 1.33,
    ],
    doubt: [2.84, 1.67, 1.24, 1.55, 0.4, 0.61, 0.48, 0.45, 0.24, 0.24, 0.04, 1.24, 1.09, -0.29, 0.37, 0.85],
  },
};
