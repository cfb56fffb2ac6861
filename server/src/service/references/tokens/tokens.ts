import { type ScannedSymbol, scanSymbol } from "../symbols/scanSymbol";
import { followsDirectly } from "../words/gaps";
import type { Phrases } from "../words/phrases";
import { isDigit, isLatin, isLetter, isSpace, isUpper } from "../words/plain";
import type { Word } from "../words/vocabulary";
import { type Item, readItem, readSpecialSession } from "./items";
import { readRange, readSlip, readSpoken } from "./slips";

/** What the finder of references sees of a text; everything else is passed over. */
export type Token =
  | Item
  | (Word & { readonly start: number; readonly end: number })
  | { readonly kind: "symbol"; readonly start: number; readonly end: number; readonly found: ScannedSymbol }
  /** 其 before a date or a number: the organ's own. */
  | { readonly kind: "own"; readonly start: number; readonly end: number }
  /** The end of a sentence. */
  | { readonly kind: "stop"; readonly start: number; readonly end: number };

/** Reads a plain text into tokens, in order, in one pass. */
export function readTokens(text: string, vocabulary: Phrases<Word>): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at = readDigits(text, at, tokens, vocabulary);
    else if (isLetter(code)) at = readWord(text, at, tokens, vocabulary);
    else if (code >= 0x3400 && code <= 0x9fff) at = readCharacter(text, at, tokens, vocabulary);
    else {
      if (isStop(text, at, code)) tokens.push({ kind: "stop", start: at, end: at + 1 });
      at++;
    }
  }
  return tokens;
}

function readDigits(text: string, at: number, tokens: Token[], vocabulary: Phrases<Word>): number {
  // "5/RES/1325": an S that was read as a digit.
  if (text[at] === "5" && /^5\/RES\/\d/.test(text.slice(at, at + 7)) && !isDigit(text.charCodeAt(at - 1))) {
    const found = scanSymbol(`S${text.slice(at + 1, at + 40)}`, 0);
    if (found) {
      const year = found.year && { ...found.year, start: found.year.start + at, end: found.year.end + at };
      const end = at + found.end;
      tokens.push({
        kind: "symbol",
        start: at,
        end,
        found: { ...found, start: at, end, slip: true, ...(year ? { year } : {}) },
      });
      return end;
    }
  }
  // Names may begin with a number: the 2030 Agenda.
  const name = vocabulary.match(text, at);
  if (name) {
    tokens.push({ ...name.value, start: at, end: name.end });
    return name.end;
  }
  const starts = mayStart(text, at, tokens);
  const afterHead = starts && followsHead(text, at, tokens);
  const item =
    (starts
      ? (readSlip(text, at, afterHead) ?? readSpoken(text, at, afterHead) ?? readRange(text, at, afterHead))
      : undefined) ?? readItem(text, at);
  if (item.kind === "item" && starts) tokens.push(item);
  return item.end;
}

/** Whether a head word stands right before, or in Chinese the sign of a number. */
function followsHead(text: string, at: number, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last?.kind === "head") return followsDirectly(text, last.end, at);
  return text[at - 1] === "第" || (text[at - 1] === " " && text[at - 2] === "第");
}

/** A number after these is part of something else: a sum of money, a decimal, a code, a telephone number. */
function mayStart(text: string, at: number, tokens: readonly Token[]): boolean {
  const before = text.charCodeAt(at - 1);
  if (Number.isNaN(before) || isSpace(before)) return true;
  const last = tokens.at(-1);
  // "UNSCR1325", "UNSCR-1325", "Res/1325"; not "high-resolution-1080".
  if (last?.kind === "head" && (last.end === at || (last.end === at - 1 && before === 45))) return true;
  if (isLatin(before) || (before >= 0xc0 && before < 0x250)) return false;
  // "79/1-79/5": the end of a range.
  if (before === 45 && last?.kind === "item" && last.end === at - 1 && last.shape === "pair")
    return /^\d{1,4}\/\d/.test(text.slice(at, at + 7));
  // 46 "." 36 "$" 47 "/" 45 "-" 95 "_" 35 "#" 64 "@" 43 "+" 61 "=" 38 "&" 8364 "€" 163 "£" 92 "\"
  if (before === 45) return !isDigit(text.charCodeAt(at - 2)) && !isLatin(text.charCodeAt(at - 2));
  if (before === 46) return /(?:no|res|nr|num)\.$/i.test(text.slice(Math.max(0, at - 5), at));
  return (
    before !== 36 &&
    before !== 47 &&
    before !== 95 &&
    before !== 64 &&
    before !== 43 &&
    before !== 61 &&
    before !== 38 &&
    before !== 0x20ac &&
    before !== 163 &&
    before !== 92
  );
}

