// A made-up language that puts each of Penholder's sentences between marks: what stands outside of them bypasses translation.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { some } from "./some";

/** Each sentence, in English → the same between marks. */
export const marked: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(JSON.parse(readFileSync("l10n/bundle.l10n.fr.json", "utf8")))
    .filter((key) => !key.includes("#"))
    .map((key) => [key, `⟦${key}⟧`]),
);

/** The same with the marks around the words alone: what is filled in stands outside, unless it brings marks of its own. */
export const markedApart: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(marked).map(([key, words]) => [key, words.replace(/\{\d\}/g, "⟧$&⟦")]),
);

/** Everything that the data in the box say: names of documents and terms, which are told as they are. */
const inTheBox = readdirSync("server/data", { recursive: true })
  .map((path) => `server/data/${String(path)}`)
  .filter((path) => path.endsWith(".tsv"))
  .map((path) => readFileSync(path, "utf8"));

/** Without what Markdown and lists put between words. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[*_`\\]/g, "")
    .replace(/\s+/g, " ");

/**
 * A finder of words that bypass translation: two in a row in Latin letters that stand outside of all marks, and neither in
 * what is given nor in the data in the box. Addresses and tags are no words.
 * @param given texts of documents and drafts
 */
export function bypassing(given: readonly string[]): (told: string) => string[] {
  const data = bare([...given, ...inTheBox].join("\n"));
  const known = new Map<string, boolean>();
  const isKnown = (words: string) => {
    if (!known.has(words)) known.set(words, data.includes(bare(words)));
    return known.get(words);
  };
  return (told) =>
    [
      ...outside(told, "|")
        .replace(/<[a-z/!][^>]*>|\b[a-z-]+:\/?\/?[^\s")]*/g, "|")
        .matchAll(/\p{Script=Latin}[\p{L}'’-]+(?: \p{Script=Latin}[\p{L}'’-]+)+/gu),
    ]
      .map(([words]) => words)
      .filter((words) => !isKnown(words));
}

/**
 * What of a text stands outside of all marks; marks may stand in one another, and a text may be cut off within.
 * @param between what stands where the marks were
 */
export function outside(told: string, between = ""): string {
  let rest = told;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*(?:⟧|…)/g, between);
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
