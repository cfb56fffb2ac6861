import { createPlainScorer } from "./plainScorer";
import type { Scorer } from "./scorer";
import { createWasmScorer } from "./wasmScorer";

/** The fastest scorer that runs here. */
export function createScorer(): Scorer {
  return createWasmScorer() ?? createPlainScorer();
}
