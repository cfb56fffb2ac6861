import { isSpace } from "../text/characters";

/** A line that holds something, cleaned of what is not text. */
export interface Line {
  /** Its words with single spaces between them. */
  readonly text: string;
  /** Its place in the file, from 0, as editors count. */
  readonly line: number;
  /** How many spaces stand before it. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** A page of the printed document begins here. */
  readonly page: boolean;
}

/** The lines of a text that hold something. Files with CR CR LF at each line's end are taken as their author saw them. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let line = 0;
  let gap = 0;
  let page = false;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code === 12) page = true;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    const content = singleSpaced(text.slice(start, at));
    if (content === "") gap++;
    else {
      lines.push({ text: content, line, indent: indentOf(text, start), gap, page });
      gap = 0;
      page = false;
    }
    if (code === 13 && text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10) {
      line++;
      at += 2;
    } else if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) line++;
    start = at + 1;
  }
  return lines;
}

/** The words of a text with single spaces between them; control and zero-width characters go. */
export function singleSpaced(text: string): string {
  const words: string[] = [];
  let word = "";
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    // A soft hyphen is an offer to the printer, not a letter; marks of direction are none either.
    const invisible =
      code === 0xad ||
      code === 0x200b ||
      code === 0xfeff ||
      code === 0x2060 ||
      (code >= 0x200e && code <= 0x200f);
    const space = !invisible && isSpace(code);
    if (!invisible && !space) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      word += text.slice(start, at);
      start = -1;
    }
    if (space && word !== "") {
      words.push(word);
      word = "";
    }
  }
  return words.join(" ");
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at - start;
}
