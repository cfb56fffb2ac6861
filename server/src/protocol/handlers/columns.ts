import { columnsFileOf, roles } from "../../service/corpus/datasets/columns";
import type { ColumnsParams, ColumnsResult } from "../requests";
import type { Session } from "../session";

/** penholder/columns */
export async function columns(
  { uri }: ColumnsParams,
  { corpus, addresses }: Pick<Session, "corpus" | "addresses">,
): Promise<ColumnsResult | null> {
  const table = (await corpus.sources()).get(addresses.real(uri))?.table;
  if (!table) return null;
  return { columns: table.columns, taken: table.taken, roles, file: columnsFileOf(uri) };
}
