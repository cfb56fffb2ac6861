import type { Block } from "../block";
import { unnumbered } from "../clauses";
import { wholeSymbol } from "../symbols";

/** A paragraph of a file that was written with a word processor, as it is seen. */
export interface Seen {
  readonly text: string;
  readonly number?: string;
  readonly heading?: boolean;
  readonly notes: readonly Block[];
}

/** A paragraph with the notes that belong to it. */
export function paragraphBlocks({ text, number, heading, notes }: Seen): Block[] {
  const own = { text, line: 0, gap: 1, ...(number ? { number } : {}), ...(heading ? { heading } : {}) };
  return text === "" ? [...notes] : [own, ...notes];
}

/** Each row is one passage; but what is a table only to be set side by side is read as paragraphs. */
export function tableBlocks(rows: readonly Seen[][][]): Block[] {
  if (isLayout(rows)) return rows.flat(2).flatMap(paragraphBlocks);
  return rows.flatMap((cells) => {
    const texts = cells.map((cell) =>
      cell.map(({ text, number }) => (number ? `${number} ${text}` : text)).join(" "),
    );
    const text = texts.filter((one) => one !== "").join(" – ");
    const notes = cells.flat().flatMap((seen) => seen.notes);
    return text === "" ? notes : [{ text, line: 0, gap: 1, part: "table" as const }, ...notes];
  });
}

/** A frame around text, or the letterhead of a document of the United Nations. */
function isLayout(rows: readonly Seen[][][]): boolean {
  if (rows.every((cells) => cells.filter((cell) => cell.some(({ text }) => text !== "")).length <= 1))
    return true;
  return (
    rows
      .slice(0, 3)
      .flat(2)
      .some(({ text }) => /^Distr\b/i.test(text)) ||
    rows
      .slice(0, 2)
      .flat(2)
      .some(({ text }) => wholeSymbol(text) !== undefined && rows.length <= 3)
  );
}

/** A printed number as passages bear it: "12." is "12", "(a)" stays. */
export function numberOf(printed: string): string {
  return unnumbered(`${printed} –`).number ?? printed.replace(/\.$/, "");
}
