/** Rows of cells in columns; the first and the last stand at the left. */
export function table(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === row.length - 1
            ? cell.padEnd(widths[column]!)
            : cell.padStart(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join("\n");
}

export const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
export const count = (number: number) => number.toLocaleString("en");
export const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
export const percent = (share: number) => `${(100 * share).toFixed(share === 1 ? 0 : 1)} %`;
export const times = (ratio: number) =>
  ratio === 1 ? "" : `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} times`;

/** Milliseconds with as many decimals as mean something. */
export function decimals(milliseconds: number): string {
  if (milliseconds >= 100) return milliseconds.toFixed(0);
  return milliseconds.toFixed(milliseconds >= 10 ? 1 : 2);
}
