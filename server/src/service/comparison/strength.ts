import table from "../../../data/agreed/strength.tsv";
import type { TextRange } from "../text/range";
import { createPhraseFinder, type PhraseUse } from "./phraseFinder";
import type { TextWords } from "./textWords";

/**
 * A verb of strength exchanged for another: "urges" for "calls upon", "shall" for "should". How strong a verb is read
 * to be is our own judgement, from how resolutions use it (server/data/agreed/strength.tsv): it is told as a reading.
 */
export interface VerbChange {
  /** As they stand in the earlier and in the later text. */
  readonly from: string;
  readonly to: string;
  /** "other" where the two do different things ("urges" and "welcomes") and cannot be weighed against each other. */
  readonly direction: "weaker" | "stronger" | "alike" | "other";
  readonly before: TextRange;
  readonly after: TextRange;
}

interface Verb {
  readonly phrase: string;
  readonly family: string;
  /** Within its family, from 1 (weakest). */
  readonly level: number;
}

interface Verbs {
  readonly verbs: readonly Verb[];
  readonly find: (text: TextWords) => PhraseUse[];
}

/** Parsed at first use; the table never changes. */
const parsed = new Map<string, Verbs>();

function verbsOf(language: string): Verbs {
  const known = parsed.get(language);
  if (known) return known;
  const verbs = table
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([lang]) => lang === language)
    .flatMap(([, family = "", level, phrases = ""]) =>
      phrases.split(" | ").map((phrase) => ({ phrase, family, level: Number(level) })),
    );
  const made = { verbs, find: createPhraseFinder(verbs.map(({ phrase }) => phrase)) };
  parsed.set(language, made);
  return made;
}

/** How strong a verb is within its family: 7 of 9. */
export interface VerbStrength {
  readonly family: string;
  readonly level: number;
  readonly highest: number;
}

/** The strength that an opening ("Strongly urges") carries, by the longest verb of the table that it begins or ends with. */
export function strengthOf(opening: string, language: string): VerbStrength | undefined {
  const { verbs } = verbsOf(language);
  const words = opening.toLowerCase();
  const found = verbs
    .filter(
      ({ phrase }) => phrase !== "" && (words === phrase || begins(words, phrase) || ends(words, phrase)),
    )
    .reduce<Verb | undefined>(
      (most, verb) => (verb.phrase.length > (most?.phrase.length ?? 0) ? verb : most),
      undefined,
    );
  if (!found) return undefined;
  const { family, level } = found;
  const highest = verbs.reduce(
    (most, verb) => (verb.family === family ? Math.max(most, verb.level) : most),
    0,
  );
  return { family, level, highest };
}

/** The longest verb of strength that a text begins with ("Calls upon all States"); undefined where there is none. */
export function verbAtStart(text: string, language: string): string | undefined {
  const start = text.slice(0, 120).toLowerCase();
  const longest = verbsOf(language).verbs.reduce(
    (most, { phrase, family }) =>
      family !== "modal" &&
      phrase.length > most &&
      start.startsWith(phrase) &&
      endsThere(start, phrase, language)
        ? phrase.length
        : most,
    0,
  );
  return longest > 0 ? text.slice(0, longest) : undefined;
}

/** Chinese does not set words apart. */
const endsThere = (words: string, phrase: string, language: string) =>
  language === "zh" || !/\p{L}/u.test(words[phrase.length] ?? "");

/** The verbs of a family and level, in small letters. */
export function verbsAt(family: string, level: number, language: string): string[] {
  return verbsOf(language).verbs.flatMap((verb) =>
    verb.family === family && verb.level === level && verb.phrase !== "" ? [verb.phrase] : [],
  );
}

const begins = (words: string, phrase: string) =>
  words.startsWith(phrase) && !/\p{L}/u.test(words[phrase.length] ?? "");
const ends = (words: string, phrase: string) =>
  words.endsWith(phrase) && !/\p{L}/u.test(words.at(-phrase.length - 1) ?? "");

/**
 * The verbs of strength that were exchanged between two wordings, in order. Only where both have one at the same place
 * of the sentence: a noun "requests" that was put in is no weaker demand.
 * @param places of the words of `later` in `earlier`, as `alignWords` gives them
 */
