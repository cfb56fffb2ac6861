import { isWithin, normalUri } from "../service/uri";

/** A corpus folder as the delegate names it, and the real one that it leads to. URIs. */
export interface CorpusFolder {
  readonly named: string;
  readonly real: string;
}

/**
 * The corpus knows its files by their real addresses, so that two windows which come to a folder on different ways share
 * one index; the delegate knows them by the addresses that the workspace has.
 */
export interface CorpusAddresses {
  /** Takes the folders of the corpus, in the place of those before. */
  take(folders: readonly CorpusFolder[]): void;
  /** A file's address as the corpus has it. */
  real(uri: string): string;
  /** A file's address as the delegate knows it. */
  named(uri: string): string;
}

export function createCorpusAddresses(): CorpusAddresses {
  let moved: readonly CorpusFolder[] = [];
  return {
    take(folders) {
      moved = folders.filter(({ named, real }) => named !== real);
    },
    real(uri) {
      const found = normalUri(uri);
      const folder = moved.find(({ named }) => isWithin(found, named));
      return folder ? folder.real + found.slice(folder.named.length) : found;
    },
    named(uri) {
      const folder = moved.find(({ real }) => isWithin(uri, real));
      return folder ? folder.named + uri.slice(folder.real.length) : uri;
    },
  };
}
