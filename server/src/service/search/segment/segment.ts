import { checksum } from "../../checksum";
import type { Codec, Storage } from "../../environment";
import { reasonOf, say } from "../../text/say";
import type { StoredPassage } from "../corpusSearch";
import type { HeldPostings, Scorer } from "../scoring/scorer";
import { partName, segmentParts } from "./encodeSegment";
import { type DocumentRecord, kindMask, kindNumbers, notSuggested, type PassageExtras } from "./facts";
import { GramTable } from "./gramTable";
import { DamagedPart, Part, UnreadablePart } from "./part";
import { type PassageBytes, readRecord } from "./passageRecord";
import { Vocabulary } from "./vocabulary";

/** The texts of a segment that were read last are kept: at most `passages`, none longer than `bytes`. */
const mostKept = { passages: 400, bytes: 2048 };

/**
 * An open segment. The tables and postings are in memory, texts and runs are read by range. A record that is not what
 * was written is reported once and then as if it were not there: damaged text is never shown.
 */
export class Segment {
  readonly passages: number;
  readonly documents: number;
  readonly languages: readonly string[];

  readonly termHash1: Uint32Array;
  /** 16 of its bits: with the other half enough to tell terms apart. */
  readonly termHash2: Uint16Array;
  readonly termOffset: Uint32Array;

  readonly passageHash1: Uint32Array;
  readonly passageHash2: Uint16Array;
  readonly passageDocument: Uint16Array;
  readonly documentEntry: Uint32Array;
  readonly documentFirst: Uint32Array;
  readonly documentOrdinal: Uint32Array;
  readonly documentDate: Uint32Array;
  /** See `symbolNumber`. */
  readonly documentNumber: Uint32Array;
  readonly documentId1: Uint32Array;
  readonly documentId2: Uint32Array;
  readonly documentSymbol1: Uint32Array;
  readonly documentSymbol2: Uint32Array;
  readonly tagHash1: Uint32Array;
  readonly tagHash2: Uint32Array;
  readonly tagOffset: Uint32Array;
  readonly tagPassages: Uint16Array;
  readonly grams: GramTable;
  readonly held: HeldPostings | undefined;
  /** Set when damage is met: what is wrong, for the log. */
  damage: string | undefined;

  private readonly parts: { texts: Part; grams: Part; words: Part };
  private readonly passageStart: Uint32Array;
  private readonly passagesByHash: Uint16Array;
  private readonly documentStart: Uint32Array;
  private readonly documentChecksum: Uint32Array;
  private readonly documentKind: Uint16Array;
  private readonly readPassage: (offset: number, length: number) => Uint8Array;
  private readonly readDocument: (offset: number, length: number) => Uint8Array;
  private readonly records = new Map<number, DocumentRecord>();
  /** The texts read last: while a sentence is typed the same passages are asked for at every word. */
  private readonly read = new Map<number, PassageBytes>();
  private lastUri = "";
  private words: Vocabulary | undefined;

  constructor(
    readonly name: string,
    private readonly codec: Codec,
    { index, ...parts }: { texts: Part; index: Part; grams: Part; words: Part },
    private readonly onDamage: (segment: Segment, reason: string) => void,
    scorer: Scorer | undefined,
  ) {
    this.parts = parts;
    const { texts, grams } = parts;
    const meta = JSON.parse(codec.decodeUtf8(index.section("meta")));
    this.passages = meta.passages;
    this.documents = meta.documents;
    this.languages = meta.languages;
    this.termHash1 = index.u32("termHash1");
    this.termHash2 = index.u16("termHash2");
    this.termOffset = index.u32("termOffset");
    this.passageStart = index.u32("passageStart");
    this.passageHash1 = index.u32("passageHash1");
    this.passageHash2 = index.u16("passageHash2");
    this.passageDocument = index.u16("passageDocument");
    this.passagesByHash = index.u16("passagesByHash");
    this.documentStart = index.u32("documentStart");
    this.documentChecksum = index.u32("documentChecksum");
    this.documentEntry = index.u32("documentEntry");
    this.documentFirst = index.u32("documentFirst");
    this.documentOrdinal = index.u32("documentOrdinal");
    this.documentDate = index.u32("documentDate");
    this.documentNumber = index.u32("documentNumber");
    this.documentKind = index.u16("documentKind");
    this.documentId1 = index.u32("documentId1");
    this.documentId2 = index.u32("documentId2");
    this.documentSymbol1 = index.u32("documentSymbol1");
    this.documentSymbol2 = index.u32("documentSymbol2");
    this.tagHash1 = index.u32("tagHash1");
    this.tagHash2 = index.u32("tagHash2");
    this.tagOffset = index.u32("tagOffset");
    this.tagPassages = index.u16("tagPassages");
    this.readPassage = texts.ranges("passages");
    this.readDocument = texts.ranges("documents");
    this.grams = new GramTable(grams, this.passages);
    // Last, because what is held has to be given back.
    this.held = scorer && holdPostings(index, scorer);
    // All of it has been read: where a file is held in memory, it need not be held twice.
    index.close();
  }

