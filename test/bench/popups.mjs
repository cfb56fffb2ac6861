// How often a list opens by itself while real speeches are typed, by VS Code's own rules (see popups.ts), and how often its
// first row is what the speech goes on with. `node test/bench/popups.mjs`
//   --show      every list that opened
//   --speeches N  how many of each kind are typed (20)
// The corpus is ../shared/corpus without the speeches that are typed, one statement in 29 by the hashes of their names;
// the Council's speeches come from ../shared/data and are not in the corpus at all.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(root, "../shared");
if (!existsSync(join(shared, "corpus")) || !existsSync(join(shared, "data"))) {
  console.log(`${shared} is not here: nothing to measure.`);
  process.exit(0);
}
process.chdir(root);
const { values: options } = parseArgs({
  options: { show: { type: "boolean" }, speeches: { type: "string" }, grey: { type: "boolean" } },
});
const most = Number(options.speeches ?? 20);

/** FNV-1a with a last stir: the same speeches on every machine, whatever the order of the files. */
function hash(name) {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
const isLeftOut = (folder, name) => folder === "statements" && hash(name) % 29 === 0;

const { build } = await import("esbuild");
const { common, build: buildAll } = await import("../../.ci/build.mjs");
const work = join(root, ".cache/bench/popups");
const store = join(work, "store");
if (!existsSync(join(store, "manifest"))) {
  for (const folder of readdirSync(join(shared, "corpus"))) {
    mkdirSync(join(work, "corpus", folder), { recursive: true });
    for (const name of readdirSync(join(shared, "corpus", folder)))
      if (!isLeftOut(folder, name))
        copyFileSync(join(shared, "corpus", folder, name), join(work, "corpus", folder, name));
  }
  await buildAll();
  const cli = join(root, "server/dist/cli.js");
  spawnSync(process.execPath, [cli, "index", "--store", store, join(work, "corpus")], { stdio: "inherit" });
}

const speeches = { "General Assembly": [], "Security Council": [] };
for (const name of readdirSync(join(shared, "corpus/statements")).sort((a, b) => hash(a) - hash(b)))
  if (isLeftOut("statements", name) && speeches["General Assembly"].length < most)
    speeches["General Assembly"].push(readFileSync(join(shared, "corpus/statements", name), "utf8"));
const spoken = new Map();
const data = createReadStream(join(shared, "data/passages_en.jsonl.gz")).pipe(createGunzip());
for await (const line of createInterface({ input: data })) {
  if (!line.includes('"SC_speech"')) continue;
  const { doc, source, text } = JSON.parse(line);
  if (source === "SC_speech") spoken.set(doc, [...(spoken.get(doc) ?? []), text]);
}
for (const [, paragraphs] of [...spoken].sort(([a], [b]) => hash(a) - hash(b)).slice(0, most))
  speeches["Security Council"].push(paragraphs.join("\n\n"));

const bundle = join(tmpdir(), `penholder-popups-${process.pid}.mjs`);
await build({
  ...common,
  stdin: {
    contents: `export { typeSpeech } from "./test/bench/popups";
      export { completionTriggers } from "./server/src/protocol/handlers/completion";
      export { createCompleter } from "./server/src/service/features/completion";
      export { createSuggester } from "./server/src/service/features/inline";
      export { createTitleSearch } from "./server/src/service/knowledge/documents/titleSearch";
      export { openStore } from "./server/src/service/search/store";
      export { createNodeEnvironment } from "./server/src/node/environment";
      export { createCatalogue } from "./server/src/service/references/catalogue";
      export { createGlossary } from "./server/src/service/glossary/glossary";
      export { createDraftAnalyser } from "./server/src/service/draft/analyser";`,
    resolveDir: root,
    loader: "ts",
  },
  outfile: bundle,
  platform: "node",
  format: "esm",
});
const service = await import(pathToFileURL(bundle).href);
rmSync(bundle);
const log = { error: console.error, warn: console.error, info: () => undefined };
const opened = await service.openStore(service.createNodeEnvironment(store, log), { readOnly: true });
const index = opened.search;
const catalogue = service.createCatalogue();
const glossary = service.createGlossary().withLearned(await index.introducedNames());
const knowledge = { catalogue, glossary, index, links: { language: "en" } };
const completer = service.createCompleter(service.createTitleSearch());

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
const times = [];
for (const [kind, texts] of Object.entries(speeches)) {
  let words = 0;
  const lists = [];
  for (const text of texts) {
    const typed = await service.typeSpeech(
      {
        knowledge,
        analyser: service.createDraftAnalyser(catalogue),
        completer,
        triggers: service.completionTriggers,
        ...(options.grey ? { suggester: service.createSuggester() } : {}),
      },
      text,
    );
    words += typed.words;
    for (const list of typed.lists) lists.push(list);
    for (const time of typed.times) times.push(time);
  }
  if (options.show)
    for (const { before, first, written, right } of lists)
      console.log(
        `${right ? "right" : "WRONG"}  …${before.slice(-44)}|  ${first.newText}   (${written.replace(/\s+/g, " ")})`,
      );
  const right = lists.filter((list) => list.right).length;
  const later = lists.filter((list) => list.rightLater).length;
  console.log(
    [
      `${texts.length} speeches in the ${kind}, ${words} words: ${lists.length} lists opened by themselves,`,
      `  one in ${Math.round(words / Math.max(1, lists.length))} words; the first row right in ${right} (${percent(right, lists.length)}),`,
      `  at some time while the list was open in ${later} (${percent(later, lists.length)})`,
    ].join("\n"),
  );
}
times.sort((x, y) => x - y);
const at = (share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
console.log(
  `${times.length} questions: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, the longest ${at(1)} ms`,
);
opened.close();
