import { type BigIntStats, type Dirent, promises as fs, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { URI } from "vscode-uri";
import type { FileStat, Files, FolderEntry } from "../service/environment";
import { SaidError, say } from "../service/text/say";
import { readRegularFile, readRegularFileNow, reasonOf } from "./regularFiles";

/**
 * The delegate's files on this computer; addresses that are not files are asked of `others`, where it is given.
 * @param atOnce the thread waits for the disk, which saves the work of waiting otherwise: for one that answers nobody
 */
export function createNodeFiles(others?: Files, atOnce = false): Files {
  const isFile = (uri: string) => uri.startsWith("file:");
  return {
    async stat(uri) {
      return isFile(uri) ? statOf(pathOf(uri), atOnce) : others?.stat(uri);
    },
    async list(uri) {
      return isFile(uri) ? listOf(pathOf(uri)) : ((await others?.list(uri)) ?? []);
    },
    async real(uri) {
      return isFile(uri) ? URI.file(await realPath(pathOf(uri))).toString() : uri;
    },
    async read(uri, most) {
      if (isFile(uri))
        return atOnce ? readRegularFileNow(pathOf(uri), most) : readRegularFile(pathOf(uri), most);
      if (!others) throw new SaidError(say`it is not a file on this computer`);
      return others.read(uri, most);
    },
  };
}

/** Takes a bare `%` for itself, as clients do that send one. */
function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

async function statOf(path: string, atOnce: boolean): Promise<FileStat | undefined> {
  try {
    const stat = atOnce ? statSync(path, { bigint: true }) : await fs.stat(path, { bigint: true });
    const folder = stat.isDirectory();
    const identity = identityOf(stat);
    return {
      folder,
      size: Number(stat.size),
      modified: Number(stat.mtimeNs / 1_000_000n),
      device: Number(stat.dev),
      ...(folder || stat.isFile() ? {} : { special: true }),
      ...(identity ? { identity } : {}),
    };
  } catch (error) {
    if (!isMissing(error)) throw new SaidError(reasonOf(error), { cause: error });
    // A link is there, whether or not what it leads to is.
    const link = await fs.lstat(path).catch(() => undefined);
    if (link?.isSymbolicLink()) throw new SaidError(say`what it links to is not there`, { cause: error });
    return undefined;
  }
}

/** Of a file only where it has more names than one; file systems without numbers of their own say 0. */
function identityOf(stat: BigIntStats): string | undefined {
  return stat.ino > 0n && (stat.isDirectory() || stat.nlink > 1n) ? `${stat.dev}:${stat.ino}` : undefined;
}

async function listOf(path: string): Promise<FolderEntry[]> {
  let entries: Dirent[];
  try {
    entries = await fs.readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw new SaidError(reasonOf(error), { cause: error });
  }
  const found = await Promise.all(
    entries.map(async (entry): Promise<FolderEntry> => {
      if (!entry.isSymbolicLink()) return { name: entry.name, folder: entry.isDirectory() };
      const target = await fs.stat(join(path, entry.name)).catch(() => undefined);
      return { name: entry.name, folder: target?.isDirectory() ?? false, link: true };
    }),
  );
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** A path without links; of what is not there, as far as there is something. */
async function realPath(path: string): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPath(above), basename(path));
  }
}
