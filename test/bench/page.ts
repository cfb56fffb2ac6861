/** What the bench does with its results. */
export { failedGates } from "./gates";
export { report } from "./report";
