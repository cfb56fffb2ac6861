// How much typing the continuations save: documents that are left out of the index are typed word by word (see
// simulation.ts for what counts as accepted). `node test/bench/typing-simulation.mjs`, or `npm run bench -- --typing`.
//   --documents N   so many resolutions, and half as many statements, are typed (20)
//   --fit           fits the weights anew on the other half of the documents left out, and writes trained.ts
// The documents left out are drawn by their names' hashes, one in 25; half of them are for fitting, half for measuring.
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createGunzip, createGzip } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = join(root, "../shared/data/passages_en.jsonl.gz");
if (!existsSync(data)) {
  console.log(`${data} is not here: nothing to measure.`);
  process.exit(0);
}
const { values: options } = parseArgs({
  options: { documents: { type: "string" }, fit: { type: "boolean" } },
});
const many = Number(options.documents ?? 20);
const organs = {
  SC_resolution: "The Security Council,",
  GA_resolution: "The General Assembly,",
  HRC_resolution: "The Human Rights Council,",
  ECOSOC_resolution: "The Economic and Social Council,",
};
const sources = { resolution: Object.keys(organs), statement: ["UNGDC", "SC_speech"] };

/** FNV-1a with a last stir: the same documents on every machine, whatever the order of the file. */
function hash(name) {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
const isLeftOut = (source, doc) =>
  [...sources.resolution, ...sources.statement].includes(source) && hash(doc) % 25 === 0;

const { build } = await import("esbuild");
const { common, build: buildAll } = await import("../../.ci/build.mjs");
const work = join(root, ".cache/bench/typing");
const store = join(work, "store");
const corpus = join(work, "corpus");
mkdirSync(corpus, { recursive: true });
const kept = join(corpus, "kept.jsonl.gz");
const leftOut = { resolution: new Map(), statement: new Map() };
const out = existsSync(join(store, "manifest")) ? undefined : createGzip({ level: 1 });
const writing = out && finished(out.pipe(createWriteStream(kept)));
for await (const line of createInterface({ input: createReadStream(data).pipe(createGunzip()) })) {
  if (!line) continue;
  const passage = JSON.parse(line);
  if (isLeftOut(passage.source, passage.doc)) {
    const kind = sources.statement.includes(passage.source) ? "statement" : "resolution";
    const document = leftOut[kind].get(passage.doc) ?? {
      id: passage.doc,
      source: passage.source,
      paragraphs: [],
    };
    document.paragraphs.push(passage);
    leftOut[kind].set(passage.doc, document);
  } else if (out && !out.write(`${line}\n`)) await new Promise((resolve) => out.once("drain", resolve));
}
if (out) {
  out.end();
  await writing;
  await buildAll();
  const cli = join(root, "server/dist/cli.js");
  spawnSync(process.execPath, [cli, "index", "--store", store, corpus], { stdio: "inherit" });
}

const bundle = join(tmpdir(), `penholder-typing-${process.pid}.mjs`);
await build({
  ...common,
  stdin: {
    contents: `export { createAsking } from "./test/bench/asking";
      export { fit } from "./test/bench/fitting";
      export { noCounts, typeDocument } from "./test/bench/simulation";
      export { createSuggester } from "./server/src/service/features/inline";
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
const index = await service.openStore(service.createNodeEnvironment(store, log), { readOnly: true });
const catalogue = service.createCatalogue();
const knowledge = { catalogue, glossary: service.createGlossary(), index, links: { language: "en" } };

/** The documents of a half, in the order of their hashes: a random one. */
const half = (kind, second) =>
  [...leftOut[kind].values()]
    .filter(({ id }) => ((hash(id) >>> 8) & 1) === second)
    .sort((x, y) => hash(x.id) - hash(y.id));
const typed = (document, kind, suggest, counts) =>
  service.typeDocument(
    document,
    {
      analyser: service.createDraftAnalyser(catalogue),
      languageId: `penholder-${kind}`,
      head: organs[document.source] ?? "",
    },
    suggest,
    counts,
  );

if (options.fit) {
  const trained = {};
  for (const kind of ["resolution", "statement"]) {
    const asking = service.createAsking(index, knowledge.glossary);
    const suggester = service.createSuggester();
    const asks = [];
    let place = 0;
    // The places that a delegate comes to who takes what is right: so the weights learn from what is left to guess.
    for (const document of half(kind, 0).slice(0, kind === "resolution" ? 2 * many : many)) {
      const suggest = async (draft, offset, rest) => {
        if (place++ % (kind === "resolution" ? 2 : 4) === 0) {
          const ask = await asking(draft, offset, rest);
          if (ask) asks.push(ask);
        }
        const [first] = await suggester.find(knowledge, draft, offset);
        return first && rest.startsWith(first.text) ? first.text : undefined;
      };
      await typed(document, kind, suggest, service.noCounts());
    }
    trained[kind] = service.fit(asks);
    console.log(`${kind}: ${asks.length} places`);
  }
  writeFileSync(
    join(root, "server/src/service/continuation/trained.ts"),
    `import type { DraftKind } from "./draftKind";
import type { Weights } from "./weights";

/**
 * Weights by kind of draft, in the order of \`evidenceNames\` and \`doubtNames\`. Written by
 * \`node test/bench/typing-simulation.mjs --fit\` from documents that were left out of the index.
 */
export const trained: Readonly<Record<DraftKind, Weights>> = ${JSON.stringify(trained)};
`,
  );
  spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["check", "--write", "server/src/service/continuation/trained.ts"],
    {
      cwd: root,
    },
  );
  index.close();
  process.exit(0);
}

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
for (const kind of ["resolution", "statement"]) {
  const suggester = service.createSuggester();
  const counts = service.noCounts();
  const documents = half(kind, 1).slice(0, kind === "resolution" ? many : many / 2);
  for (const document of documents) {
    const suggest = async (draft, offset) => (await suggester.find(knowledge, draft, offset))[0]?.text;
    await typed(document, kind, suggest, counts);
  }
  const { characters, saved, savedWhole, asked, shown, right, accepted, whole, atClause, times } = counts;
  times.sort((x, y) => x - y);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
  console.log(
    [
      `${documents.length} ${kind}s, ${characters} characters, ${index.size.passages} passages in the index:`,
      `  ${percent(saved, characters)} of the characters saved (${percent(savedWhole, characters)} by suggestions taken whole)`,
      `  shown at ${shown} of ${asked} places; ${percent(right, shown)} of them right in their first three words`,
      `  of ${accepted} accepted, ${percent(whole, accepted)} taken whole, ${percent(atClause, accepted)} end where a clause ends`,
      `  p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, the analysis of the draft included`,
    ].join("\n"),
  );
}
index.close();
