import { assemblySessionOf } from "../facts/assemblySessions";
import { councilYears } from "../facts/councilYears";
import { readRoman, writeRoman } from "../facts/roman";
import { endOfDigits, endOfSpaces, isDigit, isLatin, isUpper, mendDigits } from "../words/plain";
import type { DocumentSymbol } from "./documentSymbol";
import { dottedWord, isKnownOrgan, mayBeDocument, plainWord } from "./symbolElements";

/** A symbol at a place of a plain text (see plain.ts). */
export interface ScannedSymbol extends DocumentSymbol {
  readonly start: number;
  readonly end: number;
  /** A resolution with its year: the place of it, with the brackets or the sign that stands before it. */
  readonly year?: {
    readonly value: number;
    readonly start: number;
    readonly end: number;
    readonly loose?: true;
  };
  /** It is written wrongly but plainly: S-RES-1325, A/RES/ 70/1. */
  readonly slip?: true;
}

/** Maximum length of a symbol, in UTF-16 units: no more is looked at. */
const longestSymbol = 160;

/**
 * The symbol that begins at `start`, where one does.
 *
 * The grammar is that of the series symbols of United Nations documents (ST/LIB/SER.B/5/Rev.5):
 * organ / body / session or year / nature and number / suffixes, with a few bracketed parts. Tolerated: spaces before
 * brackets and around the hyphen of a double symbol, a line break after a stroke, lower case, Cyrillic letters that look
 * like Latin ones. What is written wrongly but plainly is read as it was meant, and says so (`slip`).
 * @param asWritten whether the session is not to be added that the number of an old resolution tells
 */
export function scanSymbol(text: string, start: number, asWritten = false): ScannedSymbol | undefined {
  const window = latinLetters(text.slice(start, start + longestSymbol));
  const plain = scanOne(window, 0);
  const misspelt = scanMisspelt(window);
  const further = misspelt && misspelt.end > (plain?.end ?? 0);
  // "A/HRC/res.53/1" reads like UNEP/EA.5/Res.14, but no such series is there.
  const dotted = misspelt?.end === plain?.end && plain?.elements.some((element) => /^Res\./i.test(element));
  const first = further || dotted ? misspelt : plain;
  if (!first) return undefined;
  if (!asWritten) completeAssembly(first);
  const joined = scanSecond(window, first);
  const found = joined ?? first;
  return {
    ...found,
    start: start + found.start,
    end: start + found.end,
    ...(found.year
      ? { year: { ...found.year, start: start + found.year.start, end: start + found.year.end } }
      : {}),
  };
}

const misspelling =
  /^(?:UN[/ ])?(A[/._\\-]HRC|UNHRC|HRC|UNGA|UNSC|GA|SC|ECOSOC|[ASE])( ?[/_\\|-] ?|[.]|I(?=RES[/IlL\d]))(RES|Res|res|RE5|RFS|DEC|PRST)( ?[/_\\|:-] ?|[.]| |(?=\d))([\dlIO]{1,5}|E?S-?\d{1,2})(?:( ?[/_\\|-] ?)(\d{1,4}))?([A-Z](?![a-zA-Z]))?(?: ?\((\d{4}|(?:E?S-)?[IVXL]+)\))?(?![\p{L}\d])/u;
const organOf: Readonly<Record<string, string>> = {
  GA: "A",
  UNGA: "A",
  SC: "S",
  UNSC: "S",
  ECOSOC: "E",
  HRC: "A/HRC",
  UNHRC: "A/HRC",
};

