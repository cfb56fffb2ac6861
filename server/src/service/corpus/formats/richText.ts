import { say } from "../../text/say";
import type { Block } from "../block";
import { singleSpaced } from "../lines";
import { numberOf, paragraphBlocks, type Seen, tableBlocks } from "./seen";
import { countedParagraphs, damaged, Unreadable } from "./unreadable";

/** An RTF text as it was read. */
export interface RichText {
  /** Changes were tracked in it: it was read as if all were accepted. */
  readonly tracked: boolean;
  /** Its groups are all closed. */
  readonly whole: boolean;
  readonly blocks: readonly Block[];
}

/** What holds within a group, and falls back to what it was before at its end. */
interface State {
  /** What becomes of its text: it is written, passed over, or read as something else. */
  target: "text" | "nothing" | "fonts" | "styles" | "number" | "note";
  font: number;
  /** Characters after `\u` that stand for it in readers that know no Unicode. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
}

/** What holds for a paragraph. */
interface Setting {
  inTable: boolean;
  style: number;
  outline: number;
}

/** Groups within each other. */
const deepest = 2000;

/** The encodings of code pages, by the labels of the WHATWG Encoding Standard. */
const codePages: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  28592: "iso-8859-2",
  28595: "iso-8859-5",
  28596: "iso-8859-6",
  54936: "gb18030",
  65001: "utf-8",
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [1250 + at, `windows-${1250 + at}`])),
};
/** The code pages of the character sets that fonts name (RTF 1.9.1, "Font Table"). */
const characterSets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const doubleByte = new Set(["shift_jis", "gb18030", "euc-kr", "big5"]);

/** Control words that stand for characters. */
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  page: "\n",
  column: "\n",
  softline: "\n",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  nestcell: " ",
  nestrow: " ",
};
/** Groups whose text is none of the document's. Others that a reader need not know begin with `\*`. */
const silent = new Set(
  "colortbl info pict header headerl headerr headerf footer footerl footerr footerf fldinst listtable listoverridetable object annotation atnid atnauthor bkmkstart bkmkend xe tc private revtbl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template operator nonshppict filetbl upr sp sn sv".split(
    " ",
  ),
);
/** Groups that begin with `\*` and hold text all the same. */
const told = new Set(["ud", "shppict", "shpinst", "shptxt", "footnote"]);

/**
 * Reads an RTF file of any writer, with the numbers of lists that stand in it as text.
 * Source: Microsoft, Rich Text Format (RTF) Specification 1.9.1.
 * @param decode bytes by a label of the WHATWG Encoding Standard
 * @throws Unreadable where it is none, or goes too deep
 */
