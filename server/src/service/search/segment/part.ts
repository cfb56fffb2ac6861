import { type AddBlocks, Checksum, checksum } from "../../checksum";
import type { ByteSource, Codec } from "../../environment";
import { counted, reasonOf, SaidError, say } from "../../text/say";

/** The version of everything on disk. Raised with every change that an older program could not read. */
export const formatVersion = 4;

const magic = 0x49_58_48_50; // "PHXI" read as a little-endian number: also tells the byte order
const headerBytes = 32;
/** Bytes read at once when all is verified. */
const pieceBytes = 1 << 20;
/** Bytes; most passages fit. */
const firstBuffer = 1024;

/** Bytes on disk that are not what was written. */
export class DamagedPart extends SaidError {}

/** A file that could not be read just now. Nothing is known of its bytes, so it is tried again and never thrown away. */
export class UnreadablePart extends SaidError {}

type View = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A section: typed arrays under a name. Where it is in pieces, each but the last is a multiple of 16 bytes long. */
export interface SectionContent {
  readonly name: string;
  readonly views: readonly View[];
}

interface SectionPlace {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/**
 * The bytes of a part: a header, a directory in JSON, and the sections, each on a multiple of 8, so that they are read
 * as typed arrays without parsing.
 */
export function encodePart(codec: Codec, sections: readonly SectionContent[]): Uint8Array[] {
  let offset = 0;
  const places: SectionPlace[] = [];
  const body: Uint8Array[] = [];
  for (const { name, views } of sections) {
    const bytes = views.map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    const length = bytes.reduce((sum, piece) => sum + piece.length, 0);
    const sum = new Checksum(length);
    for (const piece of bytes) sum.add(piece);
    places.push({ name, offset, length, checksum: sum.value() });
    body.push(...bytes);
    const padding = -length & 7;
    if (padding > 0) body.push(new Uint8Array(padding));
    offset += length + padding;
  }
  const directory = codec.encodeUtf8(JSON.stringify(places));
  const begin = headerBytes + directory.length + (-directory.length & 7);
  const head = new Uint8Array(begin);
  head.set(directory, headerBytes);
  const header = new Uint32Array(head.buffer, 0, headerBytes / 4);
  header.set([magic, formatVersion, directory.length, checksum(directory), begin + offset]);
  header[7] = checksum(head, 28);
  return [head, ...body];
}

/** An open part. Every reading throws `DamagedPart` where the bytes are not what was written, or `UnreadablePart`. */
export class Part {
  private readonly places = new Map<string, SectionPlace>();
  private readonly begin: number;
  private closed = false;

  constructor(
    private readonly source: ByteSource,
    codec: Codec,
    readonly name: string,
  ) {
    const head = this.read(0, headerBytes);
    const header = new Uint32Array(head.buffer, head.byteOffset, headerBytes / 4);
    const length = header[2]!;
    if (header[0] !== magic || header[1] !== formatVersion || header[7] !== checksum(head, 28)) {
      throw new DamagedPart(say`${name}: not a part of an index of this version`);
    }
    if (header[4] !== source.size)
      throw new DamagedPart(say`${name}: ${counted(source.size)} bytes, not ${counted(header[4]!)}`);
    const directory = this.read(headerBytes, length);
    if (checksum(directory) !== header[3]) throw new DamagedPart(say`${name}: its directory is damaged`);
    this.begin = headerBytes + length + (-length & 7);
    for (const place of JSON.parse(codec.decodeUtf8(directory)) as SectionPlace[]) {
      this.places.set(place.name, place);
    }
  }

  /** The whole of a section, its checksum verified. */
  section(name: string): Uint8Array {
    const place = this.place(name);
    const bytes = this.read(this.begin + place.offset, place.length);
    if (checksum(bytes) !== place.checksum) {
      throw new DamagedPart(say`${this.name}: section ${name} is damaged`);
    }
    return bytes;
  }

  u32(name: string): Uint32Array {
    const bytes = this.section(name);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }

  u16(name: string): Uint16Array {
    const bytes = this.section(name);
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  }

  f64(name: string): Float64Array {
    const bytes = this.section(name);
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length >> 3);
  }

  /** Bytes of a section. */
  length(name: string): number {
    return this.place(name).length;
  }

  /** Fills `target`, as long as the section is, with the whole of it, its checksum verified. */
  fill(name: string, target: Uint8Array, addBlocks?: AddBlocks): void {
    const place = this.place(name);
    this.readInto(this.begin + place.offset, target);
    if (checksum(target, target.length, addBlocks) !== place.checksum) {
      throw new DamagedPart(say`${this.name}: section ${name} is damaged`);
    }
  }

  /**
   * A reader of ranges of a section, unverified. What it returns begins on a multiple of 8 bytes and is valid until it
   * is asked again: thousands of small pieces are read for one answer, and a fresh array for each takes longer than the
   * reading.
   */
  ranges(name: string): (offset: number, length: number) => Uint8Array {
    const place = this.place(name);
    const begin = this.begin + place.offset;
    let buffer = new Uint8Array(firstBuffer);
    return (offset, length) => {
      if (offset < 0 || length < 0 || offset + length > place.length) {
        throw new DamagedPart(say`${this.name}: section ${name} is too short`);
      }
      if (length > buffer.length) buffer = new Uint8Array(Math.max(length, 2 * buffer.length));
      const target = buffer.subarray(0, length);
      this.readInto(begin + offset, target);
      return target;
    };
  }

  /** Reads all sections and compares them with their checksums. */
  async verify(pause: () => Promise<void>): Promise<void> {
    const piece = new Uint8Array(pieceBytes);
    for (const { name, offset, length, checksum } of this.places.values()) {
      const sum = new Checksum(length);
      for (let done = 0; done < length; done += pieceBytes) {
        const bytes = piece.subarray(0, Math.min(pieceBytes, length - done));
        this.readInto(this.begin + offset + done, bytes);
        sum.add(bytes);
        await pause();
      }
      if (sum.value() !== checksum) throw new DamagedPart(say`${this.name}: section ${name} is damaged`);
    }
  }

  /** Nothing more can be read of it; no matter how often. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.source.close();
  }

  private place(name: string): SectionPlace {
    const place = this.places.get(name);
    if (!place) throw new DamagedPart(say`${this.name}: section ${name} is missing`);
    return place;
  }

  private read(offset: number, length: number): Uint8Array {
    this.expect(offset + length);
    try {
      return this.source.read(offset, length);
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  private readInto(offset: number, target: Uint8Array): void {
    this.expect(offset + target.length);
    try {
      this.source.readInto(offset, target);
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  private expect(size: number): void {
    if (size > this.source.size)
      throw new DamagedPart(
        say`${this.name} has ${counted(this.source.size)} bytes, fewer than ${counted(size)}`,
      );
  }

  private unreadable(error: unknown): Error {
    return error instanceof RangeError
      ? new DamagedPart(say`${this.name} has become shorter while it was open`)
      : new UnreadablePart(say`${this.name}: ${reasonOf(error)}`);
  }
}
