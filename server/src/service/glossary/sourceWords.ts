import { type Said, type SaidValue, say } from "../text/say";

/** Where the words of an entry come from that no document says, by the names that entries have for it. */
const ownSources: Readonly<Record<string, Said>> = {
  "Penholder's glossary": say`Penholder's glossary`,
  "this draft": say`this draft`,
  "your corpus": say`your corpus`,
};

/** Where an entry comes from, to be filled into a sentence; a document or a file of the delegate's stands as it is. */
export function sourceWords(source: string): SaidValue {
  return ownSources[source] ?? source;
}
