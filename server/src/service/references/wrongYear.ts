import type { Reference } from "./reference";

/** A year in prose that the number contradicts, in a sentence; the symbol has the right one. */
export function wrongYear({ year, symbol }: Reference): string | undefined {
  const right = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(symbol);
  if (!year || !right || Number(right[2]) === year.value) return undefined;
  return `Security Council resolution ${right[1]} was adopted in ${right[2]}, not in ${year.value}.`;
}
