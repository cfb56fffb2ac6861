import type { SyncSummary } from "../service/corpus/indexer";

/** What the log says of an index that was opened. `where`: a path or an address; `took`: milliseconds. */
export function openedSentence(
  where: string | undefined,
  size: { readonly documents: number; readonly passages: number },
  took: number,
): string {
  return `Opened the index${where ? ` in ${where}` : ""}: ${sizeOf(size)}, in ${Math.round(took)} ms.`;
}

/** What the log says of a reading of the corpus. */
export function readSentence(summary: SyncSummary): string {
  const { read, unchanged, removed, unread, milliseconds } = summary;
  const left = unread ? `, ${unread} not read yet` : "";
  return `Read ${read} files in ${(milliseconds / 1000).toFixed(1)} s (${unchanged} unchanged, ${removed} gone${left}): ${sizeOf(summary)}.`;
}

function sizeOf({ documents, passages }: { readonly documents: number; readonly passages: number }): string {
  return `${documents} documents, ${passages} passages`;
}
