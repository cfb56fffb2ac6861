import { type Slices, sortInSlices } from "../slices";
import { type Language, languages } from "../text/language";
import type { GlossaryEntry } from "./entry";

/** A form of an entry, brought to the shape in which beginnings are compared. */
export interface CompletionKey {
  readonly key: string;
  readonly entry: GlossaryEntry;
  /** 0 the term itself, 1 the full name, 2 an alias, 3 the name in another language. */
  readonly rank: number;
}

/** The forms of entries by which they are completed, in alphabetical order. */
export function completionKeys(entries: readonly GlossaryEntry[]): CompletionKey[] {
  return entries.flatMap(keysOf).sort(inAlphabet);
}

/** The same in slices, so that others have their turn in between. */
export async function completionKeysInSlices(
  entries: readonly GlossaryEntry[],
  slices: Slices,
): Promise<CompletionKey[]> {
  const keys: CompletionKey[] = [];
  for (const entry of entries) {
    if (slices.due()) await slices.rest();
    keys.push(...keysOf(entry));
  }
  return sortInSlices(keys, inAlphabet, slices);
}

function keysOf(entry: GlossaryEntry): CompletionKey[] {
  return [
    { key: levelled(entry.term), entry, rank: 0 },
    ...(entry.name === entry.term ? [] : [{ key: levelled(entry.name), entry, rank: 1 }]),
    ...(entry.aliases ?? []).map((alias) => ({ key: levelled(alias), entry, rank: 2 })),
    ...languages.flatMap((language) => {
      const name = nameIn(entry, language);
      return name === undefined ? [] : [{ key: levelled(name), entry, rank: 3 }];
    }),
  ];
}

/** An entry's name in a language, without the short form behind it. */
export function nameIn(entry: GlossaryEntry, language: Language): string | undefined {
  return entry.names?.[language]?.replace(/\s*[(（].*$/, "") || undefined;
}

/** Whether a form begins with what was typed, without regard to case, accents and hyphens. */
export function begins(form: string, typed: string): boolean {
  return levelled(form).startsWith(levelled(typed));
}

function inAlphabet(a: CompletionKey, b: CompletionKey): number {
  return compare(a.key, b.key);
}

/**
 * Finds entries by the beginning of their term, name or alias, or of their name in another language.
 * @param lists each in alphabetical order, as `completionKeys` gives them
 * @returns best first: a term in exactly the typed letters, then terms before names before aliases before other languages, the workspace's
 *   own before the built-in and these before those that the corpus taught, the shorter before the longer
 */
export function completeFrom(
  lists: readonly (readonly CompletionKey[])[],
  prefix: string,
  limit: number,
): GlossaryEntry[] {
  const typed = levelled(prefix);
  if (!typed) return [];
  const found: CompletionKey[] = [];
  for (const keys of lists) {
    for (let at = firstFrom(keys, typed); at < keys.length && keys[at]!.key.startsWith(typed); at++) {
      found.push(keys[at]!);
    }
  }
  const written = prefix.trim();
  const weight = (key: CompletionKey): number =>
    (key.key === typed ? 0 : 8) +
    (key.rank === 0 && key.entry.term.startsWith(written) ? 0 : 4) +
    key.rank +
    originWeight(key.entry);
  found.sort((a, b) => weight(a) - weight(b) || a.key.length - b.key.length || compare(a.key, b.key));
  return [...new Set(found.map((key) => key.entry))].slice(0, Math.max(0, limit));
}

/** What the corpus introduced once may be a slip; what it introduces often is as good as what is built in. */
function originWeight({ origin, introduced }: GlossaryEntry): number {
  if (origin === "corpus") return introduced && introduced.documents > 2 ? 0.6 : 3;
  return origin === "built-in" ? 0.5 : 0;
}

function levelled(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘]/g, "'")
    .replace(/[-\u2010\u2011\s]+/g, " ")
    .trim();
}

/** The first key that is not before `key`. */
function firstFrom(keys: readonly CompletionKey[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(keys[middle]!.key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
