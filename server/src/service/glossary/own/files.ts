import { URI, Utils } from "vscode-uri";
import type { Files } from "../../environment";
import { isNamed, withoutBraces } from "../../globs";
import { lookingOnly } from "../../lookingOnly";

/** Where own glossaries are looked for where the delegate says nothing else. */
export const defaultGlossaryFiles: readonly string[] = ["glossary.md", "glossary.csv", "*.tbx"];

/** Maximum depth to which `**` goes down, and maximum number of glossaries read. */
const deepestFolder = 6;
const mostFiles = 50;

/**
 * The files that patterns name: paths with `*`, `?`, `**` and `{a,b}`, relative ones within each folder; full paths and
 * addresses as they are. Hidden folders are passed over.
 * @param folders URIs
 * @returns URIs, each once, in the order of the patterns
 */
export async function findGlossaryFiles(
  files: Files,
  patterns: readonly string[],
  folders: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  const looked = lookingOnly(files);
  for (const pattern of patterns.flatMap(withoutBraces)) {
    const path = pattern.trim().replaceAll("\\", "/");
    if (path === "") continue;
    const full = fullPattern(path);
    for (const { base, rest } of full ? [full] : folders.map((base) => ({ base, rest: path }))) {
      const parts = rest.split("/").filter((part) => part !== "" && part !== ".");
      await match(looked, URI.parse(base).toString(), parts, 0, found);
    }
  }
  return [...found].slice(0, mostFiles);
}

/** A full path or an address, cut before its first part with a star. */
function fullPattern(pattern: string): { base: string; rest: string } | undefined {
  const uri = /^[a-z][a-z0-9+.-]+:\/\//i.test(pattern)
    ? URI.parse(pattern)
    : /^(?:\/|[A-Za-z]:\/)/.test(pattern)
      ? URI.file(pattern)
      : undefined;
  if (!uri) return undefined;
  return { base: uri.with({ path: "/" }).toString(), rest: uri.path };
}

async function match(
  files: ReturnType<typeof lookingOnly>,
  folder: string,
  parts: readonly string[],
  depth: number,
  found: Set<string>,
): Promise<void> {
  const [part, ...rest] = parts;
  if (part === undefined || depth > deepestFolder + parts.length || found.size >= mostFiles) return;
  const within = (name: string) => Utils.joinPath(URI.parse(folder), name).toString();
  if (part !== "**" && !/[*?]/.test(part)) {
    if (rest.length > 0) return match(files, within(part), rest, depth, found);
    const stat = await files.stat(within(part));
    if (stat && !stat.folder) found.add(within(part));
    return;
  }
  if (part === "**") await match(files, folder, rest, depth, found);
  for (const { name, folder: isFolder } of await files.list(folder)) {
    if (name.startsWith(".") || name === "node_modules" || !isNamed(part, name)) continue;
    if (isFolder && (part === "**" || rest.length > 0)) {
      await match(files, within(name), part === "**" ? parts : rest, depth + 1, found);
    } else if (!isFolder && part !== "**" && rest.length === 0) found.add(within(name));
  }
}
