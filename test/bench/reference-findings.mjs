// What the checker says of references in all of ../shared/data/passages_en: counts by rule, every finding in
// .cache/reference-findings.tsv, and how many of the wrong years and dates were judged right by reading
// (test/bench/reference-findings-judged.tsv). `node test/bench/reference-findings.mjs [rule] [how many to print]`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const corpus = join(root, "../shared/data/passages_en.jsonl.gz");
if (!existsSync(corpus)) {
  console.log("reference-findings: skipped, ../shared/data is not there");
  process.exit(0);
}
const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });
const bundle = join(cache, "reference-findings-bench.mjs");
await build({
  stdin: {
    contents: `
      export { createDraftAnalyser } from "./draft/analyser";
      export { createCatalogue } from "./references/catalogue";
      export { createGlossary } from "./glossary/glossary";
      export { rules } from "./rules/rules";`,
    resolveDir: join(root, "server/src/service"),
  },
  bundle: true,
  format: "esm",
  platform: "node",
  loader: { ".tsv": "text" },
  outfile: bundle,
  logLevel: "warning",
});
const { createDraftAnalyser, createCatalogue, createGlossary, rules } = await import(pathToFileURL(bundle));
const catalogue = createCatalogue();
const knowledge = { catalogue, glossary: createGlossary() };
const analyser = createDraftAnalyser(catalogue);
const watched = rules.filter(({ code }) => /^(?:resolution-|impossible-|reference-)/.test(code));

const judged = new Map(
  readFileSync(join(root, "test/bench/reference-findings-judged.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [code, id, start, judgement] = line.split("\t");
      return [`${code} ${id} ${start}`, judgement];
    }),
);

const [only, limit = "0"] = process.argv.slice(2);
const rows = [];
const counts = new Map();
let references = 0;
let version = 0;
for (const line of gunzipSync(readFileSync(corpus)).toString("utf8").split("\n")) {
  if (!line) continue;
  const { id, text } = JSON.parse(line);
  const draft = analyser.analyse("bench", "penholder-statement", ++version, text);
  references += draft.references.filter(({ year }) => year).length;
  for (const rule of watched)
    for (const { code, start, end, message, severity } of rule.check(draft, knowledge)) {
      const kind = code === "resolution-year" && !/, not in /.test(message) ? "year-missing" : code;
      counts.set(`${kind} ${severity}`, (counts.get(`${kind} ${severity}`) ?? 0) + 1);
      rows.push({
        kind,
        id,
        start,
        judgement: judged.get(`${kind} ${id} ${start}`) ?? "",
        message,
        around: text.slice(Math.max(0, start - 80), end + 70).replace(/\s+/g, " "),
      });
    }
}
writeFileSync(
  join(cache, "reference-findings.tsv"),
  `${rows.map((row) => Object.values(row).join("\t")).join("\n")}\n`,
);
console.log(`${references} Security Council resolutions cited with their year`);
for (const [kind, count] of [...counts].sort()) console.log(`${String(count).padStart(7)} ${kind}`);
for (const kind of ["resolution-year", "resolution-date", "impossible-symbol"]) {
  const all = rows.filter((row) => row.kind === kind);
  const right = all.filter(({ judgement }) => judgement === "error").length;
  const wrong = all.filter(({ judgement }) => judgement === "false alarm").length;
  console.log(
    `${kind}: ${all.length} findings, ${right + wrong} judged: ${right} errors in the text, ${wrong} false alarms`,
  );
}
for (const { kind, id, start, around, message } of rows
  .filter((row) => row.kind === only)
  .slice(0, Number(limit)))
  console.log(`${kind}\t${id}\t${start}\t…${around}\t${message}`);
