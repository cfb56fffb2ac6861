import type { Weights } from "../../server/src/service/continuation/weights";
import { createRandom } from "./random";

/** A place where a continuation was asked for. */
export interface Ask {
  /** The branch that is what was written; -1 where none is. */
  readonly right: number;
  /** Of each candidate its branch and its evidence. */
  readonly candidates: readonly { readonly branch: number; readonly evidence: readonly number[] }[];
  readonly doubt: readonly number[];
}

const rounds = 14;
const batch = 32;
const shrink = 2e-4;

/**
 * The weights under which what was written is likeliest: each candidate counts with the exponential of its evidence,
 * "none of them" with that of the doubt. Stochastic gradient ascent (Adam), in the same order on every run.
 */
export function fit(asks: readonly Ask[]): Weights {
  const evidence = asks.find(({ candidates }) => candidates.length > 0)?.candidates[0]?.evidence.length ?? 0;
  const doubts = asks[0]?.doubt.length ?? 0;
  const weights = new Float64Array(evidence + doubts);
  weights[evidence] = 2;
  const mean = new Float64Array(weights.length);
  const spread = new Float64Array(weights.length);
  const gradient = new Float64Array(weights.length);
  const random = createRandom(5);
  const order = asks.map((_, at) => at);
  let steps = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const [count, at] of order.entries()) {
      addGradient(asks[at]!, weights, evidence, gradient);
      if ((count + 1) % batch !== 0) continue;
      steps++;
      const rate = 0.05 / (1 + steps / 800);
      for (let k = 0; k < weights.length; k++) {
        const slope = gradient[k]! / batch - shrink * weights[k]!;
        mean[k] = 0.9 * mean[k]! + 0.1 * slope;
        spread[k] = 0.99 * spread[k]! + 0.01 * slope * slope;
        weights[k]! += (rate * mean[k]!) / (Math.sqrt(spread[k]!) + 1e-6);
      }
      gradient.fill(0);
    }
  }
  const rounded = [...weights].map((weight) => Math.round(weight * 100) / 100);
  return { evidence: rounded.slice(0, evidence), doubt: rounded.slice(evidence) };
}

function addGradient(ask: Ask, weights: Float64Array, evidence: number, gradient: Float64Array): void {
  const { candidates, doubt, right } = ask;
  const scores = candidates.map((candidate) =>
    candidate.evidence.reduce((sum, value, k) => sum + value * weights[k]!, 0),
  );
  const none = doubt.reduce((sum, value, k) => sum + value * weights[evidence + k]!, 0);
  const highest = Math.max(none, ...scores);
  const masses = scores.map((score) => Math.exp(score - highest));
  const noneMass = Math.exp(none - highest);
  const total = masses.reduce((sum, mass) => sum + mass, noneMass);
  const rightMass = masses.reduce(
    (sum, mass, i) => (candidates[i]!.branch === right ? sum + mass : sum),
    right < 0 ? noneMass : 0,
  );
  const push = (values: readonly number[], from: number, by: number) => {
    for (let k = 0; k < values.length; k++) gradient[from + k]! += by * values[k]!;
  };
  push(doubt, evidence, (right < 0 ? 1 : 0) - noneMass / total);
  candidates.forEach((candidate, i) => {
    const share = candidate.branch === right ? masses[i]! / Math.max(1e-12, rightMass) : 0;
    push(candidate.evidence, 0, share - masses[i]! / total);
  });
}
