import { closedGaps, isRightToLeft, typedLetters } from "./lettering";
import type { PlacedPage, PlacedText, Tagged } from "./placed";

/** A line of a page. Lengths as those of `PlacedText`. */
export interface PageLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** The raised number or sign before it, by which a footnote is called. */
  readonly mark?: string;
  readonly tag?: Tagged;
  readonly artifact?: boolean;
  /** The lines beside it that it stands in one column with. */
  readonly column: number;
}

/** The lines of a page in the order in which they are read. @param spaced see `closedGaps` */
export function linesOf(page: PlacedPage, spaced: boolean): PageLine[] {
  const upright = page.texts.filter(({ turned }) => !turned);
  const tagged = page.tagged && tellsTags(upright);
  const groups = new Map<string, PlacedText[]>();
  for (const text of upright) {
    const { tag, artifact } = text;
    const of = artifact ? "artifact" : tagged && tag ? `${tag.block} ${tag.cell}` : "";
    const group = groups.get(of);
    if (group) group.push(text);
    else groups.set(of, [text]);
  }
  const lines: PageLine[] = [];
  let column = 0;
  const order = [...groups].sort(([, a], [, b]) => placeOf(a) - placeOf(b));
  for (const [of, texts] of order) {
    const [first] = texts;
    const tag = of !== "" && of !== "artifact" ? first?.tag : undefined;
    const rows = rowsOf(texts);
    const columns = tag ? [rows.flatMap((row) => [row.texts])] : columnsOf(rows);
    for (const pieces of columns) {
      for (const piece of pieces) {
        const line = lineOf(piece, page.number, spaced, column);
        if (line)
          lines.push({ ...line, ...(tag ? { tag } : {}), ...(of === "artifact" ? { artifact: true } : {}) });
      }
      column++;
    }
  }
  return lines;

  /** What has no tag comes first: nobody can say where. */
  function placeOf([first]: readonly PlacedText[]): number {
    return tagged && first?.tag && !first.artifact ? first.tag.block * 1000 + first.tag.cell : -1;
  }
}

/** The size of most letters. */
export function bodySize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  let best = 0;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

/** Whether the tags of a page say what nearly all of its text is. */
function tellsTags(texts: readonly PlacedText[]): boolean {
  let all = 0;
  let tagged = 0;
  for (const { text, tag, artifact } of texts) {
    if (artifact) continue;
    all += text.trim().length;
    if (tag) tagged += text.trim().length;
  }
  return tagged >= all * 0.8;
}

interface Row {
  y: number;
  size: number;
  readonly texts: PlacedText[];
}

/** Texts that stand on one line across the page, the uppermost first; raised ones with those that they are raised above. */
function rowsOf(texts: readonly PlacedText[]): Row[] {
  const rows: Row[] = [];
  const shown = texts.filter(({ text }) => text.trim() !== "" && text !== "\u200a");
  const main = most(
    shown.map(({ size }) => size),
    0,
  );
  const byHeight = [...texts].sort((a, b) => a.y - b.y);
  for (const text of byHeight) {
    const row = rows.at(-1);
    const blank = text.text.trim() === "";
    if (row && Math.abs(text.y - row.y) <= 0.3 * Math.max(row.size, blank ? 0 : Math.min(text.size, main))) {
      row.texts.push(text);
      if (!blank) row.size = Math.max(row.size, text.size);
    } else rows.push({ y: text.y, size: blank ? 0 : text.size, texts: [text] });
  }
  const merged: Row[] = [];
  for (const row of rows.filter(({ texts }) => texts.some(({ text }) => text.trim() !== ""))) {
    const above = merged.at(-1);
    const small = above && Math.min(above.size, row.size) < 0.8 * Math.max(above.size, row.size);
    if (above && small && row.y - above.y < 0.55 * Math.max(above.size, row.size) && !overlap(above, row)) {
      above.texts.push(...row.texts);
      if (row.size > above.size) {
        above.size = row.size;
        above.y = row.y;
      }
    } else merged.push(row);
  }
  return merged;
}

function overlap(a: Row, b: Row): boolean {
  const shown = ({ texts }: Row) => texts.filter(({ text }) => text.trim() !== "");
  return shown(a).some((one) =>
    shown(b).some((other) => one.x + one.width > other.x + 1 && other.x + other.width > one.x + 1),
  );
}

/** How far apart texts of a row stand that belong to different columns, in widths of an em. */
const columnGap = 2.2;
/** Rows that stand beside each other at least, to be columns that are read one after the other. */
const leastRows = 5;

