import { joined } from "../service/bytes";
import type { ByteSource, Environment, Storage } from "../service/environment";
import { bytesSource } from "../service/memoryStorage";
import { type Said, say } from "../service/text/say";
import type { EditorFiles } from "./editorFiles";
import { lockFile, lockInEditor } from "./editorLock";

/**
 * A store in a folder of the editor's own files, so that a corpus need not be read again in the next window. The editor
 * keeps them itself, also where the browser lets nothing be kept in the frame that extensions run in. It reads and writes a
 * file whole or not at all.
 * @param folder a URI
 * @param notKept told when the editor takes what is written but keeps it in memory only
 */
export function createEditorStorage(
  files: EditorFiles,
  folder: string,
  { timer }: Pick<Environment, "timer">,
  notKept: (why: Said) => void,
): Storage {
  const addressOf = (name: string) => `${folder}/${encodeURIComponent(name)}`;
  const open = openedOnce((name) => files.read(addressOf(name)));
  return {
    list: async () => (await files.list(folder)).filter((name) => name !== lockFile),
    open: open.open,
    async write(name, parts) {
      open.forget(name);
      const { kept } = await files.write(addressOf(name), joined(parts));
      open.forget(name);
      if (!kept) notKept(say`this site may not store data`);
    },
    async remove(name) {
      open.forget(name);
      await files.remove(addressOf(name));
    },
    lock: () => lockInEditor(files, addressOf(lockFile), timer),
  };
}

/** A file in memory, and how many have it open. */
interface OpenFile {
  readonly bytes: Promise<Uint8Array | undefined>;
  users: number;
}

/**
 * Reads a file once for all who have it open at the same time: those of an index are open as long as it is searched, and
 * whoever writes to it looks into each of them. What is in memory twice is so in the editor's processes as well.
 */
function openedOnce(read: (name: string) => Promise<Uint8Array | undefined>) {
  const files = new Map<string, OpenFile>();
  return {
    async open(name: string): Promise<ByteSource | undefined> {
      const file = files.get(name) ?? { bytes: read(name), users: 0 };
      files.set(name, file);
      file.users += 1;
      let isOpen = true;
      const leave = () => {
        if (!isOpen) return;
        isOpen = false;
        file.users -= 1;
        if (file.users === 0 && files.get(name) === file) files.delete(name);
      };
      const bytes = await file.bytes.catch((error: unknown) => {
        leave();
        throw error;
      });
      if (!bytes) {
        leave();
        return undefined;
      }
      const source = bytesSource(bytes);
      return {
        ...source,
        close() {
          leave();
          source.close();
        },
      };
    },
    /** Who opens the file from now on reads it again. */
    forget(name: string): void {
      files.delete(name);
    },
  };
}
