import type { DocumentFacts } from "../corpus/document";
import { type Said, say, type Wording, worded } from "../text/say";

const labels: Readonly<Record<string, Said>> = {
  adopted: say`adopted text`,
  spoken: say`spoken`,
  report: say`report`,
  model: say`model wording, not a quotation`,
};

/** How adopted text, spoken text and our own wording are told apart in words, to be filled into a sentence. */
export function kindWords(kind: string): Said {
  return labels[kind] ?? say`document`;
}

/** The same by itself. */
export function kindLabel(kind: string, wording: Wording): string {
  return worded(kindWords(kind), wording);
}

/** The same of a document, with whether its kind was guessed. */
export function documentKindLabel(
  { kind, guessed }: Pick<DocumentFacts, "kind" | "guessed">,
  wording: Wording,
): string {
  const words = kindWords(kind);
  return worded(guessed?.includes("kind") ? say`${words} (guessed)` : words, wording);
}