function readWord(text: string, start: number, tokens: Token[], vocabulary: Phrases<Word>): number {
  const code = text.charCodeAt(start);
  if (code >= 0x600 && code < 0x700) return readArabicWord(text, start, tokens, vocabulary);
  const end = endOfWord(text, start);
  const next = text.charCodeAt(end);
  // 47 "/" 46 "." 40 "(": only before these may a word be the beginning of a symbol.
  if (
    next === 47 ||
    ((next === 46 || next === 40) && end === start + 2) ||
    (isUpper(code) && end <= start + 6 && mayBeMisspelt(text, start, end, next))
  ) {
    const found = mayBeginSymbol(text, start) ? scanSymbol(text, start) : undefined;
    if (found) {
      tokens.push({ kind: "symbol", start, end: found.end, found });
      return found.end;
    }
  }
  if (next === 45 && end <= start + 2) {
    const item = readSpecialSession(text, start);
    if (item) {
      tokens.push(item);
      return item.end;
    }
  }
  const word = vocabulary.match(text, start);
  if (word && !isNoOrgan(word.value, text, start, word.end)) {
    tokens.push({ ...meantBy(word.value, text, word.end), start, end: word.end });
    return word.end;
  }
  // "l325 (2000)": a digit that was read as a letter.
  if (end === start + 1 && isDigit(next) && (code === 108 || code === 73)) {
    const item = readSlip(text, start, followsHead(text, start, tokens));
    if (item) {
      tokens.push(item);
      return item.end;
    }
  }
  return end;
}

/** "SC 2250", "GA 70/1" name an organ; small letters, or without a number, they are something else. */
function isNoOrgan(word: Word, text: string, start: number, end: number): boolean {
  if (word.kind !== "head" || end > start + 2) return false;
  return !/^(?:SC|GA)[ -]\d/.test(text.slice(start, end + 2));
}

/** "the same resolution 2518 (2020)", "بما في ذلك القرار 73/141": with its number it is a citation like any other. */
function meantBy(word: Word, text: string, end: number): Word {
  if (word.kind !== "again" || word.nature === undefined) return word;
  return /^\s?(?:رقم )?(?:\d|دإ)/.test(text.slice(end, end + 6))
    ? { kind: "head", nature: word.nature }
    : word;
}

/** Symbols with other signs for their strokes, or a letter in the place of one: S-RES-1325, A_RES_70_1, A / RES / 70 / 1, AIRES/70/1. */
function mayBeMisspelt(text: string, start: number, end: number, next: number): boolean {
  // 92 "\\" 95 "_" 45 "-" 46 "." 47 "/"
  if (next === 92 || next === 95 || next === 45 || next === 46)
    return (
      /^(?:A|S|E|GA|SC|UNGA|UNSC|HRC|UNHRC|ECOSOC|UN)$/.test(text.slice(start, end)) &&
      /^[._\\-](?:RES|Res|DEC|PRST|HRC|A|S)[/._\\-]/.test(text.slice(end, end + 6))
    );
  if (next === 32 && text.charCodeAt(end + 1) === 47)
    return /^(?:A|S|E|GA|SC|UNGA|UNSC) ?\/ ?RES/.test(text.slice(start, start + 10));
  return end === start + 5 && text.charCodeAt(start + 1) === 73 && /^[AS]IRES/.test(text.slice(start, end));
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** Inside a path nothing is a symbol, but addresses of the official sites end in one. */
function mayBeginSymbol(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 47 && before !== 92 && before !== 46 && before !== 95 && before !== 45 && before !== 64)
    return true;
  if (before === 45) return true;
  return (
    before === 47 &&
    /(?:undocs\.org|docs\.un\.org|undocsorg)\/(?:[a-z]{2}\/)?$/i.test(
      text.slice(Math.max(0, start - 20), start),
    )
  );
}

