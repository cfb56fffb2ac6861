import { dictionary, dictionaryFormats } from "../../service/features/dictionary";
import type { ExportWordsParams, ExportWordsResult } from "../requests";
import type { Snapshot } from "../snapshot";

/** penholder/exportWords */
export async function exportWords(
  { knowledge }: Pick<Snapshot, "knowledge">,
  { format }: ExportWordsParams,
): Promise<ExportWordsResult> {
  const known = dictionaryFormats.find((name) => name === format);
  return dictionary(knowledge.glossary.entries(), known ?? "text");
}
