import type { SearchOptions, StoredDocument, StoredPassage } from "./passageIndex";
import { RunsMet } from "./runs/runsMet";
import { absent, type Scorer } from "./scoring/scorer";
import { kindNumbers } from "./segment/facts";
import { hashKey } from "./segment/keys";
import type { Segment } from "./segment/segment";
import { segmentPassages } from "./segment/segmentBuilder";
import { TermScanner } from "./terms/termScanner";

/** A segment with what has been removed from it. */
export interface LiveSegment {
  readonly segment: Segment;
  /** Keys of its passages begin here. */
  readonly base: number;
  /** By document: not 0 where it must not be found. */
  readonly hidden: Uint8Array;
}

/** Where a term stands in all segments. */
export interface TermPlaces {
  readonly term2: number;
  /** Where its postings begin in each segment, `absent` where it does not occur. */
  readonly offsets: Uint32Array;
  /** In how many passages it stands. */
  readonly count: number;
}

/** So many terms are remembered: about 2 MB. */
const mostTerms = 8192;

/** A passage by its place. */
export interface Place {
  readonly live: LiveSegment;
  readonly local: number;
}

/** What searching reuses from one query to the next. Searching is synchronous: one search at a time. */
export class SearchBuffers {
  readonly query = new TermScanner();
  readonly passage = new TermScanner();
  readonly runsMet = new RunsMet();

  constructor(readonly scorer: Scorer) {}
}

/** One state of the index. */
export class LiveIndex {
  /** The query last scanned, the passage last scanned, the runs of words being followed, and what adds up scores. */
  readonly query: TermScanner;
  readonly passage: TermScanner;
  readonly runsMet: RunsMet;
  readonly scorer: Scorer;
  /** Passages in all segments, the removed included: what frequencies are measured against. */
  readonly total: number;
  /** Terms of the words of one root, by the root, as far as they have been asked for. */
  readonly families = new Map<string, readonly (readonly [number, number])[]>();
  private list: readonly StoredDocument[] | undefined;
  private lastFilters: { of: string; answers: readonly Uint8Array[] } = { of: "", answers: [] };
  private readonly terms = new Map<number, TermPlaces>();

  constructor(
    readonly segments: readonly LiveSegment[],
    /** Live documents and passages. */
    readonly size: { readonly documents: number; readonly passages: number },
    { query, passage, runsMet, scorer }: SearchBuffers,
  ) {
    this.query = query;
    this.passage = passage;
    this.runsMet = runsMet;
    this.scorer = scorer;
    this.total = segments.reduce((sum, { segment }) => sum + segment.passages, 0);
  }

  /**
   * Where a term stands. Remembered, because every paragraph has most of its terms in common with the one before, and
   * looking sixty terms up in sixteen segments takes as long as a sixth of all the scoring.
   */
  term(term1: number, term2: number): TermPlaces {
    const known = this.terms.get(term1);
    // Segments keep half of the second hash: with the first enough to tell terms apart.
    if (known && ((known.term2 ^ term2) & 0xffff) === 0) return known;
    const offsets = new Uint32Array(this.segments.length);
    let count = 0;
    for (let s = 0; s < offsets.length; s += 1) {
      const { segment } = this.segments[s]!;
      const place = segment.findTerm(term1, term2);
      offsets[s] = place >= 0 ? segment.termOffset[place]! : absent;
      if (place >= 0) count += segment.termCount(place);
    }
    if (this.terms.size >= mostTerms) this.terms.clear();
    const found = { term2, offsets, count };
    this.terms.set(term1, found);
    return found;
  }

  /**
   * What the filters used last say of the documents of a segment: 0 not asked yet, 1 passes, 2 is left out. Kept, because
   * a view asks with the same filters for one paragraph after the other.
   */
  filteredOut(segment: number, filters: string): Uint8Array {
    if (this.lastFilters.of !== filters) {
      const answers = this.segments.map(({ hidden }) => new Uint8Array(hidden.length));
      this.lastFilters = { of: filters, answers };
    }
    return this.lastFilters.answers[segment]!;
  }

