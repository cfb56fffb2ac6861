import type { CorpusDocument, DocumentFacts, DocumentKind, Passage } from "../../corpus/document";

/** Kinds by the number they are stored as; never reordered, only added to. */
export const kindNumbers: readonly DocumentKind[] = ["adopted", "spoken", "report", "model", "other"];

/** A document's record on disk: its facts and the number of its passages. */
export type DocumentRecord = DocumentFacts & { readonly length: number };

export function factsOf(document: CorpusDocument): DocumentRecord {
  const { passages, ...facts } = document;
  return { ...facts, length: passages.length };
}

/** What is kept of a passage beside its text: line, part, number, id; what is missing at the end is left out. */
export type PassageExtras = readonly [
  line: number,
  part?: Passage["part"] | 0,
  number?: string | 0,
  id?: string,
];

export function extrasOf({ line, part, number, id }: Passage): PassageExtras {
  if (id !== undefined) return [line, part ?? 0, number ?? 0, id];
  if (number !== undefined) return [line, part ?? 0, number];
  return part === undefined ? [line] : [line, part];
}

/** A date as a number that sorts as the date does: 2023 → 20230000, 2023-11-14 → 20231114; 0 where there is none. */
export function dateNumber(date: string | undefined): number {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? "");
  if (!match) return 0;
  return Number(match[1]) * 10000 + Number(match[2] ?? 0) * 100 + Number(match[3] ?? 0);
}
