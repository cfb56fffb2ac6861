import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createCatalogue } from "../../../server/src/service/references/catalogue";

const uri = "file:///draft.txt";

test("references and introductions carry their place in the whole draft", () => {
  const text = "First words.\n\nThe Department of Peace Operations (DPO) follows resolution 2518 (2020).";
  const draft = createDraftAnalyser(createCatalogue()).analyse(uri, "plaintext", 1, text);
  const [reference] = draft.references;
  assert.equal(text.slice(reference!.start, reference!.end), reference!.text);
  assert.equal(reference!.symbol, "S/RES/2518(2020)");
  assert.equal(text.slice(reference!.year!.range.start, reference!.year!.range.end).includes("2020"), true);
  const [introduction] = draft.introductions;
  assert.equal(text.slice(introduction!.acronymRange.start, introduction!.acronymRange.end), "DPO");
});

test("an edit of one paragraph leaves the analysis of the others as it was", () => {
  const analyser = createDraftAnalyser(createCatalogue());
  const before = analyser.analyse(uri, "plaintext", 1, "See S/2023/646.\n\nA second paragraph.");
  const after = analyser.analyse(
    uri,
    "plaintext",
    2,
    "An opening.\n\nSee S/2023/646.\n\nA second paragraph!",
  );
  assert.equal(before.references[0]!.start, 4);
  assert.equal(after.references[0]!.start, 17);
  assert.equal(after.references[0]!.symbol, "S/2023/646");
});

test("the same version is not analysed twice", () => {
  const analyser = createDraftAnalyser(createCatalogue());
  const text = "See S/2023/646.";
  assert.equal(analyser.analyse(uri, "plaintext", 1, text), analyser.analyse(uri, "plaintext", 1, text));
});

test("in a draft of the Human Rights Council “its resolution 50/13” is that Council's", () => {
  const analyser = createDraftAnalyser(createCatalogue());
  const own = analyser.analyse(
    uri,
    "plaintext",
    1,
    "The Human Rights Council,\n\nRecalling its resolution 50/13,",
  );
  assert.equal(own.references[0]?.symbol, "A/HRC/RES/50/13");
  const assembly = analyser.analyse(
    uri,
    "plaintext",
    2,
    "The General Assembly,\n\nRecalling its resolution 50/13,",
  );
  assert.equal(assembly.references[0]?.symbol, "A/RES/50/13");
});

test("writing a long draft to its end holds one text of it, not one for every paragraph written", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const analyser = createDraftAnalyser(createCatalogue());
  const annex = "A line of the annex, which is as it was, “word for word”.\n".repeat(20_000);
  let text = "";
  const before = held();
  for (let version = 1; version <= 60; version++) {
    text += `This is paragraph ${version} of the draft, and no other paragraph is like it.\n\n`;
    analyser.analyse(uri, "plaintext", version, text + annex);
  }
  // The text is 2 MB; sixty of them would be 130.
  assert.ok(held() - before < 40, `${held() - before} MB`);
});
