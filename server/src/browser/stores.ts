import type { Environment } from "../service/environment";
import { hashKey } from "../service/search/segment/keys";
import type { EditorFiles } from "./editorFiles";

/** In milliseconds. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

/** What a store says of itself, written anew whenever it is opened. */
const aboutFile = "corpus.json";

/**
 * The folder of a corpus among the editor's files: the same for the same folders in every workspace. Notes that it was
 * opened today, which nobody waits for.
 * @param stores the folder in which all are kept, a URI
 * @param folders URIs; their order is of no account
 */
export function corpusFolder(
  files: EditorFiles,
  stores: string,
  folders: readonly string[],
  { timer }: Pick<Environment, "timer">,
): string {
  const hash = hashKey([...new Set(folders)].sort().join("\n"));
  const folder = `${stores}/${hash.map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("")}`;
  const about = JSON.stringify({ folders, opened: timer.today() });
  files.write(`${folder}/${aboutFile}`, new TextEncoder().encode(about)).catch(() => {});
  return folder;
}

/** Deletes the stores that nobody has opened for three months. */
export async function clearOldStores(
  files: EditorFiles,
  stores: string,
  { timer }: Pick<Environment, "timer">,
): Promise<void> {
  for (const name of await files.list(stores)) {
    const folder = `${stores}/${name}`;
    if (timer.today() - openedAt(await files.read(`${folder}/${aboutFile}`)) > keptFor)
      await files.remove(folder);
  }
}

/** When a store was opened last, in milliseconds since 1970; 0 where it does not say. */
function openedAt(bytes: Uint8Array | undefined): number {
  try {
    const { opened } = JSON.parse(new TextDecoder().decode(bytes)) as { opened?: unknown };
    return typeof opened === "number" ? opened : 0;
  } catch {
    return 0;
  }
}
