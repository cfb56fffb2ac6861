// What a corpus takes of a browser's memory: VS Code for the Web with the first documents of ../shared/corpus, before the
// first is read, when all are read, and after a reload. Needs Chromium on Linux, and `npm run build` before.
// `node test/bench/web-memory.mjs [--documents 1000 | --passages FILE.jsonl.gz]`
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../.ci/setup.mjs";
import { until } from "../editor/driver.mjs";
import { WebDesk } from "../web/desk.mjs";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "1000" }, passages: { type: "string" } },
});
const folder = join(root, "../shared/corpus");
if (!existsSync(folder)) {
  console.log("There is no ../shared/corpus to measure with.");
  process.exit(0);
}
const draft = "draft.statement";
const desk = new WebDesk({
  files: { [draft]: "The Council reaffirms its support.\n", ...(values.passages ? passages() : documents()) },
  forbids: "third parties",
});
/** Longer than any machine takes, in milliseconds. */
const patience = 30 * 60_000;
/** How long memory is given to settle, in milliseconds. */
const rest = 10_000;
try {
  desk.room = 0;
  const window = await desk.open();
  await window.load(draft);
  await until("the first question for a document", () => desk.corpusRead().length > 0, patience);
  const before = await settled();
  tell("before the first document", before);
  let most = before;
  const watch = setInterval(() => {
    const now = memory();
    if (now.pages > most.pages) most = now;
  }, 1000);
  desk.room = Number.POSITIVE_INFINITY;
  await until("all documents", async () => / documents$/.test(await window.corpus()), patience);
  const read = await settled();
  clearInterval(watch);
  tell("at most, while they were read", most, before);
  tell("all read", read, before);
  await window.load(draft);
  await until("all documents", async () => / documents$/.test(await window.corpus()), patience);
  tell("after a reload", await settled(), before);
  const { documents, milliseconds, after } = await window.opened();
  console.log(
    `the index of ${documents} documents was opened in ${milliseconds} ms, ${after} ms after Penholder began`,
  );
} finally {
  await desk.clear();
}

function documents() {
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .slice(0, Number(values.documents))
    .map((path) => readFileSync(path, "utf8"));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${texts.length} documents, ${inMegabytes(bytes)} of text.`);
  return Object.fromEntries(texts.map((text, number) => [`corpus/${number}.txt`, text]));
}

/** One file that holds a passage in each line. */
function passages() {
  const bytes = readFileSync(values.passages);
  console.log(`${values.passages}, ${inMegabytes(bytes.length)}.`);
  return { "corpus/passages.jsonl.gz": bytes };
}

async function settled() {
  await new Promise((resolve) => setTimeout(resolve, rest));
  return memory();
}

/** Bytes that the processes of the desk's browser hold: those of pages with their workers, and the others. */
function memory() {
  const parents = new Map();
  let browser;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(id, /\) . (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8"))[1]);
      const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
      if (command.includes(desk.profile) && !command.includes("--type=")) browser = id;
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (id) => id !== undefined && (id === browser || isBelow(parents.get(id)));
  const sum = { pages: 0, others: 0 };
  for (const id of [...parents.keys()].filter(isBelow)) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
      // What several processes share counts for each with its part.
      const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))[1];
      sum[command.includes("--type=renderer") ? "pages" : "others"] += Number(kilobytes) * 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}

function tell(when, { pages, others }, before) {
  const more = before
    ? ` (${pages >= before.pages ? "+" : "-"}${inMegabytes(Math.abs(pages - before.pages))})`
    : "";
  console.log(
    `${when}: pages and workers ${inMegabytes(pages)}${more}, the rest of the browser ${inMegabytes(others)}`,
  );
}

function inMegabytes(count) {
  return `${Math.round(count / 1e6)} MB`;
}
