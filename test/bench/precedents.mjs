// Measures precedents on paragraphs of later resolutions against an index of earlier texts only, from ../shared/data:
// is the precedent named the nearest one there is, is "new" said of what has none, does every comparison give both
// texts back, and how long takes a draft of 100 paragraphs. `node test/bench/precedents.mjs [paragraphs] [first day]`;
// --misses prints where the nearest paragraph was not found.
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { build } from "esbuild";
import { common } from "../../.ci/build.mjs";
import { root } from "../../.ci/setup.mjs";

const data = join(root, "../shared/data/passages_en.jsonl.gz");
if (!existsSync(data)) {
  console.log("Nothing to measure with: ../shared/data is missing.");
  process.exit(0);
}
const { values, positionals } = parseArgs({
  options: { misses: { type: "boolean" } },
  allowPositionals: true,
});
const most = Number(positionals[0] ?? 2000);
const firstDay = positionals[1] ?? "2021-01-01";
const work = join(root, ".cache/bench");
mkdirSync(work, { recursive: true });
const bundle = join(work, "precedents.mjs");
await build({
  ...common,
  entryPoints: ["test/bench/precedents.ts"],
  outfile: bundle,
  platform: "node",
  format: "esm",
});
const service = await import(pathToFileURL(bundle).href);

const adopted = /resolution|PRST|decision/;
const later = [];
const earlier = [];
let total = 0;
for await (const line of lines()) {
  const passage = JSON.parse(line);
  total += 1;
  if (!adopted.test(passage.source)) continue;
  if (passage.date < firstDay) earlier.push(passage.text);
  else if (passage.kind === "operative" || passage.kind === "preambular") later.push(passage);
}
const asked = later.filter(
  (_, at) => Math.floor((at * most) / later.length) !== Math.floor(((at - 1) * most) / later.length),
);
console.log(
  `${asked.length} of ${later.length} paragraphs adopted since ${firstDay}, against ${earlier.length} adopted before`,
);

const before = await storeOf(`earlier-${firstDay}`, (passage) => passage.date < firstDay);
const truth = nearestOf(earlier);
const counts = { near: 0, right: 0, accepted: 0, far: 0, saidNew: 0, between: 0, betweenNew: 0, broken: 0 };
const times = [];
for (const { id, text } of asked) {
  const began = performance.now();
  const [[precedent]] = await service.findPrecedents(before.search, [text], {});
  times.push(performance.now() - began);
  const best = truth(text);
  const named = precedent ? likeness(text, precedent.passage.text) : 0;
  if (best.likeness >= 0.5) {
    counts.near += 1;
    if (named >= best.likeness - 1e-9) counts.right += 1;
    else if (values.misses) {
      console.log(
        `\n${id}: named ${named.toFixed(2)}, nearest ${best.likeness.toFixed(2)}\n  asked:   ${text}\n  named:   ${precedent?.passage.text}\n  nearest: ${best.text}`,
      );
    }
    if (named >= 0.5) counts.accepted += 1;
  } else if (best.likeness < 0.2) {
    counts.far += 1;
    if (!precedent) counts.saidNew += 1;
  } else {
    counts.between += 1;
    if (!precedent) counts.betweenNew += 1;
  }
  const other = precedent?.passage.text ?? best.text;
  if (other !== undefined && !isWhole(service.compareTexts(other, text, "en"))) counts.broken += 1;
}
before.close();
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
console.log(
  `a near-duplicate exists (4-gram Jaccard 0.5 or more): the nearest in the first place ${share(counts.right, counts.near)}, a near-duplicate ${share(counts.accepted, counts.near)}`,
);
console.log(`none of 0.2 or more exists: said to be new ${share(counts.saidNew, counts.far)}`);
console.log(
  `between the two (${counts.between}): said to be new ${share(counts.betweenNew, counts.between)}`,
);
console.log(`comparisons that do not give both texts back: ${counts.broken}`);
console.log(`one paragraph: ${quantile(times, 0.5).toFixed(1)} ms (p95 ${quantile(times, 0.95).toFixed(1)})`);

