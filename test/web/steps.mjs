// What must hold in VS Code for the Web: each a fact, and how it is tried. `open` makes a desk of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";
import { until } from "../editor/driver.mjs";
import { corpusOf, lampOf, sentenceOf } from "./corpus.mjs";

const documents = 120;
/** Milliseconds after Penholder began until its index must be there, on the slowest and busiest machine. */
const latest = 20_000;
const draft = "draft.statement";
const resolution = "draft.resolution.md";
const citation = "resolution 1540 (2004)";
const twoWords = /\p{L}{2,} \p{L}{2,}/u;
/** The first document's sentence, so that it is found; and one of the last, so that all were read. */
export const files = {
  [draft]: `${sentenceOf(0)}\n\n${sentenceOf(documents - 1)}\n`,
  ...corpusOf(documents),
};

export const steps = [
  [
    "without drafts, corpus or glossary nothing of Penholder is loaded, and beside notes no server",
    nothingToDo,
  ],
  [
    "in a frame of another site the index is kept, and after a reload it is there without a file read again",
    kept,
  ],
  ["a window that is closed at 57 % of the reading has what was read until then", cutShort],
  ["without a network a window that is opened again has its index, and the list is offered", withoutNetwork],
  ["of two tabs at once one reads, and both find everything", twoTabs],
  ["where the browser keeps a little only everything is found, and that it is full is said", full],
  ["where a site may keep nothing everything is found, and the view's list is offered", nothingKept],
  ["in a made-up language of marks nothing that Penholder says is left in English", inMarks],
];

