import { councilYears } from "./councilYears";
import { endOfDigits, endOfSpaces, isDigit, isLatin, isUpper } from "./plain";
import { readRoman, writeRoman } from "./roman";
import type { DocumentSymbol } from "./symbol";
import { dottedWord, isKnownOrgan, mayBeDocument, plainWord } from "./symbolElements";

/** A symbol at a place of a plain text (see plain.ts). */
export interface ScannedSymbol extends DocumentSymbol {
  readonly start: number;
  readonly end: number;
  /** A Security Council resolution: the year in brackets, with the brackets. */
  readonly year?: { readonly value: number; readonly start: number; readonly end: number };
}

/** No symbol is longer; so much is looked at, and no more. */
const longest = 160;

/**
 * The symbol that begins at `start`, where one does.
 *
 * The grammar is that of the series symbols of United Nations documents (ST/LIB/SER.B/5/Rev.5):
 * organ / body / session or year / nature and number / suffixes, with a few bracketed parts. Tolerated: spaces before
 * brackets and around the hyphen of a double symbol, a line break after a stroke, lower case, Cyrillic letters that look
 * like Latin ones.
 */
export function scanSymbol(text: string, start: number): ScannedSymbol | undefined {
  const window = latinLetters(text.slice(start, start + longest));
  const first = scanOne(window, 0);
  if (!first) return undefined;
  const joined = scanSecond(window, first);
  const found = joined ?? first;
  return {
    ...found,
    start: start + found.start,
    end: start + found.end,
    ...(found.year
      ? { year: { value: found.year.value, start: start + found.year.start, end: start + found.year.end } }
      : {}),
  };
}

interface Scan {
  readonly start: number;
  end: number;
  readonly organ: string;
  readonly elements: string[];
  readonly brackets: string[];
  symbol: string;
  year?: { value: number; start: number; end: number };
  second?: DocumentSymbol;
}

function scanOne(text: string, start: number): Scan | undefined {
  let at = start;
  while (isLatin(text.charCodeAt(at)) && at < start + 7) at++;
  const written = text.slice(start, at);
  const organ = written.toUpperCase();
  if (!isKnownOrgan(organ)) return undefined;
  const scan: Scan = { start, end: at, organ, elements: [], brackets: [], symbol: organ };
  if (organ === "GC" && (text[at] === "." || text[at] === "(")) {
    const end = text[at] === "." ? endOfDigits(text, at + 1) : text.indexOf(")", at) + 1;
    if (end <= at + 1 || end > at + 5) return undefined;
    scan.symbol += text.slice(at, end);
    at = end;
    scan.end = at;
  }
  while (text[at] === "/") {
    const element = readElement(text, afterStroke(text, at), scan);
    if (!element) break;
    scan.elements.push(element.value);
    scan.symbol += `/${element.value}`;
    scan.end = element.end;
    at = readBrackets(text, element.end, scan);
    // "S/RES 1325", "S/RES2518", "S/RES//2455": a space, nothing or two strokes in place of one.
    const slip = element.value === "RES" ? /^(?: |\/\/)?(?=\d)/.exec(text.slice(at, at + 3))?.[0] : undefined;
    if (slip !== undefined) {
      const number = readElement(text, at + slip.length, scan);
      if (!number) break;
      scan.elements.push(number.value);
      scan.symbol += `/${number.value}`;
      scan.end = number.end;
      at = readBrackets(text, number.end, scan);
    }
  }
  if (scan.elements.length === 0) return undefined;
  if (written !== organ && !/^(?:RES|PRST|HRC|DEC|PV\.|C\.|CONF\.|\d{4}$)/.test(scan.elements[0] ?? ""))
    return undefined;
  if (!mayBeDocument(organ, scan.elements)) return undefined;
  // "A/RES/76": a session, or half of a symbol; the resolutions of the first session are written with it, "76 (I)".
  if (
    organ === "A" &&
    scan.elements[0] === "RES" &&
    scan.elements.length === 2 &&
    scan.brackets.length === 0 &&
    Number(scan.elements[1]) <= 103
  )
    return undefined;
  readLetters(text, scan);
  completeYear(scan);
  return scan;
}

/** After a stroke a long symbol may be broken over the line. */
function afterStroke(text: string, stroke: number): number {
  const next = stroke + 1;
  const end = endOfSpaces(text, next);
  return end > next && end <= next + 12 && text.slice(next, end).includes("\n") ? end : next;
}

