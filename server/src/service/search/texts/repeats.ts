import type { Elsewhere, StoredPassage } from "../corpusSearch";
import { type TermScanner, wordIdentity } from "../terms/termScanner";
import type { Texts } from "./texts";

/** Maximum number of other places listed; a formula stands in thousands. */
const mostRepeats = 100;

/**
 * The places of a text but the first, the latest first; counted where there are more than are listed.
 * @param places all of them
 */
export function otherPlaces<P>(texts: Texts<P>, places: readonly P[]): { others: P[]; inAll?: Elsewhere } {
  const others = places.slice(1).sort((x, y) => texts.later(x, y));
  if (others.length <= mostRepeats) return { others };
  const documents = new Set(places.map((place) => texts.documentOf(place))).size - 1;
  return { others: others.slice(0, mostRepeats), inAll: { places: others.length, documents } };
}

/** The same as passages. */
export function repeatsOf<P>(
  texts: Texts<P>,
  places: readonly P[],
): { repeats: StoredPassage[]; inAll?: Elsewhere } {
  const { others, ...counted } = otherPlaces(texts, places);
  return { repeats: others.flatMap((place) => texts.at(place) ?? []), ...counted };
}

/** Share of their word pairs from which on passages are the same to a reader: one of them is shown. */
const nearlySame = 0.98;

/** Remembers the passages shown, to tell those that nearly repeat one of them. */
export class ShownPassages {
  private readonly shown: Set<number>[] = [];

  /** Whether a scanned passage nearly repeats one that was shown; if not, it counts as shown. */
  repeats(passage: TermScanner): boolean {
    const pairs = new Set<number>();
    for (let i = 0; i + 1 < passage.count; i += 1) {
      pairs.add((Math.imul(wordIdentity(passage, i), 0x9e3779b1) + wordIdentity(passage, i + 1)) | 0);
    }
    if (this.shown.some((other) => likeness(pairs, other) >= nearlySame)) return true;
    this.shown.push(pairs);
    return false;
  }
}

function likeness(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  if (x.size === 0 || y.size === 0 || Math.min(x.size, y.size) < nearlySame * Math.max(x.size, y.size))
    return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return shared / (x.size + y.size - shared);
}
