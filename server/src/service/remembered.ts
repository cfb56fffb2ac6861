/**
 * What was worked out from a corpus, remembered for as long as its content stays the same: the one rule by which anything
 * that comes from an index is forgotten.
 */
export interface Remembered<V> {
  /** The value of a key; `make` works it out where it is not known. What fails is not remembered. */
  of(index: Content, key: string, make: () => Promise<V>): Promise<V>;
  /** The values of several keys, in their order; `make` is asked once, for all that are not known. */
  ofEach(
    index: Content,
    keys: readonly string[],
    make: (unknown: readonly string[]) => Promise<readonly V[]>,
  ): Promise<V[]>;
}

/** An index, by what names its content; undefined where there is no corpus. */
type Content = { readonly generation: string } | undefined;

/** @param most maximum number of values remembered; the oldest go first */
export function createRemembered<V>(most: number): Remembered<V> {
  let known = new Map<string, Promise<V>>();
  let generation: string | undefined;
  const remembered: Remembered<V> = {
    async of(index, key, make) {
      const [value] = await remembered.ofEach(index, [key], async () => [await make()]);
      return value!;
    },
    ofEach(index, keys, make) {
      if (index?.generation !== generation) {
        known = new Map();
        generation = index?.generation;
      }
      // What is under way when the content changes stays with the content before.
      const own = known;
      const unknown = [...new Set(keys)].filter((key) => !own.has(key));
      const made = unknown.length > 0 ? make(unknown) : Promise.resolve([]);
      for (const [at, key] of unknown.entries()) {
        const value = made.then((values) => values[at]!);
        value.catch(() => own.delete(key));
        own.set(key, value);
      }
      const values = Promise.all(keys.map((key) => own.get(key)!));
      for (const oldest of own.keys()) {
        if (own.size <= most) break;
        own.delete(oldest);
      }
      return values;
    },
  };
  return remembered;
}
