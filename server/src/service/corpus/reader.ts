import type { Environment } from "../environment";
import type { Said, SaidValue } from "../text/say";
import type { FirstCharacters } from "./beginning";
import type { DatasetTable } from "./datasets/table";
import type { CorpusDocument } from "./document";

/** A file as it is handed to a reader. */
export interface CorpusFile {
  readonly uri: string;
  /** Its name without folders: "S_RES_2518_2020.txt". */
  readonly name: string;
  /** Its path from the corpus folder on, with `/` between its parts: what lies above tells nothing of a document. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the delegate says of the columns of a dataset, where that lies beside it. */
  readonly columns?: Uint8Array;
  /** Hears what the columns of a dataset are taken for, once for each table in it. */
  readonly onTable?: (table: DatasetTable) => void;
}

/** How many bytes of a file are looked at to tell its format. */
export const firstBytes = 4096;

/** Reads one format. A new format is a new file in `readers`, and a line in `readers.ts`. */
export interface Reader {
  /** The format, as people call it: "Markdown". */
  readonly name: string;
  /** How the names of its files end, in lower case, the most usual first: "txt", "jsonl.gz". */
  readonly endings: readonly string[];
  /** What becomes of such a file, for docs/writing-a-corpus.md: Markdown, full sentences. */
  readonly description: string;
  /** How people save a text in this format, where they do: "text (.txt)". Whose file cannot be read is told so. */
  readonly saveAs?: SaidValue;
  /**
   * Whether a file is of this format beyond doubt, whatever its name says. Formats that look like any text have none.
   * @param first what it begins with, of at most `firstBytes` bytes
   */
  recognises?(first: FirstCharacters): boolean;
  /** The size of the largest file that is read, in bytes, where it is another than for most. */
  readonly largest?: number;
  /**
   * The documents of a file, one after the other, without holding more than one in memory.
   * @param problems hears in one sentence, which says what to do, what could not be read or had to be guessed; the
   * rest of the file is read all the same
   */
  read(
    file: CorpusFile,
    environment: Pick<Environment, "codec" | "timer">,
    problems: (problem: Said) => void,
  ): AsyncIterable<CorpusDocument>;
}
