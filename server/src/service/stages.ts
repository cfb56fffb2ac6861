/** What the reading of a corpus consists of, in order. */
export const stages = [
  "listing",
  "files",
  "formats",
  "references",
  "acronyms",
  "words",
  "segments",
  "joining",
  "translations",
] as const;
export type Stage = (typeof stages)[number];

/** Told what is being done from now on; what was done until then has ended. */
export type OnStage = (stage: Stage) => void;

/** What each stage has taken, in the unit of the clock. */
export type StageTimes = Readonly<Record<Stage, number>>;

/**
 * Measures what the stages take, one at a time.
 * @param clock never goes back; any unit
 */
export function createStageClock(clock: () => number): { readonly on: OnStage; times(): StageTimes } {
  const taken = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  let now: Stage = "listing";
  let since = clock();
  const on: OnStage = (stage) => {
    const time = clock();
    taken[now] += time - since;
    since = time;
    now = stage;
  };
  return {
    on,
    times() {
      on(now);
      return { ...taken };
    },
  };
}
