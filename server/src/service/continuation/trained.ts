import type { DraftKind } from "./draftKind";
import type { Weights } from "./weights";

/**
 * Weights by kind of draft, in the order of `evidence` and `doubt`. Written by
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
      0, -3.28, -1.21, -0.39, 0.08, 0.72, 1.81, 2.02, 2.7, 0.27, 0.89, 0.51, 1.4, 0.39, 0.18, 0, 0.51, 0,
      -0.04, 1.62, 0.42, 2.91, -0.21, 0.3,
    ],
    doubt: [
      1.97, 1.77, 0, 0.33, -0.08, 0.06, 0.15, 0.22, 0.29, 0.32, 0.15, 0, 0.56, -0.51, 0.32, 0.17, 0.18, -0.01,
    ],
  },
};

/** Weights of a phrase of a statement, in the order of `phraseFeatures`; fitted in the same way. */
export const trainedPhrase: readonly number[] = [
  0.21, 1.15, 0.1, -0.1, 1.77, 1.04, 0.14, -0.06, 0.27, -1.25, -0.89, -1.16, -0.13, 0.0, 0.04, 0.04, -0.1,
  0.07, 0.33, -0.1, -0.13,
];