/** In Arabic "and", "so", "in", "for", "as" and the article are written together with the word after them. */
function readArabicWord(text: string, start: number, tokens: Token[], vocabulary: Phrases<Word>): number {
  let at = start;
  for (let step = 0; step < 5; step++) {
    if (text[at] === "د") {
      const item = readSpecialSession(text, at);
      if (item) {
        tokens.push(item);
        return item.end;
      }
    }
    const word = vocabulary.match(text, at);
    if (word) {
      tokens.push({ ...meantBy(word.value, text, word.end), start, end: word.end });
      return word.end;
    }
    const next = afterParticle(text, at, step);
    if (next === at) break;
    at = next;
  }
  // A symbol may be written together with the word before it: "الجمعية العامةA/RES/70/1".
  let end = start + 1;
  while (isLetter(text.charCodeAt(end)) && !isLatin(text.charCodeAt(end))) end++;
  return end;
}

function afterParticle(text: string, at: number, step: number): number {
  const letter = text[at] ?? "";
  if (step === 0 && (letter === "و" || letter === "ف")) return at + 1;
  if (letter === "ا" && text[at + 1] === "ل") return at + 2;
  if (letter === "ل" && text[at + 1] === "ل") return at + 2;
  if (letter === "ب" || letter === "ل" || letter === "ك") return at + 1;
  return at;
}

function readCharacter(text: string, at: number, tokens: Token[], vocabulary: Phrases<Word>): number {
  const word = vocabulary.match(text, at);
  if (word) {
    tokens.push({ ...word.value, start: at, end: word.end });
    return word.end;
  }
  if (text[at] === "其" && /^(?:\d|第|关于|關於|题为|題為|ES-|S-|大)/.test(text.slice(at + 1, at + 4)))
    tokens.push({ kind: "own", start: at, end: at + 1 });
  return at + 1;
}

function isStop(text: string, at: number, code: number): boolean {
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x61f) return true;
  if (code === 10) {
    const next = text.charCodeAt(at + 1);
    return next === 10 || (next === 13 && text.charCodeAt(at + 2) === 10);
  }
  if (code === 33 || code === 63) return true;
  if (code !== 46) return false;
  // A full stop ends a sentence where a space and a capital follow, unless it stands after an abbreviation.
  let next = at + 1;
  while (isSpace(text.charCodeAt(next)) && next < at + 12) next++;
  if (next === at + 1) return false;
  const following = text.charCodeAt(next);
  const capital =
    isUpper(following) ||
    (following >= 0xc0 && following <= 0xde) ||
    (following >= 0x410 && following <= 0x42f) ||
    (following >= 0x600 && following < 0x700);
  if (!capital) return false;
  let start = at;
  while (start > at - 6 && isLetter(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, at);
  // German: "vom 9. Dezember 2010".
  if (
    word.length === 0 &&
    isDigit(text.charCodeAt(at - 1)) &&
    /(?:vom|am|den|der|zum|bis|ab) \d{1,2}$/.test(text.slice(Math.max(0, at - 7), at))
  )
    return false;
  return word.length > 1 &&
    !/^(?:No|Nos|Art|Arts|Res|Doc|Corr|Add|Rev|para|paras|sect|chap|vol|Mr|Ms|Mrs|Dr|St|cf|núm|art|párr|ст|гл|разд|г|пп|см)$/i.test(
      word,
    )
    ? true
    : word.length === 0;
}