export function verbChanges(
  earlier: TextWords,
  later: TextWords,
  places: Int32Array,
  language: string,
): VerbChange[] {
  const { verbs, find } = verbsOf(language);
  const uses = { before: find(earlier), after: find(later) };
  const changes: VerbChange[] = [];
  for (const region of changedRegions(places, earlier.count)) {
    const before = within(uses.before, region.before, earlier, verbs);
    const after = within(uses.after, region.after, later, verbs);
    const pairs = Math.min(before.length, after.length);
    for (let i = 0; i < pairs; i += 1) {
      const old = verbs[before[i]!.phrase]!;
      const fresh = verbs[after[i]!.phrase]!;
      if (
        old.phrase === fresh.phrase ||
        isInflected(old, fresh) ||
        !comparable(old, fresh, before[i]!, after[i]!)
      )
        continue;
      const from = rangeOf(before[i]!, earlier);
      const to = rangeOf(after[i]!, later);
      // A verb of several words may be touched by two changes.
      if (changes.some((known) => known.before.start === from.start || known.after.start === to.start))
        continue;
      changes.push({
        from: earlier.text.slice(from.start, from.end),
        to: later.text.slice(to.start, to.end),
        direction: directionOf(old, fresh),
        before: from,
        after: to,
      });
    }
  }
  return changes;
}

interface Region {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** How many unchanged words around a change may belong to its verb: "strongly" put before "condemns". */
const wordsAround = 3;

/** The stretches of words without counterpart on either side. */
function changedRegions(places: Int32Array, earlierCount: number): Region[] {
  const regions: Region[] = [];
  let before = 0;
  let after = 0;
  const close = (beforeEnd: number, afterEnd: number) => {
    if (beforeEnd > before || afterEnd > after) {
      regions.push({ before: { start: before, end: beforeEnd }, after: { start: after, end: afterEnd } });
    }
  };
  for (let word = 0; word < places.length; word += 1) {
    const place = places[word]!;
    if (place < 0) continue;
    close(place, word);
    before = place + 1;
    after = word + 1;
  }
  close(earlierCount, places.length);
  return regions;
}

/**
 * The verbs that a region of change touches. A region that is empty on one side (a word put in beside a verb) touches
 * the verb next to it.
 */
function within(
  uses: readonly PhraseUse[],
  { start, end }: { start: number; end: number },
  text: TextWords,
  verbs: readonly Verb[],
): PhraseUse[] {
  const isModalMonth = (use: PhraseUse) =>
    verbs[use.phrase]!.family === "modal" && /^\p{Lu}/u.test(text.text.slice(text.starts[use.start]!));
  const fit = uses.filter((use) => !isModalMonth(use));
  const inside = fit.filter((use) => use.start < end && use.end > start);
  if (inside.length > 0) return inside;
  return fit
    .filter((use) => use.end > start - 1 && use.start <= end && use.start < start + wordsAround)
    .slice(0, 1);
}

/** The same verb in another form: "stressing" for "stresses" when a preambular paragraph becomes an operative one. */
function isInflected(old: Verb, fresh: Verb): boolean {
  if (old.family !== fresh.family || old.level !== fresh.level) return false;
  const [x = "", y = ""] = [old.phrase.split(" ")[0], fresh.phrase.split(" ")[0]];
  let shared = 0;
  while (shared < x.length && x[shared] === y[shared]) shared += 1;
  return shared >= 3 && 2 * shared >= Math.min(x.length, y.length);
}

/** Verbs of different families are only told where both open the paragraph. */
function comparable(old: Verb, fresh: Verb, before: PhraseUse, after: PhraseUse): boolean {
  return old.family === fresh.family || (before.start < wordsAround && after.start < wordsAround);
}

function directionOf(old: Verb, fresh: Verb): VerbChange["direction"] {
  if (old.family !== fresh.family) return "other";
  if (old.level === fresh.level) return "alike";
  return fresh.level < old.level ? "weaker" : "stronger";
}

function rangeOf(use: PhraseUse, text: TextWords): TextRange {
  return { start: text.starts[use.start]!, end: text.ends[use.end - 1]! };
}
