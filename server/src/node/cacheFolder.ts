import { homedir } from "node:os";
import { join } from "node:path";

/** The user's cache (XDG Base Directory; LOCALAPPDATA on Windows). */
export function cacheFolder(): string {
  const cache =
    process.platform === "win32"
      ? (process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"))
      : (process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"));
  return join(cache, "penholder");
}
