import type { GlossaryEntry } from "../glossary/entry";
import { englishWords } from "../rules/spelling/englishWords";

/** Programs that check spelling, by the dictionary that each reads: all take a word a line, in UTF-8. */
export const dictionaryFormats = ["text", "hunspell", "cspell", "harper", "ltex"] as const;
export type DictionaryFormat = (typeof dictionaryFormats)[number];

/**
 * The names and words of this field as another spelling checker reads them: each once, in order.
 * @param entries terms and names, those of the workspace and of its corpus among them
 */
export function dictionary(
  entries: readonly GlossaryEntry[],
  format: DictionaryFormat,
): { readonly text: string; readonly words: number } {
  const found = new Set<string>(englishWords().frequent.keys());
  for (const { term, name, aliases = [] } of entries)
    for (const text of [term, name, ...aliases])
      for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu))
        if (word.length > 1) found.add(word.replaceAll("’", "'"));
  const list = [...found].sort((a, b) => (a < b ? -1 : 1));
  // A .dic of hunspell begins with the number of its words; only cSpell has comments.
  const head =
    format === "hunspell"
      ? [String(list.length)]
      : format === "cspell"
        ? ["# Words and names of the United Nations, from Penholder"]
        : [];
  return { text: `${[...head, ...list].join("\n")}\n`, words: list.length };
}
