import { ownWords, type SaidValue } from "../text/say";
import type { GlossaryEntry } from "./entry";

/**
 * What an entry means, to be filled into a sentence: in the reader's language where it is of the glossary in the box; what
 * others have written stays as it is. Undefined where only the name is known.
 */
export function definitionWords({
  definition,
  origin,
}: Pick<GlossaryEntry, "definition" | "origin">): SaidValue | undefined {
  return definition && origin === "built-in" ? ownWords(definition) : definition;
}
