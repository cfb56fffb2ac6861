// Which processes an editor has started.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** What editors start to show an address. */
export const openers = [
  ...[
    "xdg-open",
    "open",
    "sensible-browser",
    "x-www-browser",
    "www-browser",
    "firefox",
    "chromium",
    "google-chrome",
  ],
  ...["wget", "curl", "fetch", "lynx", "links", "elinks", "w3m"],
];

/**
 * The programs that run below a process now, by name, with their command lines (Linux). Node is "node", whatever it calls
 * its main thread, which from version 24 on is not its own name. What has ended is not among them: it has no command line.
 */
export function processesBelow(pid) {
  const all = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // "12 (a name) S 1 …": a name may hold anything, brackets and spaces too.
      const [, program, state, parent] =
        /^\d+ \((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
      if (state === "Z") continue;
      const isNode = readlinkSync(`/proc/${name}/exe`) === process.execPath;
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0").join(" ").trim();
      all.set(Number(name), { program: isNode ? "node" : program, parent: Number(parent), command });
    } catch {
      // It has ended meanwhile, or is somebody else's.
    }
  }
  const below = (one) => {
    for (let at = all.get(one); at; at = all.get(at.parent)) if (at.parent === pid) return true;
    return false;
  };
  return [...all].filter(([one]) => below(one)).map(([, { program, command }]) => ({ program, command }));
}
