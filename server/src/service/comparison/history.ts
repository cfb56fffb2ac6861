import { type CorpusSearch, placeOf, type SearchOptions, type StoredPassage } from "../search/corpusSearch";
import { likenessOf } from "../text/likeness";
import { compareTexts } from "./compare";
import type { Comparison } from "./comparison";
import { gramsOf } from "./grams";
import { leastForVersion, versionOf } from "./precedent";
import { createWordReader } from "./textWords";

/** A wording in the history of a paragraph, with the places where it was adopted word for word. */
export interface Wording {
  /** In order of time; at least one. */
  readonly uses: readonly StoredPassage[];
  /** The earlier wording that it is nearest to, and what changed since; absent for the first. */
  readonly since?: { readonly passage: StoredPassage; readonly comparison: Comparison };
}

/**
 * A wording is part of the history where it is a version of the paragraph (see `versionOf`), or is at least this
 * like one (see `likenessOf`) and still this much like the paragraph: so a history reaches further back.
 */
const leastInHistory = { likeness: 0.5, paragraph: 0.15 };
/** Maximum number of versions that are asked for their own neighbours. */
const mostSteps = 6;

/** The history of a paragraph. */
export interface History {
  /** In order of time. */
  readonly wordings: readonly Wording[];
  /** Where there may be others, since not all that share its words were compared: how many passages were looked at. */
  readonly among?: number;
}

/**
 * The history of a paragraph through adopted texts: every near-duplicate, in order of the first use of each wording.
 * What is found by the index is verified by comparing the words. A wording is compared with the earlier one that it is
 * nearest to, since several lines of it may run side by side, in different organs or on different questions.
 */
export async function historyOf(
  index: CorpusSearch,
  text: string,
  language: string,
  options: Pick<SearchOptions, "excludeDocuments" | "signal"> = {},
): Promise<History> {
  const { versions, among } = await findVersions(index, text, options);
  versions.sort((x, y) => byDate(x.passage, y.passage));
  const wordings: { uses: StoredPassage[]; grams: ReadonlySet<number>; since?: Wording["since"] }[] = [];
  const byText = new Map<string, StoredPassage[]>();
  for (const { passage, grams } of versions) {
    const same = byText.get(passage.text);
    if (same) {
      same.push(passage);
      continue;
    }
    let nearest: { uses: StoredPassage[]; likeness: number } | undefined;
    for (const { uses, grams: earlier } of wordings) {
      const likeness = likenessOf(grams, earlier);
      if (likeness >= (nearest?.likeness ?? 0)) nearest = { uses, likeness };
    }
    const before = nearest?.uses[0];
    const comparison = before && compareTexts(before.text, passage.text, language);
    const uses = comparison?.distance === 0 ? nearest!.uses : [];
    byText.set(passage.text, uses);
    uses.push(passage);
    if (uses === nearest?.uses) continue;
    const since = comparison && { passage: nearest!.uses.at(-1)!, comparison };
    wordings.push({ uses, grams, ...(since ? { since } : {}) });
  }
  return {
    wordings: wordings.map(({ uses, since }) => ({ uses, ...(since ? { since } : {}) })),
    ...(among === undefined ? {} : { among }),
  };
}

interface Version {
  readonly passage: StoredPassage;
  readonly grams: ReadonlySet<number>;
  /** To the paragraph traced. */
  readonly likeness: number;
}

async function findVersions(
  index: CorpusSearch,
  text: string,
  options: Pick<SearchOptions, "excludeDocuments" | "signal">,
): Promise<{ versions: Version[]; among?: number }> {
  const reader = createWordReader();
  const words = reader.read(text);
  const paragraph = gramsOf(words);
  if (paragraph.size === 0) return { versions: [] };
  const found = new Map<string, Version>();
  let looked = 0;
  let isCut = false;
  const versionsByText = new Map<string, Omit<Version, "passage"> | undefined>();
  const waiting = [text];
  for (let step = 0; step <= mostSteps && waiting.length > 0; step += 1) {
    const from = waiting.shift()!;
    // A version of the paragraph has at least this in common with it; what is chained to a version, much more.
    const least = step === 0 ? leastForVersion : leastInHistory.likeness;
    const { passages, further } = await index.alike(from, least, { ...options, kinds: ["adopted"] });
    looked += passages.length;
    isCut ||= further === true;
    versionsByText.clear();
    for (const passage of passages) {
      const key = placeOf(passage);
      if (found.has(key)) continue;
      if (!versionsByText.has(passage.text)) {
        const other = reader.read(passage.text);
        const grams = gramsOf(other);
        const likeness = likenessOf(paragraph, grams);
        const isVersion =
          step === 0 ? versionOf(words, paragraph, other, grams) : likeness >= leastInHistory.paragraph;
        versionsByText.set(passage.text, isVersion ? { grams, likeness } : undefined);
      }
      const version = versionsByText.get(passage.text);
      if (version) found.set(key, { passage, ...version });
    }
    if (step === 0) {
      // The versions furthest from the paragraph reach furthest: each is asked for its own neighbours.
      const far = new Map<string, Version>();
      for (const version of [...found.values()].sort((x, y) => x.likeness - y.likeness)) {
        if (!far.has(version.passage.text)) far.set(version.passage.text, version);
        if (far.size >= mostSteps) break;
      }
      waiting.push(...far.keys());
    }
  }
  return { versions: [...found.values()], ...(isCut ? { among: looked } : {}) };
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
