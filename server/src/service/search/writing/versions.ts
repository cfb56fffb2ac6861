import type { Codec, Storage } from "../../environment";
import { languages as official } from "../../text/language";
import { openSegment, type Segment } from "../segment/segment";
import type { WriterState } from "./writerState";

/** A document in one language, where it stands. */
export interface VersionPlace {
  readonly segment: Segment;
  readonly document: number;
}

/** A document that is there in several languages. */
export interface Versions {
  /** Half of its symbol's hash. */
  readonly hash: number;
  /** By language; of several of one language one. */
  readonly byLanguage: ReadonlyMap<string, VersionPlace>;
}

/**
 * The documents that stand in the index in two or more of the six languages, by their symbols, in an order that does not
 * hang on how the index is laid out. One that is cut between two segments is left out.
 * @param segments those of the index, open
 */
export function findVersions(state: WriterState, segments: readonly Segment[]): Versions[] {
  const found = new Map<string, { hash: number; byLanguage: Map<string, VersionPlace> }>();
  for (const segment of segments) {
    const alive = new Set<number>();
    for (const { places } of state.sources.values()) {
      const place = places.get(segment.name);
      if (place) alive.add(place.entry);
    }
    const { documentSymbol1, documentSymbol2, documentEntry, documentOrdinal } = segment;
    for (let document = 0; document < segment.documents; document += 1) {
      const [a, b] = [documentSymbol1[document]!, documentSymbol2[document]!];
      const language = segment.languages[segment.language(document)]!;
      if ((a === 0 && b === 0) || !official.some((one) => one === language)) continue;
      if (!alive.has(documentEntry[document]!) || documentOrdinal[document] !== 0) continue;
      const key = `${a} ${b}`;
      const known = found.get(key) ?? { hash: a, byLanguage: new Map<string, VersionPlace>() };
      found.set(key, known);
      const other = known.byLanguage.get(language);
      if (!other || comesFirst(segment, document, other))
        known.byLanguage.set(language, { segment, document });
    }
  }
  return [...found]
    .filter(([, { byLanguage }]) => byLanguage.size > 1)
    .sort(([x, { hash: a }], [y, { hash: b }]) => a - b || (x < y ? -1 : 1))
    .map(([, versions]) => versions);
}

function comesFirst(segment: Segment, document: number, other: VersionPlace): boolean {
  const own = segment.documentId1[document]!;
  const others = other.segment.documentId1[other.document]!;
  return own < others;
}

/**
 * Names the documents and their languages: the same number for the same ones, in whatever order they are found. A text
 * that is corrected counts as another where its number of passages changes.
 */
export function fingerprintOf(versions: readonly Versions[]): number {
  let sum = 0;
  for (const { hash, byLanguage } of versions) {
    for (const [language, { segment, document }] of byLanguage) {
      const passages = segment.documentFirst[document + 1]! - segment.documentFirst[document]!;
      let mixed = Math.imul(hash ^ passages, 0x9e3779b1);
      for (const unit of language) mixed = Math.imul(mixed ^ unit.charCodeAt(0), 0x85ebca6b) ^ (mixed >>> 13);
      sum = (sum + (mixed >>> 0)) % 0x100000000;
    }
  }
  return sum;
}

/** Opens the segments of the index without their postings; those that are damaged are left out. Close them. */
export async function openSegments(
  state: WriterState,
  storage: Storage,
  codec: Codec,
  onDamage: (segment: string, reason: string) => void,
): Promise<Segment[]> {
  const open: Segment[] = [];
  try {
    for (const name of state.segments.keys()) {
      open.push(await openSegment(storage, codec, name, (_, reason) => onDamage(name, reason)));
    }
    return open;
  } catch (error) {
    for (const segment of open) segment.close();
    throw error;
  }
}
