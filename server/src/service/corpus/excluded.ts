import { matchesGlob } from "../globs";
import { isWithin, pathWithin } from "../uri";

/** Files that the editor is told to leave out of a folder. */
export interface Exclusion {
  /** A URI; what is said without one holds outside of all that have one, from each corpus folder on. */
  readonly folder?: string;
  /** As `matchesGlob` reads them, from the folder on. */
  readonly patterns: readonly string[];
}

/** The settings that say so, as VS Code calls them. */
export const excludingSettings = ["files.exclude", "files.watcherExclude"] as const;

/**
 * Whether the editor is told to leave a file or folder out. What is said of the innermost folder around it counts.
 * @returns asked with an address and the corpus folder that it was met in, both URIs
 */
export function excluding(exclusions: readonly Exclusion[]): (uri: string, root: string) => boolean {
  const inner = exclusions
    .filter(({ folder }) => folder !== undefined)
    .sort((a, b) => b.folder!.length - a.folder!.length);
  const outer = exclusions.find(({ folder }) => folder === undefined);
  if (exclusions.every(({ patterns }) => patterns.length === 0)) return () => false;
  return (uri, root) => {
    const own = inner.find(({ folder }) => isWithin(uri, folder!)) ?? outer;
    if (!own) return false;
    const path = pathWithin(uri, own.folder ?? root);
    return path !== undefined && own.patterns.some((pattern) => matchesGlob(pattern, path));
  };
}
