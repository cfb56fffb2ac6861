import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Host } from "../protocol/host";
import type { Log } from "../service/environment";
import { createNodeEnvironment } from "./environment";
import { createThreadIndexing } from "./indexing";

/**
 * The host under Node.
 * @param indexerScript the bundled indexing thread
 * @param chosenStore the store named on the command line; it goes before what the client says
 */
export function createNodeHost(log: Log, indexerScript: string, chosenStore?: string): Host {
  let path = "";
  return {
    async environment(storePath, folders, clientFiles) {
      path = chosenStore ?? storePath ?? defaultStore(folders);
      return createNodeEnvironment(path, log, clientFiles);
    },
    keepsOthers: chosenStore !== undefined,
    indexed: saveMemory,
    indexing: (environment) => createThreadIndexing(indexerScript, path, environment),
  };
}

/** With more passages than this the index alone takes a hundred megabytes. */
const largeIndex = 300_000;

/**
 * Beside a large index the heap grows by a fifth before it is cleaned up, rather than to double its size and more: on an
 * old laptop memory is what there is least of. Beside a small one that would only be felt while typing.
 */
function saveMemory(passages: number): void {
  // 0 leaves it to V8.
  setFlagsFromString(`--heap-growing-percent=${passages > largeIndex ? 20 : 0}`);
}

/** One store for each set of folders, in the user's cache (XDG Base Directory; LOCALAPPDATA on Windows). */
export function defaultStore(folders: readonly string[]): string {
  const cache =
    process.platform === "win32"
      ? (process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"))
      : (process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"));
  const name = createHash("sha256")
    .update([...folders].sort().join("\n"))
    .digest("hex")
    .slice(0, 16);
  return join(cache, "penholder", name);
}
