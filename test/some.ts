import assert from "node:assert/strict";

/**
 * What was found, to be gone through: a test whose loop runs over nothing would hold whatever the code does.
 * @returns its members in their order; throws where there is none
 */
export function some<T>(found: Iterable<T>): readonly T[] {
  const members = [...found];
  assert.ok(members.length > 0, "Nothing was found that could be checked.");
  return members;
}
