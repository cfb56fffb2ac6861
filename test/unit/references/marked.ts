import assert from "node:assert/strict";
import { findReferences } from "../../../server/src/service/references/find";
import type { Reference, ReferenceContext } from "../../../server/src/service/references/reference";

/**
 * Asserts the references of a text in which they are drawn: `its ⟦resolution 70/1|A/RES/70/1⟧ of 25 September 2015`.
 * What is not drawn must not be found.
 * @returns the references, for further facts
 */
export function marked(drawn: string, context: ReferenceContext = {}): Reference[] {
  const expected: string[] = [];
  const text = drawn.replace(/⟦([^⟧|]*)\|([^⟧]*)⟧/g, (_, words: string, symbol: string) => {
    expected.push(`${words} → ${symbol}`);
    return words;
  });
  const found = findReferences(text, context);
  assert.deepEqual(
    found.map((reference) => `${reference.text} → ${reference.symbol}`),
    expected,
  );
  for (const { start, end, text: words } of found) assert.equal(text.slice(start, end), words);
  return found;
}