/** A number or a mark that stands before a paragraph. */
const paragraphMark = /^(?:\(?[\p{L}\p{N}]{1,4}[.)]|\d{1,3}(?:\.\d{1,3})*|[•·▪●■○–—*o-])$/u;
/** In more texts than these no paragraph's number is cut up. */
const mostOfMark = 20;

function isMark(piece: readonly PlacedText[]): boolean {
  if (piece.length > mostOfMark) return false;
  return paragraphMark.test(
    piece
      .map(({ text }) => text)
      .join("")
      .trim(),
  );
}

/** The pieces of a row that stand apart from each other. */
function piecesOf({ texts, size }: Row): PlacedText[][] {
  const sorted = [...texts].sort((a, b) => a.x - b.x);
  const pieces: PlacedText[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const text of sorted) {
    if (text.text.trim() === "") {
      // A wide blank is a tab, or what is left of one.
      if (text.width <= columnGap * size && text.x <= right + 0.5 * size) {
        pieces.at(-1)?.push(text);
        right = Math.max(right, text.x + text.width);
      }
      continue;
    }
    const last = pieces.at(-1);
    if (last && text.x - right <= (isMark(last) ? 3 : 1) * columnGap * size) last.push(text);
    else pieces.push([text]);
    right = Math.max(right, text.x + text.width);
  }
  return pieces;
}

// Of a hostile page a hundred thousand texts may stand in one place: more than a function takes as arguments.
const most = (numbers: readonly number[], least = Number.NEGATIVE_INFINITY) =>
  numbers.reduce((one, other) => Math.max(one, other), least);
const leftOf = (piece: readonly PlacedText[]) => -most(piece.map(({ x }) => -x));
const rightOf = (piece: readonly PlacedText[]) =>
  most(piece.filter(({ text }) => text.trim() !== "").map(({ x, width }) => x + width));

/** The pieces of all rows, column after column. */
function columnsOf(rows: readonly Row[]): PlacedText[][][] {
  const columns: PlacedText[][][] = [];
  const pieces = rows.map(piecesOf);
  let single: PlacedText[][] = [];
  const close = () => {
    if (single.length > 0) columns.push(single);
    single = [];
  };
  for (let at = 0; at < rows.length; ) {
    const zone = zoneAt(rows, pieces, at);
    if (!zone) {
      // A list of contents, a table: what stands on one line belongs together.
      single.push(pieces[at]!.flat());
      at++;
      continue;
    }
    close();
    const sides: [PlacedText[][], PlacedText[][]] = [[], []];
    for (let row = at; row < zone.end; row++) {
      for (const side of [0, 1] as const) {
        const of = pieces[row]!.filter((piece) => leftOf(piece) < zone.middle === (side === 0)).flat();
        if (of.length > 0) sides[side].push(of);
      }
    }
    columns.push(
      ...(isRightToLeft(
        sides[0]
          .flat()
          .map(({ text }) => text)
          .join(""),
      )
        ? sides.reverse()
        : sides),
    );
    at = zone.end;
  }
  close();
  return columns;
}

/** Rows from one on that stand in two columns: up to which one, and between which they are divided. */
function zoneAt(
  rows: readonly Row[],
  pieces: readonly PlacedText[][][],
  at: number,
): { end: number; middle: number } | undefined {
  const [left, right, third] = pieces[at]!;
  if (!left || !right || third) return undefined;
  let from = rightOf(left);
  let to = leftOf(right);
  let both = 0;
  let end = at;
  let filled = 0;
  const edges = { left: leftOf(left), right: rightOf(right) };
  for (let row = at; row < rows.length; row++) {
    if (row > at && rows[row]!.y - rows[row - 1]!.y > 3.5 * Math.max(rows[row]!.size, rows[row - 1]!.size))
      break;
    const here = pieces[row]!;
    const before = here.filter((piece) => leftOf(piece) < from);
    const after = here.filter((piece) => leftOf(piece) >= from);
    const edge = Math.max(from, ...before.map(rightOf));
    const start = Math.min(to, ...after.map(leftOf));
    if (start - edge < 0.6 * rows[row]!.size) break;
    [from, to] = [edge, start];
    edges.left = Math.min(edges.left, ...here.map(leftOf));
    edges.right = Math.max(edges.right, ...here.map(rightOf));
    if (before.length > 0 && after.length > 0) {
      both++;
      if (
        rightOf(before.flat()) - leftOf(before.flat()) > 0.6 * (from - edges.left) &&
        rightOf(after.flat()) - leftOf(after.flat()) > 0.6 * (edges.right - to)
      )
        filled++;
      end = row + 1;
    }
  }
  const middle = (from + to) / 2;
  const last = lastBeside(rows, pieces, end, middle);
  if (both >= leastRows && filled >= both * 0.5) return { end: last, middle };
  // A letterhead beside a title: few lines, each a thing of its own.
  return both <= 2 && last - at >= 2 && last - at <= 8 ? { end: last, middle } : undefined;
}

