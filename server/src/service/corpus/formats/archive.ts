import { Inflate } from "fflate";
import { joined } from "../../bytes";
import { say } from "../../text/say";
import { damaged, locked, tooMuch } from "./unreadable";

/** A ZIP file, in which Word, OpenDocument and EPUB keep their parts. What its headers say of sizes is not believed. */
export interface Archive {
  /** The names of its files, as they are written there; those of folders end in a slash. */
  readonly names: readonly string[];
  /**
   * The bytes of a file; undefined where there is none.
   * @param largest its size at most, in bytes, where it may not be all that is left
   * @throws Unreadable where it is damaged, locked or larger than that, or than all that may still be unpacked
   */
  read(name: string, largest?: number): Uint8Array | undefined;
}

interface Entry {
  readonly method: number;
  readonly locked: boolean;
  readonly checksum: number;
  readonly start: number;
  readonly packed: number;
}

/** Minimum, in bytes, of the record that ends an archive. */
const endLength = 22;
/** Files in one archive. */
const mostEntries = 65_535;
/** Bytes that are unpacked at a time: no more than a thousand times as many can come of them. */
const piece = 4096;

/**
 * Opens a ZIP file by the directory at its end.
 * Source: PKWARE's APPNOTE.TXT, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end).
 * @param most bytes that may be unpacked of all files together
 * @param decode the names' text
 * @throws Unreadable where it is none, or has no directory any more
 */
export function openArchive(bytes: Uint8Array, most: number, decode: (bytes: Uint8Array) => string): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) throw damaged(say`its end is missing`);
  const count = Math.min(view.getUint16(end + 10, true), mostEntries);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged(say`its directory is not whole`);
    const nameLength = view.getUint16(at + 28, true);
    const name = decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // Of two files of one name the first counts, as for most who read it.
    if (!entries.has(name))
      entries.set(name, {
        locked: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        start: view.getUint32(at + 42, true),
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let left = most;
  return {
    names: [...entries.keys()],
    read(name, largest = most) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const unpacked = unpack(bytes, view, entry, Math.min(left, largest), () =>
        tooMuch(Math.min(most, largest)),
      );
      left -= unpacked.length;
      return unpacked;
    },
  };
}

/** Where the record that ends the archive begins; a comment of up to 64 KB may follow it. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 65_535);
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  most: number,
  tooLarge: () => Error,
): Uint8Array {
  const { start, method, packed } = entry;
  if (entry.locked) throw locked();
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50)
    throw damaged(say`a part of it is missing`);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw damaged(say`a part of it is missing`);
  const source = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw damaged(say`it is packed in an unknown way`);
  if (method === 0 && packed > most) throw tooLarge();
  const unpacked = method === 0 ? source : inflated(source, most, tooLarge);
  if (checksumOf(unpacked) !== entry.checksum) throw damaged(say`a part of it is not what was packed`);
  return unpacked;
}

function inflated(source: Uint8Array, most: number, tooLarge: () => Error): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((data) => {
    size += data.length;
    if (size <= most) pieces.push(data);
  });
  try {
    for (let at = 0; at < source.length && size <= most; at += piece)
      inflate.push(source.subarray(at, at + piece), at + piece >= source.length);
  } catch {
    throw damaged(say`a part of it cannot be unpacked`);
  }
  if (size > most) throw tooLarge();
  return joined(pieces);
}

/** CRC-32 of the bytes, as ZIP has it (APPNOTE.TXT 4.4.7). */
function checksumOf(bytes: Uint8Array): number {
  let sum = -1;
  for (let at = 0; at < bytes.length; at++) sum = remainders[(sum ^ bytes[at]!) & 255]! ^ (sum >>> 8);
  return (sum ^ -1) >>> 0;
}

const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
