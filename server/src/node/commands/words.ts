import { dictionary, dictionaryFormats } from "../../service/features/dictionary";
import { createGlossary } from "../../service/glossary/glossary";
import { print } from "../print";
import { openIndex } from "./input";
import { oneOf } from "./usage";

/** penholder words: a dictionary of the names and words of this field, for those who run another spelling checker. */
export async function words(options: { format?: string; store?: string }): Promise<number> {
  const format = oneOf(options.format, dictionaryFormats);
  let glossary = createGlossary();
  if (options.store !== undefined) {
    const store = await openIndex(options.store);
    glossary = glossary.withLearned(await store.search.introducedNames());
    store.close();
  }
  print(dictionary(glossary.entries(), format).text.trimEnd());
  return 0;
}
