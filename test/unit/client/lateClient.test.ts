import assert from "node:assert/strict";
import { test } from "node:test";
import type { BaseLanguageClient } from "vscode-languageclient";
import { ResponseError, State } from "vscode-languageclient";
import { answerTo, askServer, hear } from "../../../client/src/common/ask";
import { LateClient } from "../../../client/src/common/lateClient";
import { libraryWith } from "../../../client/src/common/library";
import { fileRequests, notifications, requests } from "../../../server/src/protocol/requests";
import { openDraft, session, settled } from "./session";
import { EventEmitter, fake, open } from "./vscode";

/** A promise that is kept, or broken, when the test says so. */
function later<T>() {
  let keep: (value: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    keep = resolve;
    fail = reject;
  });
  return { promise, keep, fail };
}

/** A client whose library is loaded, and whose server starts, when the test says so; `did` is what the library was told. */
function lateClient() {
  const did: string[] = [];
  const loading = later<void>();
  const starting = later<void>();
  const state = new EventEmitter<{ newState: State }>();
  const answers = new Map<string, (params: unknown) => Promise<unknown>>();
  const inLibrary = {
    initializeResult: { capabilities: { hoverProvider: true } },
    onDidChangeState: state.event,
    async start() {
      did.push("start");
      await starting.promise;
      state.fire({ newState: State.Running });
    },
    async sendRequest(method: string) {
      did.push(`ask ${method}`);
      return "answer";
    },
    sendNotification: async (method: string) => void did.push(`tell ${method}`),
    onNotification(method: string) {
      did.push(`hear ${method}`);
      return { dispose: () => void did.push(`unheard ${method}`) };
    },
    onRequest(method: string, answer: (params: unknown) => Promise<unknown>) {
      answers.set(method, answer);
      return { dispose: () => answers.delete(method) };
    },
    dispose: async () => void did.push("end"),
  } as unknown as BaseLanguageClient;
  const client = new LateClient(
    async () => {
      did.push("load");
      await loading.promise;
      return libraryWith(inLibrary);
    },
    { warn: () => {}, debug: () => {} },
  );
  return { client, did, loading, starting, stop: () => state.fire({ newState: State.Stopped }), answers };
}

const status = notifications.status.method;
const rebuild = requests.rebuild.method;

test("nothing is loaded until the server is needed", async () => {
  const { client, did } = lateClient();
  hear(client, notifications.status, () => {});
  await settled();
  assert.deepEqual(did, []);
  assert.equal(client.needsStart(), true);
  await client.dispose();
  assert.deepEqual(did, []);
});

test("what is to be heard is handed on before the server starts, and what is not to be heard any more is not", async () => {
  const { client, did, loading, starting } = lateClient();
  hear(client, notifications.drafts, () => {}).dispose();
  const heard = hear(client, notifications.status, () => {});
  const started = client.start();
  loading.keep();
  await settled();
  hear(client, notifications.sharedAnswered, () => {});
  starting.keep();
  await started;
  assert.deepEqual(did, ["load", `hear ${status}`, "start", `hear ${notifications.sharedAnswered.method}`]);
  heard.dispose();
  assert.equal(did.at(-1), `unheard ${status}`);
});

test("a question asked before the server is there is answered once it is, and starts it once", async () => {
  const { client, did, loading, starting } = lateClient();
  const answers = Promise.all([askServer(client, requests.rebuild), askServer(client, requests.rebuild)]);
  assert.equal(client.needsStart(), false);
  loading.keep();
  await settled();
  assert.deepEqual(did, ["load", "start"]);
  starting.keep();
  assert.deepEqual(await answers, ["answer", "answer"]);
  assert.deepEqual(did, ["load", "start", `ask ${rebuild}`, `ask ${rebuild}`]);
});

test("whether the server runs is told, and what it can do is known from then on", async () => {
  const { client, loading, starting, stop } = lateClient();
  const told: boolean[] = [];
  client.onDidChangeRunning((running) => told.push(running));
  assert.equal(client.capabilities, undefined);
  loading.keep();
  starting.keep();
  await client.start();
  assert.deepEqual(client.capabilities, { hoverProvider: true });
  stop();
  assert.deepEqual(told, [true, false]);
});

test("where the library cannot be loaded, starting fails, and so does every question", async () => {
  const { client, loading } = lateClient();
  const question = askServer(client, requests.rebuild);
  loading.fail(new Error("library.js is damaged"));
  await assert.rejects(client.start(), /library\.js is damaged/);
  await assert.rejects(question, /library\.js is damaged/);
  await client.dispose();
});

test("ended while the library is loaded, no server is started", async () => {
  const { client, did, loading } = lateClient();
  const started = client.start();
  const ended = client.dispose();
  loading.keep();
  await Promise.all([started, ended]);
  assert.deepEqual(did, ["load", "end"]);
});

test("ended while the server is starting, the server is ended once it has started", async () => {
  const { client, did, loading, starting } = lateClient();
  loading.keep();
  const started = client.start();
  await settled();
  const ended = client.dispose();
  await settled();
  assert.deepEqual(did, ["load", "start"]);
  starting.keep();
  await Promise.all([started, ended]);
  assert.deepEqual(did, ["load", "start", "end"]);
});

test("why a file could not be read reaches the server in these words alone", async () => {
  const { client, loading, starting, answers } = lateClient();
  answerTo(client, fileRequests.read, async () => {
    throw new Error("it is no file");
  });
  loading.keep();
  starting.keep();
  await client.start();
  await assert.rejects(answers.get(fileRequests.read.method)!({ uri: "file:///a" }), (error) => {
    // Of other errors the library makes "Request penholder/files/read failed with message: it is no file".
    assert.ok(error instanceof ResponseError);
    assert.equal(error.message, "it is no file");
    return true;
  });
});

test("a command asked for before the server is there is carried out once it is", async () => {
  const { client, did, loading, starting } = lateClient();
  const { run, end } = session({}, undefined, undefined, client);
  const done = run("rebuildIndex");
  await settled();
  assert.deepEqual(did, ["load"]);
  loading.keep();
  starting.keep();
  await done;
  assert.ok(did.includes(`ask ${rebuild}`));
  assert.deepEqual(fake.said, []);
  end();
});

test("a command is there before anything is loaded, and where loading fails the delegate is told", async () => {
  const { client, did, loading } = lateClient();
  const { end } = session({}, undefined, undefined, client);
  assert.ok(fake.commands.has("penholder.searchCorpus"));
  assert.deepEqual(did, []);
  open(openDraft().document);
  assert.deepEqual(did, ["load"]);
  loading.fail(new Error("library.js is damaged"));
  await settled();
  assert.deepEqual(fake.said, [
    "log: The language server did not start: Error: library.js is damaged",
    "Penholder could not start.",
  ]);
  end();
});