function readElement(text: string, at: number, scan: Scan): { value: string; end: number } | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    let end = endOfDigits(text, at);
    if (end - at > 6) return undefined;
    // A range of reports: CERD/C/RUS/CO/25-26. In double symbols a letter follows the hyphen.
    if (
      /^(?:CERD|CEDAW|CRC|CAT|CCPR|CRPD|CMW)$/.test(scan.organ) &&
      text[end] === "-" &&
      isDigit(text.charCodeAt(end + 1))
    )
      end = endOfDigits(text, end + 1);
    // WFP/EB.A/2023/5-A: a letter for the kind of document.
    if (scan.organ === "WFP" && /^-[A-Z](?![A-Za-z])/.test(text.slice(end, end + 3))) end += 2;
    return { value: text.slice(at, end), end };
  }
  let end = at;
  while (isLatin(text.charCodeAt(end)) && end < at + 13) end++;
  if (end === at) return undefined;
  const word = text.slice(at, end);
  const next = text[end];
  if (next === "." && (isDigit(text.charCodeAt(end + 1)) || isUpper(text.charCodeAt(end + 1)))) {
    let tail = end + 1;
    while (tail < end + 8 && (isDigit(text.charCodeAt(tail)) || isUpper(text.charCodeAt(tail)))) tail++;
    const form = dottedWord(word);
    return form ? { value: `${form}.${text.slice(end + 1, tail)}`, end: tail } : undefined;
  }
  if (
    next === "." &&
    text[end + 1] === " " &&
    isDigit(text.charCodeAt(end + 2)) &&
    /^(?:Add|Corr|Rev|Amend|L|PV|SR|CRP)$/i.test(word)
  ) {
    const tail = endOfDigits(text, end + 2);
    const form = dottedWord(word);
    return form ? { value: `${form}.${text.slice(end + 2, tail)}`, end: tail } : undefined;
  }
  if (next === "-" && /^E?S$/i.test(word) && isDigit(text.charCodeAt(end + 1))) {
    const tail = endOfDigits(text, end + 1);
    return tail - end > 3
      ? undefined
      : { value: `${word.toUpperCase()}-${text.slice(end + 1, tail)}`, end: tail };
  }
  if (next === "(" && word.length > 1 && isUpper(code) && isDigit(text.charCodeAt(end + 1))) {
    const tail = endOfDigits(text, end + 1);
    if (text[tail] === ")" && text[tail + 1] === "/")
      return { value: text.slice(at, tail + 1), end: tail + 1 };
  }
  if (isDigit(text.charCodeAt(end))) return /^res$/i.test(word) ? { value: "RES", end } : undefined;
  const value = plainWord(word, scan.organ, scan.elements.length, next === "/");
  return value ? { value, end } : undefined;
}

/** Bracketed parts: the year of a Council resolution, the session of an old one, "(Vol. I)", "(Resumption 1)". */
function readBrackets(text: string, from: number, scan: Scan): number {
  let at = from;
  for (;;) {
    const open = endOfSpaces(text, at);
    if (text[open] !== "(" || open > at + 2) return at;
    const close = text.indexOf(")", open);
    if (close < 0 || close > open + 24) return at;
    const value = bracketed(text.slice(open + 1, close), scan);
    if (!value) return at;
    if (scan.organ === "S" && scan.elements[0] === "RES" && /^\d{4}$/.test(value))
      scan.year = { value: Number(value), start: open, end: close + 1 };
    scan.brackets.push(value);
    scan.symbol += `(${value})`;
    at = close + 1;
    scan.end = at;
  }
}

function bracketed(written: string, scan: Scan): string | undefined {
  const inner = written.replace(/\s+/g, "");
  const resolution = scan.elements.at(-2) === "RES" && scan.brackets.length === 0;
  if (/^(?:19|20)\d\d$/.test(inner)) return resolution && scan.organ === "S" ? inner : undefined;
  const session = readSession(inner);
  if (session) return resolution && scan.organ !== "S" ? session : undefined;
  const part =
    /^(part|vol\.?|sect\.?|resumption|resum\.?|supp\.?|chap\.?|section|introduction|annex)([0-9ivxIVX]{1,5}(?:[-,&.]?[a-zA-Z0-9.]{1,6})?)?$/i.exec(
      inner,
    );
  if (!part) return undefined;
  const [, name = "", number = ""] = part;
  const lower = name.toLowerCase().replace(".", "");
  if (lower === "supp") return "SUPP";
  const form = { vol: "Vol.", sect: "Sect.", section: "Sect.", chap: "Chap.", resum: "Resumption" }[lower];
  const canonical = form ?? (lower[0] ?? "").toUpperCase() + lower.slice(1);
  return number ? canonical + (/^[ivx]+$/i.test(number) ? number.toUpperCase() : number) : undefined;
}

/**
 * The session of an old resolution, as it stands in brackets: roman (`XXIX`, `S-VI`, `ES-V`), or in Arabic the letters
 * for session, special and emergency special session with ordinary numbers (`د-29`, `دإ-6`, `دإط-5`).
 */
