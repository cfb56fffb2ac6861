import assert from "node:assert/strict";
import { test } from "node:test";
import { some } from "./some";

test("an empty list cannot be gone through", () => {
  assert.throws(() => some([]), /Nothing was found/);
  assert.deepEqual(some(new Set(["a", "b"])), ["a", "b"]);
});
