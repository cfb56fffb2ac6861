import { foldedWords } from "./words";

/** Words that names have or leave out: "the African Union Mission in/to/for Somalia". */
const small = new Set(
  "a an the of in on to for and by at with from de des du la le les et en y el los las del der die das und и в по на".split(
    " ",
  ),
);

/** Short forms that stand within longer names ("UN Mission in the CAR"). */
const shortWithin: Readonly<Record<string, readonly string[]>> = {
  un: ["united", "nation"],
  au: ["african", "union"],
  eu: ["european", "union"],
  car: ["central", "african", "republic"],
  drc: ["democratic", "republic", "congo"],
  ecowas: ["economic", "community", "west", "african", "state"],
  amisom: ["african", "union", "mission", "somalia"],
};

/** A full name prepared for being compared with others of the same acronym. */
export interface ComparableName {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** @param name without the short form in brackets */
export function comparableName(name: string): ComparableName {
  const words = foldedWords(name)
    .flatMap((word) => shortWithin[word] ?? [word])
    .filter((word) => !small.has(word));
  const letters = words.join("");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return { words: new Set(words), pairs };
}

/** Minimum share of pairs of letters that two names share, of their average. */
const leastShared = 0.82;

/**
 * Whether two names of one acronym name the same: they have the same words but for small ones, one has a few more
 * than the other, or they are spelled nearly alike ("Al-Nusra Front", "Al-Nusrah Front").
 */
export function isSameName(one: ComparableName, other: ComparableName): boolean {
  const [fewer, more] = one.words.size <= other.words.size ? [one, other] : [other, one];
  if ([...fewer.words].every((word) => more.words.has(word))) return true;
  let shared = 0;
  for (const pair of fewer.pairs) if (more.pairs.has(pair)) shared++;
  return (2 * shared) / (fewer.pairs.size + more.pairs.size) >= leastShared;
}
