/** What the reading of a corpus consists of, in order, and how that is told. */
export const stages = {
  listing: "looking at folders and files",
  files: "reading files",
  formats: "finding texts, facts and languages in them",
  references: "finding references",
  acronyms: "finding acronyms",
  words: "taking up words",
  segments: "making and writing the index",
  joining: "joining parts of the index",
  translations: "learning translations",
} as const;
export type Stage = keyof typeof stages;

/** Told what is being done from now on; what was done until then has ended. */
export type OnStage = (stage: Stage) => void;

/** What each stage has taken, in the unit of the clock. */
export type StageTimes = Readonly<Record<Stage, number>>;

/**
 * Measures what the stages take, one at a time.
 * @param clock never goes back; any unit
 */
export function createStageClock(clock: () => number): { readonly on: OnStage; times(): StageTimes } {
  const taken = Object.fromEntries(Object.keys(stages).map((stage) => [stage, 0])) as Record<Stage, number>;
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
