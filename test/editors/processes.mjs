// Which processes an editor has started.
import { readdirSync, readFileSync } from "node:fs";

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

/** The names of the programs that run below a process now (Linux). */
export function processesBelow(pid) {
  const parents = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // "12 (a name) S 1 …": a name may hold anything, brackets and spaces too.
      const [, program, parent] =
        /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
      parents.set(Number(name), { program, parent: Number(parent) });
    } catch {
      // It has ended meanwhile.
    }
  }
  const below = (one) => {
    for (let at = parents.get(one); at; at = parents.get(at.parent)) if (at.parent === pid) return true;
    return false;
  };
  return [...parents].filter(([one]) => below(one)).map(([, { program }]) => program);
}
