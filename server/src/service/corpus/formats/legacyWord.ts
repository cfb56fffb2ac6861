import { say } from "../../text/say";
import type { Block } from "../block";
import { singleSpaced } from "../lines";
import { openCompound } from "./compound";
import { paragraphBlocks, type Seen, tableBlocks } from "./seen";
import { countedParagraphs, damaged, locked, Unreadable } from "./unreadable";

/** A file of Word 97 to 2003 as it was read. Numbers that Word prints before paragraphs are not known. */
export interface LegacyWord {
  /** Changes were tracked in it: it was read as if all were accepted. */
  readonly tracked: boolean;
  readonly blocks: readonly Block[];
}

/** Characters of a text: more than anybody could have typed. */
const mostCharacters = 16 * 1024 * 1024;
/** Bytes of a page of properties. */
const page = 512;

/** A stretch of the file, from one byte to before another, and what holds there. */
interface Stretch<T> {
  readonly from: number;
  readonly to: number;
  readonly holds: T;
}

interface ParagraphProperties {
  heading: boolean;
  inTable: boolean;
  endsRow: boolean;
}

/**
 * Reads a file of Word 97 to 2003 (.doc). Headers, comments, hidden and deleted text are no part of its text.
 * Source: Microsoft, [MS-DOC] Word (.doc) Binary File Format, sections 2.4 and 2.5 (how text is found), 2.6 (properties),
 * 2.8 (the tables).
 * @param decode bytes by a label of the WHATWG Encoding Standard
 * @throws Unreadable
 */
