// Measures the finding of references: recall and precision by language over the labelled paragraphs, the citation cases,
// the round trip of symbols, and speed. Disagreements are written to .cache/. Needs ../shared/data.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const data = join(root, "../shared/data");
if (!existsSync(data)) {
  console.log("references-labelled: skipped, ../shared/data is not there");
  process.exit(0);
}
const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });
const bundle = join(cache, "references-bench.mjs");
await build({
  stdin: {
    contents: `export { findReferences } from "./find"; export { aliases, canonicalSymbol } from "./symbols/symbol"; export { createCatalogue } from "./catalogue";`,
    resolveDir: join(root, "server/src/service/references"),
  },
  bundle: true,
  format: "esm",
  platform: "node",
  loader: { ".tsv": "text" },
  outfile: bundle,
  logLevel: "warning",
});
const { findReferences, aliases, canonicalSymbol, createCatalogue } = await import(pathToFileURL(bundle));
const read = (name) => {
  const bytes = readFileSync(join(data, name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
};
const start = performance.now();
const catalogue = createCatalogue();
catalogue.entry("S/RES/1325(2000)");
catalogue.entry("A/RES/70/1");
console.log(`catalogue: ${(performance.now() - start).toFixed(1)} ms until the first two answers`);

/** The documents that a symbol may be meant to be, under the aliases of DOMAIN.md. */
const keysMemo = new Map();
function keys(symbol) {
  const known = keysMemo.get(symbol);
  if (known) return known;
  const canonical = canonicalSymbol(symbol) ?? symbol.toUpperCase().replace(/\s/g, "");
  const all = new Set(
    [canonical, symbol.toUpperCase(), ...aliases(canonical)].map((each) => each.toUpperCase()),
  );
  keysMemo.set(symbol, all);
  return all;
}
function same(one, other) {
  const theirs = keys(other);
  for (const key of keys(one)) if (theirs.has(key)) return true;
  return false;
}

/**
 * What was judged by reading the paragraph, where finder and label disagree: labels that are wrong (they count for
 * nobody) and references that the labels miss. A row names the paragraph, the place and the symbol.
 */
const judged = new Map(
  readFileSync(join(root, "test/bench/references-judged.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [about, lang, id, start, end, symbol, judgement] = line.split("\t");
      return [[about, lang, id, start, end, symbol].join(" "), judgement];
    }),
);
const judgement = (about, { lang, id }, { start, end }, symbol) =>
  judged.get([about, lang, id, start, end, symbol].join(" "));

const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;
const row = ({ lang, id, text }, { start, end }, symbol, instead) =>
  [
    lang,
    id,
    start,
    end,
    symbol,
    instead || "-",
    `…${text.slice(Math.max(0, start - 90), end + 60).replace(/\s/g, " ")}`,
  ].join("\t");

const only = process.argv[2];
const scores = new Map();
const misses = [];
const alarms = [];
for (const line of read("references_labelled.jsonl.gz").split("\n")) {
  if (!line) continue;
  const paragraph = JSON.parse(line);
  if (only && paragraph.lang !== only) continue;
  const score = scores.get(paragraph.lang) ?? {
    labels: 0,
    found: 0,
    wrong: 0,
    shown: 0,
    right: 0,
    unlabelled: 0,
    alarms: 0,
  };
  scores.set(paragraph.lang, score);
  const found = findReferences(
    paragraph.text,
    { language: paragraph.lang, document: paragraph.doc },
    catalogue,
  );
  for (const label of paragraph.refs) {
    if (!label.ok) continue;
    score.labels++;
    const overlapping = found.filter((each) => each.start < label.end && each.end > label.start);
    if (overlapping.some((each) => same(each.symbol, label.target))) score.found++;
    else {
      const reason = judgement("label", paragraph, label, label.target);
      if (reason) score.wrong++;
      else
        misses.push(row(paragraph, label, label.target, overlapping.map(({ symbol }) => symbol).join("|")));
    }
  }
  if (paragraph.doc_coverage === 1)
    for (const each of found) {
      if (/^(?:CHARTER|SDG)/.test(each.symbol) || each.form === "name") continue;
      score.shown++;
      if (
        paragraph.refs.some(
          (label) =>
            each.start < label.end &&
            each.end > label.start &&
            (!label.ok || same(each.symbol, label.target)),
        )
      )
        score.right++;
      else {
        const reason = judgement("extra", paragraph, each, each.symbol);
        if (reason === "reference" || reason === "wrong label") score.unlabelled++;
        else if (reason) score.alarms++;
        else alarms.push(row(paragraph, each, each.symbol, ""));
      }
    }
}
console.log("language   labels  recall (all)  recall (without labels judged wrong)");
for (const [language, { labels, found, wrong }] of scores)
  console.log(
    `${language.padEnd(8)} ${String(labels).padStart(8)} ${percent(found, labels).padStart(11)}  ${percent(found, labels - wrong)} (${wrong} wrong)`,
  );
for (const [language, { shown, right, unlabelled, alarms: judgedAlarms }] of scores) {
  if (shown === 0) continue;
  const unjudged = shown - right - unlabelled - judgedAlarms;
  console.log(
    `precision, ${language}, doc_coverage 1: ${shown} shown, ${right} labelled (${percent(right, shown)}), ${unlabelled} judged true, ` +
      `${judgedAlarms} judged false, ${unjudged} not judged: ${percent(right + unlabelled, shown)}`,
  );
}
writeFileSync(join(cache, "references-missed.tsv"), `${misses.join("\n")}\n`);
writeFileSync(join(cache, "references-extra.tsv"), `${alarms.join("\n")}\n`);
console.log(
  `${misses.length} labels missed, ${alarms.length} references not labelled and not judged: .cache/references-missed.tsv, .cache/references-extra.tsv`,
);
for (const alarm of alarms.slice(0, 20)) console.log(`  not judged: ${alarm}`);

let wrong = 0;
const cases = read("citation_cases.tsv").trim().split("\n").slice(1);
for (const line of cases) {
  const [language, text, expected, note] = line.split("\t");
  const found = findReferences(text, { language }, catalogue).map((each) => each.symbol);
  const wanted = expected ? expected.split("|") : [];
  const missing = wanted.filter((symbol) => !found.some((each) => same(each, symbol)));
  const extra = found.filter((symbol) => !wanted.some((each) => same(each, symbol)));
  if (missing.length > 0 || extra.length > 0) {
    wrong++;
    console.log(
      `case ${language}: ${text}\n  missing ${missing.join(" ") || "-"} extra ${extra.join(" ") || "-"} (${note})`,
    );
  }
}
console.log(`citation cases: ${cases.length - wrong} of ${cases.length}`);

const symbols = read("catalogues/referenced_symbols.csv.gz")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => /^(?:"([^"]*)"|([^,]*)),/.exec(line))
  .map((match) => match?.[1] ?? match?.[2] ?? "");
const broken = symbols.filter((symbol) => canonicalSymbol(symbol)?.toUpperCase() !== symbol.toUpperCase());
console.log(
  `symbols: ${symbols.length - broken.length} of ${symbols.length} (${((100 * (symbols.length - broken.length)) / symbols.length).toFixed(2)} %) printed back the same`,
);
/** Why a symbol of the list is not printed back the same. */
const reasons = [
  ["a link, not a symbol", /FinalSymbol=|%5b|;$/],
  ["no organ before the number", /^[\dE]?[\d(]/],
  ["another order or organ than the UN's", /^(?:A\/H?CR|A\/hcr|hrc\/|B\/|A\/S\/|e\/escap)/],
  ["Arabic letters", /[\u0600-\u06ff]/],
  ["a stroke, digit or bracket too few or too many", /\/\/|^\w\/RES\d|\(\d*$|^S\/\d{5,}|^S\/AC\.51\.2/],
  ["a number and year that cannot be together", /\((?:19|20|21)\d\d\)$/],
];
const byReason = new Map();
for (const symbol of broken) {
  const reason = reasons.find(([, form]) => form.test(symbol))?.[0] ?? "other";
  byReason.set(reason, [...(byReason.get(reason) ?? []), symbol]);
}
for (const [reason, list] of byReason)
  console.log(`  ${list.length} ${reason}: ${list.slice(0, 4).join(", ").slice(0, 110)}`);
writeFileSync(
  join(cache, "references-symbols.tsv"),
  broken.map((symbol) => `${symbol}\t${canonicalSymbol(symbol) ?? "-"}`).join("\n"),
);

if (!only) {
  const texts = read("passages_en.jsonl.gz")
    .split("\n")
    .slice(0, 40000)
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    let count = 0;
    for (const text of texts) count += findReferences(text, {}, catalogue).length;
    const seconds = (performance.now() - before) / 1000;
    console.log(
      `speed: ${(characters / 1e6 / seconds).toFixed(1)} MB/s on ${(characters / 1e6).toFixed(1)} MB of passages_en (${count} references)`,
    );
  }
}
