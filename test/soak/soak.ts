import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { CorpusStatus } from "../../server/src/protocol/requests";
import { makeDraft } from "../bench/draft";
import { residentMemory } from "../bench/memory";
import { readPassages } from "../bench/passages";
import { createRandom } from "../bench/random";
import { timed } from "../bench/statistics";
import { typing } from "../bench/typing";
import { compareTenths, round, type Sample } from "./judge";

interface Task {
  readonly root: string;
  readonly folder: string;
  readonly corpus: string;
  readonly minutes: number;
  readonly seed: number;
}
const { root, folder, corpus, minutes, seed } = JSON.parse(process.argv[2] ?? "") as Task;
const random = createRandom(seed);

// The delegate's folders: one with a file or two that change, and one that comes and goes.
const changing = join(folder, "work", "changing");
const coming = join(folder, "work", "coming");
for (const path of [changing, coming]) mkdirSync(path, { recursive: true });
const passages = await readPassages(corpus);
const speech = () =>
  `Remarks of ${random.below(28) + 1} May 20${10 + random.below(13)}\n\n${Array.from({ length: 20 }, () => random.pick(passages).text).join("\n\n")}\n`;
const speechFile = (of: string) => join(of, `speech-${random.below(8)}.txt`);
for (let file = 0; file < 8; file += 1)
  for (const of of [changing, coming]) writeFileSync(join(of, `speech-${file}.txt`), speech());

const uriOf = (path: string) => pathToFileURL(path).toString();
const always = [corpus, changing].map(uriOf);
const settings = {
  corpus: { folders: always },
  agreedLanguage: { codeLens: false },
  similarPassages: { limit: 10 },
  myDelegation: "",
  links: { language: "en" },
};
const child = spawn(process.execPath, [join(root, "server/dist/cli.js"), "lsp", "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
  cwd: folder,
  env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), HOME: folder },
});
const connection = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
const complaints: string[] = [];
connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
  if (type <= 1) complaints.push(message);
});
connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
  items.map(() => settings),
);
for (const method of [
  "client/registerCapability",
  "client/unregisterCapability",
  "window/workDoneProgress/create",
])
  connection.onRequest(method, () => null);
for (const what of ["codeLens", "semanticTokens", "textDocumentContent", "diagnostic"])
  connection.onRequest(`workspace/${what}/refresh`, () => null);
connection.listen();

/** No answer may take longer: it would never come. Milliseconds. */
const longestAnswer = 120_000;
let requests = 0;
async function ask<R>(method: string, params: object): Promise<R> {
  requests += 1;
  let stop: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    stop = setTimeout(() => reject(new Error(`${method} was not answered`)), longestAnswer);
  });
  try {
    return await Promise.race([connection.sendRequest<R>(method, params), silence]);
  } finally {
    clearTimeout(stop);
  }
}
const tell = (method: string, params: object) => connection.sendNotification(method, params);

