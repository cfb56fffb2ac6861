import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { CorpusStatus } from "../../server/src/protocol/requests";
import { everyDocument } from "../../server/src/service/search/corpusSearch";
import { openStore } from "../../server/src/service/search/store";
import { createRandom } from "../bench/random";
import { worldIn } from "./rounds";

// Two windows and the command line on one store, while documents are added. One of them is killed at a random moment, and
// begun again; whatever one of them has said to be read is there in the end.
const [folder] = process.argv.slice(2) as [string];
/** Less than a minute, and on a slow machine as much longer as it takes until each has been killed and has been the first to say. */
const least = Date.now() + 40_000;
const most = Date.now() + 300_000;
const random = createRandom(7);
const corpus = join(folder, "corpus", "statements");
const store = join(folder, "store");
mkdirSync(corpus, { recursive: true });
const cli = join(process.cwd(), "server/dist/cli.js");
/** The documents that somebody has said to be read: the first so many that were added. */
let acknowledged = 0;
let added = 0;
const said = { windows: 0, commands: 0 };
let killed = 0;
const enough = () => killed > 5 && said.windows > 0 && said.commands > 0;
const goesOn = () => Date.now() < least || (!enough() && Date.now() < most);

const textOf = (number: number) =>
  `Madam President, in year ${number} the elders of the valley counted ${(number * 31) % 997} baskets, and asked that road ${(number * 17) % 89} be mended before the rains.`;

function add(): void {
  writeFileSync(join(corpus, `speech-${added}.txt`), `${textOf(added)}\n`);
  added += 1;
}

/**
 * A process that is killed at a random moment of its life, and begun again as long as there is time. The first one is left
 * alone until it has said what it has read: that tells how long a life is on this machine.
 */
async function keepAlive(begin: () => Life): Promise<void> {
  const start = performance.now();
  const first = begin();
  await Promise.race([first.said, first.done]);
  const usual = performance.now() - start;
  await end(first);
  while (goesOn()) {
    const life = begin();
    await Promise.race([life.done, wait(random.below(2 * usual))]);
    await end(life);
  }
}

interface Life {
  readonly child: ChildProcess;
  /** It has said for the first time how much is read. */
  readonly said: Promise<void>;
  readonly done: Promise<void>;
}

async function end({ child }: Life): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on("close", resolve));
  killed += 1;
  child.kill("SIGKILL");
  await ended;
}

/** An editor's window: it looks for what is new, and says how much it has read. */
function openWindow(): Life {
  const child = spawn(process.execPath, [cli, "lsp", "--stdio", "--store", store], {
    stdio: ["pipe", "pipe", "ignore"],
    cwd: folder,
  });
  child.stdin!.on("error", () => {});
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onError(() => {});
  connection.listen();
  let hasSaid = () => {};
  const said = new Promise<void>((resolve) => {
    hasSaid = resolve;
  });
  const work = async () => {
    const uri = pathToFileURL(join(folder, "corpus")).toString();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: { settings: { corpus: { folders: [uri] } } },
    });
    await connection.sendNotification("initialized", {});
    for (;;) {
      const before = added;
      await connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: `${uri}/statements/speech-${before - 1}.txt`, type: 1 }],
      });
      const status = await connection.sendRequest<CorpusStatus>("penholder/status", {});
      // What is counted is in the index, for whoever opens it.
      acknowledge(status.documents, "windows");
      if (status.documents > 0) hasSaid();
      await wait(50);
    }
  };
  // A window that is killed answers no more, and its questions are never answered.
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  return { child, said, done: Promise.race([work().catch(() => {}), closed]) };
}

/** The command line reads what is new, and ends; its last word is how many documents there are. */
function runCommand(): Life {
  const child = spawn(process.execPath, [cli, "index", "--json", "--store", store, join(folder, "corpus")], {
    stdio: ["ignore", "pipe", "ignore"],
    cwd: folder,
  });
  let out = "";
  child.stdout!.on("data", (data) => {
    out += data;
  });
  const done = new Promise<void>((resolve) => {
    child.on("close", (code) => {
      if (code === 0) acknowledge((JSON.parse(out) as { documents: number }).documents, "commands");
      resolve();
    });
  });
  return { child, said: done, done };
}

function acknowledge(documents: number, by: keyof typeof said): void {
  if (documents > acknowledged) said[by] += 1;
  acknowledged = Math.max(acknowledged, documents);
}

for (let first = 0; first < 40; first += 1) add();
async function keepAdding(): Promise<void> {
  while (goesOn()) {
    add();
    await wait(60);
  }
}
await Promise.all([keepAlive(openWindow), keepAlive(openWindow), keepAlive(runCommand), keepAdding()]);

const opened = await openStore(worldIn(store));
assert.deepEqual(opened.status.notices, [], "nothing is damaged");
assert.deepEqual(await opened.verify(), []);
const documents = await everyDocument(opened.search);
assert.ok(
  documents.length >= acknowledged,
  `${documents.length} documents, ${acknowledged} were said to be read`,
);
assert.equal(new Set(documents.map(({ uri }) => uri)).size, documents.length, "each is there once");
for (const { id, uri } of documents) {
  const number = Number(/speech-(\d+)\.txt$/.exec(uri)?.[1]);
  const [passage] = await opened.search.passages(id);
  assert.equal(passage?.text, textOf(number));
}
const writer = await opened.writer();
assert.ok(writer, "the lock of whoever was killed is free");
await writer.close();
opened.close();
assert.ok(enough(), JSON.stringify({ killed, said }));
console.log(
  `Two windows and the command line at once, killed ${killed} times: all of the ${acknowledged} documents that one of ` +
    `them had said to be read were there (${said.windows} times a window was the first to say so, ${said.commands} times the command line).`,
);