export function readRichText(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, label: string) => string,
): RichText {
  if (!/^\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 64))))
    throw new Unreadable(
      (name) => say`${name} is no RTF, whatever its name says; save it as RTF or as text (.txt).`,
    );
  const blocks: Block[] = [];
  const stack: State[] = [];
  const fonts = new Map<number, string>();
  /** Styles that are headings. */
  const headings = new Set<number>();
  const counted = { footnote: 0 };
  let ansi = "windows-1252";
  let state: State = { target: "text", font: -1, fallback: 1, hidden: false, deleted: false };
  let standard = -1;
  let setting: Setting = { inTable: false, style: 0, outline: 9 };
  let tracked = false;
  let paragraphs = 0;
  /** The next control word begins a destination that a reader need not know. */
  let optional = false;
  let skip = 0;
  let pending: number[] = [];
  let table: Seen[][][] = [];
  let cells: Seen[][] = [];
  let cell: Seen[] = [];
  /** Text of the paragraph, and of the footnote within it. */
  let text = "";
  let note = "";
  let number = "";
  let notes: Block[] = [];
  let styleName = "";
  let named = 0;
  let fontNamed = 0;

  const label = () => fonts.get(state.font < 0 ? standard : state.font) ?? ansi;
  const put = (characters: string) => {
    if (state.hidden || state.deleted) return;
    if (state.target === "text") text += characters;
    else if (state.target === "note") note += characters;
    else if (state.target === "number") number += characters;
    else if (state.target === "styles") styleName += characters;
  };
  const flush = () => {
    if (pending.length === 0) return;
    const characters = decode(Uint8Array.from(pending), label());
    pending = [];
    put(characters);
  };
  /** A byte of text, in the encoding of its font. */
  const byte = (code: number) => {
    if (skip > 0) skip--;
    else if (state.target !== "nothing" && state.target !== "fonts") {
      pending.push(code);
      if (pending.length >= 4096 && !halfOpen()) flush();
    }
  };
  /** Whether the last byte that came waits for the second half of its character. */
  const halfOpen = () => {
    if (pending.length === 0 || !doubleByte.has(label())) return false;
    let at = 0;
    while (at < pending.length) at += pending[at]! > 0x80 && pending[at]! < 0xff ? 2 : 1;
    return at > pending.length;
  };
  const character = (characters: string) => {
    flush();
    if (skip > 0) skip--;
    else put(characters);
  };

  function endParagraph(): void {
    flush();
    countedParagraphs(++paragraphs);
    if (state.target === "note") {
      note += "\n";
      return;
    }
    if (state.target !== "text") return;
    const words = singleSpaced(text);
    const printed = singleSpaced(number);
    const heading = setting.outline < 9 || headings.has(setting.style);
    if (words !== "" || notes.length > 0) {
      const seen: Seen = {
        text: words,
        // A bullet is no number.
        ...(/[\p{L}\p{N}]/u.test(printed) ? { number: numberOf(printed) } : {}),
        ...(heading && words !== "" ? { heading } : {}),
        notes,
      };
      if (setting.inTable) cell.push(seen);
      else {
        endTable();
        blocks.push(...paragraphBlocks(seen));
      }
    } else if (!setting.inTable) endTable();
    text = "";
    number = "";
    notes = [];
  }
  function endTable(): void {
    if (table.length > 0) blocks.push(...tableBlocks(table));
    table = [];
    cells = [];
    cell = [];
  }

  function control(word: string, value: number | undefined): void {
    const wasOptional = optional;
    optional = false;
    flush();
    if (word === "bin") return;
    if (skip > 0 && word !== "u") {
      skip--;
      return;
    }
    if (word === "u") {
      if (skip > 0) skip--;
      else {
        put(String.fromCharCode((value ?? 0) & 0xffff));
        skip = state.fallback;
      }
      return;
    }
    if (word === "uc") {
      state.fallback = Math.max(0, Math.min(64, value ?? 1));
      return;
    }
    const character = characters[word];
    if (character !== undefined) {
      put(character);
      return;
    }
    if (silent.has(word) || (wasOptional && !told.has(word))) {
      state.target = "nothing";
      return;
    }
    if (state.target === "nothing" && word !== "ud") return;
    switch (word) {
      case "ud":
        // Within `\upr` stands the text twice, here in Unicode.
        state.target = stack.length > 1 ? outer(stack.length - 2) : "text";
        break;
      case "ansicpg":
        ansi = codePages[value ?? 1252] ?? "windows-1252";
        break;
      case "mac":
        ansi = "macintosh";
        break;
      case "deff":
        standard = value ?? 0;
        break;
      case "fonttbl":
        state.target = "fonts";
        break;
      case "stylesheet":
        state.target = "styles";
        break;
      case "fcharset":
      case "cpg": {
        const page = word === "cpg" ? value : characterSets[value ?? 0];
        const found = page === undefined ? undefined : codePages[page];
        if (state.target === "fonts" && found) fonts.set(fontNamed, found);
        break;
      }
      case "f":
        if (state.target === "fonts") fontNamed = value ?? 0;
        else {
          state.font = value ?? 0;
        }
        break;
      case "plain":
        state.font = -1;
        state.hidden = false;
        state.deleted = false;
        break;
      case "v":
        state.hidden = value !== 0;
        break;
      case "deleted":
        state.deleted = value !== 0;
        tracked ||= state.deleted;
        break;
      case "revised":
        tracked ||= value !== 0;
        break;
      case "pard":
        setting = { inTable: false, style: 0, outline: 9 };
        break;
      case "intbl":
        setting.inTable = true;
        break;
      case "s":
        if (state.target === "styles") named = value ?? 0;
        else setting.style = value ?? 0;
        break;
      case "outlinelevel":
        if (state.target === "styles") {
          if ((value ?? 9) < 9) headings.add(named);
        } else setting.outline = value ?? 9;
        break;
      case "par":
      case "sect":
        endParagraph();
        break;
      case "cell":
        setting.inTable = true;
        endParagraph();
        cells.push(cell);
        cell = [];
        break;
      case "row":
        if (cells.length > 0) table.push(cells);
        cells = [];
        break;
      case "listtext":
      case "pntext":
        if (state.target !== "text") break;
        number = "";
        state.target = "number";
        break;
      case "footnote":
        if (state.target !== "text") break;
        note = "";
        state.target = "note";
        break;
    }
  }
  const outer = (depth: number): State["target"] => {
    return stack[depth]?.target ?? "text";
  };

  function openGroup(): void {
    if (stack.length >= deepest) throw damaged(say`it has more than ${deepest} groups within each other`);
    flush();
    stack.push({ ...state });
    optional = false;
    skip = 0;
  }
  function closeGroup(): void {
    flush();
    const inner = state;
    state = stack.pop() ?? inner;
    optional = false;
    skip = 0;
    if (inner.target === "note" && state.target !== "note") {
      const words = singleSpaced(note);
      if (words !== "")
        notes.push({ text: words, line: 0, gap: 0, part: "footnote", number: String(++counted.footnote) });
    } else if (inner.target === "styles" && styleName !== "") {
      if (/^(?:heading [1-9]|title|subtitle)\b/i.test(styleName.trim())) headings.add(named);
      styleName = "";
      named = 0;
    }
  }

  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at]!;
    if (code === 0x5c) {
      const next = bytes[at + 1] ?? 0;
      if (next === 0x27) {
        const value = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16);
        if (!Number.isNaN(value)) byte(value);
        at += 4;
      } else if (isLetter(next)) {
        let end = at + 1;
        while (isLetter(bytes[end] ?? 0) && end - at < 40) end++;
        const word = String.fromCharCode(...bytes.subarray(at + 1, end));
        let digits = end;
        if (bytes[digits] === 0x2d) digits++;
        while (isDigit(bytes[digits] ?? 0) && digits - end < 12) digits++;
        const value =
          digits > end && isDigit(bytes[digits - 1] ?? 0)
            ? Number(String.fromCharCode(...bytes.subarray(end, digits)))
            : undefined;
        at = value === undefined ? end : digits;
        if (bytes[at] === 0x20) at++;
        control(word, value);
        if (word === "bin" && value !== undefined && value > 0) at += value;
      } else {
        at += 2;
        if (next === 0x2a) optional = true;
        else if (next === 0x7e) character("\u00a0");
        else if (next === 0x5f) character("-");
        else if (next === 0x0d || next === 0x0a) endParagraph();
        else if (next === 0x5c || next === 0x7b || next === 0x7d) byte(next);
      }
    } else if (code === 0x7b) {
      openGroup();
      at++;
    } else if (code === 0x7d) {
      closeGroup();
      at++;
    } else {
      // Line ends are for editors only.
      if (code !== 0x0d && code !== 0x0a && code !== 0) byte(code);
      at++;
    }
  }
  const whole = stack.length === 0;
  if (whole) {
    state = { ...state, target: "text" };
    endParagraph();
  }
  endTable();
  return { tracked, whole, blocks };
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
