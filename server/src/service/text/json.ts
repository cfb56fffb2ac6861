import { SaidError, say } from "./say";

/** What a text of JSON holds. Throws a `SaidError` where it is none: the engine's own words are English. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SaidError(say`it is no JSON`);
  }
}
