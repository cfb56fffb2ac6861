import type { Slices } from "../../slices";
import type { SectionContent } from "./part";
import type { SegmentBuilder } from "./segmentBuilder";

/** Maximum length of a word, in UTF-16 units: longer ones are noise that nobody looks for by its beginning. */
const longestWord = 60;

/** Words whose length and place in the letters are told together. */
export const wordsInBlock = 16;
/** Set in a word's length where its letters take two bytes each. */
export const wideWord = 0x80;
/** Stands for the term of a stop word. */
export const noTerm = 0xffffffff;

/**
 * The words as written (folded), sorted, each with the place of its term in the segment's table and the number of its
 * passages. A word takes a byte for each letter where all are Latin, two otherwise.
 * @param rankOf by the number of a term, its place in the table
 */
export async function encodeVocabulary(
  builder: SegmentBuilder,
  rankOf: Uint32Array,
  slices: Slices,
): Promise<SectionContent[]> {
  const { surfaces } = builder;
  const order = await sorted(surfaces, slices);
  const termOf = new Uint32Array(surfaces.length);
  const countOf = new Uint16Array(surfaces.length);
  for (const { number, term, count } of builder.surfaceTable.surfaces()) {
    termOf[number] = term < 0 ? noTerm : rankOf[term]!;
    countOf[number] = Math.min(count, 0xffff);
  }
  const letters = new Uint8Array(2 * order.reduce((sum, surface) => sum + surfaces[surface]!.length, 0));
  const lengths = new Uint8Array(order.length);
  const blocks = new Uint32Array(Math.ceil(order.length / wordsInBlock));
  const terms = new Uint32Array(order.length);
  const counts = new Uint16Array(order.length);
  let at = 0;
  for (let i = 0; i < order.length; i += 1) {
    const surface = order[i]!;
    const word = surfaces[surface]!;
    if (i % wordsInBlock === 0) blocks[i / wordsInBlock] = at;
    let wide = 0;
    for (let j = 0; j < word.length; j += 1) wide |= word.charCodeAt(j) & 0xff00;
    lengths[i] = word.length | (wide === 0 ? 0 : wideWord);
    for (let j = 0; j < word.length; j += 1) {
      const unit = word.charCodeAt(j);
      letters[at++] = unit & 0xff;
      if (wide !== 0) letters[at++] = unit >>> 8;
    }
    terms[i] = termOf[surface]!;
    counts[i] = countOf[surface]!;
  }
  return [
    { name: "wordLetters", views: [letters.subarray(0, at)] },
    { name: "wordLength", views: [lengths] },
    { name: "wordBlock", views: [blocks] },
    { name: "wordTerm", views: [terms] },
    { name: "wordCount", views: [counts] },
  ];
}

/** The numbers of the words in the order of their UTF-16 units. */
async function sorted(surfaces: readonly string[], slices: Slices): Promise<number[]> {
  const groups = new Map<number, number[]>();
  for (let surface = 0; surface < surfaces.length; surface += 1) {
    const word = surfaces[surface]!;
    if (word.length > longestWord) continue;
    const first = word.charCodeAt(0);
    const group = groups.get(first);
    if (group) group.push(surface);
    else groups.set(first, [surface]);
  }
  const order: number[] = [];
  for (const [, group] of [...groups].sort(([x], [y]) => x - y)) {
    group.sort((x, y) => (surfaces[x]! < surfaces[y]! ? -1 : 1));
    for (const surface of group) order.push(surface);
    if (slices.due()) await slices.rest();
  }
  return order;
}
