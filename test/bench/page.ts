/** What the bench does with its results. */
export { failedGates } from "./promises";
export { report } from "./report";
