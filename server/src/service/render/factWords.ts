import type { DocumentFacts } from "../corpus/document";
import { type SaidValue, say } from "../text/say";

const words: Readonly<Record<NonNullable<DocumentFacts["guessed"]>[number], SaidValue>> = {
  title: say`title`,
  date: say`date`,
  symbol: say`symbol`,
  organ: say`organ`,
  speaker: say`speaker`,
  delegation: say`delegation`,
  kind: say`kind`,
  language: say`language`,
};

/**
 * What a fact of a document is called, to be filled into a sentence.
 * @param fact a name of `DocumentFacts`; another is given back as it is
 */
export function factWords(fact: string): SaidValue {
  return Object.hasOwn(words, fact) ? words[fact as keyof typeof words] : fact;
}
