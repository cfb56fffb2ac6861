import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64 } from "../../../server/src/protocol/clientFiles";
import { corpusFolders } from "../../../server/src/protocol/followCorpus";
import { readSettings } from "../../../server/src/protocol/settings";

test("without settings everything has its default", () => {
  const settings = readSettings(undefined, undefined, []);
  assert.deepEqual(settings.corpusFolders, ["corpus", "reference"]);
  assert.equal(settings.inlineSuggestions, true);
  assert.equal(settings.similarLimit, 10);
  assert.equal(settings.linkLanguage, "en");
});

test("settings of the wrong type become the default, and the rest is kept", () => {
  const settings = readSettings(
    {
      corpus: { folders: "corpus" },
      similarPassages: { limit: 500 },
      check: { "resolution-year": "hint", "impossible-symbol": "loud" },
      links: { language: "tlh", address: "javascript:alert(1)" },
    },
    "fr-CA",
    [],
  );
  assert.deepEqual(settings.corpusFolders, ["corpus", "reference"]);
  assert.equal(settings.similarLimit, 50);
  assert.deepEqual(settings.severities, { "resolution-year": "hint" });
  assert.equal(settings.address, undefined);
  assert.equal(settings.linkLanguage, "fr");
});

test("a relative corpus folder stands in each folder of the workspace, an absolute one once", () => {
  const settings = {
    ...readSettings(undefined, undefined, []),
    corpusFolders: ["corpus", "/data/un texts", "file:///x"],
  };
  assert.deepEqual(corpusFolders({ settings, folders: ["file:///a", "file:///b%20c"] }), [
    "file:///a/corpus",
    "file:///b%20c/corpus",
    "file:///data/un%20texts",
    "file:///x",
  ]);
});

test("bytes sent as base64 arrive as they were", () => {
  for (const length of [0, 1, 2, 3, 4, 255, 1000]) {
    const bytes = Buffer.from(Array.from({ length }, (_, at) => (at * 37) % 256));
    assert.deepEqual([...fromBase64(bytes.toString("base64"))], [...bytes]);
  }
});