await ask("initialize", {
  processId: process.pid,
  rootUri: uriOf(join(folder, "work")),
  workspaceFolders: [{ uri: uriOf(join(folder, "work")), name: "work" }],
  capabilities: {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    },
    textDocument: {
      hover: { contentFormat: ["markdown"] },
      inlineCompletion: {},
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
  initializationOptions: { settings },
});
await tell("initialized", {});

/** Ends when nothing is read any more. */
async function settled(): Promise<CorpusStatus> {
  for (;;) {
    const status = await ask<CorpusStatus>("penholder/status", {});
    if (!status.indexing && !status.reading && status.folders.length > 0) return status;
    await wait(100);
  }
}

const samples: Sample[] = [];
let began = performance.now();
const measured = async <R>(kind: string, work: () => Promise<R>): Promise<R> => {
  const { value, milliseconds } = await timed(work);
  samples.push({ kind, at: performance.now() - began, value: milliseconds });
  return value;
};

/** Between two words of a quick typist, in milliseconds: most of the time a server waits. */
const betweenWords = 40;
let drafts = 0;

/** One draft: opened, written in, looked at from all sides, closed. */
async function writeDraft(): Promise<void> {
  drafts += 1;
  const isResolution = drafts % 2 === 0;
  const draft = makeDraft(passages, random, { words: 1500, sentences: 12 });
  const uri = uriOf(join(folder, "work", `draft-${drafts}.${isResolution ? "resolution" : "statement"}.md`));
  const textDocument = { uri };
  const languageId = isResolution ? "penholder-resolution" : "penholder-statement";
  await tell("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text: draft.text } });
  let version = 1;
  for (const { line, character, text } of typing(draft, 40)) {
    const position = { line, character };
    const behind = { line, character: character + text.length };
    await measured("suggestion", async () => {
      await tell("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: position, end: position }, text }],
      });
      return ask("textDocument/inlineCompletion", {
        textDocument,
        position: behind,
        context: { triggerKind: 2 },
      });
    });
    await measured("hover", () => ask("textDocument/hover", { textDocument, position }));
    if (version % 8 === 0)
      await measured("similar passages", () =>
        ask("penholder/similar", { textDocument, position, limit: 10 }),
      );
    await wait(betweenWords);
  }
  await measured("outline", () => ask("textDocument/documentSymbol", { textDocument }));
  await measured("links", () => ask("textDocument/documentLink", { textDocument }));
  await measured("comparison", () => ask("penholder/compareDraft", { textDocument }));
  await measured("search", () =>
    ask("penholder/search", { query: random.pick(draft.sentences).slice(0, 30) }),
  );
  if (settings.agreedLanguage.codeLens) await ask("textDocument/codeLens", { textDocument });
  await tell("textDocument/didClose", { textDocument });
}

async function changeFile(): Promise<void> {
  const path = speechFile(random.below(2) === 0 ? changing : coming);
  const gone = random.below(4) === 0;
  if (gone) rmSync(path, { force: true });
  else writeFileSync(path, speech());
  await tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type: gone ? 3 : 2 }] });
}

async function toggleSettings(): Promise<void> {
  settings.agreedLanguage.codeLens = random.below(2) === 0;
  settings.similarPassages.limit = 5 + random.below(10);
  settings.myDelegation = random.pick(["", "Norway", "China"]);
  settings.links.language = random.pick(["en", "fr", "es"]);
  await tell("workspace/didChangeConfiguration", { settings: null });
}

/** The folder that comes and goes: another corpus, with a store of its own. */
async function toggleFolder(): Promise<void> {
  const has = settings.corpus.folders.length > always.length;
  settings.corpus.folders = has ? always : [...always, uriOf(coming)];
  await tell("workspace/didChangeConfiguration", { settings: null });
}

// Both corpora are read once, and everything is done once, before anything is counted.
const status = await settled();
console.log(`${status.passages} passages, ${status.documents} documents; ${minutes} minutes, seed ${seed} …`);
for (let turn = 0; turn < 2; turn += 1) {
  await toggleFolder();
  await wait(1000);
  await settled();
}
for (let turn = 0; turn < 3; turn += 1) await writeDraft();
samples.length = 0;
requests = 0;
began = performance.now();
const length = minutes * 60_000;
const sinceFolder = { at: 0 };
for (let next = 0; performance.now() - began < length; next += 1) {
  await writeDraft();
  await changeFile();
  if (next % 2 === 1) await toggleSettings();
  const elapsed = performance.now() - began;
  if (elapsed - sinceFolder.at > length / 12) {
    sinceFolder.at = elapsed;
    await toggleFolder();
    await wait(500);
    await settled();
  }
  samples.push({ kind: "memory", at: performance.now() - began, value: residentMemory(child.pid) });
}
const compared = compareTenths(samples, length);
const last = await settled();
const ended = new Promise((resolve) => child.once("exit", resolve));
await connection.sendRequest("shutdown");
await tell("exit", {});
await Promise.race([ended, wait(5000)]);
child.kill();

console.log(`${requests} requests, ${drafts} drafts, ${last.passages} passages at the end; none unanswered.`);
for (const { kind, first, last } of compared)
  console.log(`  ${kind}: ${round(first)} → ${round(last)} ${kind === "memory" ? "MB" : "ms"}`);
writeFileSync(
  join(root, "test/dist/soak/result.json"),
  JSON.stringify({ minutes, seed, requests, drafts, compared, complaints, samples }),
);
const wrong = [...compared.flatMap(({ wrong }) => wrong ?? []), ...complaints.slice(0, 5)];
for (const sentence of wrong) console.error(sentence);
if (wrong.length > 0) process.exit(1);
console.log("The last tenth is as the first.");
