import type { Block } from "../block";
import { footnotesOf, withoutFootnotes } from "./footnotes";
import { withoutFurniture } from "./furniture";
import { hasSpaces, isRightToLeft } from "./lettering";
import { bodySize, linesOf, type PageLine } from "./lines";
import { paragraphsOf } from "./paragraphs";
import type { PlacedPage } from "./placed";

/** The text of a document that was given as texts on pages. */
export interface LaidOut {
  readonly blocks: Block[];
  /** What stands around the text, line by line: running heads, numbers of pages. */
  readonly furniture: string[];
}

/** Leader dots of a list of contents. */
const leaders = /(?:\s?\.){4,}|…{2,}/;

/** Puts a document together from what stands on its pages: paragraphs, headings, rows of tables, footnotes. */
export function layOut(pages: readonly PlacedPage[]): LaidOut {
  const spaced = hasSpaces(pages.flatMap(({ texts }) => texts.map(({ text }) => text)));
  const furnished = withoutFurniture(pages.map((page) => linesOf(page, spaced)));
  const all = furnished.flatMap(({ text }) => text);
  const rightToLeft = isRightToLeft(all.map(({ text }) => text).join(" "));
  const size = bodySize(all);
  const noted = furnished.map(({ text }) => withoutFootnotes(text, size));
  const notes = footnotesOf(noted.map((page) => page.notes));
  const running = withoutLetterhead(noted.flatMap((page) => page.text));
  const blocks: Block[] = [];
  let stretch: PageLine[] = [];
  const close = () => {
    blocks.push(...paragraphsOf(stretch, rightToLeft));
    stretch = [];
  };
  for (const row of rowsIn(running)) {
    if (row.length === 1 && row[0]!.tag?.kind !== "row" && !leaders.test(row[0]!.text)) stretch.push(row[0]!);
    else {
      close();
      blocks.push(rowBlock(row));
    }
  }
  close();
  return {
    blocks: withNotes(blocks, notes),
    furniture: furnished.flatMap((page) => page.furniture.map(({ text }) => text)),
  };
}

/** A table that everything else follows is the letterhead, laid out with one: its lines are lines. */
function withoutLetterhead(lines: readonly PageLine[]): PageLine[] {
  const first = lines.findIndex(({ tag }) => tag?.kind !== "row");
  return lines.map(({ tag, ...line }, index) =>
    tag && (first < 0 || index >= first) ? { ...line, tag } : line,
  );
}

/** Lines one by one, but those of a row of a table together. */
function rowsIn(lines: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    const same =
      last?.tag?.kind === "row" &&
      line.tag?.kind === "row" &&
      last.tag.block === line.tag.block &&
      last.page === line.page;
    if (same) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows;
}

function rowBlock(row: readonly PageLine[]): Block {
  const cells = new Map<number, string[]>();
  for (const { tag, text } of row) {
    const cell = tag?.cell ?? 0;
    cells.set(cell, [...(cells.get(cell) ?? []), text]);
  }
  const text = [...cells.values()]
    .map((lines) => lines.join(" "))
    .flatMap((cell) => cell.split(new RegExp(leaders, "g")))
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .join(" – ");
  return { text, line: 0, page: row[0]!.page, gap: 1, part: "table" };
}

/** Footnotes go where they are read: after the last paragraph that begins on their page. */
function withNotes(blocks: readonly Block[], notes: ReadonlyMap<number, Block[]>): Block[] {
  const last = new Map<number, number>();
  blocks.forEach(({ page = 0 }, index) => {
    last.set(page, index);
  });
  const placed = new Set<number>();
  const all: Block[] = [];
  blocks.forEach((block, index) => {
    all.push(block);
    for (const page of notes.keys()) {
      if (placed.has(page)) continue;
      const at = last.get(page) ?? last.get(page - 1) ?? blocks.length - 1;
      if (at !== index) continue;
      placed.add(page);
      all.push(...notes.get(page)!);
    }
  });
  for (const [page, list] of notes) if (!placed.has(page)) all.push(...list);
  return all;
}
