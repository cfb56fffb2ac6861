import { builtInEntries } from "../../service/glossary/builtIn";
import { englishWords } from "../../service/rules/spelling/englishWords";
import { print } from "../print";
import { openIndex } from "./input";
import { oneOf } from "./usage";

/** penholder words: a dictionary of the names and words of this field, for those who run another spelling checker. */
export async function words(options: { format?: string; store?: string }): Promise<number> {
  const format = oneOf(options.format, ["text", "hunspell", "cspell", "harper", "ltex"]);
  const found = new Set<string>();
  const add = (text: string) => {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu))
      if (word.length > 1) found.add(word.replaceAll("’", "'"));
  };
  for (const { term, name, aliases = [] } of builtInEntries()) [term, name, ...aliases].forEach(add);
  const { frequent } = englishWords();
  for (const word of frequent.keys()) found.add(word);
  if (options.store !== undefined) {
    const store = await openIndex(options.store);
    for (const [acronym, name] of await store.search.introducedNames()) [acronym, name].forEach(add);
    store.close();
  }
  const list = [...found].sort((a, b) => (a < b ? -1 : 1));
  // A dictionary of hunspell begins with the number of its words; cSpell's with a comment.
  if (format === "hunspell") print(String(list.length));
  if (format === "cspell") print("# Words and names of the United Nations, from Penholder");
  for (const word of list) print(word);
  return 0;
}