/** "S-RES-1325(2000)", "A_RES_70_1", "GA/RES/68/262", "AIRES/70/1": the symbol of a resolution, with other signs. */
function scanMisspelt(text: string): Scan | undefined {
  const match = misspelling.exec(text);
  if (!match) return undefined;
  const [written, organ = "", , nature = "", , first = "", , second, letter = "", bracket] = match;
  const named = organOf[organ] ?? organ.replace(/[._\\-]/, "/");
  const kind = nature === "DEC" || nature === "PRST" ? nature : "RES";
  const right = `${named}/${kind}/${mendDigits(first)}${second ? `/${second}` : ""}${letter}${bracket ? `(${bracket})` : ""}`;
  const scan = scanOne(right, 0);
  if (!scan || scan.end !== right.length) return undefined;
  const year = scan.year && {
    ...scan.year,
    start: written.length - (bracket ?? "").length - 2,
    end: written.length,
  };
  const { year: _, ...rest } = scan;
  return {
    ...rest,
    end: written.length,
    ...(written === right || written.replace(/ (?=\()/, "") === right ? {} : { slip: true as const }),
    ...(year && bracket ? { year } : {}),
  };
}

interface Scan {
  readonly start: number;
  end: number;
  organ: string;
  readonly elements: string[];
  readonly brackets: string[];
  symbol: string;
  year?: { value: number; start: number; end: number; loose?: true };
  second?: DocumentSymbol;
  slip?: true;
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
  for (;;) {
    const stroke = strokeAt(text, at, scan);
    if (stroke < 0) break;
    const element = readElement(text, afterStroke(text, stroke, scan), scan);
    if (!element) break;
    if (element.slip) scan.slip = true;
    scan.elements.push(element.value);
    scan.symbol += `/${element.value}`;
    scan.end = element.end;
    at = readBrackets(text, element.end, scan);
    // "S/RES 1325", "S/RES2518", "S/RES//2455": a space, nothing or two strokes in place of one.
    const slip = element.value === "RES" ? /^(?: |\/\/)?(?=\d)/.exec(text.slice(at, at + 3))?.[0] : undefined;
    if (slip !== undefined) {
      const number = readElement(text, at + slip.length, scan);
      if (!number) break;
      scan.slip = true;
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
  // "A/RES/76": a session, or half of a symbol; the resolutions of the first session are written with it, "76 (I)", "14 A (I)".
  if (
    organ === "A" &&
    scan.elements[0] === "RES" &&
    scan.elements.length === 2 &&
    scan.brackets.length === 0 &&
    Number(scan.elements[1]) <= 103 &&
    !/^ ?[A-Z] ?\(I\)/.test(text.slice(scan.end, scan.end + 6))
  )
    return undefined;
  readLetters(text, scan);
  completeYear(text, scan);
  return scan;
}

/** The stroke at a place, also after a stray space ("A/RES/70 /1"); -1 where there is none. */
function strokeAt(text: string, at: number, scan: Scan): number {
  if (text[at] === "/") return at;
  if (text[at] !== " " || text[at + 1] !== "/" || scan.elements.length === 0) return -1;
  if (!/^ ?(?:\d|RES\b|PRST\b|(?:L|Rev|Add|Corr)\.)/.test(text.slice(at + 2, at + 8))) return -1;
  scan.slip = true;
  return at + 1;
}

/** After a stroke a long symbol may be broken over the line, and a stray space is easily typed. */
function afterStroke(text: string, stroke: number, scan: Scan): number {
  const next = stroke + 1;
  const end = endOfSpaces(text, next);
  if (end === next) return next;
  if (end <= next + 12 && text.slice(next, end).includes("\n")) return end;
  if (end !== next + 1 || !/^(?:\d|RES\b|PRST\b|(?:L|PV|Rev|Add|Corr)\.\d)/.test(text.slice(end, end + 6)))
    return next;
  scan.slip = true;
  return end;
}

type Element = { value: string; end: number; slip?: true };

/** Numbers of resolutions, as they are misread or mistyped: "l325", "1 325". */
function readMistypedNumber(text: string, at: number, scan: Scan): Element | undefined {
  const window = text.slice(at, at + 6);
  if (scan.elements.at(-2) === "RES" && scan.organ === "A") {
    // A capital behind digits is a letter of the resolution: "31/6I".
    const last = /^(?=\d{0,2}[lIO])(?:[\dlIO]{0,2}[\dl]|I)(?![\dA-Za-z]| ?\()/.exec(window)?.[0];
    return last === undefined ? undefined : { value: mendDigits(last), end: at + last.length, slip: true };
  }
  if (scan.elements.at(-1) !== "RES") return undefined;
  const parts = scan.organ === "S" ? /^([12])[ ,.](\d{3})(?!\d)/.exec(window) : null;
  // A capital at the end is a part of an Assembly resolution: "197 I (III)".
  const digits = /^(?=\d*[lIOo])(?=[lIOo]*\d)[\dlIOo]{1,3}(?:\d|[lo])(?![\dA-Za-z])/.exec(window)?.[0];
  const value = parts ? `${parts[1]}${parts[2]}` : digits && mendDigits(digits);
  if (value === undefined) return undefined;
  const end = at + (parts?.[0] ?? digits ?? "").length;
  if (
    parts &&
    (councilYears().yearOf(Number(value)) === undefined || !/^ ?\(/.test(text.slice(end, end + 2)))
  )
    return undefined;
  return { value, end, slip: true };
}

function readElement(text: string, at: number, scan: Scan): Element | undefined {
  const code = text.charCodeAt(at);
  const mistyped = readMistypedNumber(text, at, scan);
  if (mistyped) return mistyped;
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
  if (isDigit(text.charCodeAt(end))) {
    // "RES70/1", "RESI70/1": without its stroke, or with a letter for it.
    if (/^res$/i.test(word)) return { value: "RES", end };
    if (/^RES[Il]$/.test(word)) return { value: "RES", end, slip: true };
    const tail = endOfDigits(text, end);
    // "ES11/1", "L28", "PV9478".
    if (/^E?S$/.test(word) && scan.elements.at(-1) === "RES" && text[tail] === "/" && tail - end < 3)
      return { value: `${word}-${text.slice(end, tail)}`, end: tail, slip: true };
    if (/^(?:L|PV|Rev|Add|Corr|CRP)$/.test(word) && (scan.elements.length > 0 || word === "PV"))
      return { value: `${word}.${text.slice(end, tail)}`, end: tail, slip: true };
    if (/^(?:C|CN|AC|WG|CONF)$/.test(word) && text[tail] === "/" && tail - end < 4)
      return { value: `${word}.${text.slice(end, tail)}`, end: tail, slip: true };
    return undefined;
  }
  // "S/PV 9478", "S/PV/9478".
  if (word === "PV") {
    const meeting = /^[ /-](\d{1,5})(?!\d)/.exec(text.slice(end, end + 7));
    if (meeting) return { value: `PV.${meeting[1]}`, end: end + meeting[0].length, slip: true };
  }
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
    if (scan.elements[0] === "RES" && /^\d{4}$/.test(value))
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
  if (/^(?:19|20)\d\d$/.test(inner))
    return resolution && (scan.organ === "S" || (scan.organ === "A" && Number(inner) <= 1977))
      ? inner
      : undefined;
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
function completeYear(text: string, scan: Scan): void {
  // "S/RES/1373/2001": a stroke in place of the brackets.
  const [nature, number = "", last = ""] = scan.elements;
  if (scan.organ === "S" && nature === "RES" && scan.elements.length === 3 && /^(?:19|20)\d\d$/.test(last)) {
    scan.elements.pop();
    scan.brackets.splice(0, scan.brackets.length, last);
    scan.symbol = `S/RES/${number}(${last})`;
    const from = scan.end - last.length - 1;
    // "S/RES/1373/2001 (2001)"
    scan.end += text.slice(scan.end, scan.end + 7).startsWith(` (${last})`) ? 7 : 0;
    scan.year = { value: Number(last), start: from, end: scan.end, loose: true };
    scan.slip = true;
    return;
  }
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

/**
 * To 1976 the Assembly's resolutions were numbered through, so that the number alone tells the session: A/RES/2625,
 * A/RES/217A, A/RES/25/2625, A/RES/2625/XXV and A/RES/3314 (1974) are plain.
 */
function completeAssembly(scan: Scan): void {
  if (scan.organ === "HRC") {
    if (!/^(?:RES|DEC|PRST|\d{1,2}$)/.test(scan.elements[0] ?? "")) return;
    scan.elements.unshift("HRC");
    Object.assign(scan, { organ: "A", symbol: `A/${scan.symbol}`, slip: true });
    return;
  }
  if (scan.organ !== "A" || scan.elements[0] !== "RES") return;
  const [, one = "", two] = scan.elements;
  const numbers =
    scan.elements.length === 2 ? one : (scan.elements.length === 3 && Number(one) <= 30 && two) || "";
  const [, digits, letters = ""] = /^(\d{3,4})([A-Z]?)$/.exec(numbers) ?? [];
  const session = digits ? assemblySessionOf(Number(digits)) : undefined;
  if (!session || (two !== undefined && readRoman(session) !== Number(one))) return;
  const [bracket] = scan.brackets;
  if (bracket !== undefined && !/^\d{4}$/.test(bracket)) return;
  scan.elements.splice(1, 2, digits + letters);
  scan.brackets.splice(0, 1, session);
  scan.symbol = `A/RES/${digits}${letters}(${session})`;
  scan.slip = true;
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
