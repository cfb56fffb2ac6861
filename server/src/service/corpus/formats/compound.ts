import { say } from "../../text/say";
import { damaged } from "./unreadable";

/** A compound file, in which Word kept its parts until 2003. */
export interface Compound {
  /** The bytes of a stream that lies at its top; undefined where there is none. @throws Unreadable where it is damaged */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file. Whatever it says of itself, no chain is followed further than it has sectors.
 * Source: Microsoft, [MS-CFB] Compound File Binary File Format, sections 2.2 to 2.6.
 * @throws Unreadable where it is none
 */
export function openCompound(bytes: Uint8Array): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512 || view.getUint32(0) !== 0xd0cf11e0 || view.getUint32(4) !== 0xa1b11ae1)
    throw damaged(say`its beginning is missing`);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged(say`its sectors have no size`);
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);
  const sector = (id: number) => {
    const at = (id + 1) * size;
    if (at + size > bytes.length + size - 1 || at >= bytes.length)
      throw damaged(say`a part of it is missing`);
    return bytes.subarray(at, Math.min(at + size, bytes.length));
  };
  const numbers = (part: Uint8Array) => {
    const of = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: part.byteLength >> 2 }, (_, at) => of.getUint32(at * 4, true));
  };

  const tableSectors = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true));
  for (let id = view.getUint32(68, true), met = 0; id < sectors; met++) {
    if (met > sectors) throw damaged(say`its sectors lead in a circle`);
    const more = numbers(sector(id));
    id = more.pop() ?? sectors;
    for (const one of more) tableSectors.push(one);
  }
  const table: number[] = [];
  for (const id of tableSectors) {
    if (id >= sectors) continue;
    if (table.length > sectors + size) break;
    for (const next of numbers(sector(id))) table.push(next);
  }

  /** The numbers of the sectors from one on. */
  const chain = (first: number, next: readonly number[], most: number) => {
    const ids: number[] = [];
    for (let id = first; id < 0xfffffffa; id = next[id] ?? 0xfffffffe) {
      if (ids.length > most) throw damaged(say`its sectors lead in a circle`);
      ids.push(id);
    }
    return ids;
  };
  const joined = (parts: readonly Uint8Array[]) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  const whole = (first: number) => joined(chain(first, table, sectors).map(sector));

  const directory = whole(view.getUint32(48, true));
  const of = new DataView(directory.buffer);
  const entries = new Map<string, Entry>();
  /** The entries at the top, a tree of which each part may be reached from the one that the root names. */
  const waiting = directory.length >= 128 ? [of.getUint32(76, true)] : [];
  const met = new Set<number>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = id * 128;
    if (met.has(id) || at + 128 > directory.length) continue;
    met.add(id);
    const length = Math.min(32, Math.max(0, (of.getUint16(at + 64, true) >> 1) - 1));
    const name = String.fromCharCode(
      ...Array.from({ length }, (_, letter) => of.getUint16(at + letter * 2, true)),
    );
    if (directory[at + 66] === 2)
      entries.set(name, { start: of.getUint32(at + 116, true), size: of.getUint32(at + 120, true) });
    waiting.push(of.getUint32(at + 68, true), of.getUint32(at + 72, true));
  }

  const cutoff = view.getUint32(56, true);
  return {
    stream(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.size >= cutoff) return whole(entry.start).subarray(0, entry.size);
      // Small streams lie together in one that belongs to the root.
      const small = whole(of.getUint32(116, true));
      const next = numbers(whole(view.getUint32(60, true)));
      return joined(
        chain(entry.start, next, small.length >> miniShift).map((id) =>
          small.subarray(id << miniShift, (id + 1) << miniShift),
        ),
      ).subarray(0, entry.size);
    },
  };
}
