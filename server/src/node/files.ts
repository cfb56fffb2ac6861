import { promises as fs } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Files } from "../service/environment";

/** The delegate's files on this computer; addresses that are not files are asked of `others`, where it is given. */
export function createNodeFiles(others?: Files): Files {
  const isFile = (uri: string) => uri.startsWith("file:");
  return {
    async stat(uri) {
      if (!isFile(uri)) return others?.stat(uri);
      try {
        const stat = await fs.stat(fileURLToPath(uri));
        return { folder: stat.isDirectory(), size: stat.size, modified: Math.floor(stat.mtimeMs) };
      } catch {
        return undefined;
      }
    },
    async list(uri) {
      if (!isFile(uri)) return (await others?.list(uri)) ?? [];
      try {
        const entries = await fs.readdir(fileURLToPath(uri), { withFileTypes: true });
        const found = await Promise.all(
          entries.map(async (entry) => {
            if (!entry.isSymbolicLink()) return { name: entry.name, folder: entry.isDirectory() };
            const target = await fs.stat(`${fileURLToPath(uri)}/${entry.name}`).catch(() => undefined);
            return { name: entry.name, folder: target?.isDirectory() ?? false };
          }),
        );
        return found.sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return [];
      }
    },
    async read(uri) {
      if (isFile(uri)) return fs.readFile(fileURLToPath(uri));
      if (!others) throw new Error("it is not a file on this computer");
      return others.read(uri);
    },
  };
}
