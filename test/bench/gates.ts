import type { Results } from "./results";

/** What must hold on the whole corpus, and does not: a sentence for each. */
export function failedGates(results: Results): string[] {
  const { similar, miniSearch, wire } = results;
  const failed: string[] = [];
  // On a busy machine the slower engine loses more of the clock's time than is its fault, so processor time counts too.
  const ratio = Math.min(
    miniSearch.paragraphs.p50 / similar.slowSubset.p50,
    miniSearch.paragraphs.processor / similar.paragraphs.processor,
  );
  if (!(ratio >= 100)) {
    failed.push(
      `Similar passages are ${ratio.toFixed(0)} times faster than MiniSearch, by the clock or in processor time, not at least 100 times.`,
    );
  }
  if (!(similar.paragraphs.first >= miniSearch.paragraphs.first - 0.03)) {
    failed.push(
      `Penholder has the right passage first in ${share(similar.paragraphs.first)} of the answers, MiniSearch in ${share(miniSearch.paragraphs.first)}: speed must not cost the right answer.`,
    );
  }
  if (!(similar.paragraphs.firstTen >= 0.97)) {
    failed.push(
      `The right passage is among the first ten in ${share(similar.paragraphs.firstTen)} of the answers, not in 97 %.`,
    );
  }
  const { quietest } = wire.typed;
  if (!(quietest.p95 < 10)) {
    failed.push(
      `An edit and its inline completion take ${quietest.p95.toFixed(1)} ms at p95 through the wire even in the quietest third of the time, not under 10.`,
    );
  }
  const [smallest, largest] = [similar.growth[0], similar.growth.at(-1)];
  if (smallest && largest && smallest !== largest) {
    const size = largest.passages / smallest.passages;
    const time = largest.p50 / smallest.p50;
    if (!(time <= 1.3 * size)) {
      failed.push(
        `Similar passages take ${time.toFixed(1)} times as long in a corpus ${size.toFixed(1)} times as large: that is worse than in proportion.`,
      );
    }
  }
  return failed;
}

const share = (of: number) => `${(100 * of).toFixed(1)} %`;
