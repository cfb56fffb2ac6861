import assert from "node:assert/strict";
import { test } from "node:test";
import { document, drawn, storeOf } from "./reference";

const corpus = () =>
  storeOf(
    document("a", ["Peacekeeping operations protect civilians under threat of physical violence."]),
    document("b", [
      "Civilians need water; operations of relief bring it.",
      "Threats to peace must be named.",
    ]),
    document("c", ["The peacekeepers planted trees."]),
    document("d", ["The safety and the security of staff.", "Security and safety of staff come first."]),
  );

const found = async (query: string) => {
  const { store } = await corpus();
  return (await store.keyword(query)).map(({ passage }) => `${passage.document.id}${passage.ordinal}`);
};

test("words count in any order, and more of them for more", async () => {
  assert.deepEqual(await found("civilians operations threat"), ["a0", "b0", "b1"]);
});

test("the last word may be unfinished", async () => {
  assert.deepEqual((await found("peacek")).sort(), ["a0", "c0"]);
  assert.deepEqual(await found("trees peacek"), ["c0", "a0"]);
  // In the middle it is a mistake for "peace".
  assert.deepEqual(await found("peacek trees"), ["c0", "b1"]);
});

test("a mistyped word is forgiven: a letter more, less, another, or two exchanged", async () => {
  for (const typo of ["civillians", "civlians", "civiliens", "icvilians", "cviilians"]) {
    assert.deepEqual((await found(`${typo} `)).sort(), ["a0", "b0"], typo);
  }
  assert.deepEqual(await found("peecekeepng "), ["a0"]);
  assert.deepEqual(await found("car "), []);
});

test("a phrase in quotation marks is taken at its word", async () => {
  assert.deepEqual(await found('"security and safety"'), ["d1"]);
  assert.deepEqual(await found("staff “safety and the security”"), ["d0"]);
  assert.deepEqual(await found("«physical violence» civilians"), ["a0"]);
  assert.deepEqual(await found('"safety of the'), []);
});

test("what was found is marked, typed letters or whole words", async () => {
  const { store } = await corpus();
  const [hit] = await store.keyword("civlians water");
  assert.equal(
    drawn(hit?.passage.text ?? "", hit?.matches ?? []),
    "[Civilians] need [water]; operations of relief bring it.",
  );
});

test("an empty store and an empty query find nothing", async () => {
  const { store } = await storeOf();
  assert.deepEqual(await store.keyword("peace"), []);
  assert.deepEqual(await found(""), []);
  assert.deepEqual(await found('""'), []);
});
