// Measures how a paragraph in another language finds its English version in the whole English corpus, when nothing of its
// own language is there: over the numbered paragraphs of Security Council resolutions that ../shared has in several
// languages. The truth is the English paragraph with the same number. `--store DIR` names an index of passages_en.jsonl.gz.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { common } from "../../.ci/build.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const data = join(root, "../shared/data");
const { values } = parseArgs({ options: { store: { type: "string" } } });
if (!existsSync(data) || !values.store) {
  console.log("across-languages: skipped, it needs ../shared/data and --store DIR");
  process.exit(0);
}
mkdirSync(join(root, ".cache"), { recursive: true });
const bundle = join(root, ".cache/across-bench.mjs");
await build({
  ...common,
  stdin: {
    contents: `export { findAcross } from "../service/knowledge/passages/acrossLanguages"; export { openIndex } from "./commands/input"; export { readLabel } from "../service/counterparts/label";`,
    resolveDir: join(root, "server/src/node"),
  },
  format: "esm",
  platform: "node",
  packages: "external",
  outfile: bundle,
});
const { findAcross, openIndex, readLabel } = await import(pathToFileURL(bundle));

const rows = (name) =>
  gunzipSync(readFileSync(join(data, name)))
    .toString("utf8")
    .split("\n")
    .flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
const key = ({ doc, kind, num }) =>
  readLabel(num)?.paragraph && kind === "operative" ? `${doc} ${num}` : "";
const english = new Map();
for (const row of rows("passages_en.jsonl.gz")) {
  const name = key(row).replace(/[.\s-]+$/, "");
  if (name && row.source === "SC_resolution") english.set(name, english.has(name) ? undefined : row);
}
/** The share of their different words that two texts have in common. */
function alike(x, y) {
  const [first, second] = [x, y].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}

const counts = {};
const store = await openIndex(resolve(values.store));
for (const [place, row] of rows("passages_multilingual.jsonl.gz").entries()) {
  const truth = english.get(key(row).replace(/[.\s-]+$/, ""));
  if (!truth || row.source !== "SC_resolution" || place % 5 !== 0) continue;
  counts[row.lang] ??= { asked: 0, answered: 0, right: 0, version: 0 };
  const count = counts[row.lang];
  count.asked += 1;
  const [hit] = await findAcross(store.search, row.text, row.lang);
  if (!hit) continue;
  count.answered += 1;
  if (hit.passage.text === truth.text.replace(/\s+/g, " ").trim()) count.right += 1;
  if (alike(hit.passage.text, truth.text) >= 0.4) count.version += 1;
}
store.close();
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
for (const [language, { asked, answered, right, version }] of Object.entries(counts)) {
  console.log(
    `${language} ${asked} paragraphs, answered ${share(answered, asked)}, of these the very paragraph ` +
      `${share(right, answered)}, it or a version of it ${share(version, answered)}`,
  );
}
