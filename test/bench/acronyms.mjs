// Measures how many known acronym pairs Penholder finds where they are introduced, and how fast.
//   node test/bench/acronyms.mjs [--sample N] [--seed N] [--missed] [--language xx]
// Reads ../shared/data (see its README); `--sample` draws N found pairs at random, to be judged by hand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = join(root, "../shared/data");
if (!existsSync(data)) {
  console.log(`${data} is not here: nothing to measure.`);
  process.exit(0);
}
const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const has = (name) => process.argv.includes(name);

/** The service's own code, bundled in memory. */
async function service() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { findIntroductions } from "./server/src/service/glossary/introductions";
        export { foldedWords } from "./server/src/service/glossary/words";
        export { createGlossary } from "./server/src/service/glossary/glossary";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    loader: { ".tsv": "text" },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

function* passages(file) {
  for (const line of gunzipSync(readFileSync(join(data, file)))
    .toString("utf8")
    .split("\n")) {
    if (line) yield JSON.parse(line);
  }
}

/** Rows of a CSV file with quoted cells. */
function csv(path) {
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2],
      ),
    );
  const [header, ...body] = rows;
  return body.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at]])));
}

const { findIntroductions, foldedWords, createGlossary } = await service();
const singular = (acronym) => acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, "");
const key = (acronym, name) => `${singular(acronym)}\t${foldedWords(name.replace(/^the /i, "")).join(" ")}`;

const language = has("--language") ? argument("--language") : "en";
const texts = [];
for (const passage of passages(
  language === "en" ? "passages_en.jsonl.gz" : "passages_multilingual.jsonl.gz",
)) {
  if (passage.lang === language) texts.push(passage.text);
}
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
const found = new Map();
const begin = performance.now();
for (const text of texts) {
  for (const introduction of findIntroductions(text, language)) {
    const pair = key(introduction.acronym, introduction.name);
    const seen = found.get(pair);
    if (seen) seen.count++;
    else found.set(pair, { ...introduction, count: 1, text });
  }
}
const seconds = (performance.now() - begin) / 1000;
const introductions = [...found.values()].reduce((sum, pair) => sum + pair.count, 0);
console.log(
  `${language}: ${texts.length} passages, ${(bytes / 1e6).toFixed(1)} M characters: ${introductions} introductions,`,
);
console.log(
  `${found.size} different pairs, in ${seconds.toFixed(2)} s (${(bytes / 1e6 / seconds).toFixed(1)} M characters/s)`,
);

if (language === "en") {
  const wanted = csv(join(data, "acronyms/mined_acronyms.csv")).filter((row) => Number(row.count) >= 5);
  const all = texts
    .join("\n")
    .replace(/[\s\u00a0]+/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();
  const present = (row) => {
    const name = row.expansion.replaceAll("’", "'").toLowerCase();
    const acronym = row.acronym.toLowerCase();
    return [
      `${name} (${acronym}`,
      `${name}" (${acronym}`,
      `${name} ("${acronym}`,
      `${acronym} (${name}`,
    ].some((form) => all.includes(form));
  };
  const there = wanted.filter(present);
  const missed = there.filter((row) => !found.has(key(row.acronym, row.expansion)));
  const hit = wanted.filter((row) => found.has(key(row.acronym, row.expansion)));
  console.log(
    `mined_acronyms.csv, count >= 5: ${wanted.length} pairs; found ${hit.length} (${percent(hit.length, wanted.length)})`,
  );
  console.log(
    `of the ${there.length} that these passages introduce: ${there.length - missed.length} (${percent(there.length - missed.length, there.length)})`,
  );
  if (has("--missed")) {
    for (const row of wanted.filter((row) => !found.has(key(row.acronym, row.expansion)))) {
      const other = [...found.values()]
        .filter((pair) => singular(pair.acronym) === singular(row.acronym))
        .sort((a, b) => b.count - a.count)[0];
      console.log(
        `- ${row.acronym}\t${row.expansion}\t${row.count}\t${present(row) ? "introduced here" : "not in these passages"}\tfound: ${other?.name ?? "(nothing)"}`,
      );
    }
  }
}

if (has("--sample")) {
  const pairs = [...found.values()];
  let seed = has("--seed") ? Number(argument("--seed")) : 20231114;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let at = 0; at < Number(argument("--sample")) && pairs.length > 0; at++) {
    const [pair] = pairs.splice(Math.floor(random() * pairs.length), 1);
    console.log(
      `${pair.acronym} = ${pair.name}   «${pair.text.slice(Math.max(0, pair.start - 40), pair.end).replace(/\s+/g, " ")}»`,
    );
  }
}

const glossary = createGlossary();
glossary.find("warm");
const started = performance.now();
let uses = 0;
for (const text of texts) uses += glossary.find(text).length;
const elapsed = (performance.now() - started) / 1000;
console.log(`find(): ${uses} uses, ${(bytes / 1e6 / elapsed).toFixed(1)} M characters/s`);

function percent(part, whole) {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
