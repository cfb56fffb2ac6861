import { setTimeout as wait } from "node:timers/promises";

/** How long a loaded machine may take to do what is waited for, in milliseconds. */
const limit = 30_000;

/**
 * Looks until what is seen holds. The limit only ends a test that would never end: nothing is measured by it.
 * @param holds whether this is what is waited for; by itself, whatever is neither undefined nor false
 * @returns what was seen; throws where it has not come after half a minute, with what was seen last
 */
export async function patiently<T>(
  look: () => T | Promise<T>,
  what: string,
  holds: (seen: T) => boolean = (seen) => seen !== undefined && seen !== false,
): Promise<T> {
  const begun = performance.now();
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() - begun > limit)
      throw new Error(`waited in vain for ${what}: ${JSON.stringify(seen)}`);
    await wait(5);
  }
}