const all = await storeOf("all", () => true);
const runs = [];
for (let run = 0; run < 7; run += 1) {
  const draft = asked.slice(run * 100, run * 100 + 100).map(({ text }) => mangled(text, run));
  const began = performance.now();
  for (const text of draft) {
    const [[precedent]] = await service.findPrecedents(all.search, [text], {});
    if (precedent) service.compareTexts(precedent.passage.text, text, "en");
  }
  runs.push(performance.now() - began);
}
all.close();
console.log(
  `a draft of 100 paragraphs compared at ${total} passages: ${quantile(runs, 0.5).toFixed(0)} ms (slowest of 7: ${Math.max(...runs).toFixed(0)})`,
);
const failed = counts.right / counts.near < 0.96 || counts.saidNew / counts.far < 0.97 || counts.broken > 0;
process.exitCode = failed ? 1 : 0;

/** Every ninth word left out, so that nothing is found word for word. */
function mangled(text, run) {
  return text
    .split(" ")
    .filter((_, at) => at % 9 !== run)
    .join(" ");
}

function lines() {
  return createInterface({ input: createReadStream(data).pipe(createGunzip()), crlfDelay: Infinity });
}

async function storeOf(name, fits) {
  const store = join(work, `precedents-${name}`);
  if (!existsSync(join(store, "manifest"))) {
    const file = join(work, `precedents-${name}.jsonl.gz`);
    await pipeline(
      async function* () {
        for await (const line of lines()) if (fits(JSON.parse(line))) yield `${line}\n`;
      },
      createGzip({ level: 1 }),
      createWriteStream(file),
    );
    const run = spawnSync(
      process.execPath,
      [join(root, "server/dist/cli.js"), "index", "--store", store, file],
      { stdio: "inherit" },
    );
    if (run.status !== 0) process.exit(2);
  }
  return service.openStore(service.createNodeEnvironment(store, console), { readOnly: true });
}

/** Finds, by trying all that share a run of four words, the text most like another. */
function nearestOf(texts) {
  const reader = service.createWordReader();
  const small = (gram) => gram % 0xffffffff;
  const postings = new Float64Array(texts.reduce((sum, text) => sum + text.length / 3, 0));
  let size = 0;
  const sizes = new Uint32Array(texts.length);
  texts.forEach((text, at) => {
    const grams = service.gramsOf(reader.read(text));
    sizes[at] = grams.size;
    for (const gram of grams) postings[size++] = small(gram) * 0x100000 + at;
  });
  const sorted = postings.subarray(0, size).sort();
  const shared = new Uint32Array(texts.length);
  return (text) => {
    const grams = service.gramsOf(reader.read(text));
    shared.fill(0);
    for (const gram of grams) {
      const key = small(gram) * 0x100000;
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < key) low = middle + 1;
        else high = middle;
      }
      for (; low < size && sorted[low] < key + 0x100000; low += 1) shared[sorted[low] - key] += 1;
    }
    let best = { likeness: 0, text: undefined };
    for (let at = 0; at < texts.length; at += 1) {
      const likeness = shared[at] / (grams.size + sizes[at] - shared[at]);
      if (shared[at] > 0 && likeness > best.likeness) best = { likeness, text: texts[at] };
    }
    return best;
  };
}

function likeness(x, y) {
  const reader = service.createWordReader();
  return service.likenessOf(service.gramsOf(reader.read(x)), service.gramsOf(reader.read(y)));
}

function isWhole({ before, after, pieces }) {
  const joined = (text, side) =>
    pieces.map((piece) => text.slice(piece[side].start, piece[side].end)).join("");
  return joined(before, "before") === before && joined(after, "after") === after;
}

function quantile(values, q) {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
