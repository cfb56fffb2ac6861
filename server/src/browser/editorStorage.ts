import { joined } from "../service/bytes";
import type { Environment, Storage } from "../service/environment";
import { bytesSource } from "../service/memoryStorage";
import { type Said, say } from "../service/text/say";
import type { EditorFiles } from "./editorFiles";
import { lockFile, lockInEditor } from "./editorLock";

/**
 * A store in a folder of the editor's own files, so that a corpus need not be read again in the next window. The editor
 * keeps them itself, also where the browser lets nothing be kept in the frame that extensions run in. It writes a file whole
 * or not at all.
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
  return {
    list: async () => (await files.list(folder)).filter((name) => name !== lockFile),
    async open(name) {
      const bytes = await files.read(addressOf(name));
      return bytes && bytesSource(bytes);
    },
    async write(name, parts) {
      const { kept } = await files.write(addressOf(name), joined(parts));
      if (!kept) notKept(say`this site may not store data`);
    },
    remove: (name) => files.remove(addressOf(name)),
    lock: () => lockInEditor(files, addressOf(lockFile), timer),
  };
}
