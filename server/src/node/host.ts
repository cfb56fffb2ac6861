import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
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
