// Measures the passage index on the passages of ../shared/data: build, size, load, memory, answers per kind of query.
// `node test/bench/passage-index.mjs [passages] [store folder]`; a store that is there already is not built again.
import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { createGunzip } from "node:zlib";
import { build } from "esbuild";
import { common } from "../../.ci/build.mjs";

const data = new URL("../../../shared/data/passages_en.jsonl.gz", import.meta.url);
if (!existsSync(data)) {
  console.log("Nothing to measure with: ../shared/data is missing.");
  process.exit(0);
}
const most = Number(process.argv[2] ?? 1e9);
const folder = process.argv[3] ?? join(tmpdir(), `penholder-bench-${most === 1e9 ? "all" : most}`);
const bundle = join(tmpdir(), `penholder-bench-${process.pid}.mjs`);
await build({
  ...common,
  entryPoints: ["server/src/service/search/store.ts"],
  outfile: bundle,
  platform: "node",
  format: "esm",
  minify: true,
});
const { openStore } = await import(pathToFileURL(bundle).href);
rmSync(bundle);

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const slices = { longest: 0, last: 0 };
const environment = {
  files: undefined,
  storage: {
    list: async () => readdirSync(folder),
    open: async (name) => {
      const path = join(folder, name);
      if (!existsSync(path)) return undefined;
      const file = openSync(path);
      return {
        size: fstatSync(file).size,
        read(offset, length) {
          const bytes = new Uint8Array(length);
          if (readSync(file, bytes, 0, length, offset) !== length) throw new Error("too short");
          return bytes;
        },
        readInto(offset, target) {
          if (readSync(file, target, 0, target.length, offset) !== target.length)
            throw new Error("too short");
        },
        close: () => closeSync(file),
      };
    },
    write: async (name, parts) => {
      const file = await open(join(folder, `${name}.tmp`), "w");
      for (const part of parts) await file.writeFile(part);
      await file.close();
      renameSync(join(folder, `${name}.tmp`), join(folder, name));
      slices.last = processorTime();
    },
    remove: async (name) => rmSync(join(folder, name), { force: true }),
    lock: async () => ({ release: async () => undefined }),
  },
  timer: {
    now: () => performance.now(),
    today: () => Date.now(),
    after: () => () => undefined,
    pause: () => {
      // The processor's time: on a busy machine the clock's says little.
      slices.longest = Math.max(slices.longest, processorTime() - slices.last);
      return new Promise((resolve) =>
        setImmediate(() => {
          slices.last = processorTime();
          resolve();
        }),
      );
    },
  },
  log: { error: console.error, warn: console.warn, info: () => undefined },
  codec: {
    decodeUtf8: (
      (decoder) => (bytes) =>
        decoder.decode(bytes)
    )(new TextDecoder("utf-8", { fatal: true })),
    encodeInto: (
      (encoder) => (text, target) =>
        encoder.encodeInto(text, target).written
    )(new TextEncoder()),
    encodeUtf8: (
      (encoder) => (text) =>
        encoder.encode(text)
    )(new TextEncoder()),
  },
};

const kinds = { UNGDC: "spoken", SC_speech: "spoken" };
async function* passages() {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(data).pipe(createGunzip()) })) {
    if (count++ >= most) break;
    yield JSON.parse(line);
  }
}
async function* documents() {
  let document;
  for await (const { id, doc, title, date, source, lang, text, num } of passages()) {
    if (document && document.id !== `file:///p.jsonl.gz#${doc}`) {
      yield document;
      document = undefined;
    }
    document ??= {
      id: `file:///p.jsonl.gz#${doc}`,
      uri: "file:///p.jsonl.gz",
      title,
      date,
      symbol: doc.replaceAll(" ", ""),
      kind: kinds[source] ?? "adopted",
      language: lang,
      source,
      passages: [],
    };
    document.passages.push({ text, line: 0, id, ...(num ? { number: num } : {}) });
  }
  if (document) yield document;
}

