import { URI, Utils } from "vscode-uri";
import type { Environment, FileStat } from "../environment";

export interface FoundFile {
  readonly uri: string;
  /** Its name without folders. */
  readonly name: string;
  readonly stat: FileStat;
}

/** Folders nested deeper than this are a loop of links, or nothing that anybody reads. */
const deepest = 24;
const skippedFolders = new Set(["node_modules", "__pycache__", "__MACOSX"]);
/** Files that systems leave behind and nobody means. */
const skippedFiles = /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.(?:tmp|bak|swp|part|crdownload))$/i;

/**
 * All files in folders (and files named themselves), each once, in the order of their names. Hidden files and
 * folders are passed over, and a folder that links back to one it stands in.
 * @returns the files, and the given addresses at which nothing could be found
 */
export async function walk(
  { files, timer }: Pick<Environment, "files" | "timer">,
  addresses: readonly string[],
  cancelled: () => boolean,
): Promise<{ files: FoundFile[]; missing: string[] }> {
  const found = new Map<string, FoundFile>();
  const missing: string[] = [];
  const visited = new Set<string>();
  let met = 0;

  async function enter(folder: string, stat: FileStat, above: readonly string[]): Promise<void> {
    if (visited.has(folder) || above.length >= deepest || cancelled()) return;
    visited.add(folder);
    const entries = await files.list(folder);
    // A link back up shows the very folder it leads to: the same names, changed at the same moment.
    const signature = `${stat.modified}\n${entries.map(({ name }) => name).join("\n")}`;
    if (stat.modified > 0 && above.includes(signature)) return;
    for (const entry of entries) {
      if (cancelled()) return;
      if (
        entry.name.startsWith(".") ||
        (entry.folder ? skippedFolders.has(entry.name) : skippedFiles.test(entry.name))
      )
        continue;
      const uri = joined(folder, entry.name);
      const below = await files.stat(uri);
      if (++met % 256 === 0) await timer.pause();
      if (!below) continue;
      if (below.folder) await enter(uri, below, [...above, signature]);
      // A glossary that lies beside the documents is none of them.
      else if (above.length > 0 || !isGlossaryName(entry.name))
        found.set(uri, { uri, name: entry.name, stat: below });
    }
  }

  for (const address of addresses) {
    const uri = URI.parse(address)
      .toString()
      .replace(/(?<=[^/:])\/+$/, "");
    const stat = await files.stat(uri);
    if (!stat) missing.push(uri);
    else if (stat.folder) await enter(uri, stat, []);
    else found.set(uri, { uri, name: nameOf(uri), stat });
  }
  return { files: [...found.values()], missing };
}

/** Whether a file directly in a corpus folder is a glossary, and no document. */
export function isGlossaryName(name: string): boolean {
  return /^glossary\.(?:md|csv|tsv)$|\.tbx$/i.test(name);
}

function joined(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** The last part of an address, as people read it. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri)) || uri;
}
