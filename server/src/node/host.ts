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
  // The heap grows by a fifth before it is cleaned up, rather than to double its size: on an old laptop memory is what
  // there is least of, and what is in use of it is small.
  setFlagsFromString("--heap-growing-percent=20");
  return {
    async environment(storePath, folders, clientFiles) {
      path = chosenStore ?? storePath ?? defaultStore(folders);
      return createNodeEnvironment(path, log, clientFiles);
    },
    keepsOthers: chosenStore !== undefined,
    indexing: (environment) => createThreadIndexing(indexerScript, path, environment),
  };
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
