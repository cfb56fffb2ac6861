import { writeFileSync } from "node:fs";
import { createRandom, type Random } from "../bench/random";

/**
 * Tries one thing after the other until the time is over, each with a seed of its own, so that the one that fails can be
 * tried again by itself. What the process is told: seconds, the first seed, and the file that names the seed being tried.
 * @returns how many were tried
 */
export async function tryOn(trial: (random: Random) => Promise<void>): Promise<number> {
  const [seconds = "1", seed = "1", now = ""] = process.argv.slice(2);
  const until = performance.now() + 1000 * Number(seconds);
  let tried = 0;
  do {
    const own = Number(seed) + tried;
    writeFileSync(now, String(own));
    await trial(createRandom(own));
    tried += 1;
  } while (performance.now() < until);
  return tried;
}
