import table from "../../../data/glossary/everyday.tsv";
import type { GlossaryEntry } from "./entry";

const rows = table
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t"));
const termsOf = (kind: string): ReadonlySet<string> =>
  new Set(rows.flatMap(([term = "", of]) => (of === kind ? [term] : [])));
const words = termsOf("word");
const names = termsOf("name");

/**
 * Whether a word is one that everybody who drafts knows ("resolution", "mandate"): a hover on it would be in the way, so
 * it is explained to who asks. What somebody has put into a glossary of their own is always explained.
 * @param text as it stands: "Refugee Convention" is a name and no such word, though the glossary has it under "refugee"
 */
export function isEveryday({ term, origin }: GlossaryEntry, text: string): boolean {
  return origin === "built-in" && words.has(term) && !/\p{Lu}/u.test(text.slice(1));
}

/**
 * Whether a name stands in every second paragraph, and nobody at the United Nations asks what it is ("Security Council"):
 * a list of what a paragraph speaks of is better without it. Who points at it is told all the same.
 */
export function isHouseholdName({ term, origin }: GlossaryEntry): boolean {
  return origin === "built-in" && names.has(term);
}
