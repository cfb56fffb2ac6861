import { runAgainstList } from "../unit/search/model";

// Ten thousand random adds, replaces, removes, commits (with the joining of segments) and re-openings.
const steps = 10_000;
await runAgainstList(2026, steps, 250);
console.log(`${steps} random changes: every answer was what a list gives.`);
