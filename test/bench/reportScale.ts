import type { Asked } from "./engines";
import { count, decimals, megabytes, percent, seconds, table, times } from "./format";
import type { Results } from "./results";

/** The first stage beside the engines that do the same. */
export function scale({ scale, miniSearch }: Results): string {
  return scale
    .map((there, at) => {
      const row = (name: string, asked: Asked) => [
        name,
        decimals(asked.p50),
        decimals(asked.p95),
        percent(asked.first),
        percent(asked.firstTen),
        String(asked.count),
        times(asked.p50 / there.p50),
      ];
      const { floor, plain, built, fts5, lanceDb, flexSearch } = there;
      return [
        `First stage, ${count(there.passages)} passages: a paragraph in, the numbers of the ten best passages out`,
        table([
          ["", "p50", "p95", "right first", "in first ten", "asked", "Penholder is faster"],
          row("Penholder", there),
          row("Penholder without WebAssembly", plain),
          ["only reading the same postings", decimals(floor.p50), decimals(floor.p95), "", "", "", ""],
          ...(lanceDb ? [row("LanceDB (native)", lanceDb)] : []),
          ...(fts5 ? [row("SQLite FTS5, only the 12 rarest words", fts5.rarest)] : []),
          ...(flexSearch ? [row("FlexSearch, stop words removed", flexSearch)] : []),
          ...(at === 0 ? [row("MiniSearch, stop words removed", miniSearch.paragraphs)] : []),
        ]),
        `The index alone: built in ${seconds(built.build)} s, ${megabytes(built.bytes)} MB` +
          (fts5
            ? `; FTS5, contentless: ${seconds(fts5.unmerged)} s, ${seconds(fts5.build)} s with its merging, ${megabytes(fts5.bytes)} MB`
            : "") +
          (lanceDb ? `; LanceDB, with the texts: ${seconds(lanceDb.build)} s.` : "."),
      ].join("\n");
    })
    .join("\n\n");
}

/** How opening, adding and asking grow with the corpus. */
export function growth({ similar, stores, cold }: Results): string {
  const lines = similar.growth.map(({ passages, p50 }, at) => {
    const { opened, first, answered, added } = stores[at]!;
    return [count(passages), ...[p50, opened, first, answered, added.p50, added.p95].map(decimals)];
  });
  return [
    "Growth: the same paragraphs asked of evenly spaced parts of the corpus; a document of 40 passages added and found",
    table([
      ["passages", "similar p50", "opening", "first in a process", "first answer", "adding p50", "p95"],
      ...lines,
    ]),
    ...(cold
      ? [
          `With nothing of it in the system's file cache: opened in ${decimals(cold.first)} ms, first answer after ${decimals(cold.answered)} ms more.`,
        ]
      : []),
  ].join("\n");
}
