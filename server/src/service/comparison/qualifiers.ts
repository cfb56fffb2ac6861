import table from "../../../data/agreed/qualifiers.tsv";
import type { TextRange } from "../text/range";
import { createPhraseFinder, type PhraseUse } from "./phraseFinder";
import type { TextWords } from "./textWords";

/** What such a phrase does to the sentence it stands in. */
export type QualifierEffect = "discretion" | "request" | "law" | "resources" | "urgency";

/** A qualifying phrase that one wording has and the other has not. */
export interface QualifierChange {
  readonly change: "added" | "dropped";
  /** As it stands in the text. */
  readonly phrase: string;
  readonly effect: QualifierEffect;
  /** Where: in the later text if it was added, in the earlier one if it was dropped. */
  readonly range: TextRange;
}

interface Qualifiers {
  readonly phrases: readonly { readonly phrase: string; readonly effect: QualifierEffect }[];
  readonly find: (text: TextWords) => PhraseUse[];
}

/** Parsed at first use; the table (our own, each phrase seen in adopted text) never changes. */
const parsed = new Map<string, Qualifiers>();

function qualifiersOf(language: string): Qualifiers {
  const known = parsed.get(language);
  if (known) return known;
  const phrases = table
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([lang]) => lang === language)
    .map(([, effect = "", phrase = ""]) => ({ phrase, effect: effect as QualifierEffect }));
  const qualifiers = { phrases, find: createPhraseFinder(phrases.map(({ phrase }) => phrase)) };
  parsed.set(language, qualifiers);
  return qualifiers;
}

/**
 * The qualifiers added and dropped between two wordings, in order of place; one that has only moved is neither.
 * @param places of the words of `later` in `earlier`, as `alignWords` gives them
 */
export function qualifierChanges(
  earlier: TextWords,
  later: TextWords,
  places: Int32Array,
  language: string,
): QualifierChange[] {
  const { phrases, find } = qualifiersOf(language);
  const before = find(earlier);
  const after = find(later);
  // Paired first where the words stand for each other, then by phrase: what is left over was added or dropped.
  const left = new Set(before);
  const added = after.filter((use) => {
    const same = before.find((other) => left.has(other) && aligned(use, other, places));
    if (same) left.delete(same);
    return !same;
  });
  const changes: QualifierChange[] = [];
  for (const use of added) {
    const moved = before.find((other) => left.has(other) && other.phrase === use.phrase);
    if (moved) left.delete(moved);
    else changes.push({ change: "added", ...told(use, later, phrases) });
  }
  for (const use of before) {
    if (left.has(use)) changes.push({ change: "dropped", ...told(use, earlier, phrases) });
  }
  return changes;
}

function aligned(use: PhraseUse, other: PhraseUse, places: Int32Array): boolean {
  return (
    use.phrase === other.phrase && places[use.start] === other.start && places[use.end - 1] === other.end - 1
  );
}

function told(use: PhraseUse, text: TextWords, phrases: Qualifiers["phrases"]) {
  const range = { start: text.starts[use.start]!, end: text.ends[use.end - 1]! };
  return {
    phrase: text.text.slice(range.start, range.end),
    effect: phrases[use.phrase]!.effect,
    range,
  };
}
