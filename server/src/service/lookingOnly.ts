import type { Files } from "./environment";

/** Files for guessing from names: what cannot be looked at just now counts as absent. */
export function lookingOnly(files: Files): Pick<Files, "stat" | "list"> {
  return {
    stat: (uri) => files.stat(uri).catch(() => undefined),
    list: (uri) => files.list(uri).catch(() => []),
  };
}
