/** A folder that downloads are put into. Paths count from it, with `/` between their parts. */
export interface Shelf {
  /** Bytes of a file; undefined where there is none. */
  size(path: string): Promise<number | undefined>;
  /** Undefined where there is no such file, or one of more than `most` bytes. */
  read(path: string, most: number): Promise<Uint8Array | undefined>;
  /** Writes a file aside and renames it, with the folders it needs: it is there whole or not at all. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** What is in nobody's corpus: a folder whose name begins with a dot is not read. */
export const hiddenFolder = ".penholder";
