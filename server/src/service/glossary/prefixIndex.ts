import type { GlossaryEntry } from "./entry";

interface Key {
  readonly key: string;
  readonly entry: GlossaryEntry;
  /** 0 the term itself, 1 the full name, 2 an alias. */
  readonly rank: number;
}

/**
 * Finds entries by the beginning of their term, name or alias.
 * @returns a function of the typed text and of how many entries are wanted, best first: a term in exactly the typed
 *   letters, then terms before names before aliases, the shorter before the longer
 */
export function createCompletion(
  entries: readonly GlossaryEntry[],
): (prefix: string, limit: number) => GlossaryEntry[] {
  const keys: Key[] = entries.flatMap((entry) => [
    { key: levelled(entry.term), entry, rank: 0 },
    ...(entry.name === entry.term ? [] : [{ key: levelled(entry.name), entry, rank: 1 }]),
    ...(entry.aliases ?? []).map((alias) => ({ key: levelled(alias), entry, rank: 2 })),
  ]);
  keys.sort((a, b) => compare(a.key, b.key));
  return (prefix, limit) => {
    const typed = levelled(prefix);
    if (!typed) return [];
    const found: Key[] = [];
    for (let at = firstFrom(keys, typed); at < keys.length && keys[at]!.key.startsWith(typed); at++) {
      found.push(keys[at]!);
    }
    const written = prefix.trim();
    const weight = (key: Key): number =>
      (key.key === typed ? 0 : 8) +
      (key.rank === 0 && key.entry.term.startsWith(written) ? 0 : 4) +
      key.rank +
      (key.entry.origin === "built-in" ? 0.5 : 0);
    found.sort((a, b) => weight(a) - weight(b) || a.key.length - b.key.length || compare(a.key, b.key));
    return [...new Set(found.map((key) => key.entry))].slice(0, Math.max(0, limit));
  };
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
function firstFrom(keys: readonly Key[], key: string): number {
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
