import assert from "node:assert/strict";
import { test } from "node:test";
import { adaptedOf, quotationOf, quoted } from "../../../server/src/service/knowledge/passages/quotation";
import type { StoredDocument, StoredPassage } from "../../../server/src/service/search/corpusSearch";

const text =
  "Urges all ports to light their lamps, and calls this the “evening rule”, until the watch has come;";
const passage: StoredPassage = {
  ordinal: 3,
  line: 9,
  number: "4.",
  text,
  document: {
    id: "r",
    uri: "r",
    title: "Lamps",
    kind: "adopted",
    language: "en",
    symbol: "S/RES/2436(2018)",
    date: "2018-09-21",
    length: 9,
  },
};
const speech: StoredPassage = {
  ordinal: 0,
  line: 2,
  text: "No harbour is safe alone.",
  document: {
    id: "s",
    uri: "s",
    title: "Statement on harbours",
    kind: "spoken",
    language: "en",
    speaker: "Ada Marin",
    delegation: "Atlantia",
    date: "2023-11-14",
    length: 1,
  },
};

test("a quotation has the marks and the citation of the draft's language", () => {
  assert.equal(
    quotationOf(passage),
    "“Urges all ports to light their lamps, and calls this the ‘evening rule’, until the watch has come;” (Security Council resolution 2436 (2018), para. 4)",
  );
  assert.equal(
    quotationOf({ ...passage, text: "Prie les ports" }, { language: "fr" }),
    "«\u00a0Prie les ports\u00a0» (résolution 2436 (2018) du Conseil de sécurité, par. 4)",
  );
  assert.equal(
    quotationOf({ ...passage, text: "просит порты" }, { language: "ru" }),
    "«просит порты» (S/RES/2436 (2018), п. 4)",
  );
  assert.equal(
    quotationOf(speech),
    "“No harbour is safe alone.” (Ada Marin (Atlantia), Statement on harbours, 14 November 2023)",
  );
});

test("a statement is cited with its day in the language of the draft, and its title as it is", () => {
  const cited = (language: string, more: Partial<StoredDocument> = {}) =>
    adaptedOf({ ...speech, document: { ...speech.document, ...more } }, "comment", false, { language });
  assert.match(
    cited("fr"),
    / \[Adapté de : Ada Marin \(Atlantia\), Statement on harbours, 14 novembre 2023\]$/,
  );
  assert.match(
    cited("ru", { date: "2023", guessed: ["date"] }),
    / \[По тексту: Ada Marin \(Atlantia\), Statement on harbours, 2023 \(примерно\)\]$/,
  );
  assert.match(cited("zh"), / \[改编自：Ada Marin \(Atlantia\)，Statement on harbours，2023年11月14日\]$/);
});

test("marks within become inner ones", () => {
  assert.equal(quoted('a "straight" one'), "“a ‘straight’ one”");
  assert.equal(quoted("a «French» one"), "“a ‘French’ one”");
  assert.equal(quoted("une « règle » et “une autre”", "fr"), "«\u00a0une “règle” et “une autre”\u00a0»");
});

test("what is cut off is marked", () => {
  const start = text.indexOf("light");
  assert.equal(
    quotationOf(passage, { part: { start, end: start + 17 } }),
    "“… light their lamps …” (Security Council resolution 2436 (2018), para. 4)",
  );
  assert.match(quotationOf(passage, { part: { start: 0, end: text.length - 1 } }), /^“Urges .* has come” \(/);
});

test("adapted text names its source in a comment, in a footnote, or in brackets where there is no Markdown", () => {
  const short = { ...passage, text: "light their lamps" };
  assert.equal(
    adaptedOf(short, "comment", true),
    "light their lamps <!-- Adapted from Security Council resolution 2436 (2018), para. 4 -->",
  );
  assert.equal(
    adaptedOf(short, "footnote", true),
    "light their lamps[^S-RES-2436-2018-4]\n\n[^S-RES-2436-2018-4]: Adapted from Security Council resolution 2436 (2018), para. 4.",
  );
  assert.equal(
    adaptedOf(short, "comment", false),
    "light their lamps [Adapted from Security Council resolution 2436 (2018), para. 4]",
  );
});

test("model wording is nobody's to quote", () => {
  const model: StoredPassage = { ...speech, document: { ...speech.document, kind: "model" } };
  assert.equal(quotationOf(model), speech.text);
  assert.equal(adaptedOf(model, "comment", true), speech.text);
});

test("a page stands in the citation where no number of the text says where the words are", () => {
  const at = (more: Partial<StoredPassage>, language: string) =>
    quotationOf({ ...passage, page: 12, ...more }, { language }).replace(/^.*[”»] \(/, "");
  assert.equal(at({}, "en"), "Security Council resolution 2436 (2018), para. 4)");
  const { number: _, ...unnumbered } = passage;
  const cited = (language: string) =>
    quotationOf({ ...unnumbered, page: 12 }, { language }).replace(/^.*[”»] ?[(]/, "");
  assert.equal(cited("en"), "Security Council resolution 2436 (2018), p. 12)");
  assert.match(cited("fr"), /, p\. 12\)$/);
  assert.match(cited("es"), /, pág\. 12\)$/);
  assert.match(cited("ru"), /, стр\. 12\)$/);
  assert.match(cited("zh"), /，第12页\)$/);
  assert.match(cited("ar"), /، الصفحة 12\)$/);
  assert.equal(at({ number: "(a)" }, "en"), "Security Council resolution 2436 (2018), para. (a), p. 12)");
  assert.match(at({ number: "3", part: "footnote" }, "en"), /, footnote 3, p\. 12\)$/);
  assert.match(at({ number: "3", part: "footnote" }, "fr"), /, note 3, p\. 12\)$/);
});

test("words of a scan are never quoted or adapted without saying so", () => {
  const scanned: StoredPassage = { ...passage, document: { ...passage.document, scanned: true } };
  assert.match(
    quotationOf(scanned),
    /” \(Security Council resolution 2436 \(2018\), para\. 4, text of a scan\)$/,
  );
  assert.match(quotationOf(scanned, { language: "fr" }), /, par\. 4, texte numérisé\)$/);
  assert.match(adaptedOf(scanned, "comment", true), /para\. 4, text of a scan -->$/);
  const said: StoredPassage = { ...speech, page: 2, document: { ...speech.document, scanned: true } };
  assert.match(quotationOf(said), /Statement on harbours, 14 November 2023, p\. 2, text of a scan\)$/);
});
