import type { PassageIndex, SearchOptions, StoredPassage } from "../search/passageIndex";
import { compareTexts } from "./compare";
import type { Comparison } from "./comparison";
import { gramsOf, likenessOf } from "./likeness";
import { versionOf } from "./precedent";
import { createWordReader } from "./textWords";

/** A wording in the history of a paragraph, with the places where it was adopted word for word. */
export interface Wording {
  /** In order of time; at least one. */
  readonly uses: readonly StoredPassage[];
  /** The earlier wording that it is nearest to, and what changed since; absent for the first. */
  readonly since?: { readonly passage: StoredPassage; readonly comparison: Comparison };
}

/**
 * A wording is part of the history where it is a version of the paragraph (see `versionOf`), or shares so much with one
 * (see `likenessOf`) and still this much with the paragraph: so a history reaches further back.
 */
const chained = { likeness: 0.5, paragraph: 0.15 };
/** So many versions are asked for their own neighbours. */
const mostSteps = 6;
const asked = { similar: 40, verbatim: 150 };

/**
 * The history of a paragraph through adopted texts: every near-duplicate, in order of the first use of each wording.
 * What is found by the index is verified by comparing the words. A wording is compared with the earlier one that it is
 * nearest to, since several lines of it may run side by side, in different organs or on different questions.
 */
export async function traceWordings(
  index: PassageIndex,
  text: string,
  language: string,
  options: Pick<SearchOptions, "excludeDocuments"> = {},
): Promise<Wording[]> {
  const versions = await findVersions(index, text, options);
  versions.sort((x, y) => byDate(x.passage, y.passage));
  const wordings: { uses: StoredPassage[]; grams: ReadonlySet<number>; since?: Wording["since"] }[] = [];
  for (const { passage, grams } of versions) {
    let nearest: { uses: StoredPassage[]; likeness: number } | undefined;
    for (const { uses, grams: earlier } of wordings) {
      const likeness = likenessOf(grams, earlier);
      if (likeness >= (nearest?.likeness ?? 0)) nearest = { uses, likeness };
    }
    const before = nearest?.uses[0];
    const comparison = before && compareTexts(before.text, passage.text, language);
    if (comparison?.distance === 0) nearest?.uses.push(passage);
    else {
      const since = comparison && { passage: nearest!.uses.at(-1)!, comparison };
      wordings.push({ uses: [passage], grams, ...(since ? { since } : {}) });
    }
  }
  return wordings.map(({ uses, since }) => ({ uses, ...(since ? { since } : {}) }));
}

interface Version {
  readonly passage: StoredPassage;
  readonly grams: ReadonlySet<number>;
  /** To the paragraph traced. */
  readonly likeness: number;
}

async function findVersions(
  index: PassageIndex,
  text: string,
  options: Pick<SearchOptions, "excludeDocuments">,
): Promise<Version[]> {
  const reader = createWordReader();
  const words = reader.read(text);
  const paragraph = gramsOf(words);
  if (paragraph.size === 0) return [];
  const found = new Map<string, Version>();
  const waiting: { text: string; grams: ReadonlySet<number> }[] = [{ text, grams: paragraph }];
  for (let step = 0; step <= mostSteps && waiting.length > 0; step += 1) {
    const from = waiting.shift()!;
    for (const passage of await neighbours(index, from.text, options)) {
      const key = `${passage.document.id}\n${passage.ordinal}`;
      if (found.has(key)) continue;
      const other = reader.read(passage.text);
      const own = gramsOf(other);
      const likeness = likenessOf(paragraph, own);
      const isChained =
        step > 0 && likeness >= chained.paragraph && likenessOf(from.grams, own) >= chained.likeness;
      if (!isChained && !versionOf(words, paragraph, other, own)) continue;
      found.set(key, { passage, grams: own, likeness });
    }
    if (step === 0) {
      // The versions furthest from the paragraph reach furthest: each is asked for its own neighbours.
      const far = [...found.values()].sort((x, y) => x.likeness - y.likeness).slice(0, mostSteps);
      for (const { passage, grams: own } of far) waiting.push({ text: passage.text, grams: own });
    }
  }
  return [...found.values()];
}

/** What the index holds to be like a text, and every place that shares a run of words with it. */
async function neighbours(
  index: PassageIndex,
  text: string,
  options: Pick<SearchOptions, "excludeDocuments">,
): Promise<StoredPassage[]> {
  const among = { ...options, kinds: ["adopted"] as const };
  const similar = await index.similar(text, { ...among, limit: asked.similar });
  const verbatim = await index.verbatim(text, { ...among, limit: asked.verbatim });
  return [
    ...similar.flatMap(({ passage, repeats }) => [passage, ...repeats]),
    ...verbatim.map(({ passage }) => passage),
  ];
}

/** The oldest first; of the same day by symbol; without a date last, since nobody can say when. */
function byDate(x: StoredPassage, y: StoredPassage): number {
  const date = (passage: StoredPassage) => passage.document.date ?? "9999";
  const symbol = (passage: StoredPassage) => passage.document.symbol ?? passage.document.id;
  return (
    date(x).localeCompare(date(y)) ||
    symbol(x).localeCompare(symbol(y), "en", { numeric: true }) ||
    x.ordinal - y.ordinal
  );
}
