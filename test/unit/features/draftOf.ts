import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import type { Draft } from "../../../server/src/service/draft/draft";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";

export const catalogue = createCatalogue();
export const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };

/** A text as a draft, analysed with what is in the box. */
export function draftOf(text: string, languageId = "penholder-statement"): Draft {
  return createDraftAnalyser(catalogue).analyse("untitled:draft", languageId, 1, text);
}

/** A text with the cursor drawn in it as █. */
export function drawn(text: string): { draft: Draft; offset: number } {
  return { draft: draftOf(text.replace("█", "")), offset: text.indexOf("█") };
}