export function readSession(written: string): string | undefined {
  const inner = latinLetters(written)
    .replace(/^(\s*E?S)\s(?=[IVX])/i, "$1-")
    .replace(/\s+/g, "")
    .toUpperCase();
  const latin = /^(E?S-)?([IVXLC]{1,9})$/.exec(inner);
  if (latin) return readRoman(latin[2] ?? "") ? inner : undefined;
  const arabic = /^د(?:([إا])(ط)?)?-(\d{1,2})$/.exec(inner);
  if (!arabic) return undefined;
  return `${arabic[2] ? "ES-" : arabic[1] ? "S-" : ""}${writeRoman(Number(arabic[3]))}`;
}

/** The letters of an Assembly or Economic and Social Council resolution: "67/234 B", "217 A (III)", "217 (III) A". */
function readLetters(text: string, scan: Scan): void {
  const nature =
    scan.elements.at(-2) === "RES" || scan.elements.at(-3) === "RES" || scan.elements[0] === "DEC";
  if (!nature || scan.organ === "S" || scan.second) return;
  const last = scan.elements.at(-1) ?? "";
  if (!/^\d+$/.test(last)) return;
  const letters = scanLetters(text, scan.end);
  if (!letters) return;
  let end = letters.end;
  const hadBracket = scan.brackets.length > 0;
  scan.elements[scan.elements.length - 1] = last + letters.value;
  scan.end = end;
  if (!hadBracket) end = readBrackets(text, end, Object.assign(scan, { elements: scan.elements }));
  const bracket = scan.brackets.length > 0 ? `(${scan.brackets.join(")(")})` : "";
  scan.symbol = `${[scan.organ, ...scan.elements].join("/")}${bracket}`;
}

/** "A", "A-C" after a number, as capitals, or small and directly attached as in the UN's links; not before a letter or digit. */
export function scanLetters(text: string, from: number): { value: string; end: number } | undefined {
  const at = endOfSpaces(text, from);
  if (at > from + 1) return undefined;
  const code = text.charCodeAt(at);
  const small = at === from && code >= 97 && code <= 122;
  if (!isUpper(code) && !small) return undefined;
  let end = at + 1;
  // A session with more than twenty-six parts goes on with AA, BB.
  if (text.charCodeAt(end) === code) end++;
  const hyphen = text[end] === "-" ? end : -1;
  if (hyphen > 0) {
    const to = text.charCodeAt(hyphen + 1);
    if (
      (small ? to >= 97 && to <= 122 : isUpper(to)) &&
      to > code &&
      !isWordPart(text.charCodeAt(hyphen + 2))
    )
      end = hyphen + 2;
    else if (isWordPart(to)) return undefined;
  }
  if (isWordPart(text.charCodeAt(end)) || text[end] === "/" || text[end] === "'") return undefined;
  if (text[end] === "." && isUpper(text.charCodeAt(end + 1))) return undefined;
  return { value: text.slice(at, end).toUpperCase(), end };
}

function isWordPart(code: number): boolean {
  return isLatin(code) || isDigit(code) || (code >= 0xc0 && code < 0x700);
}

/** The number alone fixes the year; a year that was written stays, right or wrong. */
function completeYear(scan: Scan): void {
  if (
    scan.organ !== "S" ||
    scan.elements[0] !== "RES" ||
    scan.elements.length !== 2 ||
    scan.brackets.length > 0
  )
    return;
  const year = councilYears().yearOf(Number(scan.elements[1]));
  if (year === undefined) return;
  scan.brackets.push(String(year));
  scan.symbol += `(${year})`;
}

/** The second half of a double symbol: "A/70/95-S/2015/446", also with stray spaces around the hyphen. */
function scanSecond(text: string, first: Scan): Scan | undefined {
  if (first.elements.includes("RES")) return undefined;
  const hyphen = endOfSpaces(text, first.end);
  if (text[hyphen] !== "-" || hyphen > first.end + 2) return undefined;
  const start = endOfSpaces(text, hyphen + 1);
  if (start > hyphen + 3) return undefined;
  const second = scanOne(text, start);
  if (!second || second.elements.includes("RES")) return undefined;
  const { symbol, organ, elements, brackets } = second;
  return {
    ...first,
    end: second.end,
    symbol: `${first.symbol}-${symbol}`,
    second: { symbol, organ, elements, brackets },
  };
}

const lookAlikes = "АВЕКМНОРСТХІЅЈасеорхіѕј";
const latins = "ABEKMHOPCTXISJaceopxisj";

/** The Latin letter (its code) that this letter is or looks like; 0 for none. */
export function latinLetter(code: number): number {
  if (isLatin(code)) return code;
  if (code < 0x400 || code > 0x460) return 0;
  const at = lookAlikes.indexOf(String.fromCharCode(code));
  return at < 0 ? 0 : latins.charCodeAt(at);
}

/** Cyrillic letters that look like Latin ones become Latin: they are often typed inside symbols. */
export function latinLetters(text: string): string {
  if (!/[\u0400-\u045f]/.test(text)) return text;
  return text.replace(/[\u0400-\u045f]/g, (letter) => {
    const at = lookAlikes.indexOf(letter);
    return at < 0 ? letter : (latins[at] ?? letter);
  });
}
