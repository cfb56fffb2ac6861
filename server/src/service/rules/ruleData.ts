/** The rows of a table of `server/data/rules`, by cells, without its comments. */
export function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => row.split("\t"));
}