  /** The postings; valid until other segments are opened. Empty where the segment was opened without a scorer. */
  get postings(): Uint16Array {
    return this.held?.values ?? nothing;
  }

  /** The kind of a document, as its place in `kindNumbers`. */
  kind(document: number): number {
    return this.documentKind[document]! & kindMask;
  }

  /** Whether a delegate wants the document kept out of suggestions. */
  isQuiet(document: number): boolean {
    return (this.documentKind[document]! & notSuggested) !== 0;
  }

  /** The language of a document, as its place in `languages`. */
  language(document: number): number {
    return this.documentKind[document]! >>> 8;
  }

  /** How long the text of a document, or of this piece of it, is on disk. Bytes. */
  documentBytes(document: number): number {
    const { passageStart, documentFirst } = this;
    return passageStart[documentFirst[document + 1]!]! - passageStart[documentFirst[document]!]!;
  }

  /** A passage's place in its document, from 0. */
  ordinal(local: number): number {
    const document = this.passageDocument[local]!;
    return this.documentOrdinal[document]! + local - this.documentFirst[document]!;
  }

  isAdopted(document: number): boolean {
    return kindNumbers[this.kind(document)] === "adopted";
  }

  /** The place of a term in the table, -1 where it does not occur. */
  findTerm(a: number, b: number): number {
    return findHash(this.termHash1, this.termHash2, a, b & 0xffff);
  }

  /** In how many passages the term at a place of the table stands. */
  termCount(place: number): number {
    const offset = this.termOffset[place]!;
    return this.termOffset[place + 1]! - offset - 1 - this.postings[offset]!;
  }

  /** The words of the segment; read on first use. Undefined where they are damaged. */
  vocabulary(): Vocabulary | undefined {
    if (!this.words && !this.damage) {
      try {
        this.words = new Vocabulary(this.parts.words, this.termHash1, this.termHash2);
        this.parts.words.close();
      } catch (error) {
        this.report(error);
      }
    }
    return this.words;
  }

