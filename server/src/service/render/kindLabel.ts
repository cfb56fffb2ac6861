import type { DocumentFacts } from "../corpus/document";

const labels: Readonly<Record<string, string>> = {
  adopted: "adopted text",
  spoken: "spoken",
  report: "report",
  model: "model wording, not a quotation",
};

/** The same of a document, with whether its kind was guessed. */
export function documentKindLabel({ kind, guessed }: Pick<DocumentFacts, "kind" | "guessed">): string {
  return kindLabel(kind) + (guessed?.includes("kind") ? " (guessed)" : "");
}

/** How adopted text, spoken text and our own wording are told apart in words. */
export function kindLabel(kind: string): string {
  return labels[kind] ?? "document";
}