  /** By segment and document: not 0 where the options leave it out. */
  hidden({ kinds, languages, excludeDocuments }: SearchOptions): Uint8Array[] {
    if (!kinds && !languages && !excludeDocuments?.length) return this.segments.map((live) => live.hidden);
    const kindNumber = kinds?.map((kind) => kindNumbers.indexOf(kind));
    const excluded = (excludeDocuments ?? []).map(hashKey);
    return this.segments.map(({ segment, hidden }) => {
      const left = hidden.slice();
      const language = languages?.map((name) => segment.languages.indexOf(name));
      for (let document = 0; document < left.length; document += 1) {
        if (kindNumber && !kindNumber.includes(segment.kind(document))) left[document] = 1;
        if (language && !language.includes(segment.language(document))) left[document] = 1;
        for (const [a, b] of excluded) {
          if (segment.documentId1[document] === a && segment.documentId2[document] === b) left[document] = 1;
        }
      }
      return left;
    });
  }

  /** A passage by its place; undefined where it is damaged. */
  at({ live, local }: Place): StoredPassage | undefined {
    return live.segment.passage(local, live.base);
  }

  /** A passage by its key; undefined where there is none, or it is damaged. */
  withKey(key: number): StoredPassage | undefined {
    const place = this.place(key);
    return place && this.at(place);
  }

  /** Where the passage with a key is; undefined where there is none. */
  place(key: number): Place | undefined {
    const live = this.segments[Math.floor(key / segmentPassages)];
    const local = key % segmentPassages;
    return live && local < live.segment.passages ? { live, local } : undefined;
  }

  /** Orders places: adopted text first, then the latest. */
  moreUseful(x: Place, y: Place): number {
    const a = x.live.segment;
    const b = y.live.segment;
    const first = a.passageDocument[x.local]!;
    const second = b.passageDocument[y.local]!;
    const adopted = Number(b.isAdopted(second)) - Number(a.isAdopted(first));
    return adopted || this.later(x, y);
  }

  /** Orders places: the latest first; of the same day, those indexed last. */
  later(x: Place, y: Place): number {
    const first = x.live.segment.documentDate[x.live.segment.passageDocument[x.local]!]!;
    const second = y.live.segment.documentDate[y.live.segment.passageDocument[y.local]!]!;
    return second - first || y.live.base + y.local - x.live.base - x.local;
  }

  /** The documents that carry this identity or symbol, by its hash. */
  documentsWithHash(key: string, by: "id" | "symbol"): { live: LiveSegment; document: number }[] {
    const [a, b] = hashKey(key);
    const found: { live: LiveSegment; document: number }[] = [];
    for (const live of this.segments) {
      const { documentId1, documentId2, documentSymbol1, documentSymbol2 } = live.segment;
      const hash1 = by === "id" ? documentId1 : documentSymbol1;
      const hash2 = by === "id" ? documentId2 : documentSymbol2;
      for (let document = 0; document < hash1.length; document += 1) {
        if (hash1[document] === a && hash2[document] === b && live.hidden[document] === 0) {
          found.push({ live, document });
        }
      }
    }
    return found;
  }

  /** Every document's facts, one more read at each step; one that stands in several pieces is listed once. */
  *documents(): Generator<void, readonly StoredDocument[]> {
    if (this.list) return this.list;
    const known = new Map<string, StoredDocument>();
    for (const { segment, hidden } of this.segments) {
      for (let document = 0; document < segment.documents; document += 1) {
        yield;
        const record = hidden[document] === 0 ? segment.record(document) : undefined;
        if (!record) continue;
        const before = known.get(record.id);
        if (!before) known.set(record.id, record);
        // The rest of a long document brings nothing new; a document met twice in a file has both lengths.
        else if (segment.documentOrdinal[document] === 0) {
          known.set(record.id, { ...before, length: before.length + record.length });
        }
      }
    }
    this.list ??= [...known.values()];
    return this.list;
  }
}