/** The shorter of two columns ends first: the rows below that are the other's. */
function lastBeside(
  rows: readonly Row[],
  pieces: readonly PlacedText[][][],
  end: number,
  middle: number,
): number {
  let last = end;
  while (
    last < rows.length &&
    rows[last]!.y - rows[last - 1]!.y < 1.8 * rows[last]!.size &&
    pieces[last]!.every((piece) => leftOf(piece) > middle || rightOf(piece) < middle)
  )
    last++;
  return last;
}

/** A line of the texts that stand on it; undefined where they hold none. */
function lineOf(
  texts: readonly PlacedText[],
  page: number,
  spaced: boolean,
  column: number,
): Omit<PageLine, "tag" | "artifact"> | undefined {
  const shown = texts.filter(({ text }) => text.trim() !== "" && text !== "\u200a");
  if (shown.length === 0) return undefined;
  const [main] = [...shown].sort((a, b) => b.text.length * b.size - a.text.length * a.size);
  const { size, y, font } = main!;
  const rightToLeft = isRightToLeft(shown.map(({ text }) => text).join(""));
  const sorted = inReadingOrder(texts, rightToLeft);
  let line = "";
  let edge: number | undefined;
  let mark: string | undefined;
  for (const text of sorted) {
    const raised = text.size <= 0.78 * size && y - text.y > 0.15 * size;
    if (raised && /^[\d*†‡§]{1,3}[)\s,]*$/.test(text.text.trim()) && !/(?:^|\s)[kcm]?m$/.test(line)) {
      if (line.trim() === "") mark = text.text.trim();
      edge = rightToLeft ? text.x : text.x + text.width;
      continue;
    }
    const apart = edge === undefined ? 0 : rightToLeft ? edge - (text.x + text.width) : text.x - edge;
    if (line !== "" && apart > (spaced ? 0.25 : 0.17) * Math.min(size, text.size))
      line += /\s$/.test(line) ? "" : " ";
    line += text.text;
    edge = rightToLeft ? text.x : text.x + text.width;
  }
  const text = closedGaps(typedLetters(line), spaced).trim();
  if (text === "" && mark === undefined) return undefined;
  return {
    text,
    page,
    x: Math.min(...shown.map(({ x }) => x)),
    right: Math.max(...shown.map(({ x, width }) => x + width)),
    y,
    size,
    font,
    column,
    ...(mark === undefined ? {} : { mark }),
  };
}

/** Texts as they are read: from the left, or from the right but for numbers and foreign words, which run from the left. */
function inReadingOrder(texts: readonly PlacedText[], rightToLeft: boolean): PlacedText[] {
  const sorted = [...texts].sort((a, b) => a.x - b.x);
  if (!rightToLeft) return sorted;
  sorted.reverse();
  const ordered: PlacedText[] = [];
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && isLeftToRight(sorted[end]!.text, end > at)) end++;
    while (end > at && sorted[end - 1]!.text.trim() === "") end--;
    ordered.push(...(end > at ? withSpacesTurned(sorted.slice(at, end).reverse()) : [sorted[at]!]));
    at = Math.max(end, at + 1);
  }
  return ordered;
}

/**
 * Words that run from the left, in a line that is read from the right: the space at their right end is read before them,
 * that at their left end after them.
 */
function withSpacesTurned(run: readonly PlacedText[]): PlacedText[] {
  const [first, last] = [run[0]!, run.at(-1)!];
  const before = /\s*$/.exec(last.text)![0];
  const after = /^\s*/.exec(first.text)![0];
  const trimmed = run.map((text) => ({
    ...text,
    text: text.text.slice(
      text === first ? after.length : 0,
      text === last ? -before.length || undefined : undefined,
    ),
  }));
  return [
    ...(before === "" ? [] : [{ ...last, text: before, x: last.x + last.width, width: 0 }]),
    ...trimmed,
    ...(after === "" ? [] : [{ ...first, text: after, width: 0 }]),
  ];
}

function isLeftToRight(text: string, within: boolean): boolean {
  if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text) || (within && /^[\s.,:/-]*$/.test(text));
}
