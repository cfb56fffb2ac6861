import type { Environment } from "../../environment";
import type { SourceRecord } from "../../search/corpusStore";
import { type Corrections, contentAt, readCorrections, sizeOfContent } from "../corrections";
import type { Problem } from "../problems";
import type { FoundFile } from "../walk";

/** By folder; undefined where they cannot be used just now. */
export type FolderCorrections = ReadonlyMap<string, Corrections | undefined>;

/** What is kept of the corrections of a file that was read while they could not be used. */
const unknownCorrections = "?";

/** Names what is said of a file; undefined where that is nothing. */
export function stampOf({ root, path }: FoundFile, corrections: FolderCorrections): string | undefined {
  const own = corrections.get(root);
  return own ? own.stamp(path) : unknownCorrections;
}

/** Whether other things are said of a file than when it was read. */
export function isCorrected(record: SourceRecord | undefined, stamp: string | undefined): boolean {
  return stamp !== unknownCorrections && record?.corrected !== stamp;
}

/**
 * What delegates say of the documents of each folder that files were found in. What was said of a file that has been moved or
 * renamed within its folder goes with it, as long as its content is the same.
 * @param known what was read before
 * @param problems takes what cannot be used
 */
export async function correctionsFor(
  environment: Pick<Environment, "files" | "codec">,
  files: readonly FoundFile[],
  known: ReadonlyMap<string, SourceRecord>,
  problems: Problem[],
): Promise<FolderCorrections> {
  const found: Map<string, Corrections | undefined> = new Map();
  for (const { root } of files) {
    if (found.has(root)) continue;
    const said = await readCorrections(environment, root, (problem) => problems.push(problem));
    found.set(root, said?.after(await movesIn(root, said)));
  }
  return found;

  /** From where each file of a folder is that has been moved to where it was. */
  async function movesIn(root: string, said: Corrections): Promise<Map<string, string>> {
    const moves = new Map<string, string>();
    if (said.missing(new Set()).length === 0) return moves;
    const here = files.filter((file) => file.root === root);
    const missing = said.missing(new Set(here.map(({ path }) => path)));
    const sizes = new Set(missing.map(({ content }) => sizeOfContent(content)));
    for (const { uri, path, stat } of here) {
      if (!sizes.has(stat.size) || said.hasOwn(path)) continue;
      const record = known.get(uri);
      const same = record?.size === stat.size && record.modified === stat.modified;
      // A file that has been known again before is not read at every start.
      const before = same ? missing.find((one) => one.path === record.movedFrom) : undefined;
      const content = before ? undefined : await contentAt(environment, uri);
      const from = before ?? missing.find((one) => one.content === content);
      if (from) moves.set(path, from.path);
    }
    return moves;
  }
}
