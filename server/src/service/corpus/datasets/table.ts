import { singleSpaced } from "../lines";
import type { Columns } from "./columns";
import type { Row } from "./documents";

/** The columns of a dataset, for whoever is to say what they hold. */
export interface DatasetTable {
  /** Each with the beginning of what stands in it first. */
  readonly columns: readonly { readonly name: string; readonly example: string }[];
  /** What they are taken for. */
  readonly taken: Columns;
}

/** Columns that are kept, and UTF-16 units of the name and of the example of each. */
const mostKept = 200;
const longestName = 200;
const longestExample = 80;

/** @param rows some of the first */
export function tableOf(header: readonly string[], rows: readonly Row[], taken: Columns): DatasetTable {
  const columns = header.flatMap((name, at) => {
    if (name === "" || name.length > longestName || header.indexOf(name) < at) return [];
    const filled = rows.find(({ values }) => values[at]?.trim())?.values[at] ?? "";
    const plain = singleSpaced(filled.slice(0, 4 * longestExample));
    return { name, example: plain.length > longestExample ? `${plain.slice(0, longestExample)}…` : plain };
  });
  return { columns: columns.slice(0, mostKept), taken };
}
