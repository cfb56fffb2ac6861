import { normalise } from "../text/words";
import type { PassageHit, StoredPassage } from "./corpusSearch";

/**
 * Hits of the corpus here and of shared ones as one list, in the order of the ranking that both have. The same wording
 * counts once: it is shown from here, and the other documents stand beside it. In how many it stands is not told then: here all
 * were counted, and there it may stand in more than were found.
 */
export function mergedHits(local: readonly PassageHit[], shared: readonly PassageHit[]): PassageHit[] {
  if (shared.length === 0) return [...local];
  const byWording = new Map<string, PassageHit>();
  for (const hit of [...local, ...shared]) {
    const wording = normalise(hit.passage.text);
    const known = byWording.get(wording);
    if (!known) byWording.set(wording, hit);
    else if (known !== hit) byWording.set(wording, withPlaces(known, hit));
  }
  return [...byWording.values()].sort((x, y) => y.score - x.score);
}

function withPlaces(hit: PassageHit, other: PassageHit): PassageHit {
  const nameOf = ({ document: { symbol, title, date, language } }: StoredPassage) =>
    JSON.stringify([symbol ?? title, date, language]);
  const known = new Set([hit.passage, ...hit.repeats].map(nameOf));
  const more = [other.passage, ...other.repeats].filter((passage) => !known.has(nameOf(passage)));
  if (more.length === 0 && !other.further && !other.inAll) return hit;
  const repeats = [...hit.repeats, ...more];
  const { inAll, ...own } = hit;
  return {
    ...own,
    ...(inAll || other.inAll || other.further ? { further: true } : {}),
    repeats: repeats.sort((x, y) => (y.document.date ?? "").localeCompare(x.document.date ?? "")),
  };
}
