import type { CorpusDocument, DocumentFacts, DocumentKind, Passage } from "../../corpus/document";

/** Kinds by the number they are stored as; never reordered, only added to. */
export const kindNumbers: readonly DocumentKind[] = ["adopted", "spoken", "report", "model", "other"];

/** Beside the kind's number, of documents that are not suggested. */
export const notSuggested = 0x80;
/** The kind's number alone. */
export const kindMask = 0x7f;

/** A document's record on disk: its facts and the number of its passages. */
export type DocumentRecord = DocumentFacts & { readonly length: number; readonly marked?: number };

export function factsOf(document: CorpusDocument): DocumentRecord {
  const { passages, ...facts } = document;
  const marked = passages.filter(
    ({ part, number }) => number !== undefined || (part !== undefined && part !== "paragraph"),
  ).length;
  return { ...facts, length: passages.length, ...(marked > 0 ? { marked } : {}) };
}

/** What is kept of a passage beside its text; what is missing at the end is left out, what is missing before it is 0. */
export type PassageExtras = readonly [
  line: number,
  part?: Passage["part"] | 0,
  number?: string | 0,
  id?: string | 0,
  page?: number,
  language?: string,
];

export function extrasOf({ line, part, number, id, page, language }: Passage): PassageExtras {
  if (language !== undefined) return [line, part ?? 0, number ?? 0, id ?? 0, page ?? 0, language];
  if (page !== undefined) return [line, part ?? 0, number ?? 0, id ?? 0, page];
  if (id !== undefined) return [line, part ?? 0, number ?? 0, id];
  if (number !== undefined) return [line, part ?? 0, number];
  return part === undefined ? [line] : [line, part];
}

/**
 * The numbers of a symbol as one that sorts as they do, the year in brackets apart: S/RES/2518(2020) is 2518,
 * A/RES/76/172 is 76 and 172; 0 where there are none. Of one day, the higher number is the later text.
 */
export function symbolNumber(symbol: string | undefined): number {
  const [first = 0, second = 0] = (symbol ?? "").replace(/\(.*$/, "").match(/\d+/g)?.map(Number) ?? [];
  return Math.min(first, 0xffff) * 0x10000 + Math.min(second, 0xffff);
}

/** A date as a number that sorts as the date does: 2023 → 20230000, 2023-11-14 → 20231114; 0 where there is none. */
export function dateNumber(date: string | undefined): number {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? "");
  if (!match) return 0;
  return Number(match[1]) * 10000 + Number(match[2] ?? 0) * 100 + Number(match[3] ?? 0);
}
