import type { SectionContent } from "./part";
import type { SegmentBuilder } from "./segmentBuilder";
import type { Slices } from "./slices";

/** Longer words are noise; nobody looks for them by their beginning. */
const longestWord = 60;

/** The words as written (folded), sorted, each with the hash of its term and the number of its passages. */
export async function encodeVocabulary(builder: SegmentBuilder, slices: Slices): Promise<SectionContent[]> {
  const groups = new Map<number, number[]>();
  for (let surface = 0; surface < builder.surfaces.length; surface += 1) {
    const word = builder.surfaces[surface]!;
    if (word.length > longestWord) continue;
    const first = word.charCodeAt(0);
    const group = groups.get(first);
    if (group) group.push(surface);
    else groups.set(first, [surface]);
  }
  const order: number[] = [];
  for (const [, group] of [...groups].sort(([x], [y]) => x - y)) {
    group.sort((x, y) => (builder.surfaces[x]! < builder.surfaces[y]! ? -1 : 1));
    for (const surface of group) order.push(surface);
    if (slices.due()) await slices.rest();
  }
  const offsets = new Uint32Array(order.length + 1);
  const units = new Uint16Array(order.reduce((sum, surface) => sum + builder.surfaces[surface]!.length, 0));
  const term1 = new Uint32Array(order.length);
  const term2 = new Uint32Array(order.length);
  const counts = new Uint32Array(order.length);
  let at = 0;
  for (let i = 0; i < order.length; i += 1) {
    const surface = order[i]!;
    const word = builder.surfaces[surface]!;
    offsets[i] = at;
    for (let j = 0; j < word.length; j += 1) units[at++] = word.charCodeAt(j);
    const term = builder.surfaceTerm[surface]!;
    term1[i] = term < 0 ? 0 : builder.term1.array[term]!;
    term2[i] = term < 0 ? 0 : builder.term2.array[term]!;
    counts[i] = builder.surfaceCount[surface]!;
  }
  offsets[order.length] = at;
  return [
    { name: "wordUnits", views: [units] },
    { name: "wordOffset", views: [offsets] },
    { name: "wordTerm1", views: [term1] },
    { name: "wordTerm2", views: [term2] },
    { name: "wordCount", views: [counts] },
  ];
}
