// A made-up language that puts each of Penholder's sentences between marks: what stands outside of them bypasses translation.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { some } from "./some";

/** Each sentence, in English → the same between marks. */
export const marked: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(JSON.parse(readFileSync("l10n/bundle.l10n.fr.json", "utf8")))
    .filter((key) => !key.includes("#"))
    .map((key) => [key, `⟦${key}⟧`]),
);

/** What of a text stands outside of all marks; marks may stand in one another. */
export function outside(told: string): string {
  let rest = told;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
  }
  return rest;
}

/** What is the same for every reader: formats, programs, languages in themselves, words that the search and boxes take. */
const names =
  /(?:CSV|JSON|PDF|cSpell|Harper|Hunspell|LTeX|English|Français|Español|https:\/\/|\b(?:by|in|year|lang|kind):)/g;

/** Asserts that each text has words of Penholder's, all of them between marks; icons (`$(book)`) are no words. */
export function inMarks(shown: readonly (string | undefined)[]) {
  const texts = shown.filter((text) => text !== undefined);
  assert.ok(
    texts.some((text) => text.includes("⟦")),
    `something is said: ${texts}`,
  );
  for (const text of some(texts))
    assert.doesNotMatch(
      outside(text.replace(/\$\([\w~-]+\)/g, "")).replaceAll(names, ""),
      /\p{Script=Latin}/u,
      `outside of the marks: ${text}`,
    );
}
