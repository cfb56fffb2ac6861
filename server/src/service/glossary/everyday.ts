import table from "../../../data/glossary/everyday.tsv";
import type { GlossaryEntry } from "./entry";

const everyday: ReadonlySet<string> = new Set(table.trimEnd().split("\n").slice(1));

/**
 * Whether a word is one that everybody who drafts knows ("resolution", "mandate"): a hover on it would be in the way, so
 * it is explained to who asks. What somebody has put into a glossary of their own is always explained.
 * @param text as it stands: "Refugee Convention" is a name and no such word, though the glossary has it under "refugee"
 */
export function isEveryday({ term, origin }: GlossaryEntry, text: string): boolean {
  return origin === "built-in" && everyday.has(term) && !/\p{Lu}/u.test(text.slice(1));
}
