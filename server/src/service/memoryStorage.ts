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

/** A file that is in memory as a whole, until it is closed. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  const size = bytes.length;
  let held: Uint8Array | undefined = bytes;
  const range = (offset: number, length: number) => {
    if (!held) throw new Error("The file is closed.");
    if (offset + length > size) throw new RangeError(`The file ends at ${size}.`);
    return held.subarray(offset, offset + length);
  };
  return {
    size,
    read: (offset, length) => range(offset, length).slice(),
    readInto: (offset, target) => target.set(range(offset, target.length)),
    close() {
      held = undefined;
    },
  };
}
