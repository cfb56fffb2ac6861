import assert from "node:assert/strict";
import { test } from "node:test";
import {
  citationOf,
  type PassageSource,
  sourceOf,
} from "../../../server/src/service/knowledge/passages/passageSource";
import { sourceLine } from "../../../server/src/service/render/sourceLine";
import type { StoredPassage } from "../../../server/src/service/search/corpusSearch";
import { inEnglish } from "../../../server/src/service/text/say";

const spoken: PassageSource = {
  title: "Remarks at the Security Council briefing of the heads of police components of peace operations",
  where: "Remarks at the Security Council briefing of the heads of police components of peace operations",
  who: "Zhang Jun (China)",
  date: "14 November 2023",
  kind: "spoken",
  guessed: false,
};

test("a source is who, where and when in one line", () => {
  const adopted: PassageSource = {
    ...spoken,
    who: "Security Council",
    symbol: "S/RES/2436 (2018)",
    where: "S/RES/2436 (2018), paragraph 3",
    date: "21 September 2018",
    kind: "adopted",
  };
  assert.equal(
    sourceLine(adopted, 80),
    "Security Council · S/RES/2436 (2018), paragraph 3 · 21 September 2018",
  );
  assert.equal(
    sourceLine({ ...spoken, where: "On policing" }, 80),
    "Zhang Jun (China) · On policing · 14 November 2023",
  );
});

test("what is too long is cut in its title, at a word, and is never longer than asked for", () => {
  const words = new Set(`${spoken.where} ${spoken.who} China ${spoken.date} · …`.split(" "));
  for (let most = 30; most <= 140; most += 1) {
    const line = sourceLine(spoken, most);
    assert.ok(line.length <= most + 2, `${most}: ${line}`);
    for (const word of line.split(" ")) assert.ok(words.has(word), `${most}: “${word}” in ${line}`);
  }
  assert.equal(
    sourceLine(spoken, 72),
    "Zhang Jun (China) · Remarks at the Security Council … · 14 November 2023",
  );
});

test("where somebody spoke does not say again who spoke", () => {
  const document = {
    id: "x",
    title: "Statement by Norway, General Assembly, session 76 (2021)",
    delegation: "Norway",
    kind: "spoken",
  };
  const at = (title: string) =>
    sourceOf({ document: { ...document, title } } as unknown as StoredPassage, { language: "en" }, inEnglish)
      .where;
  assert.equal(at(document.title), "General Assembly, session 76 (2021)");
  assert.equal(at("Statement by Norway"), "Statement by Norway");
  assert.equal(at("Statement by Norwegian pilots, in port"), "Statement by Norwegian pilots, in port");
  assert.equal(at("On lamps"), "On lamps");
});

test("a source names the page where no number of the text says where the words are", () => {
  const document = { id: "x", title: "On lamps", symbol: "A/75/12", kind: "report", date: "2020-05-04" };
  const passage = (more: object) => ({ document, page: 4, ...more }) as unknown as StoredPassage;
  const where = (more: object) => sourceOf(passage(more), { language: "en" }, inEnglish).where;
  assert.equal(where({}), "A/75/12, p. 4");
  assert.equal(where({ number: "12" }), "A/75/12, paragraph 12");
  assert.equal(where({ number: "136.34." }), "A/75/12, paragraph 136.34");
  assert.equal(where({ number: "(a)" }), "A/75/12, subparagraph (a), p. 4");
  assert.equal(where({ number: "2", part: "footnote" }), "A/75/12, footnote 2, p. 4");
  assert.equal(sourceOf(passage({ number: "12" }), { language: "en" }, inEnglish).page, 4);
  assert.equal(citationOf(passage({}), inEnglish), "A/75/12, p. 4 (4 May 2020)");
});

test("a source says that its words are those of a scan", () => {
  const document = { id: "x", title: "On lamps", symbol: "A/75/12", kind: "report", scanned: true };
  const passage = { document, number: "12" } as unknown as StoredPassage;
  assert.equal(sourceOf(passage, { language: "en" }, inEnglish).scanned, true);
  assert.equal(citationOf(passage, inEnglish), "A/75/12, paragraph 12, text of a scan");
});