export function readLegacyWord(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, label: string) => string,
): LegacyWord {
  const file = openCompound(bytes);
  if (file.stream("EncryptedPackage")) throw locked();
  const main = file.stream("WordDocument");
  if (!main || main.length < 0x0220) throw damaged(say`its text is missing`);
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (view.getUint16(0, true) !== 0xa5ec || view.getUint16(2, true) < 0xc1)
    throw new Unreadable(
      (name) => say`${name} was written by Word 95 or older and cannot be read; save it as .docx.`,
    );
  const flags = view.getUint16(0x0a, true);
  if (flags & 0x0100) throw locked();
  const table = file.stream(flags & 0x0200 ? "1Table" : "0Table");
  if (!table) throw damaged(say`the places of its text are missing`);
  /** A table of the file, by where its place and length stand. */
  const tableAt = (at: number) => {
    const from = view.getUint32(at, true);
    const part = table.subarray(from, from + view.getUint32(at + 4, true));
    return new DataView(part.buffer, part.byteOffset, part.byteLength);
  };
  const count = (at: number) => view.getUint32(at, true);

  let tracked = false;
  const unseen: Stretch<true>[] = [];
  for (const { from, to, settings } of pages(tableAt(0x00fa), main, 1)) {
    let gone = false;
    for (const { code, value } of settingsIn(settings)) {
      // Taken out, put in, hidden, a letter of a font of pictures.
      if (code === 0x0800 && value & 1) gone = true;
      if ((code === 0x0800 || code === 0x0801) && value & 1) tracked = true;
      if ((code === 0x083c && value === 1) || code === 0x6a09) gone = true;
    }
    if (gone) unseen.push({ from, to, holds: true });
  }
  const paragraphs: Stretch<ParagraphProperties>[] = [];
  for (const { from, to, settings } of pages(tableAt(0x0102), main, 13)) {
    const style = settings.length >= 2 ? settings[0]! | (settings[1]! << 8) : 0;
    // The first styles of every file are its headings.
    const holds = { heading: style >= 1 && style <= 9, inTable: false, endsRow: false };
    for (const { code, value } of settingsIn(settings.subarray(2))) {
      if (code === 0x2416) holds.inTable = value !== 0;
      else if (code === 0x2417) holds.endsRow = value !== 0;
      else if (code === 0x2640) holds.heading = value < 9;
    }
    paragraphs.push({ from, to, holds });
  }
  unseen.sort((a, b) => a.from - b.from);
  paragraphs.sort((a, b) => a.from - b.from);

  const { text, places } = textOf(main, tableAt(0x01a2), decode);
  const seenAt = (at: number) => within(unseen, places(at)) === undefined;

  const notes = new Map<number, { from: number; to: number; of: "footnote" | "endnote" }>();
  const ends = count(0x4c) + count(0x50) + count(0x54) + count(0x58) + count(0x5c);
  for (const [of, marks, texts, base] of [
    ["footnote", tableAt(0x00aa), tableAt(0x00b2), count(0x4c)],
    ["endnote", tableAt(0x020a), tableAt(0x0212), ends],
  ] as const) {
    const found = Math.max(0, Math.floor((marks.byteLength - 4) / 6));
    for (let at = 0; at < found && at * 4 + 8 <= texts.byteLength; at++)
      notes.set(marks.getUint32(at * 4, true), {
        of,
        from: base + texts.getUint32(at * 4, true),
        to: base + texts.getUint32(at * 4 + 4, true),
      });
  }

  const blocks: Block[] = [];
  let rows: Seen[][][] = [];
  let cells: Seen[][] = [];
  let cell: Seen[] = [];
  const counted = { footnote: 0, endnote: 0 };
  const noteAt = (at: number): Block | undefined => {
    const note = notes.get(at);
    if (!note) return undefined;
    const number = String(++counted[note.of]);
    const words = singleSpaced(written(note.from, Math.min(note.to, text.length)).text);
    return words === "" ? undefined : { text: words, line: 0, gap: 0, part: "footnote", number };
  };
  /** What is to be seen of a stretch of the text, with the marks of notes in it. */
  function written(from: number, to: number): { text: string; marks: number[] } {
    const parts: string[] = [];
    const marks: number[] = [];
    const fields: boolean[] = [];
    let instructions = 0;
    let start = from;
    for (let at = from; at <= to; at++) {
      const code = at < to ? text.charCodeAt(at) : 0;
      const plain = code >= 32 && instructions === 0 && seenAt(at);
      if (plain) continue;
      parts.push(text.slice(start, at));
      start = at + 1;
      if (code === 0x13 && fields.length < 32) {
        fields.push(true);
        instructions++;
      } else if (code === 0x14 && fields.at(-1)) {
        fields[fields.length - 1] = false;
        instructions--;
      } else if (code === 0x15) {
        if (fields.pop()) instructions--;
      } else if (instructions > 0 || !seenAt(at)) continue;
      else if (code === 0x1e) parts.push("-");
      else if (code === 0x02) marks.push(at);
      else if (code === 0x09 || code === 0x0b || code === 0x0d || code === 0x0c || code === 0x0a)
        parts.push(" ");
    }
    return { text: parts.join(""), marks };
  }
  const endTable = () => {
    if (cell.length > 0 || cells.length > 0) rows.push([...cells, cell]);
    if (rows.length > 0) blocks.push(...tableBlocks(rows));
    rows = [];
    cells = [];
    cell = [];
  };

  const end = Math.min(count(0x4c), text.length);
  let start = 0;
  let ended = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const last = at === end - 1;
    if (code !== 0x0d && code !== 0x07 && code !== 0x0c && !last) continue;
    // An end of a paragraph that was taken out is none.
    if ((code === 0x0d || code === 0x0c) && !last && !seenAt(at)) continue;
    countedParagraphs(++ended);
    const holds = within(paragraphs, places(at));
    const { text: words, marks } = written(start, last && code >= 32 ? at + 1 : at);
    start = at + 1;
    if (code === 0x07 && holds?.endsRow) {
      rows.push(cells);
      cells = [];
      cell = [];
      continue;
    }
    const seen: Seen = {
      text: singleSpaced(words),
      ...(holds?.heading ? { heading: true } : {}),
      notes: marks.flatMap((mark) => noteAt(mark) ?? []),
    };
    if (holds?.inTable || code === 0x07) {
      if (seen.text !== "" || seen.notes.length > 0) cell.push(seen);
      if (code === 0x07) {
        cells.push(cell);
        cell = [];
      }
    } else {
      endTable();
      if (seen.text !== "" || seen.notes.length > 0) blocks.push(...paragraphBlocks(seen));
    }
  }
  endTable();
  return { tracked, blocks };
}

