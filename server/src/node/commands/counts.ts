import { counted, type Said, say } from "../../service/text/say";

/** So many documents, in words. */
export function documentCount(count: number): Said {
  return count === 1 ? say`1 document` : say`${counted(count)} documents`;
}

/** So many passages, in words. */
export function passageCount(count: number): Said {
  return count === 1 ? say`1 passage` : say`${counted(count)} passages`;
}

/** So many files, in words. */
export function fileCount(count: number): Said {
  return count === 1 ? say`1 file` : say`${counted(count)} files`;
}

/** How far a command is, in files. */
export function filesOf(done: number, total: number): Said {
  return say`${counted(done)} of ${counted(total)} files`;
}

/** A size in megabytes (a million bytes each), to a tenth. */
export function megabytes(bytes: number): Said {
  const size = counted(Math.round(bytes / 1e5) / 10);
  return say`${size} MB`;
}

/** What an index holds, and what the indexing that has just ended did with its files. */
export function indexed({ documents, passages, read, unchanged, removed }: Indexed): Said {
  return say`${documentCount(documents)}, ${passageCount(passages)} (${counted(read)} files read, ${counted(unchanged)} unchanged, ${counted(removed)} removed)`;
}

interface Indexed {
  readonly documents: number;
  readonly passages: number;
  /** Files, as the other two. */
  readonly read: number;
  readonly unchanged: number;
  readonly removed: number;
}
