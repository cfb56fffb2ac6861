// Measures how a paragraph finds the same paragraph in another language, by what the corpus itself teaches of how words are
// translated. The documents asked for are held out, by their symbols: the language that is asked in has no text of theirs in
// the index, so that nothing is learnt from them. The truth is what `alignParagraphs` is certain of; a version of it (six
// words of ten in common) counts as well. Both directions between English and the five other languages, whole paragraphs and
// their first 15 words (Chinese: 26 characters). Needs ../shared.
//
//   node test/bench/translated.mjs [--documents 100] [--languages fr,ar] [--keep DIR] [--every N]
//
// `--documents` learns from so many documents of each language only; `--keep` leaves the two indexes in a folder and uses
// those that are there; `--every` asks for one paragraph in so many.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { common } from "../../.ci/build.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const data = join(root, "../shared/data");
const { values } = parseArgs({
  options: {
    documents: { type: "string" },
    languages: { type: "string", default: "fr,es,ru,zh,ar" },
    keep: { type: "string" },
    every: { type: "string", default: "1" },
  },
});
if (!existsSync(data)) {
  console.log("translated: skipped, ../shared/data is not there");
  process.exit(0);
}
mkdirSync(join(root, ".cache"), { recursive: true });
const bundle = join(root, ".cache/translated-bench.mjs");
await build({
  ...common,
  stdin: {
    contents: `
      export { alignParagraphs } from "../service/counterparts/align";
      export { indexCorpus } from "../service/knowledge/indexCorpus";
      export { openIndex, environmentFor } from "./commands/input";`,
    resolveDir: join(root, "server/src/node"),
  },
  format: "esm",
  platform: "node",
  packages: "external",
  outfile: bundle,
});
const { alignParagraphs, indexCorpus, openIndex, environmentFor } = await import(pathToFileURL(bundle));

const languages = values.languages.split(",");
const mostDocuments = Number(values.documents ?? Number.POSITIVE_INFINITY);
const read = (name) =>
  gunzipSync(readFileSync(join(data, name)))
    .toString("utf8")
    .split("\n")
    .flatMap((line) => (line === "" ? [] : [{ line, row: JSON.parse(line) }]));
const english = read("passages_en.jsonl.gz");
const others = read("passages_multilingual.jsonl.gz");

/** One document in five is held out, whatever languages it is there in. */
function isHeld({ doc }) {
  let hash = 7;
  for (const letter of doc) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 8) % 5 === 0;
}
const inOthers = new Set(others.map(({ row }) => row.doc));
const inEnglish = new Set(english.map(({ row }) => row.doc));
const isAsked = (row) => isHeld(row) && inOthers.has(row.doc) && inEnglish.has(row.doc);
/** Of each language the documents that it is learnt from. */
const taught = new Map(languages.map((language) => [language, new Set()]));
for (const { row } of others) {
  const known = taught.get(row.lang);
  if (known && inEnglish.has(row.doc) && !isAsked(row) && known.size < mostDocuments) known.add(row.doc);
}
const isTaught = (row) => taught.get(row.lang)?.has(row.doc) ?? false;

const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), "penholder-translated-"));
/** An index of some lines; what it took to read them and to learn from them is told. */
async function indexOf(name, lines) {
  const store = join(folder, `${name}.store`);
  const corpus = join(folder, name);
  if (!existsSync(store)) {
    mkdirSync(corpus, { recursive: true });
    writeFileSync(join(corpus, "passages.jsonl"), lines.map(({ line }) => line).join("\n"));
    let readAt = 0;
    const begun = performance.now();
    let usedAt = process.cpuUsage();
    await indexCorpus(environmentFor(store), {
      folders: [pathToFileURL(corpus).href],
      report: () => {
        readAt = performance.now();
        usedAt = process.cpuUsage();
      },
    });
    const seconds = (from, to) => ((to - from) / 1000).toFixed(1);
    console.log(
      `${name}: read in ${seconds(begun, readAt)} s, learnt in ${seconds(readAt, performance.now())} s ` +
        `(${(process.cpuUsage(usedAt).user / 1e6).toFixed(1)} s of one processor)`,
    );
  }
  return openIndex(store);
}

