import type { Codec, Timer } from "../../environment";
import { createMemoryStorage } from "../../memoryStorage";
import { Slices } from "../../slices";
import type { StoredPassage } from "../corpusSearch";
import { noCopies } from "../live/copies";
import { LiveIndex, SearchBuffers, type TermPlaces } from "../live/liveIndex";
import { createPlainScorer } from "../scoring/plainScorer";
import { encodeSegment } from "../segment/encodeSegment";
import { openSegment } from "../segment/segment";
import { SegmentBuilder } from "../segment/segmentBuilder";
import { TermScanner } from "../terms/termScanner";
import type { TermSample } from "./sentWords";

/** How much a corpus holds of which the passages here are a few. */
export interface Whole {
  /** Passages of the whole corpus. */
  readonly total: number;
  readonly sample: TermSample;
}

/** An index of a few passages of a larger corpus: words count for as much as they do in the whole. */
class FewPassages extends LiveIndex {
  constructor(
    segments: LiveIndex["segments"],
    size: LiveIndex["size"],
    buffers: SearchBuffers,
    private readonly whole: Whole,
  ) {
    // What counts of words are measured against: of words that every query has, those of a few would make nothing.
    const total = whole.sample.passages === 0 ? size.passages : Math.max(size.passages, whole.total);
    super(segments, { ...size, passages: total }, buffers, noCopies);
  }

  override term(term1: number, term2: number): TermPlaces {
    const here = super.term(term1, term2);
    const { total, sample } = this.whole;
    if (sample.passages === 0) return here;
    const estimate = Math.round((sample.count(term1) * total) / sample.passages);
    return { ...here, count: Math.max(here.count, Math.min(estimate, total)) };
  }
}

/**
 * Puts passages that came from afar into an index of their own, so that all that is worked out of an index here (the ranking,
 * ranges, repeats, what follows) is worked out of them in the same way. Takes some milliseconds for a hundred passages.
 */
export async function indexOf(
  passages: readonly StoredPassage[],
  whole: Whole,
  codec: Codec,
  timer: Timer,
): Promise<LiveIndex> {
  const scanner = new TermScanner();
  const builder = new SegmentBuilder("few", codec, scanner);
  const ordered = [
    ...new Map(passages.map((one) => [`${one.document.id}\n${one.ordinal}`, one])).values(),
  ].sort((x, y) =>
    x.document.id < y.document.id ? -1 : x.document.id > y.document.id ? 1 : x.ordinal - y.ordinal,
  );
  const entry = builder.beginEntry();
  let documents = 0;
  let last: StoredPassage | undefined;
  for (const passage of ordered) {
    const { document, ordinal, ...own } = passage;
    const isSame = last?.document.id === document.id;
    if (!isSame) documents += 1;
    if (!isSame || last?.ordinal !== ordinal - 1) builder.beginDocument(document, entry, ordinal);
    builder.addPassage(own, []);
    last = passage;
  }
  const buffers = new SearchBuffers(createPlainScorer());
  const size = { documents, passages: ordered.length };
  if (ordered.length === 0) return new FewPassages([], size, buffers, whole);
  const storage = createMemoryStorage();
  for await (const { name, parts } of encodeSegment(builder, codec, new Slices(timer)))
    await storage.write(name, parts);
  const segment = await openSegment(storage, codec, "few", () => {}, buffers.scorer);
  const live = { segment, base: 0, hidden: new Uint8Array(segment.documents), whole: true };
  return new FewPassages([live], size, buffers, whole);
}
