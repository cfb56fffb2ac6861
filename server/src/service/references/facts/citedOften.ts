import table from "../../../../data/catalogue/often-cited.tsv";
import { once } from "./table";

const times = once(() => {
  const counts = new Map<string, number>();
  for (let at = table.indexOf("\n") + 1; at > 0 && at < table.length; ) {
    const end = table.indexOf("\n", at);
    const tab = table.indexOf("\t", at);
    counts.set(table.slice(at, tab), Number(table.slice(tab + 1, end)));
    at = end + 1;
  }
  return counts;
});

/** How many references to a document the United Nations' own texts were seen to hold; 0 for a few or none. */
export function timesCited(symbol: string): number {
  return times().get(symbol) ?? 0;
}
