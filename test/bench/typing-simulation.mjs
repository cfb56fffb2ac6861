// How much typing the continuations save: documents that are left out of the index are typed word by word (see
// simulation.ts for what counts as accepted). `node test/bench/typing-simulation.mjs`, or `npm run bench -- --typing`.
//   --documents N   how many resolutions are typed, and half as many statements (20)
//   --statements N  how many statements instead
//   --from N        passes over the first N documents of each kind
//   --first         types documents of the half for fitting, to look at while something is changed
//   --list FILE     writes what was shown, with its context and what was written in its place
//   --nobody        whose statements they are is not told (as when the setting is empty)
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
  options: {
    documents: { type: "string" },
    statements: { type: "string" },
    from: { type: "string" },
    first: { type: "boolean" },
    list: { type: "string" },
    fit: { type: "boolean" },
    nobody: { type: "boolean" },
  },
});
const many = Number(options.documents ?? 20);
const skipped = Number(options.from ?? 0);
const manyStatements = Number(options.statements ?? many / 2);
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
      export { trained } from "./server/src/service/continuation/trained";
      export { createSuggester } from "./server/src/service/features/inline";
      export { openStore } from "./server/src/service/search/store";
      export { createNodeEnvironment } from "./server/src/node/environment";
      export { createCatalogue } from "./server/src/service/references/catalogue";
      export { createGlossary } from "./server/src/service/glossary/glossary";
      export { speakingIn } from "./server/src/service/corpus/speaker";
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
const knowledge = { catalogue, glossary: service.createGlossary(), index, links: { language: "en" } };

/** What a suggestion may ask of while this document is typed: the delegate has said which delegation writes. */
const knowing = ({ paragraphs }) => {
  const { delegation } = options.nobody ? {} : service.speakingIn(paragraphs[0].title ?? "");
  return delegation ? { ...knowledge, myDelegation: delegation } : knowledge;
};

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
  // The places that a delegate comes to who takes what is right: so the weights learn from what is left to guess.
  const placesOf = async (kind, look) => {
    const suggester = service.createSuggester();
    let place = 0;
    for (const document of half(kind, 0).slice(0, kind === "resolution" ? 2 * many : many)) {
      const known = knowing(document);
      const suggest = async (draft, offset, rest) => {
        if (place++ % (kind === "resolution" ? 2 : 4) === 0)
          await look(draft, offset, rest, known.myDelegation);
        const [first] = await suggester.find(known, draft, offset);
        return first && rest.startsWith(first.text) ? first.text : undefined;
      };
      await typed(document, kind, suggest, service.noCounts());
    }
  };
  const { trained } = service;
  for (const kind of ["resolution", "statement"]) {
    const asking = service.createAsking(index, knowledge.glossary);
    const asks = [];
    await placesOf(kind, async (...at) => {
      const ask = await asking.candidates(...at);
      if (ask) asks.push(ask);
    });
    trained[kind] = service.fit(asks);
    console.log(`${kind}: ${asks.length} places`);
  }
  const asking = service.createAsking(index, knowledge.glossary);
  const phrases = [];
  await placesOf("statement", async (...at) => phrases.push(...(await asking.phrases(...at))));
  console.log(`${phrases.length} phrases`);
  writeFileSync(
    join(root, "server/src/service/continuation/trained.ts"),
    `import type { DraftKind } from "./draftKind";
import type { Weights } from "./weights";

/**
 * Weights by kind of draft, in the order of \`evidence\` and \`doubt\`. Written by
 * \`node test/bench/typing-simulation.mjs --fit\` from documents that were left out of the index.
 */
export const trained: Readonly<Record<DraftKind, Weights>> = ${JSON.stringify(trained)};

/** Weights of a phrase of a statement, in the order of \`phraseFeatures\`; fitted in the same way. */
export const trainedPhrase: readonly number[] = ${JSON.stringify(service.fit(phrases).evidence)};
`,
  );
  spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["check", "--write", "server/src/service/continuation/trained.ts"],
    {
      cwd: root,
    },
  );
  opened.close();
  process.exit(0);
}

/** What was shown, with what stands before it and what was written. */
const listed = options.list ? [] : undefined;
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
for (const kind of ["resolution", "statement"]) {
  const suggester = service.createSuggester();
  const counts = service.noCounts();
  const documents = half(kind, options.first ? 0 : 1).slice(
    skipped,
    skipped + (kind === "resolution" ? many : manyStatements),
  );
  if (documents.length === 0) continue;
  for (const document of documents) {
    const known = knowing(document);
    const suggest = async (draft, offset, rest) => {
      const [first] = await suggester.find(known, draft, offset);
      if (first && listed) listed.push([kind, document, draft.text.slice(0, offset), first, rest]);
      return first?.text;
    };
    await typed(document, kind, suggest, counts);
  }
  const { characters, saved, savedWhole, asked, shown, right, accepted, whole, atClause, times } = counts;
  times.sort((x, y) => x - y);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
  console.log(
    [
      `${documents.length} ${kind}s, ${characters} characters, ${opened.status.passages} passages in the index:`,
      `  ${percent(saved, characters)} of the characters saved (${percent(savedWhole, characters)} by suggestions taken whole)`,
      `  shown at ${shown} of ${asked} places; ${percent(right, shown)} of them right in their first three words`,
      `  of ${accepted} accepted, ${percent(whole, accepted)} taken whole, ${percent(atClause, accepted)} end where a clause ends`,
      `  p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, the analysis of the draft included`,
    ].join("\n"),
  );
}
opened.close();
if (listed) {
  const line = (text) => text.replaceAll(/\s/g, " ");
  const rows = listed.map(([kind, document, before, { text, confidence, documents, passage }, rest]) =>
    [
      kind,
      document.id,
      confidence.toFixed(2),
      documents,
      passage?.document.id ?? "",
      line(before.slice(-160)),
      line(text),
      line(rest.slice(0, text.length + 30)),
    ].join("\t"),
  );
  writeFileSync(options.list, rows.join("\n"));
}
