const speeches = /^(?:statements?|speeches|remarks|interventions?|discours|discursos)\b/i;
const models = /^models?\b/i;

/**
 * The kind that folders' names tell of what lies in them, if any.
 * @param folders those that a file lies in, from the corpus folder on
 */
export function kindOfFolders(folders: readonly string[]): "spoken" | "model" | undefined {
  if (folders.some((folder) => speeches.test(folder))) return "spoken";
  return folders.some((folder) => models.test(folder)) ? "model" : undefined;
}
