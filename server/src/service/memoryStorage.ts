import { joined } from "./bytes";
import type { ByteSource, Storage } from "./environment";

/** A store in memory: it lasts as long as whoever holds it. */
export function createMemoryStorage(): Storage {
  const files = new Map<string, Uint8Array>();
  let locked = false;
  return {
    list: async () => [...files.keys()],
    async open(name) {
      const bytes = files.get(name);
      return bytes && bytesSource(bytes);
    },
    async write(name, parts) {
      files.set(name, joined(parts));
    },
    async remove(name) {
      files.delete(name);
    },
    async lock() {
      if (locked) return undefined;
      locked = true;
      return {
        async confirm() {},
        async release() {
          locked = false;
        },
      };
    },
  };
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(offset, length) {
      if (offset + length > bytes.length) throw new RangeError(`The file ends at ${bytes.length}.`);
      return bytes.slice(offset, offset + length);
    },
    readInto(offset, target) {
      if (offset + target.length > bytes.length) throw new RangeError(`The file ends at ${bytes.length}.`);
      target.set(bytes.subarray(offset, offset + target.length));
    },
    close() {},
  };
}
