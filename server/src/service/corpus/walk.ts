import { URI, Utils } from "vscode-uri";
import type { Environment, FileStat, FolderEntry } from "../environment";
import { reasonOf, type Said, type SaidValue, say } from "../text/say";
import { folderAround, nameOf, normalUri } from "../uri";
import { columnsFileOf } from "./datasets/columns";
import { excludingSettings } from "./excluded";
import { type IgnoreRules, ignoreFile, readIgnoreRules } from "./ignoreFile";
import type { Problem } from "./problems";

export interface FoundFile {
  readonly uri: string;
  /** Its name without folders. */
  readonly name: string;
  /** Its path from the corpus folder on: "statements/2024/norway.txt". */
  readonly path: string;
  /** The folder that the path begins in, as a URI. */
  readonly root: string;
  readonly stat: FileStat;
  /** The address of the file that says what the columns of this one are, where there is one; `stat` is that of both. */
  readonly columns?: string;
}

/** Of a larger `.gitignore` nothing is taken. Bytes. */
const largestIgnoreFile = 256 * 1024;
/** Maximum depth of folders: deeper ones hold nothing that anybody reads. */
const deepestFolder = 24;
const skippedFolders = new Set(["node_modules", "__pycache__", "__MACOSX"]);
/** Files that systems leave behind and nobody means. */
const skippedFiles = /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.(?:tmp|bak|swp|part|crdownload))$/i;

/** Whether a file, by the names of the folders above it and its own, is one that nobody means. */
export function isPassedOver(parts: readonly string[]): boolean {
  const name = parts.at(-1) ?? "";
  const folders = parts.slice(0, -1);
  return (
    parts.some((part) => part.startsWith(".")) ||
    skippedFiles.test(name) ||
    folders.some((folder) => skippedFolders.has(folder))
  );
}

/** A file or folder that could not be looked at, and why. */
export interface Unreachable {
  readonly uri: string;
  readonly reason: SaidValue;
}

/** What a corpus consists of, as far as it can be looked at. */
export interface Walked {
  readonly files: readonly FoundFile[];
  /** Of what stood there before nothing is known now. */
  readonly unreachable: readonly Unreachable[];
  /** What is there and is nothing to read. */
  readonly problems: readonly Problem[];
  /** Folders in which there is nothing at all, by address, with what they lie on. */
  readonly empty: ReadonlyMap<string, FileStat>;
}

interface Place {
  readonly uri: string;
  /** From the corpus folder on; of a folder with its slash. */
  readonly path: string;
  readonly root: string;
  readonly name: string;
  /** Its address without links. */
  readonly real: string;
  readonly depth: number;
  /** What the folders above say of what is in them, the outermost first; with the length of the path to each. */
  readonly ignores: readonly { readonly from: number; readonly rules: IgnoreRules }[];
  /** What tells the folders above apart, where they have no identity. */
  readonly above: readonly string[];
  /** The address of the file that says what its columns are. */
  readonly columns?: string;
}

/**
 * All files in folders (and files named themselves), each once, in the order of their names. Hidden files and folders are
 * passed over. A file and a folder are known by what they are: what is met again by another name, or by a link, is not
 * met twice, and what stands in the corpus itself takes precedence over what a link leads to.
 * @param isDocument by name; of what is passed over only these and folders are counted
 * @param isExcluded by address and corpus folder: what the editor is told to leave out
 */
