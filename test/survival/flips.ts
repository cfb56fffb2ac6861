import { flipAndAsk } from "../unit/search/damage";

// A bit flipped, or the end cut off, in every kind of file, a thousand times over.
const kinds = await flipAndAsk(1000, 1000);
const told = [...kinds].map(([kind, trials]) => `${kind} ${trials}`);
console.log(
  `Damaged 1000 times (${told.join(", ")}): detected or harmless each time, no wrong text was shown.`,
);
