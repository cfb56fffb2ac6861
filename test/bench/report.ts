import type { Asked } from "./engines";
import { count, decimals, megabytes, percent, table, times } from "./format";
import { promises } from "./promises";
import { growth, scale } from "./reportScale";
import type { Results } from "./results";
import type { Timing } from "./statistics";

/** The results as one plain page that explains itself. */
export function report(results: Results): string {
  return [
    heading(results),
    indexing(results),
    paragraphs(results),
    keywords(results),
    scale(results),
    growth(results),
    editor(results),
    kept(results),
  ].join("\n\n");
}

function heading({ machine, corpus }: Results): string {
  return [
    `Penholder's bench: ${count(corpus.passages)} passages, ${(corpus.words / 1e6).toFixed(1)} million words`,
    `${machine.cores} × ${machine.cpu}, ${machine.memory} GB, Node ${machine.node}, load ${machine.load.toFixed(1)} at the start`,
    "Times in milliseconds: p50 is the middle one, 95 of 100 are below p95. On a busy machine trust the ratios.",
  ].join("\n");
}

function indexing({ indexing, similar, wire, miniSearch, scale }: Results): string {
  const fts5 = scale.at(-1)?.fts5;
  const rows = [
    ["Index", "build s", "MB on disk", "load ms", "memory MB: loaded, after all questions"],
    [
      "Penholder (texts, sources and shingles included)",
      indexing.seconds.toFixed(1),
      megabytes(indexing.bytes),
      decimals(similar.load),
      memory(similar),
    ],
    [
      `MiniSearch (index only), ${count(miniSearch.passages)} passages`,
      (miniSearch.build / 1000).toFixed(1),
      megabytes(miniSearch.bytes),
      decimals(miniSearch.load),
      memory(miniSearch),
    ],
    ...(fts5
      ? [
          [
            "SQLite FTS5 (contentless, index only)",
            (fts5.build / 1000).toFixed(1),
            megabytes(fts5.bytes),
            decimals(fts5.load),
            memory(fts5),
          ],
        ]
      : []),
  ];
  return [
    table(rows),
    `Memory is what is held above a bare Node. Load is from opening to the first answer.`,
    `Indexed again with nothing changed: ${decimals(indexing.unchanged)} ms. ` +
      `"penholder similar" from the shell, all in all: ${decimals(indexing.command)} ms.`,
    `The language server as a process: ${wire.memoryAtStart.toFixed(0)} MB with the draft open, ` +
      `${wire.memory.toFixed(0)} MB after all that is measured below (Node itself is about 45 of it).`,
  ].join("\n");
}

function paragraphs({ similar, wire, miniSearch, scale }: Results): string {
  const fts5 = scale.at(-1)?.fts5;
  const ours = similar.paragraphs.p50;
  const subset = similar.slowSubset.p50;
  const row = (name: string, asked: Asked, reference: number) => [
    name,
    decimals(asked.p50),
    decimals(asked.p95),
    decimals(asked.processor),
    percent(asked.first),
    percent(asked.firstTen),
    String(asked.count),
    times(asked.p50 / reference),
  ];
  return [
    "Similar passages: real paragraphs of 40 to 90 words, 15 % of the words left out or replaced",
    table([
      ["", "p50", "p95", "processor", "right first", "in first ten", "asked", "Penholder is faster"],
      row("Penholder: ranked, re-ranked, with text and source", similar.paragraphs, ours),
      [
        "Penholder: the whole request, through the wire",
        decimals(wire.similar.p50),
        decimals(wire.similar.p95),
        "",
        "",
        "",
        String(wire.similar.count),
        "",
      ],
      row(
        `MiniSearch, stop words removed, ${count(miniSearch.passages)} passages`,
        miniSearch.paragraphs,
        subset,
      ),
      ...(fts5
        ? [
            row("SQLite FTS5, stop words removed", fts5.paragraphs, subset),
            row("SQLite FTS5, only the 12 rarest words", fts5.rarest, ours),
          ]
        : []),
    ]),
    "Engines that were asked fewer paragraphs are compared on those. Processor: its time for one answer, the mean.",
    `In processor time MiniSearch needs ${times(miniSearch.paragraphs.processor / similar.paragraphs.processor)} as much.`,
  ].join("\n");
}

function keywords({ similar, miniSearch, scale }: Results): string {
  const fts5 = scale.at(-1)?.fts5;
  const row = (name: string, asked: Asked) => [
    name,
    decimals(asked.p50),
    decimals(asked.p95),
    percent(asked.first),
    percent(asked.firstTen),
    times(asked.p50 / similar.keywords.p50),
  ];
  return [
    "Keywords: three to six words of a passage, in any order",
    table([
      ["", "p50", "p95", "right first", "in first ten", "Penholder is faster"],
      row("Penholder: typos forgiven, last word a prefix, with text", similar.keywords),
      row(`MiniSearch, any word, exact, ${count(miniSearch.passages)} passages`, miniSearch.keywords),
      ...(fts5 ? [row("SQLite FTS5, any word, exact", fts5.keywords)] : []),
    ]),
  ].join("\n");
}

function editor({ corpus, wire, similar, analysis, whileIndexing }: Results): string {
  const row = (name: string, measured: Timing, note = "") => [
    name,
    decimals(measured.p50),
    decimals(measured.p95),
    decimals(measured.longest),
    String(measured.count),
    note,
  ];
  const answered = ({ answered }: { answered: number }) => `${percent(answered)} answered`;
  return [
    `In a draft of ${count(corpus.draftWords)} words; all but the lines marked * through the wire, as an editor waits for them`,
    table([
      ["", "p50", "p95", "longest", "times", ""],
      row(
        "one word typed, then the inline suggestion",
        wire.typed,
        `${percent(wire.typed.suggested)} had a suggestion`,
      ),
      row("    the same, in the quietest third of the time", wire.typed.quietest),
      row("hover on a reference", wire.hoverReference, answered(wire.hoverReference)),
      row("hover on words in capitals", wire.hoverTerm, answered(wire.hoverTerm)),
      row("hover in a paragraph", wire.hoverParagraph, answered(wire.hoverParagraph)),
      row(
        "* one word typed, draft analysed and checked again",
        analysis.edit,
        `${analysis.findings} findings; whole draft at first ${decimals(analysis.first)}`,
      ),
      row("* shared runs of eight words, of a paragraph", similar.verbatim),
      ...(whileIndexing
        ? [
            row(
              "one word typed, then the suggestion, while the corpus is read again",
              whileIndexing.inline,
              `${whileIndexing.memory.toFixed(0)} MB`,
            ),
            row("hover, while the corpus is read again", whileIndexing.hover),
          ]
        : []),
    ]),
    `From starting the server to its first answer: ${decimals(wire.ready)} ms (initialized after ${decimals(wire.initialized)}).`,
  ].join("\n");
}

function kept(results: Results): string {
  const rows = promises(results).map(({ what, asked, measured, kept }) => [
    what,
    asked,
    measured,
    kept ? "" : "NOT KEPT",
  ]);
  return ["Promises", table([["", "asked", "measured", ""], ...rows])].join("\n");
}

const memory = (held: { loadedMemory: number; memory: number }) =>
  `${held.loadedMemory.toFixed(0)}, ${held.memory.toFixed(0)}`;
