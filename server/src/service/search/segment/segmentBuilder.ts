import { checksum } from "../../checksum";
import type { Passage } from "../../corpus/document";
import type { Codec } from "../../environment";
import { isIdeograph, startsSentence } from "../../text/wordScanner";
import type { TermScanner } from "../terms/termScanner";
import { type DocumentRecord, dateNumber, extrasOf, kindNumbers, notSuggested, symbolNumber } from "./facts";
import { Growing16, Growing32, GrowingBytes } from "./growing";
import { HashNumbers } from "./hashNumbers";
import { impactLevel } from "./impact";
import { hashKey } from "./keys";
import { finishRecord, recordHead } from "./passageRecord";
import { SurfaceTable } from "./surfaceTable";

/** Maximum number of passages of a segment: their local numbers have 16 bits. */
export const segmentPassages = 65_536;
/** A segment ends early where its passages are long: files stay of a size that any storage takes. */
const segmentWords = 3_500_000;
export const segmentTextBytes = 64 << 20;

/** Stands before the first word of a sentence among the words of a passage. */
export const sentenceMark = 1;

const hashes = (values: readonly string[]) => values.map((value) => hashKey(value));

/**
 * Collects passages until they are made into a segment: texts as they will stand on disk, and for the indexes one
 * number per word and three per term and passage.
 */
export class SegmentBuilder {
  readonly texts = new GrowingBytes();
  readonly records = new GrowingBytes();

  readonly passageStart = new Growing32();
  readonly passageHash1 = new Growing32();
  readonly passageHash2 = new Growing16();
  readonly passageDocument = new Growing16();

  readonly documentStart = new Growing32();
  readonly documentChecksum = new Growing32();
  readonly documentEntry = new Growing32();
  readonly documentFirst = new Growing32();
  readonly documentOrdinal = new Growing32();
  readonly documentDate = new Growing32();
  readonly documentNumber = new Growing32();
  readonly documentKind = new Growing16();
  readonly documentId1 = new Growing32();
  readonly documentId2 = new Growing32();
  readonly documentSymbol1 = new Growing32();
  readonly documentSymbol2 = new Growing32();
  readonly languages: string[] = [];

  /** Postings in the order of the passages: the term's number, and the passage with its level in the bits above. */
  readonly postingTerm = new Growing32();
  readonly postings = new Growing32();
  /** Terms by number: 64 bits of hash each. */
  readonly term1 = new Growing32();
  readonly term2 = new Growing32();

  /** Words as written (folded), by number. */
  readonly surfaces: string[] = [];
  readonly surfaceTable = new SurfaceTable();

  /** One hash per word of every passage, sentence marks between. */
  readonly tokens = new Growing32();
  readonly tokenStart = new Growing32();

  /** Tags: two hashes and the passage, three numbers each. */
  readonly tags = new Growing32();

  passages = 0;
  documents = 0;
  /** Documents that began in an earlier segment. */
  continued = 0;
  entries = 0;

  /** By number of a term: how many postings it has. */
  termPostings = new Uint32Array(1 << 12);

  private readonly termNumbers = new HashNumbers();
  private frequencies = new Uint32Array(1 << 12);
  private passageTerms = new Uint32Array(1 << 12);
  private record = new Uint8Array(1 << 12);

  constructor(
    readonly name: string,
    private readonly codec: Codec,
    private readonly scanner: TermScanner,
  ) {}

  /** Whether another passage still fits. */
  get full(): boolean {
    return (
      this.passages >= segmentPassages ||
      this.tokens.length >= segmentWords ||
      this.texts.length >= segmentTextBytes
    );
  }

  /** Whether a document of this many passages fits; one longer than a segment begins in an empty one. */
  roomFor(passages: number): boolean {
    if (this.full || this.documents >= segmentPassages - 1) return false;
    return this.passages === 0 || this.passages + passages <= segmentPassages;
  }

  /** Begins an entry: what one file gave. Returns its number in this segment. */
  beginEntry(): number {
    return this.entries++;
  }

  /** Begins a document, or goes on with one whose first `ordinal` passages stand in another segment. */
  beginDocument(record: DocumentRecord, entry: number, ordinal: number): void {
    const bytes = this.codec.encodeUtf8(JSON.stringify(record));
    this.documentStart.push(this.records.length);
    this.documentChecksum.push(checksum(bytes));
    this.records.push(bytes);
    this.documentEntry.push(entry);
    this.documentFirst.push(this.passages);
    this.documentOrdinal.push(ordinal);
    this.documentDate.push(dateNumber(record.date));
    this.documentNumber.push(symbolNumber(record.symbol));
    let language = this.languages.indexOf(record.language);
    if (language < 0) language = this.languages.push(record.language) - 1;
    const quiet = record.suggested === false ? notSuggested : 0;
    this.documentKind.push(Math.max(0, kindNumbers.indexOf(record.kind)) | quiet | (language << 8));
    const [id, symbol] = hashes([record.id, record.symbol ?? ""]);
    this.documentId1.push(id![0]);
    this.documentId2.push(id![1]);
    this.documentSymbol1.push(record.symbol ? symbol![0] : 0);
    this.documentSymbol2.push(record.symbol ? symbol![1] : 0);
    this.documents += 1;
    if (ordinal > 0) this.continued += 1;
  }

