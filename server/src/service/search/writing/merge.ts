import type { Codec, Storage } from "../../environment";
import type { Slices } from "../../slices";
import { say } from "../../text/say";
import { UnreadablePart } from "../segment/part";
import { openSegment } from "../segment/segment";
import { type SegmentBuilder, segmentPassages, segmentTextBytes } from "../segment/segmentBuilder";
import type { WriterState, WrittenPlace, WrittenSource } from "./writerState";

/** Maximum number of small segments; more are joined, since every query looks into each. */
const mostSmall = 16;
const small = segmentPassages / 2;
/** How many times what it is joined with a segment may be: one that would dwarf it waits for its equals. */
const mostTimesLarger = 4;

/** Which segments are to be written anew as one, if any. */
export function segmentsToMerge(state: WriterState): string[] {
  const bySize = [...state.segments.keys()].sort((x, y) => state.alive(x) - state.alive(y));
  const smaller = bySize.filter((name) => state.alive(name) < small);
  const wasted = bySize.filter((name) => {
    const { passages } = state.segments.get(name)!;
    return passages - state.alive(name) > passages / 2;
  });
  if (smaller.length <= mostSmall && wasted.length === 0) return [];
  const wanted = smaller.length > mostSmall ? [...new Set([...wasted, ...smaller])] : wasted;
  const chosen: string[] = [];
  let passages = 0;
  let documents = 0;
  let bytes = 0;
  for (const name of wanted.sort((x, y) => state.alive(x) - state.alive(y))) {
    const segment = state.segments.get(name)!;
    const alive = state.alive(name);
    if (passages + alive > segmentPassages || documents + segment.documents >= segmentPassages - 1) break;
    if (bytes + segment.textBytes > segmentTextBytes && chosen.length > 0) break;
    if (chosen.length >= mostSmall / 2 && alive > mostTimesLarger * passages && !wasted.includes(name)) break;
    chosen.push(name);
    passages += alive;
    documents += segment.documents;
    bytes += segment.textBytes;
  }
  // Writing one anew is of use only where that leaves something out.
  return chosen.length > 1 || wasted.includes(chosen[0] ?? "") ? chosen : [];
}

/** What was copied from where, to be entered in the state when all of it is written. */
export type CopiedPlaces = Map<WrittenSource, WrittenPlace>;

/**
 * Adds what is alive in a segment to a builder, from its stored text. Returns what is wrong with the segment where it
 * is damaged; the builder cannot be used then. Throws `UnreadablePart`, and the segment stays as it is.
 */
export async function copySegment(
  name: string,
  state: WriterState,
  builder: SegmentBuilder,
  copied: CopiedPlaces,
  { storage, codec, slices }: { storage: Storage; codec: Codec; slices: Slices },
): Promise<string | undefined> {
  const owners = new Map<number, WrittenSource>();
  for (const source of state.sources.values()) {
    const place = source.places.get(name);
    if (place) owners.set(place.entry, source);
  }
  let damage: string | undefined;
  const segment = await openSegment(storage, codec, name, (_, reason) => {
    damage = reason;
  }).catch((error: unknown) => {
    if (error instanceof UnreadablePart) throw error;
    return String(error);
  });
  if (typeof segment === "string") return segment;
  try {
    const tags = segment.tagsByPassage();
    for (let document = 0; document < segment.documents; document += 1) {
      const source = owners.get(segment.documentEntry[document]!);
      if (!source) continue;
      const record = segment.record(document);
      if (!record) return damage ?? unreadable(name);
      let place = copied.get(source);
      if (!place) {
        place = { entry: builder.beginEntry(), passages: 0, documents: 0 };
        copied.set(source, place);
      }
      const ordinal = segment.documentOrdinal[document]!;
      builder.beginDocument(record, place.entry, ordinal);
      if (ordinal === 0) place.documents += 1;
      const end = segment.documentFirst[document + 1]!;
      for (let local = segment.documentFirst[document]!; local < end; local += 1) {
        const passage = segment.passage(local);
        if (!passage) return damage ?? unreadable(name);
        builder.addPassage(passage, tags.get(local) ?? []);
        place.passages += 1;
        if (slices.due()) await slices.rest();
      }
    }
    return damage;
  } finally {
    segment.close();
  }
}

/** What is not damaged and yet cannot be read is tried again at the next commit: leaving it out would lose it. */
function unreadable(name: string): never {
  throw new UnreadablePart(say`a text of ${name} cannot be read just now`);
}
