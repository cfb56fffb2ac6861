import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { learning } from "../../../server/src/service/glossary/learned";
import { parseEntries } from "../../../server/src/service/glossary/parseEntries";
import { rankByTopic, topicOf } from "../../../server/src/service/glossary/topic";
import { atOnce } from "../../../server/src/service/slices";
import type { IntroducedName } from "../../../server/src/service/text/introducedName";

function names(...introduced: IntroducedName[]): string[] {
  return atOnce(learning(introduced)).map(
    ({ term, name, introduced: count }) => `${term} ${name} ${count?.passages}`,
  );
}

test("what several documents introduce is one entry, in its most frequent spelling", () => {
  assert.deepEqual(
    names(
      ["NRA", "Northern Rivers Authority", "en", 4, 2],
      ["NRA", "Northern rivers authority", "en", 1, 1],
      ["NRAs", "Northern Rivers Authorities", "en", 1, 1],
    ),
    ["NRA Northern Rivers Authority 6"],
  );
});

test("a part of a name, a small word more or a letter less is the same name", () => {
  assert.deepEqual(
    names(
      ["AMISOM", "African Union Mission in Somalia", "en", 9, 9],
      ["AMISOM", "African Union Mission to Somalia", "en", 2, 2],
      ["AMISOM", "AU Mission in Somalia", "en", 2, 2],
      ["AMISOM", "Mission in Somalia", "en", 1, 1],
      ["ANF", "Al-Nusra Front", "en", 3, 3],
      ["ANF", "Al-Nusrah Front", "en", 2, 2],
    ),
    ["AMISOM African Union Mission in Somalia 9", "ANF Al-Nusra Front 3"],
  );
});

test("different names of one acronym stay apart, the more frequent first", () => {
  assert.deepEqual(
    names(["MSC", "Maritime Safety Committee", "en", 2, 2], ["MSC", "Military Staff Committee", "en", 7, 5]),
    ["MSC Military Staff Committee 7", "MSC Maritime Safety Committee 2"],
  );
});

test("an acronym that only the corpus introduces is known, completed and found", () => {
  const glossary = createGlossary().withLearned([["NRAX", "Northern Rivers Authority", "en", 3, 3]]);
  assert.equal(glossary.lookup("NRAX")[0]?.name, "Northern Rivers Authority");
  assert.equal(glossary.find("the NRAX met")[0]?.entries[0]?.origin, "corpus");
  assert.equal(glossary.find("the Northern Rivers Authority met")[0]?.entries[0]?.term, "NRAX");
  assert.equal(glossary.complete("NRA", 5)[0]?.term, "NRAX");
  assert.equal(createGlossary().lookup("NRAX").length, 0);
});

test("a name that is built in is not learned again, whatever way it is written", () => {
  const glossary = createGlossary().withLearned([
    ["UNMISS", "UN Mission in South Sudan", "en", 40, 30],
    ["MINUSS", "Mission des Nations Unies au Soudan du Sud", "fr", 4, 3],
  ]);
  assert.deepEqual(
    glossary.lookup("UNMISS").map(({ origin }) => origin),
    ["built-in"],
  );
  assert.equal(glossary.lookup("MINUSS").length, 1);
});

test("a meaning that the corpus introduces often goes before a built-in one that it never does", () => {
  const often = createGlossary().withLearned([["UNMISS", "Ursine Nomads Museum", "en", 30, 12]]);
  assert.equal(often.lookup("UNMISS")[0]?.name, "Ursine Nomads Museum");
  assert.equal(often.lookup("UNMISS").length, 2);
  const once = createGlossary().withLearned([["UNMISS", "Ursine Nomads Museum", "en", 1, 1]]);
  assert.equal(once.lookup("UNMISS")[0]?.origin, "built-in");
});

test("the workspace's own glossary goes before what the corpus teaches", () => {
  const own = parseEntries("term\tname\nNRAX\tNight Relief Agency", "workspace");
  const glossary = createGlossary()
    .withOwn(own)
    .withLearned([["NRAX", "Northern Rivers Authority", "en", 99, 50]]);
  assert.deepEqual(
    glossary.lookup("NRAX").map(({ name }) => name),
    ["Night Relief Agency", "Northern Rivers Authority"],
  );
});

test("of two meanings the one that the draft is about goes first", () => {
  const entries = createGlossary()
    .withLearned([
      ["RFX", "Regional Fisheries Exchange", "en", 5, 5],
      ["RFX", "Refugee Family Examination", "en", 4, 4],
    ])
    .lookup("RFX");
  const first = (text: string) => rankByTopic(entries, () => topicOf(text))[0]?.name;
  assert.equal(first("Our fisheries feed the region; vessels are watched."), "Regional Fisheries Exchange");
  assert.equal(first("Each refugee family has a right to an interview."), "Refugee Family Examination");
  assert.equal(first("We thank the President."), "Regional Fisheries Exchange");
});

test("whatever the corpus, preparing what it teaches stays linear", () => {
  const many: IntroducedName[] = Array.from({ length: 3000 }, (_, at) => [
    "XQ",
    `Xenon Quarry ${at} ${at * 7}`,
    "en",
    1,
    1,
  ]);
  assert.ok(atOnce(learning(many)).length <= 40);
});
