import { gunzipSync } from "node:zlib";
import type {
  ByteSource,
  Codec,
  Environment,
  FileStat,
  Files,
  FolderEntry,
  Log,
  Storage,
  StorageLock,
  Timer,
} from "../../server/src/service/environment";

/**
 * A world in memory for unit tests: files from a map of URI to content, storage that can fail at a chosen moment,
 * a clock that moves only when told to.
 */
export interface World extends Environment {
  readonly files: WorldFiles;
  readonly storage: WorldStorage;
  readonly timer: WorldTimer;
  /** What was logged: "error: …", "warn: …", "info: …". */
  readonly logged: string[];
}

export interface WorldOptions {
  /** The storage of another world, as when two processes share one store. */
  readonly storage?: WorldStorage;
  /** Today, in milliseconds since 1970; 14 November 2023 where not given. */
  readonly today?: number;
}

export interface WorldFiles extends Files {
  /** Writes a file; `modified` is one millisecond later with every change where not given. */
  set(uri: string, content: string | Uint8Array, modified?: number): void;
  delete(uri: string): void;
}

export interface WorldStorage extends Storage {
  /** The bytes by name, to look at and to damage. */
  readonly contents: Map<string, Uint8Array>;
  /** Writes and removals so far. */
  operations: number;
  /** After this many operations every further one fails, as when the process is killed; Infinity for never. */
  failAfter: number;
  /** As when the process that holds the lock dies. */
  unlock(): void;
}

export interface WorldTimer extends Timer {
  /** Moves the clock and makes the calls that are due by then, in order. */
  advance(milliseconds: number): void;
}

export function createWorld(
  files: Record<string, string | Uint8Array> = {},
  options: WorldOptions = {},
): World {
  const logged: string[] = [];
  const log: Log = {
    error: (message) => void logged.push(`error: ${message}`),
    warn: (message) => void logged.push(`warn: ${message}`),
    info: (message) => void logged.push(`info: ${message}`),
  };
  return {
    files: createFiles(files),
    storage: options.storage ?? createStorage(),
    timer: createTimer(options.today ?? Date.UTC(2023, 10, 14)),
    log,
    codec: createCodec(),
    logged,
  };
}

function createFiles(initial: Record<string, string | Uint8Array>): WorldFiles {
  const contents = new Map<string, { bytes: Uint8Array; modified: number }>();
  let clock = 1_700_000_000_000;
  const folderOf = (uri: string) => (uri.endsWith("/") ? uri : `${uri}/`);
  const world: WorldFiles = {
    set(uri, content, modified) {
      clock += 1;
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content.slice();
      contents.set(uri, { bytes, modified: modified ?? clock });
    },
    delete: (uri) => void contents.delete(uri),
    async stat(uri): Promise<FileStat | undefined> {
      const file = contents.get(uri);
      if (file) return { folder: false, size: file.bytes.length, modified: file.modified };
      const folder = folderOf(uri);
      const isFolder = [...contents.keys()].some((name) => name.startsWith(folder));
      return isFolder ? { folder: true, size: 0, modified: 0 } : undefined;
    },
    async list(uri): Promise<FolderEntry[]> {
      const folder = folderOf(uri);
      const entries = new Map<string, boolean>();
      for (const name of contents.keys()) {
        if (!name.startsWith(folder)) continue;
        const rest = name.slice(folder.length);
        const slash = rest.indexOf("/");
        if (slash < 0) entries.set(rest, false);
        else entries.set(rest.slice(0, slash), true);
      }
      return [...entries]
        .map(([name, isFolder]) => ({ name, folder: isFolder }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async read(uri, most) {
      const file = contents.get(uri);
      if (!file) throw new Error(`There is no file ${uri}.`);
      if (file.bytes.length > most) throw new Error(`${uri} is too large.`);
      return file.bytes.slice();
    },
  };
  for (const [uri, content] of Object.entries(initial)) world.set(uri, content);
  return world;
}

function createStorage(): WorldStorage {
  const contents = new Map<string, Uint8Array>();
  let holder: StorageLock | undefined;
  const storage: WorldStorage = {
    contents,
    operations: 0,
    failAfter: Number.POSITIVE_INFINITY,
    unlock() {
      holder = undefined;
    },
    async list() {
      return [...contents.keys()].sort();
    },
    async open(name) {
      const bytes = contents.get(name);
      return bytes && openBytes(bytes);
    },
    async write(name, parts) {
      operate();
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let offset = 0;
      for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
      }
      contents.set(name, whole);
    },
    async remove(name) {
      operate();
      contents.delete(name);
    },
    async lock() {
      if (holder) return undefined;
      const lock: StorageLock = {
        async confirm() {
          if (holder !== lock) throw new Error("The lock is lost.");
        },
        async release() {
          if (holder === lock) holder = undefined;
        },
      };
      holder = lock;
      return lock;
    },
  };
  function operate() {
    if (storage.operations >= storage.failAfter) throw new Error("The disk is full.");
    storage.operations += 1;
  }
  return storage;
}

/** An open file goes on reading the bytes it was opened with, as on POSIX after a rename or removal. */
function openBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    readInto(offset, target) {
      target.set(this.read(offset, target.length));
    },
    read(offset, length) {
      if (offset < 0 || offset + length > bytes.length)
        throw new RangeError("Read beyond the end of the file.");
      return new Uint8Array(bytes.subarray(offset, offset + length));
    },
    close() {},
  };
}

function createTimer(today: number): WorldTimer {
  let time = 0;
  let calls: { at: number; callback: () => void }[] = [];
  return {
    now: () => time,
    today: () => today + time,
    after(milliseconds, callback) {
      const call = { at: time + milliseconds, callback };
      calls.push(call);
      return () => {
        calls = calls.filter((other) => other !== call);
      };
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    advance(milliseconds) {
      const until = time + milliseconds;
      for (;;) {
        const next = calls.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        calls = calls.filter((other) => other !== next);
        time = Math.max(time, next.at);
        next.callback();
      }
      time = until;
    },
  };
}

function createCodec(): Codec {
  return {
    decodeUtf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    decode: (bytes, label) => new TextDecoder(label).decode(bytes, { stream: true }),
    encodeUtf8: (text) => new TextEncoder().encode(text),
    encodeInto: (text, target) => new TextEncoder().encodeInto(text, target).written,
    async *gunzip(bytes) {
      const whole = gunzipSync(bytes);
      for (let offset = 0; offset < whole.length; offset += 65536) {
        yield new Uint8Array(whole.subarray(offset, offset + 65536));
      }
    },
  };
}
