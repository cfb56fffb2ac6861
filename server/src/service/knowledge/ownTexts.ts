import { builtInDefinitions } from "../glossary/builtIn";
import { provisionTexts } from "../references/facts/provisionFacts";

/**
 * All words of Penholder's own data that are told in the reader's language, in English: definitions of the glossary in the
 * box, what Articles, Goals and targets say, and the names of chapters and Goals. Each once, and always in this order, in
 * which the build writes down their translations (.ci/definitions.mjs).
 */
export function ownTexts(): string[] {
  return [...new Set([...builtInDefinitions(), ...provisionTexts()])];
}
