// `npm run bench`: how fast Penholder is, beside other search engines, on the 174,935 passages of ../shared. Prints one
// page and writes .cache/bench/results.json.
//   --gate     fewer questions, and ends with exit code 1 and a sentence where a promise is not kept
//   --quick    a part of the corpus, for a first look after a change; promises nothing
//   --million  on 1,000,000 passages, made of the real ones' sentences, and with more engines: takes ten minutes
//   --typing   only how much typing the continuations save (test/bench/typing-simulation.mjs)
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root, setUp } from "./setup.mjs";

const flag = { type: "boolean" };
const { values: options } = parseArgs({ options: { gate: flag, quick: flag, million: flag, typing: flag } });
const corpus = join(root, "../shared/data/passages_en.jsonl.gz");
if (!existsSync(corpus)) {
  console.log(`The bench measures on ${corpus}, which is not there: skipped.`);
  process.exit(0);
}

setUp();
if (options.typing) {
  const simulation = join(root, "test/bench/typing-simulation.mjs");
  process.exit(spawnSync(process.execPath, [simulation], { cwd: root, stdio: "inherit" }).status ?? 1);
}
const { build, common } = await import("./build.mjs");
await build();
const { moreSearchPeers, searchPeers } = await import("./cache.mjs");
const peers = searchPeers();
const morePeers = options.million ? moreSearchPeers() : undefined;
const out = join(root, "test/dist/bench");
await bundle();

// Every measurement is a process of its own, one after the other: none warms up or disturbs the next.
const work = join(root, ".cache/bench/work");
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const sample = (passages) => ({
  passages,
  corpus: join(work, `passages-${passages}.jsonl.gz`),
  store: join(work, `store-${passages}`),
});
const real = { passages: 174_935, corpus, store: join(work, "store-real") };
const smaller = [sample(10_000), sample(100_000)];
const largest = options.million
  ? { passages: 1_000_000, corpus: join(work, "million"), store: join(work, "store-million") }
  : real;
const task = {
  root,
  work,
  at: "whole",
  real: corpus,
  recombined: options.million ? largest.passages : undefined,
  corpus: largest.corpus,
  store: largest.store,
  samples: options.million ? [...smaller, real] : smaller,
  peers: peers.folder,
  morePeers,
  counts: { queries: 200, slow: options.gate || options.quick ? 15 : 25, rounds: 300, draftWords: 10_000 },
};
const machine = {
  node: process.versions.node,
  cpu: cpus()[0]?.model.trim() ?? "processor",
  cores: cpus().length,
  memory: Math.round(totalmem() / 2 ** 30),
  load: loadavg()[0],
};

const prepared = measure("prepare", "choosing questions and writing a draft");
if (options.quick) {
  // The larger sample takes the place of the corpus.
  const { corpus, store, passages } = task.samples.pop();
  Object.assign(task, { corpus, store, real: corpus });
  Object.assign(prepared, { words: (prepared.words * passages) / prepared.passages, passages });
}
const results = {
  machine,
  corpus: prepared,
  indexing: measure("indexing", "indexing"),
  similar: measure("similar", "similar passages"),
  wire: measure("wire", "the language server"),
  analysis: measure("analysis", "checking a draft"),
  references: measure("references", "finding references"),
  ...(options.gate || options.quick ? {} : { whileIndexing: whileIndexing() }),
  stores: [...task.samples, task].map((at) => measure("store", "opening and adding", { at })),
  miniSearch: {
    passages: options.million ? smaller[1].passages : prepared.passages,
    ...measure("miniSearchBuild", "MiniSearch, building", { at: forSlowPeers() }),
    ...measure("miniSearch", "MiniSearch", { at: forSlowPeers() }),
  },
  scale: options.million ? [beside(smaller[1], "100000"), beside(task, "whole")] : [beside(task, "whole")],
};
// Last, because everything is slower afterwards.
if (!options.gate && !options.quick) results.cold = coldStart();
const { report, failedGates } = await import(pathToFileURL(join(out, "report.mjs")).href);
if (options.gate && failedGates(results).length > 0) {
  // Another program may have taken the processor for a while: what is measured again and fails again, has failed.
  console.error("A promise was not kept. Measuring Penholder's part once more …");
  results.similar = measure("similar", "similar passages");
  results.wire = measure("wire", "the language server");
  Object.assign(results.scale[0], measure("firstStage", "the first stage"));
}
writeFileSync(join(root, ".cache/bench/results.json"), JSON.stringify(results, null, 2));
console.log(`\n${report(results)}\n`);
if (!peers.node) console.log("SQLite FTS5 was left out: its Node is only to be had for Linux on x64.");
if (options.gate) {
  const failed = failedGates(results);
  for (const sentence of failed) console.error(sentence);
  if (failed.length > 0) process.exit(1);
  console.log("Every promise is kept.");
}

