// Passages that came from a large corpus are ranked as they are there.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoredPassage } from "../../../server/src/service/search/corpusSearch";
import { indexOf } from "../../../server/src/service/search/shared/fewPassages";
import { findSimilar } from "../../../server/src/service/search/similar/similar";
import { TermScanner } from "../../../server/src/service/search/terms/termScanner";
import { createWorld } from "../world";

const texts = [
  "The Council requests the keepers of the coast to report every year on the lamps of their harbours.",
  "The Council thanks the keepers of the coast for their report on the oil of the lamps.",
  "The Council decides to remain seized of the lamps of the coast.",
];
const passages = texts.map(
  (text, ordinal): StoredPassage => ({
    document: { id: "a", uri: "a", title: "On lamps", kind: "adopted", language: "en", length: texts.length },
    ordinal,
    line: ordinal,
    text,
  }),
);
const { codec, timer } = createWorld();

/** The best passages of a corpus of 174,935 of which a sample of 12,000 has each word in so many. */
async function found(query: string, countOf: (word: string) => number) {
  const counts = new Map<number, number>();
  const scanner = new TermScanner();
  for (const text of [...texts, query]) {
    scanner.scan(text);
    for (const [term1, { word }] of scanner.counted()) counts.set(term1, countOf(scanner.words.folded(word)));
  }
  const sample = { passages: 12_000, count: (term1: number) => counts.get(term1) ?? 0 };
  const few = await indexOf(passages, { total: 174_935, sample }, codec, timer);
  return findSimilar(few, query, { limit: 3 });
}

test("words that stand in thousands of passages still find the one that has them all", async () => {
  const hits = await found(texts[0]!, () => 900);
  assert.equal(hits[0]?.passage.text, texts[0]);
  assert.ok((hits[0]?.coverage ?? 0) > 0.8, `${hits[0]?.coverage}`);
});

test("a word counts for as much as it is rare in the whole, not among the few", async () => {
  // "report" stands in two of the three, "oil" in one.
  const query = "a report on oil and what the ferries carry";
  const rareOil = await found(query, (word) => (word === "oil" ? 3 : 5000));
  const rareReport = await found(query, (word) => (word === "report" ? 3 : 5000));
  const coverage = (hits: typeof rareOil) =>
    hits.find(({ passage }) => passage.text === texts[0])?.coverage ?? 0;
  assert.ok(coverage(rareReport) > coverage(rareOil) + 0.2, `${coverage(rareReport)}, ${coverage(rareOil)}`);
});
