// Writes server/data/rules/words-en.tsv, owned.tsv, articles.tsv and accents.tsv: what the words are that United Nations
// texts use, counted in ../shared/data. No sentence is taken from there.
// node server/scripts/count-words.mjs SCOWL RARER
// SCOWL is a folder with its lists as JSON (english-words-10.json to -70.json, british-, american-), RARER a JSON list of
// all the words that English games of letters know (an-array-of-english-words, MIT licence).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = join(root, "server/data/rules");
const [scowl, more] = process.argv.slice(2);
if (!more)
  throw new Error(
    "name the folder with the English words of SCOWL, as JSON lists, and a JSON list of rarer words",
  );

/** A word is frequent, and may be what somebody meant to write, from this many uses on in ten million words. */
const leastUses = 60;
/** A word that so many documents have is a word, whatever the lists say. */
const leastDocuments = 3;
/** A use that is this many times as frequent as the other is the only right one. */
const ratio = 25;

const lines = (name) =>
  gunzipSync(readFileSync(join(root, "../shared/data", name)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

const uses = new Map();
const documents = new Map();
const owned = new Map();
const afterIts = new Map();
const afterItIs = new Map();
for (const { doc, text } of lines("passages_en.jsonl.gz")) {
  const words = text.match(/(?<![\p{L}\p{N}'’‑-])\p{Ll}+(?![\p{L}\p{N}‑-]|['’]\p{L})/gu) ?? [];
  for (const word of words) {
    add(uses, word);
    const last = documents.get(word) ?? { doc: "", count: 0 };
    if (last.doc !== doc) documents.set(word, { doc, count: last.count + 1 });
  }
  for (const [, word] of text.matchAll(/\p{L}(?:['’]s|s['’]) (\p{Ll}{3,})/gu)) add(owned, word);
  for (const [, word] of text.matchAll(/\bits (\p{Ll}{3,})/gu)) add(afterIts, word);
  for (const [, word] of text.matchAll(/\b[Ii]t (?:is|was) (\p{Ll}{3,})/gu)) add(afterItIs, word);
}

const english = new Set();
for (const name of readdirSync(scowl))
  if (/^(?:english|british|american)-words-(?:10|20|35|40|50|55|60|70)\.json$/.test(name))
    for (const word of JSON.parse(readFileSync(join(scowl, name), "utf8"))) english.add(word.toLowerCase());

const rarer = new Set(JSON.parse(readFileSync(more, "utf8")));
const isKnown = (word) =>
  english.has(word) || rarer.has(word) || (documents.get(word)?.count ?? 0) >= leastDocuments;
const frequent = [...uses]
  .filter(([word, count]) => count >= leastUses && english.has(word) && word.length > 1)
  .sort((a, b) => b[1] - a[1])
  .map(([word]) => word);
const isFrequent = new Set(frequent);
const small = "for of to in with and the on by at from that as is our all their this be are its".split(" ");

/** All words that one edit makes of a word. */
function* edits(word) {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      if (after) yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}
const near = new Set();
for (const word of new Set([...english, ...rarer, ...documents.keys()])) {
  if (word.length < 5 || isFrequent.has(word) || !/^[a-z]+$/.test(word) || !isKnown(word)) continue;
  const runs = small.some(
    (part) =>
      (word.startsWith(part) && isFrequent.has(word.slice(part.length))) ||
      (word.endsWith(part) && isFrequent.has(word.slice(0, -part.length))),
  );
  // "ofthe" stands in several badly read documents, and is no word for all that.
  if (runs) {
    if (english.has(word) || rarer.has(word)) near.add(word);
  } else for (const edit of edits(word)) if (edit.length > 4 && isFrequent.has(edit)) near.add(word);
}
write("words-en.tsv", [
  "# English words: first those that United Nations texts use often, the most frequent first, then others that differ",
  "# from one of them by one edit or are two of them together, so that neither is taken for a slip. Written by",
  "# server/scripts/count-words.mjs from counts, from a list of the words that games of letters know (MIT licence), and",
  "# from SCOWL: Copyright 2000-2014 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these",
  "# word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is",
  "# hereby granted without fee, provided that the above copyright notice appears in all copies and that both that",
  "# copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no",
  '# representations about the suitability of this array for any purpose. It is provided "as is" without express or',
  "# implied warranty.",
  frequent.join(" "),
  [...near].sort().join(" "),
]);

const nouns = (counts, least, most) =>
  [...counts]
    .filter(([word, count]) => count >= least && count > (most.get(word) ?? 0) * 4 && english.has(word))
    .filter(([word]) => !/(?:ly|ing)$/.test(word))
    .map(([word]) => word)
    .sort();
write("owned.tsv", [
  "# Words that stand after an owner in United Nations texts: after “’s” and after “its”, ten times or more each. Written by",
  "# server/scripts/count-words.mjs.",
  nouns(owned, 10, afterItIs).join(" "),
  nouns(afterIts, 10, afterItIs).join(" "),
]);

/** "la combattre": a pronoun before a verb. */
const infinitive = /(?:[^mhi]er|ir|ttre|ndre|[cv]re|uire)$/;
/** Adjectives that have one form: "la presente resolución", "el presente párrafo". */
const invariable = /(?:[nr]te|al|ble|il|ista|ior|[eo]r|ar)$/;
const articles = {
  fr: [
    ["le", "la"],
    ["un", "une"],
    ["du", "de la"],
    ["au", "à la"],
  ],
  es: [
    ["el", "la"],
    ["los", "las"],
    ["un", "una"],
  ],
};
const rows = [];
const accents = [];
for (const [language, pairs] of Object.entries(articles)) {
  const masculine = new Map();
  const feminine = new Map();
  const all = new Map();
  for (const { lang, text } of lines("passages_multilingual.jsonl.gz")) {
    if (lang !== language) continue;
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) add(all, word);
    for (const [he, she] of pairs)
      for (const [counts, article] of [
        [masculine, he],
        [feminine, she],
      ])
        for (const [, word] of text.matchAll(
          new RegExp(`(?<![\\p{L}'’])${article} (\\p{Ll}{3,})(?!\\p{L})`, "gu"),
        ))
          add(counts, word);
  }
  const one = (counts, others) =>
    [...counts]
      .filter(
        ([word, count]) =>
          count >= 6 &&
          !(language === "fr" ? infinitive : invariable).test(word) &&
          count >= (others.get(word) ?? 0) * ratio,
      )
      .map(([word]) => word)
      .sort();
  rows.push(
    `${language}\tm\t${one(masculine, feminine).join(" ")}`,
    `${language}\tf\t${one(feminine, masculine).join(" ")}`,
  );
  const best = new Map();
  for (const [word, count] of all) {
    const bare = word
      .normalize("NFD")
      .replace(language === "es" ? /\u0301/g : /\p{M}/gu, "")
      .normalize("NFC");
    if (bare === word || bare.length < 5 || count < 4) continue;
    // "prive" and "privé", "adopto" and "adoptó" are both words.
    if (
      language === "fr" ? /^[^\P{L}éèêàâîôûç]*é(?:e?s?)$/u.test(word) : /^[^\P{L}áéíóú]*[áéíó]$/u.test(word)
    )
      continue;
    if (count < (all.get(bare) ?? 0) * ratio * 2 || count < (best.get(bare)?.count ?? 0)) continue;
    best.set(bare, { word, count });
  }
  accents.push(
    `${language}\t${[...best.values()]
      .map(({ word }) => word)
      .sort()
      .join(" ")}`,
  );
}
write("articles.tsv", [
  "# French and Spanish words and the gender of the articles before them. Written by server/scripts/count-words.mjs.",
  ...rows,
]);
write("accents.tsv", [
  "# French and Spanish words that are never without their accents. Written by server/scripts/count-words.mjs.",
  ...accents,
]);

function write(name, rows) {
  writeFileSync(join(out, name), `${rows.join("\n")}\n`);
  console.log(`${name}: ${rows.join("\n").length} characters`);
}
