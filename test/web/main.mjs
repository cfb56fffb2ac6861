// VS Code for the Web in a real browser, as managed machines have it: extensions in a frame of another site, site data
// forbidden. Needs Chromium; builds nothing: run `npm run build` first.
// `node test/web/main.mjs [word…]` takes only the steps whose name holds a word.
import { until } from "../editor/driver.mjs";
import { corpusOf, lampOf, sentenceOf } from "./corpus.mjs";
import { WebDesk } from "./desk.mjs";

const documents = 120;
const draft = "draft.statement";
/** The first document's sentence, so that it is found; and one of the last, so that all were read. */
const files = {
  [draft]: `${sentenceOf(0)}\n\n${sentenceOf(documents - 1)}\n`,
  ...corpusOf(documents),
};

const steps = [
  [
    "in a frame of another site the index is kept, and after a reload it is there without a file read again",
    kept,
  ],
  ["where a site may keep nothing everything is found, and the view's list is offered", nothingKept],
];

const words = process.argv.slice(2);
let failed = 0;
let passed = 0;
for (const [name, step] of steps) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  // Once more, with another desk, where it fails: a browser on a busy machine loses a key now and then. It is told.
  if ((await take(name, step, "again: ")) || (await take(name, step, "FAILED"))) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** Takes a step with a desk of its own; whether it passed. A failure is told with `called` before it. */
async function take(name, step, called) {
  const started = Date.now();
  let desk;
  const open = (options = {}) => {
    desk = new WebDesk({ files, ...options });
    return desk;
  };
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  try {
    const said = await step(open);
    console.log(`ok     ${name} (${seconds()} s)${said ? `: ${said}` : ""}`);
    return true;
  } catch (error) {
    console.log(`${called} ${name} (${seconds()} s): ${error.message}`);
    await desk?.pictures(`failed-web-${name.replace(/\W+/g, "-").slice(0, 40)}`);
    return false;
  } finally {
    await desk?.clear();
  }
}

async function kept(open) {
  const desk = open({ forbids: "third parties" });
  const window = await desk.open();
  await window.load(draft);
  await window.documentsRead(documents);
  const frames = window.page.frames().map((frame) => new URL(frame.url()).hostname);
  if (!frames.some((name) => name.endsWith(".elsewhere.localhost")))
    throw new Error(`the extensions run in none of another site: ${frames.join(", ")}`);
  desk.forget();
  await window.load(draft);
  await window.documentsRead(documents);
  const again = desk.corpusRead();
  if (again.length > 0) throw new Error(`read again: ${again.join(", ")}`);
  const [, found, milliseconds] =
    /Opened the index in \S+: (\d+) documents.*in (\d+) ms/.exec(await window.logSays(/Opened the index/)) ??
    [];
  if (Number(found) !== documents) throw new Error(`the index held ${found} documents when it was opened`);
  return `${found} documents, opened in ${milliseconds} ms`;
}

async function nothingKept(open) {
  const desk = open({ forbids: "everything" });
  const window = await desk.open();
  await window.load(draft);
  await window.documentsRead(documents);
  await window.finds(lampOf(documents - 1), sentenceOf(documents - 1).slice(0, 40));
  const said = await window.reportSays(/does not keep.*may not store data/);
  await window.command("Penholder: Show Similar Passages");
  await until("the offer of a list", async () =>
    (await window.notifications()).some((text) => text.includes("offered as a list")),
  );
  await window.screenshot("web-list-offered");
  await window.pick("Penholder: Show Similar Passages", "Similar Passages");
  let rows = [];
  await until(
    () => `the first document's sentence (the list shows: ${rows.slice(0, 4).join(" / ")})`,
    async () => {
      rows = await window.quickRows();
      return rows.some((row) => row.includes(sentenceOf(0).slice(0, 40)));
    },
  );
  await window.screenshot("web-list");
  return said;
}