  /** A passage's text as bytes, valid until the next is asked for; undefined where it is damaged. */
  bytes(local: number): PassageBytes | undefined {
    const known = this.read.get(local);
    if (known) return known;
    const start = this.passageStart[local]!;
    try {
      const record = this.readPassage(start, this.passageStart[local + 1]! - start);
      const passage = readRecord(record);
      if (passage) {
        if (passage.bytes.length > mostKept.bytes) return passage;
        const [oldest] = this.read.keys();
        if (this.read.size >= mostKept.passages && oldest !== undefined) this.read.delete(oldest);
        const kept = { bytes: passage.bytes.slice(), length: passage.length };
        this.read.set(local, kept);
        return kept;
      }
      throw new DamagedPart(say`${this.name}: the text of passage ${local} is damaged`);
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** The facts of a document; undefined where they are damaged. */
  record(document: number): DocumentRecord | undefined {
    const known = this.records.get(document);
    if (known) return known;
    const start = this.documentStart[document]!;
    try {
      const bytes = this.readDocument(start, this.documentStart[document + 1]! - start);
      if (checksum(bytes) !== this.documentChecksum[document]) {
        throw new DamagedPart(say`${this.name}: the facts of document ${document} are damaged`);
      }
      const read: DocumentRecord = JSON.parse(this.codec.decodeUtf8(bytes));
      // A file has thousands of documents, and each would hold the file's address once more.
      const record = read.uri === this.lastUri ? { ...read, uri: this.lastUri } : read;
      this.lastUri = record.uri;
      this.records.set(document, record);
      return record;
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /**
   * A passage with its document; undefined where either is damaged.
   * @param found its bytes, where they have been read already
   */
  passage(local: number, found = this.bytes(local)): StoredPassage | undefined {
    const document = found && this.record(this.passageDocument[local]!);
    if (!document) return undefined;
    const text = this.codec.decodeUtf8(found.bytes.subarray(0, found.length));
    const [line, part, label, id, page, language]: PassageExtras = JSON.parse(
      this.codec.decodeUtf8(found.bytes.subarray(found.length)),
    );
    return {
      document,
      ordinal: this.ordinal(local),
      text,
      line,
      ...(part ? { part } : {}),
      ...(label !== undefined && label !== 0 ? { number: label } : {}),
      ...(id !== undefined && id !== 0 ? { id } : {}),
      ...(page ? { page } : {}),
      ...(language !== undefined ? { language } : {}),
    };
  }

  /** The passages with these very words. */
  withHash(a: number, b: number): number[] {
    const { passagesByHash, passageHash1, passageHash2 } = this;
    const count = passagesByHash.length;
    if (count === 0) return [];
    // Hashes are spread evenly: where one lies, its value tells, give or take a few dozen places.
    let low = Math.min(count - 1, Math.floor((a / 4294967296) * count));
    let high = low + 1;
    for (let step = 16; low > 0 && passageHash1[passagesByHash[low]!]! >= a; step *= 2)
      low = Math.max(0, low - step);
    for (let step = 16; high < count && passageHash1[passagesByHash[high]!]! < a; step *= 2)
      high = Math.min(count, high + step);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passageHash1[passagesByHash[middle]!]! < a) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; low < passagesByHash.length; low += 1) {
      const local = passagesByHash[low]!;
      if (passageHash1[local] !== a) break;
      if (passageHash2[local] === b) found.push(local);
    }
    return found;
  }

  /** The passages that carry a tag, by its hash. */
  withTag(a: number, b: number): Uint16Array {
    const at = findHash(this.tagHash1, this.tagHash2, a, b);
    return at < 0
      ? new Uint16Array()
      : this.tagPassages.subarray(this.tagOffset[at]!, this.tagOffset[at + 1]!);
  }

  /** The tags of every passage as hashes; for merging. */
  tagsByPassage(): Map<number, [number, number][]> {
    const tags = new Map<number, [number, number][]>();
    for (let at = 0; at < this.tagHash1.length; at += 1) {
      for (let i = this.tagOffset[at]!; i < this.tagOffset[at + 1]!; i += 1) {
        const local = this.tagPassages[i]!;
        const list = tags.get(local) ?? [];
        list.push([this.tagHash1[at]!, this.tagHash2[at]!]);
        tags.set(local, list);
      }
    }
    return tags;
  }

  /** Damage met outside of the segment's own reading, for instance in its table of runs. */
  report(error: unknown): void {
    // What cannot be read just now is left out of this answer only.
    if (this.damage || error instanceof UnreadablePart) return;
    this.damage = error instanceof Error ? error.message : String(error);
    this.onDamage(this, this.damage);
  }

  close(): void {
    for (const part of Object.values(this.parts)) part.close();
    this.held?.release();
  }
}

const nothing = new Uint16Array();

/** Reads a segment's postings to where a scorer reaches them. */
function holdPostings(index: Part, scorer: Scorer): HeldPostings {
  const held = scorer.hold(index.length("postings") >> 1);
  try {
    const { buffer, byteOffset, byteLength } = held.values;
    index.fill("postings", new Uint8Array(buffer, byteOffset, byteLength), held.addBlocks);
    return held;
  } catch (error) {
    held.release();
    throw error;
  }
}

/**
 * Opens a segment's files. Throws `DamagedPart` where one is missing or damaged.
 * @param scorer takes in the postings; without it the segment is opened for all but ranking
 */
export async function openSegment(
  storage: Storage,
  codec: Codec,
  name: string,
  onDamage: (segment: Segment, reason: string) => void,
  scorer?: Scorer,
): Promise<Segment> {
  const open = await openParts(storage, codec, name);
  try {
    const [texts, index, grams, words] = open as [Part, Part, Part, Part];
    return new Segment(name, codec, { texts, index, grams, words }, onDamage, scorer);
  } catch (error) {
    for (const part of open) part.close();
    throw error;
  }
}

/**
 * Looks whether a segment's files are all there, as long as they were written and of this version. Throws
 * `DamagedPart` where they are not.
 * @param pause where given, all that is in them is compared with its checksums too, with pauses
 */
export async function checkSegment(
  storage: Storage,
  codec: Codec,
  name: string,
  pause?: () => Promise<void>,
): Promise<void> {
  const open = await openParts(storage, codec, name);
  try {
    if (!pause) return;
    for (const part of open) await part.verify(pause);
  } finally {
    for (const part of open) part.close();
  }
}

/** Opens all at once: in a browser each is asked for in another process. */
async function openParts(storage: Storage, codec: Codec, name: string): Promise<Part[]> {
  const asked = await Promise.allSettled(segmentParts.map((part) => storage.open(partName(name, part))));
  const sources = asked.map((answer) => (answer.status === "fulfilled" ? answer.value : undefined));
  try {
    return segmentParts.map((part, place) => {
      const file = partName(name, part);
      const answer = asked[place]!;
      if (answer.status === "rejected") throw new UnreadablePart(say`${file}: ${reasonOf(answer.reason)}`);
      if (!answer.value) throw new DamagedPart(say`${file} is missing`);
      return new Part(answer.value, codec, file);
    });
  } catch (error) {
    for (const source of sources) source?.close();
    throw error;
  }
}

/**
 * The place of a hash in a sorted table, -1 where it is not there. Hashes are spread evenly, so that their values tell
 * where they lie, give or take a few places: a query looks up sixty terms in every segment.
 */
function findHash(hash1: Uint32Array, hash2: Uint32Array | Uint16Array, a: number, b: number): number {
  const count = hash1.length;
  if (count === 0) return -1;
  const perValue = count / 4294967296;
  let near = Math.floor(a * perValue);
  for (let better = 0; better < 2; better += 1) {
    near += Math.trunc((a - hash1[near]!) * perValue);
    near = Math.max(0, Math.min(count - 1, near));
  }
  let low = near;
  for (let step = 1; low > 0 && hash1[low]! >= a; step *= 2) low = Math.max(0, low - step);
  let high = near + 1;
  for (let step = 1; high < count && hash1[high]! <= a; step *= 2) high = Math.min(count, high + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = hash1[middle]!;
    if (value < a || (value === a && hash2[middle]! < b)) low = middle + 1;
    else high = middle;
  }
  return low < count && hash1[low] === a && hash2[low] === b ? low : -1;
}
