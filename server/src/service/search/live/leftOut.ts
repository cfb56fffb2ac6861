import type { DocumentFilter, SearchOptions } from "../corpusSearch";
import { passes } from "../filters";
import { kindNumbers } from "../segment/facts";
import type { LiveIndex } from "./liveIndex";

/** By segment and document: not 0 where the options of a query leave a document out. */
export function leftOut(index: LiveIndex, options: SearchOptions): readonly Uint8Array[] {
  const hidden = index.hidden(options);
  return options.filters?.length ? filtered(index, hidden, options.filters) : hidden;
}

/** By segment and document: `hidden`, and not 0 where the filters leave a document out too. */
export function filtered(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  filters: readonly DocumentFilter[],
): Uint8Array[] {
  // What stands in the tables is asked first: the other facts of a document are read from the disk.
  const named = filters.filter(({ field }) => field === "by" || field === "organ" || field === "in");
  const tabled = filters.filter((filter) => !named.includes(filter));
  return index.segments.map(({ segment }, s) => {
    const left = hidden[s]!.slice();
    const known = index.filteredOut(s, JSON.stringify(filters));
    for (let document = 0; document < left.length; document += 1) {
      if (left[document] !== 0) continue;
      if (known[document] !== 0) {
        left[document] = known[document]! - 1;
        continue;
      }
      const date = String(Math.floor(segment.documentDate[document]! / 10000)).padStart(4, "0");
      const language = segment.languages[segment.language(document)];
      const facts = {
        kind: kindNumbers[segment.kind(document)]!,
        ...(date === "0000" ? {} : { date }),
        ...(language ? { language } : {}),
      };
      const record = named.length > 0 && passes(tabled, facts) ? segment.record(document) : undefined;
      if (!passes(tabled, facts) || (named.length > 0 && !(record && passes(named, record))))
        left[document] = 1;
      known[document] = left[document]! + 1;
    }
    return left;
  });
}