async function nothingToDo(open) {
  const files = {
    "main.js": "export const one = 1;\n",
    "notes.md": "# Notes\n",
    "a.statement": "We agree.\n",
  };
  // Not "drafts": that name tells that drafts are written there.
  const desk = open({ files, called: "program" });
  const window = await desk.open();
  await window.load("main.js");
  for (const [file, script] of [
    ["notes.md", "client/dist/web.js"],
    ["a.statement", "server/dist/browser.js"],
  ]) {
    await window.openFile(file);
    await until(script, () => desk.asked.includes(`/penholder/${script}`));
    if (desk.asked.indexOf(`/penholder/${script}`) < desk.asked.indexOf(`/workspace/program/${file}`))
      throw new Error(`${script} was loaded before ${file} was opened`);
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
  return openedAgain(desk, window);
}

async function cutShort(open) {
  const desk = open();
  // As long as a slow network takes, so that what has been read is written a few times on the way.
  desk.slowness = 80;
  desk.room = Math.round(0.57 * documents);
  const window = await desk.open();
  await window.load(draft);
  await until("57 % of the files", () => desk.room === 0);
  desk.forget();
  desk.slowness = 0;
  await window.load(draft);
  // Not before: the window that is closed would go on.
  desk.room = Number.POSITIVE_INFINITY;
  await window.documentsRead(documents);
  const read = desk.corpusRead();
  const opened = await window.opened();
  if (opened.documents === 0) throw new Error("nothing of what had been read was there");
  if (new Set(read).size !== documents - opened.documents || read.length !== new Set(read).size)
    throw new Error(
      `${opened.documents} documents were there, and ${read.length} of ${documents} files were read`,
    );
  await window.finds(lampOf(documents - 1), sentenceOf(documents - 1).slice(0, 40));
  return `${opened.documents} documents were there; whole again: ${await openedAgain(desk, window)}`;
}

async function withoutNetwork(open) {
  const desk = open({ forbids: "third parties", lasting: true });
  const window = await desk.open();
  await window.load(draft);
  await window.documentsRead(documents);
  desk.offline = true;
  const said = await openedAgain(desk, window);
  await window.listOffered(sentenceOf(0).slice(0, 40));
  return said;
}

async function twoTabs(open) {
  const desk = open({ forbids: "third parties" });
  desk.room = documents / 2;
  const first = await desk.open();
  await first.load(draft);
  await until("half of the files", () => desk.room === 0);
  const second = await desk.open();
  await second.load(draft);
  desk.room = Number.POSITIVE_INFINITY;
  for (const window of [second, first]) {
    await window.page.bringToFront();
    await window.documentsRead(documents);
    await window.finds(lampOf(documents - 1), sentenceOf(documents - 1).slice(0, 40));
  }
  const read = desk.corpusRead();
  if (read.length > documents) throw new Error(`${read.length} times a file of ${documents} was read`);
}

async function full(open) {
  const desk = open({ forbids: "third parties", quota: 500_000 });
  const window = await desk.open();
  await window.load(draft);
  await window.documentsRead(documents);
  await window.finds(lampOf(documents - 1), sentenceOf(documents - 1).slice(0, 40));
  return window.reportSays(/does not keep.*may be full/);
}

async function nothingKept(open) {
  const desk = open({ forbids: "everything" });
  const window = await desk.open();
  await window.load(draft);
  await window.documentsRead(documents);
  await window.finds(lampOf(documents - 1), sentenceOf(documents - 1).slice(0, 40));
  const said = await window.reportSays(/does not keep.*may not store data/);
  await window.listOffered(sentenceOf(0).slice(0, 40));
  return said;
}

/** Each of Penholder's sentences stands between marks, as if that were a translation: what stands outside bypasses it. */
async function inMarks(open) {
  const bundle = "l10n/bundle.l10n.fr.json";
  const keys = Object.keys(JSON.parse(readFileSync(join(root, bundle), "utf8"))).filter(
    (key) => !key.includes("#"),
  );
  const words = Object.fromEntries(keys.map((key) => [key, `⟦${key}⟧`]));
  const text = `Requests the keepers to recall ${citation};\n\n${sentenceOf(0)}\n`;
  const desk = open({
    files: { ...files, [resolution]: text },
    language: "fr",
    instead: { [`/penholder/${bundle}`]: words },
  });
  const window = await desk.open();
  await window.load(resolution);
  await window.documentsRead(documents);
  const seen = { status: [await window.corpus()] };
  await window.command("Penholder: Show Corpus Status");
  await until("the report on the corpus", async () => {
    seen.report = await window.quickRows();
    return seen.report.some((row) => row.includes("⟦"));
  });
  await window.press("Escape");
  for (const place of [citation, "Requests"]) {
    await window.openFile(resolution);
    await window.goTo(window.place(resolution, place, { offset: 2 }));
    seen[place] = (await window.hover(["⟦"])).split("\n");
    await window.closeHover();
  }
  await window.goTo(window.place(resolution, sentenceOf(0), { offset: 4 }));
  await window.command("Penholder: Show Similar Passages");
  const page = await window.webview("main#page article", 120_000);
  seen.view = (await page.locator("main#page").innerText()).split("\n");
  const [head, ...rows] = readFileSync(join(root, "server/data/bodies.tsv"), "utf8").trimEnd().split("\n");
  const french = head.split("\t").indexOf("fr");
  // Told as the data have them in the reader's language.
  const bodies = rows.map((row) => row.split("\t")[french]).filter((name) => name);
  // Words of documents, and the editor's own.
  const theirs =
    /keepers of Lamp|of island \d|weapons of mass destruction|report-\d|View Problem|Quick Fix|quick fixes/;
  for (const [what, lines] of Object.entries(seen)) {
    const left = lines
      .filter((line) => !theirs.test(line))
      .filter((line) =>
        twoWords.test(bodies.reduce((rest, name) => rest.replaceAll(name, ""), outside(line))),
      );
    if (left.length > 0) throw new Error(`${what} has outside of the marks: ${left.join(" / ")}`);
    if (!lines.some((line) => line.includes("⟦"))) throw new Error(`${what} says nothing of Penholder's own`);
  }
  return Object.keys(seen).join(", ");
}

/** What of a line stands outside of all marks; marks may stand in one another. */
function outside(line) {
  const rest = line.replace(/⟦[^⟦⟧]*⟧/g, "");
  return rest === line ? rest : outside(rest);
}

/** Opens the editor anew: the whole index must be there, without a file of the corpus read again. */
async function openedAgain(desk, window) {
  desk.forget();
  await window.load(draft);
  await window.documentsRead(documents);
  const again = desk.corpusRead();
  if (again.length > 0) throw new Error(`read again: ${again.join(", ")}`);
  const opened = await window.opened();
  if (opened.documents !== documents)
    throw new Error(`the index held ${opened.documents} documents when it was opened`);
  if (opened.after > latest) throw new Error(`it was there ${opened.after} ms after Penholder began`);
  await window.logSays(new RegExp(`Found ${documents} files, 0 new or changed`));
  return `${opened.documents} documents, opened in ${opened.milliseconds} ms, ${opened.after} ms after Penholder began`;
}
