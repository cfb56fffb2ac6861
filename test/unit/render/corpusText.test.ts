import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusText } from "../../../server/src/service/render/corpusText";
import type { StoredDocument, StoredPassage } from "../../../server/src/service/search/corpusSearch";
import { inEnglish } from "../../../server/src/service/text/say";

const document: StoredDocument = {
  id: "file:///c/lamps.pdf",
  uri: "file:///c/lamps.pdf",
  title: "Lamps",
  kind: "report",
  language: "en",
  meeting: "A/88/PV.28",
  scanned: true,
  length: 3,
};
const passages = [
  { text: "The lamps are lit.", page: 1, number: "1" },
  { text: "They burn all night.", page: 1 },
  { text: "The stairs are swept.", page: 3 },
].map((passage, ordinal): StoredPassage => ({ ...passage, document, ordinal, line: 0 }));

test("the page of a document shows where each page of its file begins, and that its words are those of a scan", () => {
  const { text, ranges } = corpusText(document, passages, inEnglish);
  assert.equal(
    text,
    "Lamps\nA/88/PV.28 · report · text of a scan\n\n— page 1 —\n\n1 The lamps are lit.\n\nThey burn all night.\n\n— page 3 —\n\nThe stairs are swept.\n\n",
  );
  assert.deepEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
    passages.map((passage) => passage.text),
  );
});