const words = (text, language) =>
  language === "zh"
    ? [...text.replace(/\s+/g, "")].map((sign, i, all) => sign + (all[i + 1] ?? ""))
    : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
/** The share of their different words that two texts have in common. */
function alike(x, y, language) {
  const [first, second] = [x, y].map((text) => new Set(words(text, language)));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}
const beginning = (text, language) =>
  language === "zh" ? text.slice(0, 26) : text.split(/\s+/).slice(0, 15).join(" ");

class Count {
  asked = 0;
  first = 0;
  three = 0;
  weak = 0;
  milliseconds = [];

  async ask(search, text, from, to, truth) {
    const begun = performance.now();
    const hits = await search.across(text, { language: from, languages: [to], limit: 3 });
    this.milliseconds.push(performance.now() - begun);
    const right = hits.map(({ passage }) => passage.text === truth || alike(passage.text, truth, to) >= 0.6);
    this.asked += 1;
    if (right[0]) this.first += 1;
    const at = right.indexOf(true);
    if (at >= 0) this.three += 1;
    if (at >= 0 && hits[at].coverage < 0.25) this.weak += 1;
  }

  toString() {
    const share = (part) => `${((100 * part) / Math.max(1, this.asked)).toFixed(1)} %`;
    const times = this.milliseconds.sort((x, y) => x - y);
    const at = (part) => (times[Math.floor(part * times.length)] ?? 0).toFixed(2);
    return (
      `${String(this.asked).padStart(5)} asked, first ${share(this.first)}, first three ${share(this.three)} ` +
      `(${share(this.weak)} too weak to be shown), ${at(0.5)} ms, p95 ${at(0.95)} ms`
    );
  }
}

const documents = new Map();
for (const { row } of [...english, ...others]) {
  if (!isAsked(row)) continue;
  const key = `${row.lang} ${row.doc}`;
  if (!documents.has(key)) documents.set(key, []);
  const { text, kind, num } = row;
  documents.get(key).push({ text: text.replace(/\s+/g, " ").trim(), part: kind, number: num });
}

const kept = [
  ["to-english", [...english, ...others.filter(({ row }) => isTaught(row))]],
  [
    "from-english",
    [
      ...english.filter(({ row }) => !isAsked(row)),
      ...others.filter(({ row }) => isTaught(row) || isAsked(row)),
    ],
  ],
];
for (const [name, lines] of kept) {
  const store = await indexOf(name, lines);
  for (const language of languages) {
    const [from, to] = name === "to-english" ? [language, "en"] : ["en", language];
    const whole = new Count();
    const half = new Count();
    const own = [];
    let met = 0;
    for (const doc of new Set([...documents.keys()].map((key) => key.slice(3)))) {
      const [asked, found] = [documents.get(`${from} ${doc}`), documents.get(`${to} ${doc}`)];
      if (!asked || !found) continue;
      const links = alignParagraphs({ language: from, passages: asked }, { language: to, passages: found });
      for (const link of links) {
        if (!link.certain || link.from.length > 1 || link.to.length > 1) continue;
        const { text } = asked[link.from[0]];
        const truth = found[link.to[0]].text;
        // Shorter ones ("Annex", "1. General") say nothing to find them by.
        const inLatin = from === "en" ? text : truth;
        met += 1;
        if (inLatin.split(" ").length < 8 || met % Number(values.every) !== 0) continue;
        await whole.ask(store.search, text, from, to, truth);
        const begun = performance.now();
        await store.search.similar(text, { limit: 3 });
        own.push(performance.now() - begun);
        const typed = beginning(text, from);
        if (typed.length < text.length) await half.ask(store.search, typed, from, to, truth);
      }
    }
    own.sort((x, y) => x - y);
    const p95 = (own[Math.floor(0.95 * own.length)] ?? 0).toFixed(2);
    console.log(`${from} → ${to}, learnt from ${taught.get(language).size} documents`);
    console.log(`  whole     ${whole}; in one language p95 ${p95} ms`);
    console.log(`  15 words  ${half}`);
  }
  store.close();
}
if (!values.keep) rmSync(folder, { recursive: true });