/** MiniSearch takes gigabytes for a million passages. */
function forSlowPeers() {
  return options.million ? { ...smaller[1], at: "100000" } : task;
}

/** What the first stage takes beside the engines that do the same, on one corpus. */
function beside({ corpus, store }, at) {
  const there = { at: { corpus, store, at } };
  const what = (name) => `${name}, ${at === "whole" ? "the whole corpus" : `${at} passages`}`;
  return {
    ...measure("firstStage", what("the first stage"), there),
    built: measure("building", what("building the index alone"), there),
    ...(peers.node
      ? {
          fts5: {
            ...measure("fts5Build", what("SQLite FTS5, building"), { node: peers.node, ...there }),
            ...measure("fts5", what("SQLite FTS5"), { node: peers.node, ...there }),
          },
        }
      : {}),
    ...(morePeers && peers.node
      ? {
          lanceDb: {
            ...measure("lanceDbBuild", what("LanceDB, building"), there),
            ...measure("lanceDb", what("LanceDB"), there),
          },
        }
      : {}),
    ...(morePeers && at !== "whole" ? { flexSearch: measure("flexSearch", what("FlexSearch"), there) } : {}),
  };
}

/** Typing while 174,935 passages are read again. */
function whileIndexing() {
  return measure("whileIndexing", "typing while the corpus is read again", { at: real });
}

/** Opening the store when nothing of it is in the system's file cache; undefined where that may not be emptied. */
function coldStart() {
  try {
    spawnSync("sync");
    writeFileSync("/proc/sys/vm/drop_caches", "3");
  } catch {
    return undefined;
  }
  return measure("store", "opening from the disk");
}

/**
 * Runs one measurement; its result is the JSON that it prints.
 * @param at the corpus and the store to measure at, where it is not the whole
 */
function measure(name, what, { node = process.execPath, at = {} } = {}) {
  const began = performance.now();
  process.stderr.write(`${what} … `);
  const { corpus = task.corpus, store = task.store, at: label = task.at } = at;
  const told = JSON.stringify({ ...task, corpus, store, at: label });
  const run = spawnSync(
    node,
    ["--expose-gc", "--enable-source-maps", join(out, "measure", `${name}.mjs`), told],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 28 },
  );
  if (run.status !== 0) {
    console.error(`\nThe measurement "${what}" failed; what it wrote stands above.`);
    process.exit(2);
  }
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return JSON.parse(run.stdout.trim().split("\n").at(-1));
}

async function bundle() {
  const { build: esbuild } = await import("esbuild");
  const measures = readdirSync(join(root, "test/bench/measure")).filter((name) => name.endsWith(".ts"));
  rmSync(out, { recursive: true, force: true });
  await esbuild({
    ...common,
    entryPoints: {
      ...Object.fromEntries(
        measures.map((name) => [`measure/${basename(name, ".ts")}`, join("test/bench/measure", name)]),
      ),
      report: "test/bench/page.ts",
    },
    outdir: out,
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    packages: "external",
    splitting: true,
    sourcemap: "inline",
  });
}
