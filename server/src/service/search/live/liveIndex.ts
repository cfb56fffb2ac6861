import type { WordScanner } from "../../text/wordScanner";
import type { SearchOptions, StoredDocument, StoredPassage } from "../corpusSearch";
import { absent, type Scorer } from "../scoring/scorer";
import { kindNumbers } from "../segment/facts";
import { hashKey } from "../segment/keys";
import type { Segment } from "../segment/segment";
import type { VocabularyWord } from "../segment/vocabulary";
import { TermScanner } from "../terms/termScanner";
import type { TermCounts, Texts } from "../texts/texts";
import type { Copies } from "./copies";
import type { DocumentPlace, LiveSegment, Place } from "./liveSegment";
import { documentsInOrder, inOrderOfTime, inOrderOfUse } from "./order";
import { RunsMet } from "./runsMet";

/** Where a term stands in all segments. */
export interface TermPlaces {
  readonly term2: number;
  /** Where its postings begin in each segment, `absent` where it does not occur. */
  readonly offsets: Uint32Array;
  /** In how many live passages it stands. */
  readonly count: number;
}

/** Maximum number of terms remembered: about 2 MB. */
const mostTerms = 8192;

/** What searching reuses from one query to the next. Searching is synchronous: one search at a time. */
export class SearchBuffers {
  readonly query = new TermScanner();
  readonly passage = new TermScanner();
  readonly runsMet = new RunsMet();

  constructor(readonly scorer: Scorer) {}
}

/** Maximum number of answers of `hidden` that are remembered. */
const mostHidden = 6;

/** One state of the index. */
export class LiveIndex implements Texts<Place>, TermCounts {
  /** The query last scanned, the passage last scanned, the runs of words being followed, and what adds up scores. */
  readonly query: TermScanner;
  readonly passage: TermScanner;
  readonly runsMet: RunsMet;
  readonly scorer: Scorer;
  /** Live passages: what frequencies are measured against. */
  readonly total: number;
  /** Terms of the words of one root, by the root, as far as they have been asked for. */
  readonly families = new Map<string, readonly (readonly [number, number])[]>();
  private list: readonly StoredDocument[] | undefined;
  private lastFilters: { of: string; answers: readonly Uint8Array[] } = { of: "", answers: [] };
  /** What options have left out lately: every word that is typed asks with the same ones. */
  private readonly lastHidden = new Map<string, readonly Uint8Array[]>();
  private readonly terms = new Map<number, TermPlaces>();

