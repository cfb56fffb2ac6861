/**
 * How much two texts share of their grams (Jaccard's measure): 0 nothing, 1 all of them.
 * @param x the grams of one text, as numbers; those of the other must be made in the same way
 */
export function likenessOf(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  let shared = 0;
  for (const gram of few) if (many.has(gram)) shared += 1;
  return shared === 0 ? 0 : shared / (x.size + y.size - shared);
}
