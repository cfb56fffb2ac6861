// Counts in ../shared/corpus how statements, Council and Assembly write each pair of server/data/rules/usage.tsv, and
// writes the counts into its last three columns: "right:wrong". Run again when a pair is added.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const path = join(root, "server/data/rules/usage.tsv");
const texts = ["statements", "sc_resolutions", "ga_resolutions"].map((folder) => {
  const there = join(root, "../shared/corpus", folder);
  return readdirSync(there)
    .map((name) => readFileSync(join(there, name), "utf8"))
    .join("\n");
});
/** Where a form counts: before a noun, behind an article, anywhere. */
const behind = { noun: "(?= [a-z]{4})", article: "(?= (?:to|of|on|and)\\b)" };
const count = (text, words, where) =>
  text.match(new RegExp(`(?<![\\p{L}-])${words}${behind[where] ?? "(?![\\p{L}-])"}`, "gu"))?.length ?? 0;

const head = [
  "# How the United Nations write, pair by pair. Written by hand, the counts by server/scripts/count-usage.mjs.",
  "# right	wrong	where: before a noun, behind an article, or anywhere	right:wrong in statements, in Council and in Assembly resolutions",
];
const rows = readFileSync(path, "utf8")
  .split("\n")
  .filter((row) => row && !row.startsWith("#"))
  .map((row) => {
    const [right, wrong, where = ""] = row.split("\t");
    return [
      right,
      wrong,
      where,
      ...texts.map((text) => `${count(text, right, where)}:${count(text, wrong, where)}`),
    ].join("\t");
  });
writeFileSync(path, `${[...head, ...rows].join("\n")}\n`);
