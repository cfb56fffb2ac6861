import assert from "node:assert/strict";
import { test } from "node:test";
import type { PassageHit, StoredDocument } from "../../../server/src/service/search/corpusSearch";
import { mergedHits } from "../../../server/src/service/search/mergedHits";

const hit = (text: string, title: string, score: number, more: Partial<StoredDocument> = {}): PassageHit => ({
  passage: {
    text,
    line: 0,
    ordinal: 0,
    document: { id: title, uri: title, title, kind: "spoken", language: "en", length: 1, ...more },
  },
  score,
  coverage: 0.5,
  matches: [],
  repeats: [],
});
const library = { corpus: "Library" };

test("hits of both corpora stand in one order", () => {
  const local = [hit("Light the lamps.", "own", 5), hit("Mend the ropes.", "own", 2)];
  const shared = [hit("Keep the oil.", "theirs", 3, library)];
  assert.deepEqual(
    mergedHits(local, shared).map(({ passage }) => passage.text),
    ["Light the lamps.", "Keep the oil.", "Mend the ropes."],
  );
});

test("the same wording counts once: it is shown from here, with the other document beside it", () => {
  const local = [hit("Light the lamps.", "own", 5, { date: "2001" })];
  const shared = [hit("Light the Lamps!", "theirs", 6, { ...library, date: "2010" })];
  const [merged, ...others] = mergedHits(local, shared);
  assert.equal(others.length, 0);
  assert.equal(merged?.passage.document.corpus, undefined);
  assert.deepEqual(
    merged?.repeats.map(({ document }) => document.title),
    ["theirs"],
  );
});

test("a document that both have is not named twice", () => {
  const facts = { symbol: "C/RES/7(2001)", date: "2001" };
  const local = [hit("Light the lamps.", "own", 5, facts)];
  const shared = [hit("Light the lamps.", "theirs", 5, { ...library, ...facts })];
  assert.deepEqual(mergedHits(local, shared), local);
});

test("in how many documents a wording stands is not told where another corpus has it too", () => {
  const local = [{ ...hit("Light the lamps.", "own", 5), inAll: { places: 40, documents: 39 } }];
  const [merged] = mergedHits(local, [hit("Light the lamps.", "theirs", 5, library)]);
  assert.deepEqual([merged?.inAll, merged?.further], [undefined, true]);
  assert.deepEqual(
    mergedHits(local, [hit("Mend the ropes.", "theirs", 5, library)])[0]?.inAll?.documents,
    39,
  );
});
