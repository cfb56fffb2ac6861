/** A word of a name that an acronym may stand for. */
export interface NameWord {
  /** Lower case, without accents. */
  readonly letters: string;
  readonly start: number;
  readonly end: number;
  /** "of", "the", "de", "по": an acronym may pass over it. */
  readonly small: boolean;
  readonly capital: boolean;
  /** Itself a short form of three letters or more ("SIDS"): seldom the beginning of a name. */
  readonly acronym: boolean;
  /** How a word in capitals hangs on the one before ("Secretary-General", "African Union/United Nations"), if so. */
  readonly joined?: "hyphen" | "slash";
}

export interface Alignment {
  /** Index of the first word of the name. */
  readonly first: number;
  readonly score: number;
}

const initial = 3;
const smallInitial = 2;
const inner = 0.8;
const passedOver = -1.6;
const partOfAcronym = -2.5;
/** What a name must earn for each letter: two letters out of three by initials, with few words passed over. */
const threshold = 1.55;
/**
 * Where in `words` the name begins whose letters `acronym` is made of. Each letter must be found in order, in the
 * initials of the words or further within them; the first letter begins the name, and words that give no letter cost.
 * Takes time proportional to words × letters, both of which callers bound.
 * @param whole the name is all of `words`: it begins with the first
 * @returns undefined where the letters do not fit
 */
export function alignLetters(
  acronym: string,
  words: readonly NameWord[],
  whole = false,
): Alignment | undefined {
  const letters = [...plainLetters(acronym)];
  const count = letters.length;
  if (count < 2 || words.length === 0) return undefined;
  // best[j]: the best score of giving letters j… to the words after the present one.
  let best: number[] = new Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  best[count] = 0;
  let found: Alignment | undefined;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    const here = best.map((score) => score + (word.small ? 0 : passedOver));
    const beginning = scoreFrom(letters, 0, word, best);
    const may = canBegin(words, at) && (!whole || at === 0) && fitsCapitals(acronym, words, at);
    if (may && beginning >= count * threshold) {
      if (!found || beginning > found.score) found = { first: at, score: beginning };
    }
    for (let j = 0; j < count; j++) here[j] = Math.max(here[j]!, scoreFrom(letters, j, word, best));
    best = here;
  }
  return found;
}

/** A name does not begin with "Commending the …", "the Strategy and the …", "States, the …". */
export function canBegin(words: readonly NameWord[], at: number): boolean {
  if (words[at]!.small || words[at]!.joined === "hyphen") return false;
  const next = words[at + 1]?.letters ?? "";
  // "africaine, la Mission …", but "desarme, la desmovilización y la reintegración".
  if (/^(?:la|las|l)$/.test(next) && words[at + 2]?.capital) return false;
  return !/^(?:the|its|their|le|les|el|los)$/.test(next === "and" ? (words[at + 2]?.letters ?? "") : next);
}

/** "clearly in the International Commission against …" begins with its first capital; "iANDS" has a small letter. */
function fitsCapitals(acronym: string, words: readonly NameWord[], at: number): boolean {
  if (words[at]!.capital || /^\p{Ll}/u.test(acronym)) return true;
  const others = words.slice(at + 1).filter(({ small }) => !small);
  return others.length < 3 || others.slice(-3).some(({ capital }) => !capital);
}

/**
 * Where a name begins that the letters alone would cut short: a letter that was found only within words ("SSR" in
 * "security sector") is the initial of the word before ("reform of the security sector", "National Council for …").
 */
export function wholeName(acronym: string, words: readonly NameWord[], first: number): number {
  const missing = [...plainLetters(acronym)];
  for (const { letters } of words.slice(first)) {
    const place = missing.indexOf(letters[0]!);
    if (place >= 0) missing.splice(place, 1);
  }
  let begin = first;
  while (missing.length > 0) {
    const { capital } = words[begin]!;
    let before = begin - 1;
    while (!capital && before >= begin - 2 && /^(?:of|the)$/.test(words[before]?.letters ?? "")) before--;
    const word = words[before];
    const place = word && !word.small ? missing.indexOf(word.letters[0]!) : -1;
    if (!word || place < 0 || word.capital !== capital) break;
    missing.splice(place, 1);
    begin = before;
  }
  return begin;
}

/** The best score when letter `from` is the word's initial and some of the following letters stand within it. */
function scoreFrom(
  letters: readonly string[],
  from: number,
  word: NameWord,
  after: readonly number[],
): number {
  if (!isInitial(letters[from]!, word)) return Number.NEGATIVE_INFINITY;
  let score = word.small ? smallInitial : initial;
  let best = score + after[from + 1]! + (word.acronym ? partOfAcronym : 0);
  let position = 1;
  for (let j = from + 1; j < letters.length && j < from + 6; j++) {
    const next = word.letters.indexOf(letters[j]!, position);
    if (next < 0) break;
    // "MIS" of "Mission" counts for more than an "s" from the middle of a word.
    score += next === position ? inner * 2 : inner;
    position = next + 1;
    best = Math.max(best, score + after[j + 1]!);
  }
  return best;
}

/** Digits are read as in "R2P" (responsibility to protect) and "A4P" (Action for Peacekeeping). */
function isInitial(letter: string, word: NameWord): boolean {
  if (word.letters[0] === letter) return true;
  return (letter === "2" && word.letters === "to") || (letter === "4" && word.letters === "for");
}

/** The letters and digits of an acronym, folded, without the plural's "s". */
export function plainLetters(acronym: string): string {
  // "COP-26", "COP21": the number of the session gives no letter.
  const letters = acronym
    .replace(/(?<=[\p{Lu}\p{N}])s$/u, "")
    .replace(/(?<=^\p{Lu}{3,4})[-\u2010\u2011]?\p{N}{1,2}$/u, "");
  return plain(letters).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Lower case, without accents. */
export function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
