import type { Position } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type PositionEncoding, unitsAt } from "./positionEncoding";

/** Offsets of one text (UTF-16) as LSP's lines and characters, and back. It never changes. */
export interface LineTable {
  positionAt(offset: number): Position;
  /** What lies behind a line's end is its end; the middle of a character is its beginning. */
  offsetAt(position: Position): number;
}

/** Every so many offsets the units before it are remembered: a power of two. */
const stride = 512;

/**
 * The line table of a text; worked out when it is first asked.
 * @param encoding what the client counts the characters of a line in
 */
export function lineTable(text: string, encoding: PositionEncoding = "utf-16"): LineTable {
  const byUtf16 = TextDocument.create("text:", "plaintext", 0, text);
  if (encoding === "utf-16") return byUtf16;
  const units = unitsAt[encoding];
  let remembered: number[] | undefined;

  /** The client's units before every offset that is a multiple of the stride. */
  function steps(): number[] {
    if (remembered) return remembered;
    remembered = [];
    let sum = 0;
    for (let at = 0; at <= text.length; at += 1) {
      if (at % stride === 0) remembered.push(sum);
      if (at < text.length) sum += units(text, at);
    }
    return remembered;
  }
  function unitsBefore(offset: number): number {
    const step = Math.floor(offset / stride);
    let sum = steps()[step]!;
    for (let at = step * stride; at < offset; at += 1) sum += units(text, at);
    return sum;
  }

  return {
    positionAt(offset) {
      const { line, character } = byUtf16.positionAt(offset);
      const start = byUtf16.offsetAt({ line, character: 0 });
      return { line, character: unitsBefore(start + character) - unitsBefore(start) };
    },
    offsetAt({ line, character }) {
      const start = byUtf16.offsetAt({ line, character: 0 });
      const end = byUtf16.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
      const wanted = unitsBefore(start) + character;
      let step = Math.floor(start / stride);
      let beyond = Math.floor(end / stride) + 1;
      while (beyond - step > 1) {
        const middle = (step + beyond) >> 1;
        if (steps()[middle]! <= wanted) step = middle;
        else beyond = middle;
      }
      let at = Math.max(step * stride, start);
      let sum = unitsBefore(at);
      while (at < end && sum + units(text, at) <= wanted) {
        sum += units(text, at);
        at += 1;
      }
      return at;
    },
  };
}
