/**
 * All that the service needs of the world. Hosts (Node, the browser's worker, the tests' memory) provide it; the
 * service itself compiles without Node and without DOM.
 */
export interface Environment {
  readonly files: Files;
  readonly storage: Storage;
  readonly timer: Timer;
  readonly log: Log;
  readonly codec: Codec;
  /** What is known of files without reading them, where a host keeps that. */
  readonly readings?: Readings;
}

/** What files have given when they were read elsewhere, by somebody whose word is taken for it. */
export interface Readings {
  /**
   * What is kept of a file, if anything.
   * @param circumstances all that its reading hangs on beside its bytes
   */
  find(circumstances: string, bytes: Uint8Array): Promise<Uint8Array | undefined>;
}

/** The delegate's own files, read only. Every address is a URI as a string. */
export interface Files {
  /**
   * What stands at the address; undefined where nothing does. Rejects, with a reason that can be shown, where that cannot
   * be told just now: it may not be looked at, its link leads nowhere, its computer does not answer.
   */
  stat(uri: string): Promise<FileStat | undefined>;
  /** The names in a folder, sorted; empty where there is none. Rejects, as `stat` does, where it cannot be looked at. */
  list(uri: string): Promise<FolderEntry[]>;
  /** The one address of a file or folder that links lead to; the address itself where nothing better is known. */
  real?(uri: string): Promise<string>;
  /**
   * The bytes of a file, and of nothing else: rejects, with a reason that can be shown to the delegate, for a folder, a
   * device or a pipe, and for a file that turns out to hold more than `most` bytes.
   */
  read(uri: string, most: number): Promise<Uint8Array>;
}

export interface FileStat {
  readonly folder: boolean;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Neither a file nor a folder: a device, a pipe. */
  readonly special?: boolean;
  /** The same for whatever is the same, by whichever name it was met; undefined where that is not known. */
  readonly identity?: string;
  /** The number of the disk or share that it lies on, where that is known. */
  readonly device?: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
  /** It is a link to something that stands elsewhere. */
  readonly link?: boolean;
}

/** The store: flat names, whole files, each written atomically. */
export interface Storage {
  list(): Promise<string[]>;
  /** Opens a file for reading by range; undefined where there is none. */
  open(name: string): Promise<ByteSource | undefined>;
  /** Writes aside, syncs, renames: after a crash the old file or the new one is there, whole. */
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
  /** Removes a file; no error where there is none. */
  remove(name: string): Promise<void>;
  /** The right to write, for one process at a time; undefined where another living process has it. */
  lock(): Promise<StorageLock | undefined>;
}

export interface StorageLock {
  /** Rejects where it has been lost: a computer that slept for long is taken for dead by others. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** An open file. Reads are synchronous: they are small, and the bytes are in the file cache or in memory. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  /** A fresh, 8-byte-aligned copy of `length` bytes from `offset`; throws where the file is shorter. */
  read(offset: number, length: number): Uint8Array;
  /** Fills `target` with the bytes from `offset` on; throws where the file is shorter. */
  readInto(offset: number, target: Uint8Array): void;
  close(): void;
}

export interface Timer {
  /** Milliseconds from an arbitrary beginning; never goes back. */
  now(): number;
  /** Today, for what depends on the date. Milliseconds since 1970. */
  today(): number;
  /** Calls once after `milliseconds`; the result cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Lets whatever else is waiting have its turn. */
  pause(): Promise<void>;
}

export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** Encodings that the language itself does not have. */
export interface Codec {
  /** Strict UTF-8 (a byte order mark is dropped); throws where the bytes are not UTF-8. */
  decodeUtf8(bytes: Uint8Array): string;
  /** Bytes of any text, by `label` of the WHATWG Encoding Standard (for instance "windows-1252"). */
  decode(bytes: Uint8Array, label: string): string;
  encodeUtf8(text: string): Uint8Array;
  /** Writes the same into `target`, which has room for three bytes a unit; returns how many bytes it took. */
  encodeInto(text: string, target: Uint8Array): number;
  /** The content of a gzip file, piece by piece; rejects where it is broken. */
  gunzip(bytes: Uint8Array): AsyncIterable<Uint8Array>;
}
