import type { Environment } from "../../environment";
import type { SourceRecord } from "../../search/corpusStore";
import { type Corrections, readCorrections } from "../corrections";
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

/** What delegates say of the documents of each folder that files were found in. @param problems takes what cannot be used */
export async function correctionsFor(
  environment: Pick<Environment, "files" | "codec">,
  files: readonly FoundFile[],
  problems: Problem[],
): Promise<FolderCorrections> {
  const found: Map<string, Corrections | undefined> = new Map();
  for (const { root } of files) {
    if (found.has(root)) continue;
    found.set(root, await readCorrections(environment, root, (problem) => problems.push(problem)));
  }
  return found;
}
