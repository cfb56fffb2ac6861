import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Megabytes of memory that a process holds (its resident set); NaN where the system does not say. */
export function residentMemory(pid: number = process.pid): number {
  try {
    if (process.platform === "linux") {
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      return Number(kilobytes) / 1024;
    }
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** The same after garbage has been collected, where node was started with --expose-gc. */
export function settledMemory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return residentMemory();
}