  /** Adds a passage to the document last begun. `tags` are its tags as hashes. */
  addPassage(passage: Passage, tags: readonly (readonly [number, number])[]): void {
    const local = this.passages++;
    // A byte order mark is no part of a quotation, and decoding would drop it.
    const text = passage.text.startsWith("\ufeff") ? passage.text.slice(1) : passage.text;
    this.passageStart.push(this.texts.length);
    this.texts.push(this.recordOf(text, JSON.stringify(extrasOf(passage))));
    this.passageDocument.push(this.documents - 1);
    for (const [a, b] of tags) {
      this.tags.push(a);
      this.tags.push(b);
      this.tags.push(local);
    }
    this.addWords(text, local);
  }

  /** A passage as it will stand on disk (see `passageRecord`); valid until the next. */
  private recordOf(text: string, extras: string): Uint8Array {
    // No unit of a string takes more than three bytes.
    const most = recordHead + 3 * (text.length + extras.length);
    if (this.record.length < most) this.record = new Uint8Array(2 * most);
    const length = this.codec.encodeInto(text, this.record.subarray(recordHead));
    const end =
      recordHead + length + this.codec.encodeInto(extras, this.record.subarray(recordHead + length));
    const record = this.record.subarray(0, end);
    finishRecord(record, length);
    return record;
  }

  private addWords(text: string, local: number): void {
    const { scanner, surfaceTable } = this;
    const count = scanner.words.scan(text);
    if (scanner.words.ideographs > 0) scanner.findTerms();
    const { hash1, hash2, marks } = scanner.words;
    if (this.passageTerms.length < count) this.passageTerms = new Uint32Array(2 * count);
    const { passageTerms } = this;
    this.tokenStart.push(this.tokens.length);
    const tokens = this.tokens.room(2 * count);
    let token = this.tokens.length;
    let a = count;
    let b = 0;
    let length = 0;
    let terms = 0;
    let { frequencies } = this;
    for (let i = 0; i < count; i += 1) {
      const h1 = hash1[i]!;
      const h2 = hash2[i]!;
      a = (Math.imul(a, 0x9e3779b1) + h1) | 0;
      a ^= a >>> 15;
      b = (Math.imul(b, 0x85ebca6b) + h2) | 0;
      b ^= b >>> 13;
      const mark = marks[i]!;
      if ((mark & startsSentence) !== 0) tokens[token++] = sentenceMark;
      tokens[token++] = h1;
      // Ideographs are not kept as words: nobody mistypes one, and pairs of them are the terms.
      let term = (mark & isIdeograph) === 0 ? surfaceTable.count(h1, h2, local) : undefined;
      if (term === undefined) {
        term =
          (mark & isIdeograph) === 0
            ? this.addSurface(i, h1, h2, local)
            : this.termNumber(scanner.term1[i]!, scanner.term2[i]!);
        frequencies = this.frequencies;
      }
      if (term < 0) continue;
      length += 1;
      if (frequencies[term] === 0) passageTerms[terms++] = term;
      frequencies[term]! += 1;
    }
    this.tokens.length = token;
    this.passageHash1.push(a >>> 0);
    this.passageHash2.push((b ^ (b >>> 16)) & 0xffff);
    const postingTerm = this.postingTerm.room(terms);
    const postings = this.postings.room(terms);
    let posting = this.postings.length;
    const { termPostings } = this;
    // Nearly all of them.
    const ofOnce = impactLevel(1, length);
    for (let i = 0; i < terms; i += 1) {
      const term = passageTerms[i]!;
      const frequency = frequencies[term]!;
      postingTerm[posting] = term;
      postings[posting] = ((frequency === 1 ? ofOnce : impactLevel(frequency, length)) << 16) | local;
      posting += 1;
      termPostings[term]! += 1;
      frequencies[term] = 0;
    }
    this.postingTerm.length = posting;
    this.postings.length = posting;
  }

  private termNumber(t1: number, t2: number): number {
    if (t1 === 0 && t2 === 0) return -1;
    const known = this.termNumbers.find(t1, t2);
    if (known >= 0) return known;
    const number = this.termNumbers.add(t1, t2);
    this.term1.push(t1);
    this.term2.push(t2);
    if (number >= this.frequencies.length) {
      this.frequencies = doubled(this.frequencies);
      this.termPostings = doubled(this.termPostings);
    }
    return number;
  }

  /** Takes up a word that is new to the segment; returns the number of its term. */
  private addSurface(index: number, a: number, b: number, local: number): number {
    const [t1, t2] = this.scanner.termOf(index);
    const term = this.termNumber(t1, t2);
    this.surfaces.push(this.scanner.words.folded(index));
    this.surfaceTable.add(a, b, term, local);
    return term;
  }
}

function doubled(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(old.length * 2);
  grown.set(old);
  return grown;
}
