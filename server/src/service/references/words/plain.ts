import type { TextRange } from "../../text/range";
import { findMarks, linkAddresses, type Mark } from "./marks";

/**
 * A text as the finder of references reads it, with the way back to the original.
 *
 * Published text writes one sign in many ways: no-break spaces, non-breaking hyphens (U+2011), full-width brackets and
 * digits, Arabic-Indic digits, curly apostrophes. All become the plain sign. Most of that keeps the length, so offsets
 * stay; only signs that show nothing (soft hyphens, direction marks, vowel marks) are left out, and then a table leads
 * back.
 */
export interface PlainText {
  readonly text: string;
  /** The offset in the original text of an offset in the plain one. */
  original(offset: number): number;
  /** Where the addresses of links stand in the original text; they are left out of the plain one. */
  readonly addresses: readonly TextRange[];
}

const folded =
  /[\u00a0\u1680\u2000-\u200a\u2010-\u2015\u2018\u2019\u202f\u205f\u2212\u2215\u3000\ufe50\ufe59\ufe5a\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\ufe63]/;
const foldedEach = new RegExp(folded, "g");
const invisible = /[\u00ad\u061c\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

export function plainText(original: string): PlainText {
  const marks = findMarks(original);
  if (marks.length === 0) return withoutInvisible(original);
  const inner = withoutMarks(original, marks);
  const outer = withoutInvisible(inner.text);
  return {
    text: outer.text,
    original: (offset) => inner.original(outer.original(offset)),
    addresses: linkAddresses(original, marks),
  };
}

/** A text without its marks; the offsets of what stands in place of one are the mark's. */
function withoutMarks(original: string, marks: readonly Mark[]): PlainText {
  const offsets: number[] = [];
  const pieces: string[] = [];
  let from = 0;
  const keep = (to: number) => {
    pieces.push(original.slice(from, to));
    for (let at = from; at < to; at++) offsets.push(at);
  };
  for (const { start, end, means } of marks) {
    if (start < from) continue;
    keep(start);
    pieces.push(means);
    for (let count = 0; count < means.length; count++) offsets.push(start);
    from = end;
  }
  keep(original.length);
  return { text: pieces.join(""), original: (offset) => offsets[offset] ?? original.length, addresses: [] };
}

function withoutInvisible(original: string): PlainText {
  const sameLength = folded.test(original) ? original.replace(foldedEach, plainSign) : original;
  if (!invisible.test(sameLength)) return { text: sameLength, original: (offset) => offset, addresses: [] };
  const offsets = new Int32Array(sameLength.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = 0; at < sameLength.length; at++) {
    if (isInvisible(sameLength.charCodeAt(at))) {
      if (at > from) pieces.push(sameLength.slice(from, at));
      from = at + 1;
    } else offsets[length++] = at;
  }
  pieces.push(sameLength.slice(from));
  offsets[length] = sameLength.length;
  return {
    text: pieces.join(""),
    original: (offset) => offsets[Math.min(offset, length)] ?? sameLength.length,
    addresses: [],
  };
}

function isInvisible(code: number): boolean {
  if (code < 0x640) return code === 0xad || code === 0x61c;
  return (
    code === 0x640 ||
    (code >= 0x64b && code <= 0x652) ||
    code === 0x670 ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 48);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 48);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2018 || code === 0x2019) return "'";
  if (code === 0x2215) return "/";
  if (code === 0xfe59) return "(";
  if (code === 0xfe5a) return ")";
  if (code === 0xfe50) return ",";
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63) return "-";
  return " ";
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter of the Latin alphabet without marks. */
export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A letter of an alphabet that puts spaces between words: Latin, Greek, Cyrillic, Hebrew or Arabic. */
export function isLetter(code: number): boolean {
  return code < 0x700 && letters[code] === 1;
}

const letters = letterTable();

function letterTable(): Uint8Array {
  const table = new Uint8Array(0x700);
  const fill = (from: number, to: number) => table.fill(1, from, to + 1);
  fill(65, 90);
  fill(97, 122);
  fill(0xc0, 0x2af);
  fill(0x370, 0x6ff);
  // Signs among the letters: × ÷, and the Arabic comma, semicolon, question mark, per cent, decimal signs, full stop.
  for (const code of [0xd7, 0xf7, 0x60c, 0x61b, 0x61f, 0x66a, 0x66b, 0x66c, 0x6d4]) table[code] = 0;
  return table;
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Digits of any length read as a number; numbers of more than nine digits are all the same to us. */
export function readNumber(text: string, start: number, end: number): number {
  return end - start > 9 ? Number.MAX_SAFE_INTEGER : Number(text.slice(start, end));
}

/** The end of a run of digits. */
export function endOfDigits(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a run of spaces and line breaks. */
export function endOfSpaces(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Letters that a scanner or a hasty finger puts in the place of digits. */
const digits: Readonly<Record<string, string>> = {
  l: "1",
  I: "1",
  "|": "1",
  O: "0",
  o: "0",
  S: "5",
  B: "8",
  Z: "2",
};

/** Digits as they were meant: "l325", "2OOO". */
export function mendDigits(written: string): string {
  return written.replace(/[lI|OoSBZ]/g, (letter) => digits[letter] ?? letter);
}