  constructor(
    readonly segments: readonly LiveSegment[],
    /** Live documents and passages. */
    readonly size: { readonly documents: number; readonly passages: number },
    { query, passage, runsMet, scorer }: SearchBuffers,
    /** The documents that stand there more than once; the copies are hidden. */
    readonly copies: Copies,
  ) {
    this.query = query;
    this.passage = passage;
    this.runsMet = runsMet;
    this.scorer = scorer;
    this.total = size.passages;
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
      if (place >= 0) count += aliveWith(this.segments[s]!, place);
    }
    if (this.terms.size >= mostTerms) this.terms.clear();
    const found = { term2, offsets, count };
    this.terms.set(term1, found);
    return found;
  }

  /** In how many live passages a term stands. */
  count(term1: number, term2: number): number {
    return this.term(term1, term2).count;
  }

  /**
   * Whether a word of a segment's vocabulary, as it is written there, stands in a passage that has not been removed. What
   * has been removed is read only where it alone may hold the word.
   */
  isAlive(s: number, { word, term1, term2, count }: VocabularyWord): boolean {
    const live = this.segments[s]!;
    const { segment, hidden, whole } = live;
    const place = whole ? -1 : segment.findTerm(term1, term2);
    if (place < 0 || count > segment.termCount(place) - aliveWith(live, place)) return true;
    const { postings, termOffset, passageDocument } = segment;
    const offset = termOffset[place]!;
    let removed = 0;
    for (let at = offset + 1 + postings[offset]!; at < termOffset[place + 1]!; at += 1) {
      const local = postings[at]!;
      if (hidden[passageDocument[local]!] === 0) continue;
      const found = segment.bytes(local);
      const { words } = this.passage;
      if (found) words.scanUtf8(found.bytes, found.length);
      for (let i = 0; found && i < words.count; i += 1) {
        if (words.folded(i) !== word) continue;
        removed += 1;
        break;
      }
    }
    return removed < count;
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
  hidden({
    kinds,
    languages,
    excludeDocuments,
    forSuggestions,
  }: Omit<SearchOptions, "filters">): readonly Uint8Array[] {
    if (!kinds && !languages && !excludeDocuments?.length && !forSuggestions)
      return this.segments.map((live) => live.hidden);
    const options = JSON.stringify([kinds, languages, excludeDocuments, forSuggestions]);
    const known = this.lastHidden.get(options);
    if (known) return known;
    const kindNumber = kinds?.map((kind) => kindNumbers.indexOf(kind));
    const excluded = (excludeDocuments ?? []).map(hashKey);
    const answer = this.segments.map(({ segment, hidden }) => {
      const left = hidden.slice();
      const language = languages?.map((name) => segment.languages.indexOf(name));
      for (let document = 0; document < left.length; document += 1) {
        if (forSuggestions && segment.isQuiet(document)) left[document] = 1;
        if (kindNumber && !kindNumber.includes(segment.kind(document))) left[document] = 1;
        if (language && !language.includes(segment.language(document))) left[document] = 1;
        for (const [a, b] of excluded) {
          if (segment.documentId1[document] === a && segment.documentId2[document] === b) left[document] = 1;
        }
      }
      return left;
    });
    const [oldest] = this.lastHidden.keys();
    if (this.lastHidden.size >= mostHidden && oldest !== undefined) this.lastHidden.delete(oldest);
    this.lastHidden.set(options, answer);
    return answer;
  }

  /** A passage by its place; undefined where it is damaged. */
  at({ live, local }: Place): StoredPassage | undefined {
    return live.segment.passage(local);
  }

  scan({ live, local }: Place, scanner: TermScanner): boolean {
    const found = live.segment.bytes(local);
    if (found) scanner.scanUtf8(found.bytes, found.length);
    return found !== undefined;
  }

  scanWords({ live, local }: Place, scanner: WordScanner): boolean {
    const found = live.segment.bytes(local);
    if (found) scanner.scanUtf8(found.bytes, found.length);
    return found !== undefined;
  }

  keyOf({ live, local }: Place): number {
    return live.base + local;
  }

  /** By 53 bits of the document's identity. */
  documentOf({ live: { segment }, local }: Place): number {
    const document = segment.passageDocument[local]!;
    return segment.documentId1[document]! * 0x200000 + (segment.documentId2[document]! >>> 11);
  }

  isAdopted({ live: { segment }, local }: Place): boolean {
    return segment.isAdopted(segment.passageDocument[local]!);
  }

  /** Orders places: adopted text first, then the latest (see `inOrderOfUse`). */
  moreUseful(x: Place, y: Place): number {
    return inOrderOfUse(x.live, x.local, y.live, y.local);
  }

  /** Orders places: the latest first (see `inOrderOfTime`). */
  later(x: Place, y: Place): number {
    return inOrderOfTime(x.live, x.local, y.live, y.local);
  }

  /** The identity under which a document is shown: another where it stands there more than once. */
  shown(id: string): string {
    return this.copies.shownFor.get(id) ?? id;
  }

  /** The documents that carry this identity or symbol, by its hash. */
  documentsWithHash(key: string, by: "id" | "symbol"): DocumentPlace[] {
    return this.documentsWithHashes([key], by)[0]!;
  }

  /** The documents that carry each of these identities or symbols, by their hashes: all are gone through once. */
  documentsWithHashes(keys: readonly string[], by: "id" | "symbol"): DocumentPlace[][] {
    const found = keys.map((): DocumentPlace[] => []);
    const wanted = new Map<number, { b: number; places: DocumentPlace[] }[]>();
    keys.forEach((key, i) => {
      const [a, b] = hashKey(key);
      const known = wanted.get(a);
      if (known) known.push({ b, places: found[i]! });
      else wanted.set(a, [{ b, places: found[i]! }]);
    });
    const [only] = wanted.size === 1 ? wanted.keys() : [];
    for (const live of this.segments) {
      const { documentId1, documentId2, documentSymbol1, documentSymbol2 } = live.segment;
      const hash1 = by === "id" ? documentId1 : documentSymbol1;
      const hash2 = by === "id" ? documentId2 : documentSymbol2;
      for (let document = 0; document < hash1.length; document += 1) {
        // Of a single key nearly all are told apart by a number, which is much faster than looking each up.
        if (only !== undefined && hash1[document] !== only) continue;
        for (const { b, places } of wanted.get(hash1[document]!) ?? []) {
          if (hash2[document] === b && live.hidden[document] === 0) places.push({ live, document });
        }
      }
    }
    return found;
  }

  /**
   * Every document's facts, the latest first; one more read at each step. One that stands in several pieces is listed
   * once.
   */
  *documents(): Generator<void, readonly StoredDocument[]> {
    if (this.list) return this.list;
    const known = new Map<string, { record: StoredDocument; segment: Segment; document: number }>();
    for (const { segment, hidden } of this.segments) {
      for (let document = 0; document < segment.documents; document += 1) {
        yield;
        const record = hidden[document] === 0 ? segment.record(document) : undefined;
        if (!record) continue;
        const before = known.get(record.id);
        if (!before) known.set(record.id, { record, segment, document });
        // The rest of a long document brings nothing new; a document met twice in a file has both lengths.
        else if (segment.documentOrdinal[document] === 0) {
          const length = before.record.length + record.length;
          known.set(record.id, { ...before, record: { ...before.record, length } });
        }
      }
    }
    this.list ??= [...known.values()]
      .sort((x, y) => documentsInOrder(x.segment, x.document, y.segment, y.document))
      .map(({ record }) => {
        const copies = this.copies.of.get(record.id);
        return copies ? { ...record, alsoIn: [...new Set(copies.map(({ uri }) => uri))] } : record;
      });
    return this.list;
  }
}

/**
 * In how many live passages the term at a place of a segment's table stands. What has been removed must not count: the
 * same corpus has the same frequencies, whatever was in its segments before.
 */
function aliveWith({ segment, hidden, whole }: LiveSegment, place: number): number {
  if (whole) return segment.termCount(place);
  const { postings, termOffset, passageDocument } = segment;
  const offset = termOffset[place]!;
  const end = termOffset[place + 1]!;
  let alive = 0;
  for (let at = offset + 1 + postings[offset]!; at < end; at += 1) {
    if (hidden[passageDocument[postings[at]!]!] === 0) alive += 1;
  }
  return alive;
}
