import type { PassageHit } from "../../search/corpusSearch";

/**
 * The least of a text that a passage of another language must say, 0 to 1, by itself and as a share of the best. In
 * samples of 200 to 500 paragraphs 99 in 100 true counterparts say more; half of what says something else does not
 * (test/bench/quality/translated.ts).
 */
const leastAcross = 0.25;
const leastOfBestAcross = 0.6;

/** The hits across languages that say enough of what was asked to be a likely answer. */
export function tellingAcross(hits: readonly PassageHit[]): PassageHit[] {
  const best = hits.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  return hits.filter(({ coverage }) => coverage >= Math.max(leastAcross, leastOfBestAcross * best));
}
