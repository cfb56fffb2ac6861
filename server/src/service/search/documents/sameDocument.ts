import type { StoredDocument } from "../corpusSearch";

/**
 * When two texts of a corpus are one document, and which of them is shown. A resolution may lie there as text, as XML and
 * among the rows of a collection, a folder may be read twice: it is one document all the same, with one history.
 *
 * Known by the same symbol and language, where besides most of one text stands in the other word for word (the parts of a
 * report have its symbol too); or by the very same words throughout. Never by likeness.
 */

/** The share of its passages that must stand in another text, word for word, for a text to be the same document. */
export const leastContained = 0.5;
/** A text that is shorter than this share of another is a part of it, and not shown in its place. */
const leastWhole = 0.8;

/** A document with the length of its text, in bytes. */
export interface SizedDocument {
  readonly document: StoredDocument;
  readonly size: number;
}

/** Whether two documents may be the same by their symbol and language. */
export function mayShareSymbol(x: StoredDocument, y: StoredDocument): boolean {
  // A file does not hold a document twice: these are its parts, or what several have said at one meeting.
  if (x.uri === y.uri || x.symbol !== y.symbol || x.language !== y.language || !sameNature(x, y))
    return false;
  return folded(x.speaker) === folded(y.speaker) && folded(x.delegation) === folded(y.delegation);
}

/** Whether two documents with the very same words may be the same: no fact that both are sure of tells them apart. */
export function mayShareWords(x: StoredDocument, y: StoredDocument): boolean {
  if (x.uri === y.uri || !sameNature(x, y) || x.language !== y.language) return false;
  // A symbol that was guessed comes from the file's name, which is seldom another's.
  if (x.symbol && y.symbol && x.symbol !== y.symbol) return false;
  for (const fact of ["speaker", "delegation"] as const) {
    if (isSure(x, fact) && isSure(y, fact) && folded(x[fact]) !== folded(y[fact])) return false;
  }
  if (!isSure(x, "date") || !isSure(y, "date")) return true;
  const [longer, shorter] = x.date!.length < y.date!.length ? [y.date!, x.date!] : [x.date!, y.date!];
  return longer.startsWith(shorter);
}

/** Our own wording and what others have said never become one. */
function sameNature(x: StoredDocument, y: StoredDocument): boolean {
  return (x.kind === "model") === (y.kind === "model");
}

type Fact = "title" | "date" | "symbol" | "organ" | "speaker" | "delegation" | "kind";

function isSure(document: StoredDocument, fact: Fact): boolean {
  return document[fact] !== undefined && !document.guessed?.includes(fact);
}

function folded(words: string | undefined): string {
  return (words ?? "").toLowerCase().replace(/\s+/g, " ").trim();
}

/**
 * Puts texts of one document into the order in which they are to be shown. First comes what is whole, then what is surely
 * an adopted text, what a delegate has corrected, of which most is known for certain, and which has most structure; of equal
 * ones the identity tells, so that the same corpus shows the same text whatever order it was read in.
 */
export function bestFirst<T extends SizedDocument>(texts: readonly T[]): T[] {
  const most = texts.reduce((size, one) => Math.max(size, one.size), 0);
  const worth = ({ document, size }: T): number[] => [
    Number(size >= leastWhole * most),
    Number(document.kind === "adopted" && isSure(document, "kind")),
    Number((document.corrected?.length ?? 0) > 0),
    (["title", "date", "symbol", "organ", "speaker", "delegation"] as const).filter((fact) =>
      isSure(document, fact),
    ).length,
    isSure(document, "date") ? document.date!.length : 0,
    (document.marked ?? 0) / Math.max(1, document.length),
  ];
  return texts
    .map((text) => ({ text, worth: worth(text) }))
    .sort((x, y) => {
      const differing = x.worth.findIndex((value, at) => value !== y.worth[at]);
      if (differing >= 0) return y.worth[differing]! - x.worth[differing]!;
      return x.text.document.id < y.text.document.id ? -1 : 1;
    })
    .map(({ text }) => text);
}

/**
 * Of texts that have a symbol or all their words in common: which are copies, and of which text. What may be a copy of two
 * that are not the same is none.
 * @param mayBeSame whether the facts of two documents let them be one
 * @param isHeld whether the words of the second stand in the first
 */
export function copiesAmong<T extends SizedDocument>(
  texts: readonly T[],
  mayBeSame: (x: StoredDocument, y: StoredDocument) => boolean,
  isHeld: (shown: T, copy: T) => boolean = () => true,
): Map<T, T> {
  const shown: T[][] = [];
  const copies = new Map<T, T>();
  for (const text of bestFirst(texts)) {
    const same = shown.filter(
      (all) => all.every((one) => mayBeSame(one.document, text.document)) && isHeld(all[0]!, text),
    );
    const [all] = same;
    if (all && same.length === 1) {
      copies.set(text, all[0]!);
      all.push(text);
    } else shown.push([text]);
  }
  return copies;
}