export async function walk(
  { files, timer, codec }: Pick<Environment, "files" | "timer" | "codec">,
  addresses: readonly string[],
  cancelled: () => boolean,
  isDocument: (name: string) => boolean = () => true,
  isExcluded: (uri: string, root: string) => boolean = () => false,
): Promise<Walked> {
  const found = new Map<string, FoundFile>();
  const unreachable: Unreachable[] = [];
  const problems: Problem[] = [];
  const empty = new Map<string, FileStat>();
  const known = new Set<string>();
  const links: Place[] = [];
  /** How many documents and folders are passed over as a `.gitignore` or the editor says, by corpus folder. */
  const passedOver = { ignored: new Map<string, number>(), excluded: new Map<string, number>() };
  let met = 0;

  /** Whether something is met for the first time. */
  function isNew({ real }: Place, { identity }: FileStat): boolean {
    if (known.has(real) || (identity && known.has(identity))) return false;
    known.add(real);
    if (identity) known.add(identity);
    return true;
  }

  async function look<T>(uri: string, at: (uri: string) => Promise<T>): Promise<T | undefined> {
    try {
      return await at(uri);
    } catch (error) {
      unreachable.push({ uri, reason: reasonOf(error) });
      return undefined;
    }
  }

  async function enter(folder: Place, stat: FileStat): Promise<void> {
    if (cancelled() || !isNew(folder, stat)) return;
    if (folder.depth > deepestFolder) {
      problems.push({
        uri: folder.uri,
        reason: say`${folder.name} lies more than ${deepestFolder} folders deep and was left out; move it further up.`,
      });
      return;
    }
    const entries = await look(folder.uri, files.list);
    if (!entries) return;
    if (entries.length === 0) empty.set(folder.uri, stat);
    // A link back up shows the very folder it leads to: the same names, changed at the same moment.
    const signature = `${stat.modified}\n${entries.map(({ name }) => name).join("\n")}`;
    if (!stat.identity && stat.modified > 0 && folder.above.includes(signature)) return;
    const ignores = [...folder.ignores, ...(await ignoresOf(folder, entries))];
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      if (cancelled()) return;
      const { name, link } = entry;
      if (name.startsWith(".") || (entry.folder ? skippedFolders.has(name) : skippedFiles.test(name)))
        continue;
      const ignored = isIgnored(ignores, folder.path + name, entry.folder);
      if (ignored || isExcluded(joined(folder.uri, name), folder.root)) {
        const counts = ignored ? passedOver.ignored : passedOver.excluded;
        if (entry.folder || isDocument(name)) counts.set(folder.root, (counts.get(folder.root) ?? 0) + 1);
        continue;
      }
      if (saysColumns(name, names)) continue;
      const place: Place = {
        uri: joined(folder.uri, name),
        path: folder.path + name,
        root: folder.root,
        name,
        real: joined(folder.real, name),
        depth: folder.depth + 1,
        ignores,
        above: [...folder.above, signature],
        ...(names.has(columnsFileOf(name)) ? { columns: joined(folder.uri, columnsFileOf(name)) } : {}),
      };
      if (link) links.push(place);
      else await meet(place);
    }
  }

  /** What a folder itself says of what is in it; a file that cannot be read says nothing. */
  async function ignoresOf({ uri, path }: Place, entries: readonly FolderEntry[]): Promise<Place["ignores"]> {
    if (!entries.some(({ name, folder }) => name === ignoreFile && !folder)) return [];
    try {
      const text = codec.decodeUtf8(await files.read(joined(uri, ignoreFile), largestIgnoreFile));
      return [{ from: path.length, rules: readIgnoreRules(text) }];
    } catch {
      return [];
    }
  }

  async function meet(place: Place): Promise<void> {
    const { uri, name, path, root, depth } = place;
    const reached = unreachable.length;
    const stat = await look(uri, files.stat);
    if (++met % 256 === 0) await timer.pause();
    if (!stat) {
      // What was listed a moment ago and has no such name: the name that it has cannot be written.
      if (reached === unreachable.length && name.includes("\ufffd"))
        problems.push({
          uri,
          reason: say`${name} has a name that is not in UTF-8 and was left out; rename it.`,
        });
    } else if (stat.folder) await enter({ ...place, path: `${path}/` }, stat);
    else if (stat.special) {
      problems.push({
        uri,
        reason: say`${name} is a device or a pipe, and no file, and was left out; remove it.`,
      });
    } // A glossary that lies beside the documents is none of them.
    else if ((depth > 1 || !isGlossaryName(name)) && isNew(place, stat)) {
      const columns = place.columns && (await look(place.columns, files.stat));
      found.set(
        uri,
        columns && !columns.folder
          ? { uri, name, path, root, stat: both(stat, columns), columns: place.columns! }
          : { uri, name, path, root, stat },
      );
    }
  }

  // The outer of two folders comes first, so that a file's path is the same whatever their order.
  for (const uri of addresses.map(normalUri).sort((a, b) => a.length - b.length)) {
    const real = (await files.real?.(uri)) ?? uri;
    const place: Place = {
      uri,
      path: "",
      root: uri,
      name: nameOf(uri),
      real,
      depth: 0,
      ignores: [],
      above: [],
    };
    const reached = unreachable.length;
    const stat = await look(uri, files.stat);
    if (stat?.folder) await enter(place, stat);
    else if (stat) await meet({ ...place, path: place.name, root: folderAround(uri), depth: 2 });
    else if (reached === unreachable.length) unreachable.push({ uri, reason: say`it is not there` });
  }
  // More of them may be met on the way.
  for (const place of links) {
    if (cancelled()) break;
    await meet({ ...place, real: (await files.real?.(place.uri)) ?? place.real });
  }
  for (const [uri, count] of passedOver.ignored)
    problems.push({ uri, reason: ignoredIn(nameOf(uri), count), partly: true });
  for (const [uri, count] of passedOver.excluded)
    problems.push({ uri, reason: excludedIn(nameOf(uri), count), partly: true });
  return { files: [...found.values()], unreachable, problems, empty };
}

function ignoredIn(name: string, count: number): Said {
  return count === 1
    ? say`${name}: one file or folder in it is passed over, because a ${ignoreFile} in it says so; take the name out of that file where it is to be read.`
    : say`${name}: ${count} files and folders in it are passed over, because a ${ignoreFile} in it says so; take the name out of that file where it is to be read.`;
}

function excludedIn(name: string, count: number): Said {
  const [one, other] = excludingSettings;
  return count === 1
    ? say`${name}: one file or folder in it is passed over, because the editor's setting ${one} or ${other} says so; change that where it is to be read.`
    : say`${name}: ${count} files and folders in it are passed over, because the editor's setting ${one} or ${other} says so; change that where it is to be read.`;
}

/** The nearest folder that says something of a path counts. @param path from the corpus folder on */
function isIgnored(ignores: Place["ignores"], path: string, folder: boolean): boolean {
  for (const { from, rules } of [...ignores].reverse()) {
    const said = rules.of(path.slice(from), folder);
    if (said !== undefined) return said;
  }
  return false;
}

/** What is known of a file and of what lies beside it: other than before where either is. */
function both(file: FileStat, beside: FileStat): FileStat {
  return {
    ...file,
    size: file.size + beside.size,
    modified: Math.max(file.modified, beside.modified),
  };
}

/** Whether a file says what the columns of another in its folder are, and is no document. */
function saysColumns(name: string, names: ReadonlySet<string>): boolean {
  return name.endsWith(columnsFileOf("")) && names.has(name.slice(0, -columnsFileOf("").length));
}

/** Whether a file directly in a corpus folder is a glossary, and no document. */
export function isGlossaryName(name: string): boolean {
  return /^glossary\.(?:md|csv|tsv)$|\.tbx$/i.test(name);
}

function joined(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}
