import type { Environment } from "../environment";
import type { CorpusDocument } from "./document";
import { html } from "./readers/html";
import { jsonLines } from "./readers/jsonLines";
import { markdown } from "./readers/markdown";
import { plainText } from "./readers/plainText";

/** A file as it is handed to a reader. */
export interface CorpusFile {
  readonly uri: string;
  /** Its name without folders: "S_RES_2518_2020.txt". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one format. A new format is a new reader in the list below. */
export interface Reader {
  readonly name: string;
  /** Whether files of this name are of its format. */
  accepts(fileName: string): boolean;
  /**
   * The documents of a file, one after the other, without holding more than one in memory.
   * @param problems hears in one sentence, which says what to do, what could not be read or had to be guessed; the
   * rest of the file is read all the same
   */
  read(
    file: CorpusFile,
    environment: Pick<Environment, "codec" | "timer">,
    problems: (problem: string) => void,
  ): AsyncIterable<CorpusDocument>;
}

/** Raised whenever reading changes, so that files read by an older version are read again. */
export const readerVersion = 2;

export const readers: readonly Reader[] = [plainText, markdown, html, jsonLines];

export function readerFor(name: string): Reader | undefined {
  return readers.find((reader) => reader.accepts(name));
}

/** What to tell the delegate of a file that no reader takes. */
export function notYetReadable(name: string): string {
  const dot = name.lastIndexOf(".");
  const format = dot > 0 ? `${name.slice(dot + 1).toUpperCase()} files` : "files without an ending";
  return `${name} cannot be read yet: Penholder reads no ${format} so far; save it as text (.txt), Markdown or HTML.`;
}
