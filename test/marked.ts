// A made-up language that puts each of Penholder's sentences between marks: what stands outside of them bypasses translation.
import { readFileSync } from "node:fs";

/** Each sentence, in English → the same between marks. */
export const marked: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(JSON.parse(readFileSync("l10n/bundle.l10n.fr.json", "utf8")))
    .filter((key) => !key.includes("#"))
    .map((key) => [key, `⟦${key}⟧`]),
);

/** What of a text stands outside of all marks; marks may stand in one another. */
export function outside(told: string): string {
  let rest = told;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
  }
  return rest;
}
