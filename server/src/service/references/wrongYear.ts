import { type Said, say } from "../text/say";
import type { Reference } from "./reference";

/** A year in prose that the number contradicts, in a sentence; the symbol has the right one. */
export function wrongYear({ year, symbol }: Reference): Said | undefined {
  const right = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(symbol);
  if (!year || !right || Number(right[2]) === year.value) return undefined;
  return say`Security Council resolution ${right[1] ?? ""} was adopted in ${right[2] ?? ""}, not in ${String(year.value)}.`;
}
