import type { Beside, Results } from "./results";

/** What Penholder promises of its speed and size, and what was measured. */
export interface Promised {
  readonly what: string;
  readonly asked: string;
  readonly measured: string;
  readonly kept: boolean;
  /**
   * Held in every run. The others are times by the clock, or of a part of the work, which a busy machine may spoil: they
   * are shown.
   */
  readonly gate: boolean;
}

/** Every promise that this run could measure. */
export function promises(results: Results): Promised[] {
  return [
    ...answers(results),
    ...reading(results),
    ...engines(results),
    ...sizes(results),
    ...growth(results),
  ];
}

/** A sentence for each promise that must hold and does not. */
export function failedGates(results: Results): string[] {
  return promises(results)
    .filter(({ gate, kept }) => gate && !kept)
    .map(({ what, asked, measured }) => `${what}: ${measured}; ${asked} was promised.`);
}

/** Promises are one thing up to 200,000 passages and another beyond. */
const isLarge = (passages: number) => passages > 200_000;

/** Finding references, and the draft that they are found in. */
function reading({ references, analysis }: Results): Promised[] {
  const { penholder, eyecite, whole, catalogueStart } = references;
  return [
    atLeast(
      "references, times as fast as eyecite on the same text",
      penholder.speed / eyecite.speed,
      10,
      "",
      true,
    ),
    atMost("a draft of 10,000 words analysed in full, warm", whole, 20, " ms"),
    atMost("analysed and checked again after an edit: p50", analysis.edit.p50, 2, " ms"),
    atMost("the catalogue's first answers", catalogueStart, 20, " ms"),
  ];
}

function answers({ similar, wire, whileIndexing, miniSearch, scale, corpus }: Results): Promised[] {
  const large = isLarge(corpus.passages);
  const list = [
    atMost("similar, ranked anew, with text and source: p95", similar.paragraphs.p95, large ? 10 : 5, " ms"),
    atMost("verbatim, with exact ranges: p95", similar.verbatim.p95, 5, " ms"),
    atMost(
      "one word typed, then the suggestion, in the quietest third: p95",
      wire.typed.quietest.p95,
      10,
      " ms",
      true,
    ),
    atLeast(
      "similar: the right passage among the first ten",
      100 * similar.paragraphs.firstTen,
      97,
      " %",
      true,
    ),
  ];
  const there = scale[0]!;
  // Speed must not cost the right answer.
  const allowed = 100 * miniSearch.paragraphs.first - 3;
  list.push(
    atLeast(
      `right passage first, ${count(there.passages)} passages, MiniSearch's share less 3 %`,
      100 * (large ? there.first : similar.paragraphs.first),
      allowed,
      " %",
      !large,
    ),
  );
  if (whileIndexing) {
    list.push(
      atMost("suggestion while 174,935 passages are indexed: p95", whileIndexing.inline.p95, 20, " ms"),
      atMost("hover while 174,935 passages are indexed: p95", whileIndexing.hover.p95, 20, " ms"),
    );
  }
  return list;
}

/** By how much the first stage is faster than the engines that do the same. */
function engines({ scale, miniSearch }: Results): Promised[] {
  return scale.flatMap((there, at) => {
    const { passages, p50, floor, fts5, lanceDb, flexSearch } = there;
    const large = isLarge(passages);
    const faster = (engine: string, than: number, asked: number) =>
      atLeast(
        `first stage against ${engine}, ${count(passages)} passages`,
        than / p50,
        asked,
        " times",
        !lanceDb,
      );
    const reading = atMost(
      `first stage / reading its postings, ${count(passages)} passages`,
      p50 / floor.p50,
      3.5,
      "",
    );
    // With few passages there is little to read, and finding the words takes most of the time.
    const list = [large ? reading : { ...reading, asked: "", kept: true }];
    if (fts5) list.push(faster("FTS5, its 12 rarest words", fts5.rarest.p50, large ? 25 : 20));
    if (lanceDb) list.push(faster("LanceDB", lanceDb.p50, large ? 8 : 12));
    if (flexSearch) list.push(faster("FlexSearch", flexSearch.p50, 80));
    if (at === 0) list.push(faster("MiniSearch", miniSearch.paragraphs.p50, 500));
    return list;
  });
}

function sizes({ scale, wire, stores, corpus, cold }: Results): Promised[] {
  const whole = stores.at(-1)!;
  const list = [
    atMost(`memory of the server, ${count(corpus.passages)} passages`, wire.memory, 350, " MB"),
    atMost(`opening ${count(whole.passages)} passages`, whole.first, 250, " ms"),
    atMost("a document of 40 passages added and found: p50", whole.added.p50, 50, " ms"),
    atMost(
      "documents added and not found",
      stores.reduce((sum, { missing }) => sum + missing, 0),
      0,
      "",
      true,
    ),
  ];
  if (cold)
    list.push({
      ...atMost("opening with nothing in the file cache", cold.first, 0, " ms"),
      asked: "",
      kept: true,
    });
  return [...list, ...scale.flatMap(besideFts5)];
}

function besideFts5({ passages, built, fts5 }: Beside): Promised[] {
  if (!fts5) return [];
  const at = `${count(passages)} passages`;
  return [
    atMost(`building the index alone, by the clock / FTS5's, ${at}`, built.build / fts5.build, 1, ""),
    {
      // More than the clock shows: the engine compiles and cleans up in threads of its own.
      ...atMost(`the same in processor time, ${at}`, built.processor / fts5.processor, 1, ""),
      asked: "",
      kept: true,
    },
    atMost(`bytes of the index / contentless FTS5's, ${at}`, built.bytes / fts5.bytes, 0.6, "", false),
  ];
}

/** From the smallest corpus to the largest. */
function growth({ similar, stores }: Results): Promised[] {
  const size = (sizes: readonly { passages: number }[]) => sizes.at(-1)!.passages / sizes[0]!.passages;
  const similarGrowth = similar.growth.at(-1)!.p50 / similar.growth[0]!.p50;
  const opening = stores.at(-1)!.opened / stores[0]!.opened;
  const adding = stores.at(-1)!.added.p50 / stores[0]!.added.p50;
  const asMuch = (what: string, of: readonly { passages: number }[], time: number, gate: boolean) =>
    atMost(
      `${what} in a corpus ${size(of).toFixed(1)} times as large`,
      time,
      1.3 * size(of),
      " times the time",
      gate,
    );
  return [
    asMuch("similar", similar.growth, similarGrowth, true),
    asMuch("opening", stores, opening, true),
    atMost(
      `adding a document in a corpus ${size(stores).toFixed(1)} times as large`,
      adding,
      2,
      " times the time",
    ),
  ];
}

function atMost(what: string, measured: number, asked: number, unit: string, gate = false): Promised {
  return {
    what,
    asked: `at most ${figure(asked)}${unit}`,
    measured: `${figure(measured)}${unit}`,
    kept: measured <= asked,
    gate,
  };
}

function atLeast(what: string, measured: number, asked: number, unit: string, gate = false): Promised {
  return {
    what,
    asked: `at least ${figure(asked)}${unit}`,
    measured: `${figure(measured)}${unit}`,
    kept: measured >= asked,
    gate,
  };
}

const count = (number: number) => number.toLocaleString("en");
const figure = (number: number) =>
  Number.isInteger(number) ? String(number) : number.toFixed(number < 100 ? 2 : 0);
