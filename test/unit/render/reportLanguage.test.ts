// Reports are told in the reader's language; what a document says stays as it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compareTexts } from "../../../server/src/service/comparison/compare";
import type { ParagraphHistory } from "../../../server/src/service/features/history";
import { historyMarkdown, historySummary } from "../../../server/src/service/render/historyReport";
import { allChanges, markedMarkdown } from "../../../server/src/service/render/markedChanges";
import type { Wording } from "../../../server/src/service/text/say";
import { inEnglish } from "../../../server/src/service/text/say";

const wordingIn = (language: string): Wording => ({
  language,
  translations: JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8")),
});

/** A history of so many wordings, each in a resolution of its own. */
function historyOf(wordings: number): ParagraphHistory {
  const versions = Array.from({ length: wordings }, (_, at) => ({
    uses: [
      {
        passage: {
          text: "Urges all parties to keep the lamps lit.",
          document: { id: `${at}`, title: `S/RES/${2000 + at}`, language: "en", date: `20${10 + at}-03-30` },
        },
      },
    ],
  }));
  return { text: "Urges all parties to keep the lamps lit.", versions } as unknown as ParagraphHistory;
}

test("a history is counted in the forms that the language has for its numbers", () => {
  const summary = (wordings: number) => historySummary(historyOf(wordings), wordingIn("ru"));
  assert.match(summary(2), /^2 формулировки \(.*\), 2010–2011 годы$/);
  assert.match(summary(5), /^5 формулировок /);
  assert.equal(historySummary(historyOf(1), inEnglish), "1 wording in 1 document, 2010");
});

test("a page in French has no English sentence, and the adopted words in English", () => {
  const page = historyMarkdown(historyOf(2), { language: "fr" }, wordingIn("fr"));
  assert.match(page, /^# Historique d’un paragraphe$/m);
  assert.match(page, /Urges all parties to keep the lamps lit/);
  assert.doesNotMatch(page, /first use|Struck words|wordings/);
});

test("changes of wording are explained in the reader's language, around the words that changed", () => {
  const comparison = compareTexts(
    "Urges all parties to keep the lamps lit.",
    "Calls upon all parties to keep the lamps lit.",
    "en",
  );
  assert.deepEqual(allChanges(comparison, wordingIn("fr")), [
    "« Urges » est devenu « Calls upon » (généralement lu comme plus faible)",
  ]);
  assert.match(markedMarkdown(comparison, { wording: wordingIn("fr") }), /~~Urges~~ \*\*Calls upon\*\*/);
});