mkdirSync(folder, { recursive: true });
if (!readdirSync(folder).includes("manifest")) {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const begun = performance.now();
  slices.last = processorTime();
  const store = await openStore(environment);
  const writer = await store.writer();
  await writer.put("file:///p.jsonl.gz", documents(), () => ({
    uri: "file:///p.jsonl.gz",
    size: 1,
    modified: 1,
    reader: 1,
    documents: 1,
    passages: 1,
  }));
  await writer.commit();
  clearInterval(watch);
  console.log(
    `build ${((performance.now() - begun) / 1000).toFixed(1)} s, ${(processorTime() / 1000).toFixed(1)} s of processor, longest slice ${slices.longest.toFixed(1)} ms,`,
  );
  console.log(
    `  ${((await writer.bytes()) / 1e6).toFixed(1)} MB on disk, peak RSS ${(peak / 1e6).toFixed(0)} MB`,
  );
  await writer.close();
  store.close();
}
for (const part of ["texts", "index", "grams", "words"]) {
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${part}`));
  const bytes = files.reduce((sum, name) => {
    const file = openSync(join(folder, name));
    const { size } = fstatSync(file);
    closeSync(file);
    return sum + size;
  }, 0);
  console.log(`  ${part}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

globalThis.gc?.();
const before = process.memoryUsage().rss;
let begun = performance.now();
const store = await openStore(environment);
console.log(
  `load ${(performance.now() - begun).toFixed(1)} ms, ${store.status.passages} passages in ${store.status.documents} documents`,
);
const loaded = process.memoryUsage().rss;

/** A generator of numbers that are the same in every run. */
function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const random = randomNumbers(7);
const sample = [];
const vocabulary = [];
let n = 0;
for await (const passage of passages()) {
  n += 1;
  const words = passage.text.split(/\s+/);
  if (n % 50 === 0) vocabulary.push(words[random(words.length)]);
  if (
    words.length >= 30 &&
    words.length <= 150 &&
    n % Math.max(1, Math.floor(store.status.passages / 600)) === 0
  ) {
    sample.push({ id: passage.id, words, text: passage.text });
  }
}
const changed = (words, share) =>
  words.map((word) => (random(1000) < share * 1000 ? vocabulary[random(vocabulary.length)] : word)).join(" ");
const piece = (words, length) => {
  const from = random(Math.max(1, words.length - length));
  return words.slice(from, from + length);
};

async function measure(name, queries, ask, isRight) {
  for (const query of queries.slice(0, 40)) await ask(query.q);
  const times = [];
  let first = 0;
  let ten = 0;
  let found = 0;
  const cpu = process.cpuUsage();
  for (const query of queries) {
    const start = performance.now();
    const answer = await ask(query.q);
    times.push(performance.now() - start);
    const place = answer.findIndex((hit) => isRight(hit, query));
    if (place === 0) first += 1;
    if (place >= 0 && place < 10) ten += 1;
    if (place >= 0) found += 1;
  }
  const used = process.cpuUsage(cpu);
  const mean = ((used.user + used.system) / 1000 / queries.length).toFixed(2);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  const share = (count) => ((100 * count) / queries.length).toFixed(1);
  console.log(
    `${name.padEnd(34)} n=${queries.length} p50 ${at(0.5)} p95 ${at(0.95)} max ${times.at(-1).toFixed(2)} ms, mean CPU ${mean} ms; ` +
      `first ${share(first)} %, in ten ${share(ten)} %, found ${share(found)} %`,
  );
}
const isPassage = (hit, { id }) => hit.passage.id === id || hit.repeats?.some((repeat) => repeat.id === id);
const similar = (q) => store.search.similar(q);
await measure(
  "similar, 15 % changed",
  sample.map(({ id, words }) => ({ id, q: changed(words, 0.15) })),
  similar,
  isPassage,
);
await measure(
  "similar, half",
  sample.map(({ id, words }) => ({ id, q: words.slice(0, words.length >> 1).join(" ") })),
  similar,
  isPassage,
);
await measure(
  "similar, 20 words, 40 % changed",
  sample.map(({ id, words }) => ({ id, q: changed(piece(words, 20), 0.4) })),
  similar,
  isPassage,
);
await measure(
  "verbatim, paragraph",
  sample.map(({ id, text }) => ({ id, q: text })),
  (q) => store.search.verbatim(q),
  isPassage,
);
for (const length of [8, 10, 12]) {
  const queries = sample.map(({ id, words }, i) => {
    const other = sample[(i + 17) % sample.length].words;
    return { id, q: [...other.slice(0, 20), ...piece(words, length), ...other.slice(20, 40)].join(" ") };
  });
  await measure(
    `verbatim, run of ${length} planted`,
    queries,
    (q) => store.search.verbatim(q, { limit: 50 }),
    isPassage,
  );
}
await measure(
  "keyword, 3 words",
  sample.map(({ id, words }) => ({ id, q: [0, 0, 0].map(() => words[random(words.length)]).join(" ") })),
  (q) => store.search.keyword(q),
  isPassage,
);
await measure(
  "keyword, last a prefix",
  sample.map(({ id, words }) => ({
    id,
    q: `${words[random(words.length)]} ${words[random(words.length)].slice(0, 3)}`,
  })),
  (q) => store.search.keyword(q),
  isPassage,
);
await measure(
  "keyword, a typo",
  sample.map(({ id, words }) => {
    const long = words.filter((word) => word.length > 7)[0] ?? words[0];
    return { id, q: `${long.slice(0, 2)}${long.slice(3)} ${words[random(words.length)]}` };
  }),
  (q) => store.search.keyword(q),
  isPassage,
);
const goesOn = (hit, { rest }) => rest.startsWith(hit.text.slice(0, 12));
for (const length of [3, 5, 8]) {
  const queries = sample.flatMap(({ text }) => {
    const typed = text.split(" ").slice(0, length).join(" ");
    return typed.length < text.length ? [{ q: typed, rest: text.slice(typed.length) }] : [];
  });
  await measure(
    `continuations, first ${length} words`,
    queries,
    (q) => store.search.continuations(q),
    goesOn,
  );
}
await measure(
  "continuations, in a word",
  sample.map(({ text }) => ({ q: text.slice(0, 42), rest: text.slice(42) })),
  (q) => store.search.continuations(q),
  goesOn,
);
await measure(
  "phrase, 2 words",
  sample.map(({ id, words }) => ({ id, q: piece(words, 2).join(" ") })),
  async (q) => (await store.search.phrase(q)).passages.map((passage) => ({ passage })),
  isPassage,
);
await measure(
  "phrase, 4 words",
  sample.map(({ id, words }) => ({ id, q: piece(words, 4).join(" ") })),
  async (q) => (await store.search.phrase(q)).passages.map((passage) => ({ passage })),
  isPassage,
);
begun = performance.now();
await store.search.documents();
console.log(`a list of all documents prepared in ${(performance.now() - begun).toFixed(1)} ms`);
globalThis.gc?.();
const mb = (bytes) => (bytes / 1e6).toFixed(0);
console.log(
  `RSS: ${mb(loaded - before)} MB added by loading, ${mb(process.memoryUsage().rss - before)} MB after all queries`,
);
store.close();
