import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Writes a file whole or not at all: aside, with the rights of the old one, then renamed. Follows a link to its file. */
export function writeAside(path: string, text: string): void {
  const there = realpathSync(path);
  const aside = `${there}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, text, { flag: "wx" });
    chmodSync(aside, statSync(there).mode);
    renameSync(aside, there);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
