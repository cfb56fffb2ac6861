import { URI } from "vscode-uri";
import { matchesGlob } from "../globs";
import type { FolderKind } from "./folderKind";

/** Penholder's own languages: whatever is written in them is a draft. */
export const ownLanguages: readonly string[] = ["penholder-statement", "penholder-resolution"];
/** Drafts by their names, for editors that call them Markdown or text. */
const ownName = /\.(?:statement|resolution)(?:\.(?:md|txt))?$/i;

/** Where drafts are kept where nobody says anything else. */
export const defaultDrafts: readonly string[] = ["**/drafts/**"];

/** A document that is open in an editor. */
export interface OpenDocument {
  readonly uri: string;
  /** As the editor calls it: "markdown", "plaintext", "penholder-statement" … */
  readonly languageId: string;
}

/** What a document's place tells of it. */
export interface Place {
  /** The folder it is looked for in, as a URI: the workspace's folder around it, or its own; absent for a new document. */
  readonly folder?: string;
  readonly kind: FolderKind;
}

/**
 * Whether an open document is a draft, and Penholder's business. Drafts are: what is written in Penholder's own
 * languages or named like it; what the delegate's globs name; and, outside of code repositories, what the default globs name or what stands
 * in a folder that has a corpus.
 * @param globs `penholder.drafts`: relative to the folder, or full paths
 */
export function isDraft(
  { uri, languageId }: OpenDocument,
  { folder, kind }: Place,
  globs: readonly string[],
): boolean {
  if (ownLanguages.includes(languageId)) return true;
  const { path } = URI.parse(uri);
  if (ownName.test(path)) return true;
  const named = (list: readonly string[]) =>
    folder !== undefined && list.some((glob) => names(glob, path, folder));
  if (named(globs.filter((glob) => !defaultDrafts.includes(glob)))) return true;
  if (kind.code || path.split("/").includes("node_modules")) return false;
  return kind.corpus || named(globs);
}

/** A full path names by the whole path, anything else by the path from the folder on. */
function names(glob: string, path: string, folder: string): boolean {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(glob)) return matchesGlob(URI.parse(glob).path, path);
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(glob)) return matchesGlob(URI.file(glob).path, path);
  const base = `${URI.parse(folder).path.replace(/\/$/, "")}/`;
  return matchesGlob(glob, path.startsWith(base) ? path.slice(base.length) : path);
}
