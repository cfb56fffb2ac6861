import type { TextRange } from "../text/range";
import type { Piece, PieceKind } from "./comparison";
import type { Move } from "./moves";
import type { TextWords } from "./textWords";

/**
 * The pieces that two texts are made of, in the order of the later one.
 * @param places of the words of `later` in `earlier`; ascending, -1 for a word without counterpart
 */
export function piecesOf(
  earlier: TextWords,
  later: TextWords,
  places: Int32Array,
  moves: readonly Move[],
): Piece[] {
  const pieces = new Pieces(earlier, later);
  let before = { word: 0, offset: 0 };
  let after = { word: 0, offset: 0 };
  const gap = (beforeEnd: { word: number; offset: number }, afterEnd: { word: number; offset: number }) => {
    const inside = {
      before: { start: before.offset, end: beforeEnd.offset },
      after: { start: after.offset, end: afterEnd.offset },
    };
    const departed = moves.filter((m) => m.before.start >= before.word && m.before.end <= beforeEnd.word);
    const arrived = moves.filter((m) => m.after.start >= after.word && m.after.end <= afterEnd.word);
    pieces.gap(inside, departed, arrived, moves);
  };
  for (let word = 0; word < later.count; word += 1) {
    const place = places[word]!;
    if (place < 0) continue;
    const start = { word, offset: later.starts[word]! };
    const placeStart = { word: place, offset: earlier.starts[place]! };
    gap(placeStart, start);
    before = { word: place + 1, offset: earlier.ends[place]! };
    after = { word: word + 1, offset: later.ends[word]! };
    pieces.aligned(
      { start: placeStart.offset, end: before.offset },
      { start: start.offset, end: after.offset },
    );
  }
  gap({ word: earlier.count, offset: earlier.text.length }, { word: later.count, offset: later.text.length });
  return pieces.list;
}

/** Puts the pieces together; neighbours of one kind become one. */
class Pieces {
  readonly list: Piece[] = [];

  constructor(
    private readonly earlier: TextWords,
    private readonly later: TextWords,
  ) {}

  /** Two words that stand for each other. */
  aligned(before: TextRange, after: TextRange): void {
    this.add(this.text(before, "before") === this.text(after, "after") ? "same" : "form", before, after);
  }

  /** What stands between two aligned words on either side. */
  gap(
    { before, after }: { before: TextRange; after: TextRange },
    departed: readonly Move[],
    arrived: readonly Move[],
    moves: readonly Move[],
  ): void {
    if (departed.length === 0 && arrived.length === 0) {
      this.difference(before, after);
      return;
    }
    // Where phrases came or went, what the two sides have beside them is told one side after the other.
    let at = before.start;
    const { starts, ends } = this.earlier;
    for (const move of [...departed].sort((x, y) => x.before.start - y.before.start)) {
      const range = { start: starts[move.before.start]!, end: ends[move.before.end - 1]! };
      this.difference({ start: at, end: range.start }, emptyAt(after.start));
      this.add("moved", range, emptyAt(after.start), moves.indexOf(move) + 1);
      at = range.end;
    }
    const rest = { start: at, end: before.end };
    let here = after.start;
    let old: TextRange = rest;
    for (const move of arrived) {
      const range = {
        start: this.later.starts[move.after.start]!,
        end: this.later.ends[move.after.end - 1]!,
      };
      this.difference(old, { start: here, end: range.start });
      old = emptyAt(before.end);
      this.add("moved", old, range, moves.indexOf(move) + 1);
      here = range.end;
    }
    this.difference(old, { start: here, end: after.end });
  }

  /** Words and marks without counterpart: what is the same at both ends is told apart from what differs. */
  private difference(before: TextRange, after: TextRange): void {
    let { start: b, end: bEnd } = before;
    let { start: a, end: aEnd } = after;
    while (b < bEnd && a < aEnd && this.unit(b, "before") === this.unit(a, "after")) {
      if (isLetter(this.unit(a, "after"))) break;
      b += 1;
      a += 1;
    }
    const equal = (x: number, y: number) => this.unit(x - 1, "before") === this.unit(y - 1, "after");
    while (bEnd > b && aEnd > a && equal(bEnd, aEnd) && !isLetter(this.unit(aEnd - 1, "after"))) {
      bEnd -= 1;
      aEnd -= 1;
    }
    this.add("same", { start: before.start, end: b }, { start: after.start, end: a });
    const atEnd = bEnd === this.earlier.text.length && aEnd === this.later.text.length;
    // Emphasis that begins or ends here, and the mark at the end of the text, are no part of what was exchanged.
    const old = this.bare({ start: b, end: bEnd }, "before", atEnd);
    const fresh = this.bare({ start: a, end: aEnd }, "after", atEnd);
    this.add("form", { start: b, end: old.start }, { start: a, end: fresh.start });
    this.add(kindOf(this.text(old, "before"), this.text(fresh, "after")), old, fresh);
    this.add("form", { start: old.end, end: bEnd }, { start: fresh.end, end: aEnd });
    this.add("same", { start: bEnd, end: before.end }, { start: aEnd, end: after.end });
  }

  /** A range without the marks of Markdown's emphasis around it; at the end of the text without its last mark too. */
  private bare({ start, end }: TextRange, side: "before" | "after", atEnd: boolean): TextRange {
    let from = start;
    let to = end;
    while (from < to && isEmphasis(this.unit(from, side))) from += 1;
    while (
      to > from &&
      (isEmphasis(this.unit(to - 1, side)) || (atEnd && isEndMark(this.unit(to - 1, side))))
    )
      to -= 1;
    return { start: from, end: to };
  }

  private add(kind: PieceKind, before: TextRange, after: TextRange, move?: number): void {
    if (before.start === before.end && after.start === after.end) return;
    const last = this.list.at(-1);
    if (last && last.kind === kind && kind !== "moved") {
      this.list[this.list.length - 1] = {
        kind,
        before: { start: last.before.start, end: before.end },
        after: { start: last.after.start, end: after.end },
      };
      return;
    }
    this.list.push({ kind, before, after, ...(move ? { move } : {}) });
  }

  private text({ start, end }: TextRange, side: "before" | "after"): string {
    return (side === "before" ? this.earlier : this.later).text.slice(start, end);
  }

  private unit(at: number, side: "before" | "after"): number {
    return (side === "before" ? this.earlier : this.later).text.charCodeAt(at);
  }
}

function emptyAt(offset: number): TextRange {
  return { start: offset, end: offset };
}

function isLetter(unit: number): boolean {
  return /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(String.fromCharCode(unit));
}

function isEmphasis(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f;
}

/** What ends a paragraph, with the white space around it. */
function isEndMark(unit: number): boolean {
  return /[\s.;,:،؛。；，：]/.test(String.fromCharCode(unit));
}

/** What only dresses the words: spaces, invisible marks, Markdown's emphasis. */
const dress = /[\s*_\u00ad\u200b-\u200f\u2060\ufeff]+/g;

function undressed(text: string): string {
  return text
    .replace(dress, "")
    .replace(/[“”«»„‟"＂]/g, '"')
    .replace(/[‘’‚‛'＇]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-");
}

function kindOf(before: string, after: string): PieceKind {
  if (before === after) return "same";
  const old = undressed(before);
  const fresh = undressed(after);
  if (old === fresh) return "form";
  if (old === "") return "inserted";
  return fresh === "" ? "deleted" : "replaced";
}