/** The text in its order, and the byte of the file at which each of its characters stands. */
function textOf(
  main: Uint8Array,
  places: DataView,
  decode: (bytes: Uint8Array, label: string) => string,
): { text: string; places: (at: number) => number } {
  let at = 0;
  while (at + 3 <= places.byteLength && places.getUint8(at) === 1) at += 3 + places.getUint16(at + 1, true);
  if (at + 5 > places.byteLength || places.getUint8(at) !== 2)
    throw damaged(say`the places of its text are missing`);
  const count = Math.floor((Math.min(places.getUint32(at + 1, true), places.byteLength - at - 5) - 4) / 12);
  at += 5;
  const parts: string[] = [];
  const pieces: { from: number; byte: number; width: number }[] = [];
  let length = 0;
  for (let piece = 0; piece < count; piece++) {
    const from = places.getUint32(at + piece * 4, true);
    const characters = places.getUint32(at + piece * 4 + 4, true) - from;
    const said = places.getUint32(at + (count + 1) * 4 + piece * 8 + 2, true);
    const narrow = (said & 0x40000000) !== 0;
    const byte = narrow ? (said & 0x3fffffff) >> 1 : said;
    const width = narrow ? 1 : 2;
    const part = main.subarray(byte, byte + Math.max(0, characters) * width);
    const text = decode(part, narrow ? "windows-1252" : "utf-16le");
    if (characters < 0 || text.length !== characters) throw damaged(say`a part of its text is missing`);
    pieces.push({ from: length, byte, width });
    parts.push(text);
    length += text.length;
    if (length > mostCharacters)
      throw new Unreadable(
        (name) =>
          say`${name} holds more text than can be read and was left out; split it into smaller files.`,
      );
  }
  return {
    text: parts.join(""),
    places(character) {
      let low = 0;
      let high = pieces.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pieces[middle]!.from <= character) low = middle + 1;
        else high = middle;
      }
      const piece = pieces[low - 1];
      return piece ? piece.byte + (character - piece.from) * piece.width : 0;
    },
  };
}

/** The stretches that pages of properties tell of, each with its settings. @param width of what points to them, in bytes */
function* pages(
  places: DataView,
  main: Uint8Array,
  width: 1 | 13,
): Iterable<{ from: number; to: number; settings: Uint8Array }> {
  const count = Math.max(0, Math.floor((places.byteLength - 4) / 8));
  const met = new Set<number>();
  for (let index = 0; index < count; index++) {
    const number = places.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
    const bytes = main.subarray(number * page, (number + 1) * page);
    if (met.has(number) || bytes.length < page) continue;
    met.add(number);
    const view = new DataView(bytes.buffer, bytes.byteOffset, page);
    const runs = bytes[page - 1]!;
    if ((runs + 1) * 4 + runs * width > page) continue;
    for (let run = 0; run < runs; run++) {
      const from = view.getUint32(run * 4, true);
      const to = view.getUint32(run * 4 + 4, true);
      const at = bytes[(runs + 1) * 4 + run * width]! * 2;
      const size = bytes[at] ?? 0;
      // Of paragraphs the size is counted in pairs of bytes, and may stand in a second byte.
      const settings =
        at === 0
          ? bytes.subarray(0, 0)
          : width === 1
            ? bytes.subarray(at + 1, at + 1 + size)
            : size > 0
              ? bytes.subarray(at + 1, at + 2 * size)
              : bytes.subarray(at + 2, at + 2 + 2 * (bytes[at + 1] ?? 0));
      yield { from, to, settings };
    }
  }
}

/** The sizes of values, in bytes, by the three highest bits of a setting's code. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Settings one after the other ([MS-DOC] 2.6, "sprm"), each with the first byte of its value. */
function* settingsIn(bytes: Uint8Array): Iterable<{ code: number; value: number }> {
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    yield { code, value: bytes[at]! };
    const size = sizes[code >> 13]!;
    // Only the definition of a table says its size in two bytes.
    at += size > 0 ? size : code === 0xd608 ? (bytes[at]! | ((bytes[at + 1] ?? 0) << 8)) + 1 : bytes[at]! + 1;
  }
}

/** What holds at a byte of the file. @param stretches in their order */
function within<T>(stretches: readonly Stretch<T>[], byte: number): T | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.from <= byte) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && byte < found.to ? found.holds : undefined;
}
