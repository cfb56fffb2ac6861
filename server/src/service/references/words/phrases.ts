import { isDigit, isLetter, isSpace } from "./plain";

/**
 * Finds any of a fixed list of phrases at a place of a text, the longest first, in time bounded by the longest phrase.
 *
 * Phrases are compared without regard to capitals, to accents on Latin letters and to the forms of alif; a space stands
 * for any white space (a line may break there). A phrase that ends in "*" matches words that begin so.
 */
export interface Phrases<V> {
  match(text: string, at: number): { readonly value: V; readonly end: number } | undefined;
}

interface Phrase<V> {
  /** Folded, without the "*". */
  readonly signs: string;
  readonly stem: boolean;
  readonly value: V;
}

/** Most phrases are told from all other words by their first letters, this many. */
const tellingLetters = 5;

export function createPhrases<V>(entries: Iterable<readonly [string, V]>): Phrases<V> {
  // Phrases by their first letters. Two small tables tell at once that a word begins none of them.
  const beginnings = new Map<number, Beginning<V>>();
  const two = new Uint8Array(1 << 14);
  const five = new Uint8Array(1 << 16);
  for (const [phrase, value] of entries) {
    const stem = phrase.endsWith("*");
    const signs = foldAll(stem ? phrase.slice(0, -1) : phrase);
    const length = Math.min(signs.length, tellingLetters);
    const key = slotOf(signs, 0, length);
    const pair = pairSlot(signs.charCodeAt(0), signs.charCodeAt(1) || 0);
    two[pair] = (two[pair] ?? 0) | (1 << length);
    five[key] = 1;
    const known = beginnings.get(key);
    if (known) known.all.push({ signs, stem, value });
    else beginnings.set(key, { all: [{ signs, stem, value }], further: undefined });
  }
  for (const beginning of beginnings.values()) {
    beginning.all.sort((a, b) => b.signs.length - a.signs.length);
    if (beginning.all.length > mostInTurn) beginning.further = byFurtherLetters(beginning.all);
  }
  return {
    match(text, at) {
      const lengths = two[pairSlot(fold(text.charCodeAt(at)), fold(text.charCodeAt(at + 1)))] ?? 0;
      if (lengths === 0) return undefined;
      for (let length = tellingLetters; length > 0; length--) {
        if ((lengths & (1 << length)) === 0) continue;
        const key = slotOf(text, at, length);
        const beginning = five[key] === 1 ? beginnings.get(key) : undefined;
        const found = beginning && longestOf(text, at, beginning);
        if (found) return found;
      }
      return undefined;
    },
  };
}

/** The phrases that begin with the same letters, the longest first. */
interface Beginning<V> {
  readonly all: Phrase<V>[];
  /** Where they are many: those that go on alike, by their first thirteen letters, and those that are shorter. */
  further:
    | { readonly long: ReadonlyMap<number, readonly Phrase<V>[]>; readonly short: readonly Phrase<V>[] }
    | undefined;
}

/** Maximum number of phrases that are gone through one by one. */
const mostInTurn = 12;
/** Letters by which more of them are told apart. */
const furtherLetters = 13;

function byFurtherLetters<V>(phrases: readonly Phrase<V>[]): Beginning<V>["further"] {
  const long = new Map<number, Phrase<V>[]>();
  for (const phrase of phrases) {
    if (phrase.signs.length < furtherLetters) continue;
    const key = slotOf(phrase.signs, 0, furtherLetters);
    const known = long.get(key);
    if (known) known.push(phrase);
    else long.set(key, [phrase]);
  }
  return { long, short: phrases.filter(({ signs }) => signs.length < furtherLetters) };
}

function longestOf<V>(
  text: string,
  at: number,
  beginning: Beginning<V>,
): { value: V; end: number } | undefined {
  const slot = beginning.further ? furtherSlot(text, at) : -1;
  if (!beginning.further || slot < 0) return longest(text, at, beginning.all);
  const { long, short } = beginning.further;
  return longest(text, at, long.get(slot)) ?? longest(text, at, short);
}

/** As `slotOf` for the first thirteen letters; -1 where two spaces stand side by side among them. */
function furtherSlot(text: string, at: number): number {
  let slot = furtherLetters;
  let last = 0;
  for (let place = at; place < at + furtherLetters; place++) {
    const code = fold(text.charCodeAt(place));
    if (code === 32 && last === 32) return -1;
    last = code;
    slot = (slot * 131 + code) & 0xffffff;
  }
  return (slot ^ (slot >> 8)) & 0xffff;
}

/** The first that stands there: the phrases come the longest first. */
function longest<V>(
  text: string,
  at: number,
  phrases: readonly Phrase<V>[] | undefined,
): { value: V; end: number } | undefined {
  if (phrases)
    for (const phrase of phrases) {
      const end = endOfPhrase(text, at, phrase);
      if (end > 0) return { value: phrase.value, end };
    }
  return undefined;
}

/** Where a phrase ends that stands at `at`; 0 where it does not. */
function endOfPhrase(text: string, at: number, { signs, stem }: Phrase<unknown>): number {
  let place = at;
  for (let sign = 0; sign < signs.length; sign++) {
    const code = text.charCodeAt(place);
    if (fold(code) !== signs.charCodeAt(sign)) return 0;
    place++;
    if (isSpace(code)) {
      const limit = place + 40;
      while (isSpace(text.charCodeAt(place)) && place < limit) place++;
    }
  }
  if (stem) return endOfWord(text, place);
  return isLetter(text.charCodeAt(place)) && isLetter(text.charCodeAt(place - 1)) ? 0 : place;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  const limit = from + 24;
  while (at < limit && isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

function pairSlot(first: number, second: number): number {
  return ((first * 131) ^ second) & 0x3fff;
}

/** A place in a table for the first letters at `at`; different letters may share one. */
function slotOf(text: string, at: number, length: number): number {
  let slot = length;
  for (let place = at; place < at + length; place++)
    slot = (slot * 131 + fold(text.charCodeAt(place))) & 0xffffff;
  return (slot ^ (slot >> 8)) & 0xffff;
}

/** Small letters without accents, for all letters that have more than one form; others stand for themselves. */
const folded = foldTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x700 }, (_, code) => code);
  for (let code = 0; code < 0x700; code++) {
    const small = String.fromCharCode(code).toLowerCase();
    if (small.length === 1) table[code] = small.charCodeAt(0);
  }
  const forms: readonly (readonly [string, string])[] = [
    ["a", "àáâãäåăą"],
    ["c", "çćč"],
    ["e", "èéêëę"],
    ["i", "ìíîï"],
    ["n", "ñń"],
    ["o", "òóôõöø"],
    ["u", "ùúûü"],
    ["y", "ýÿ"],
    ["ا", "أإآٱ"],
    ["ي", "ى"],
    ["ه", "ة"],
    ["е", "ё"],
  ];
  for (const [plain, marked] of forms)
    for (const letter of marked + marked.toUpperCase()) table[letter.charCodeAt(0)] = plain.charCodeAt(0);
  for (const space of "\t\n\v\f\r") table[space.charCodeAt(0)] = 32;
  return table;
}

/** Small letters, without accents; white space is a space. */
export function fold(code: number): number {
  return code < 0x700 ? (folded[code] ?? code) : code;
}

function foldAll(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) folded += String.fromCharCode(fold(text.charCodeAt(at)));
  return folded;
}
