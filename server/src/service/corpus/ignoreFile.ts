import { isNamed, matchesGlob } from "../globs";

/** The file in which a folder says what of it is passed over, as git reads it. */
export const ignoreFile = ".gitignore";

/** Maximum number of rules that are read of one file. */
const mostRules = 1000;

interface Rule {
  readonly pattern: string;
  /** Holds for a path from the file's folder on; otherwise for a name, wherever it stands below. */
  readonly anchored: boolean;
  readonly foldersOnly: boolean;
  /** What was passed over by a rule above is not. */
  readonly negative: boolean;
}

/** What the `.gitignore` of a folder says. */
export interface IgnoreRules {
  /** Whether the rules pass something over, take it in again, or say nothing of it. @param path from the folder on */
  of(path: string, folder: boolean): boolean | undefined;
}

/**
 * Reads the rules of a `.gitignore` (git's gitignore(5): comments, `!`, a slash at the end for folders, one elsewhere for a
 * path from this folder on; of several rules the last counts). Sets of letters in brackets are none.
 */
export function readIgnoreRules(text: string): IgnoreRules {
  const rules = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .slice(0, mostRules)
    .map(ruleOf);
  return {
    of(path, folder) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const last = rules
        .filter(
          ({ pattern, anchored, foldersOnly }) =>
            (folder || !foldersOnly) && (anchored ? matchesGlob(pattern, path) : isNamed(pattern, name)),
        )
        .at(-1);
      return last && !last.negative;
    },
  };
}

function ruleOf(line: string): Rule {
  const negative = line.startsWith("!");
  const written = line.slice(negative ? 1 : 0).replace(/(?<!\\)\s+$/, "");
  const foldersOnly = written.endsWith("/");
  const bare = foldersOnly ? written.slice(0, -1) : written;
  return {
    pattern: bare.replace(/^\//, "").replace(/^\\([#!])/, "$1"),
    anchored: bare.includes("/"),
    foldersOnly,
    negative,
  };
}
