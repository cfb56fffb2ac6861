import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import { publishDiagnostics } from "../../../server/src/protocol/diagnosticsPublisher";
import { lineTable } from "../../../server/src/protocol/lineTable";
import { createLull, moment } from "../../../server/src/protocol/lull";
import type { Session } from "../../../server/src/protocol/session";
import { inEnglish } from "../../../server/src/service/text/say";
import { draftOf, knowledge } from "../features/draftOf";
import { createWorld } from "../world";

interface Document {
  readonly uri: string;
  version: number;
  text: string;
}

const wrong = "We support resolution 2518 (2019).";
const right = "We support resolution 2518 (2020).";

/** An editor with documents, and what is published of them: "draft v1: 1" is one finding in version 1. */
function editor() {
  const world = createWorld();
  const open = new Map<string, Document>();
  const published: string[] = [];
  const places: string[] = [];
  const state = { drafts: true, glossary: false, whileChecking: async () => {} };
  const lull = createLull(world.timer);
  const working = new Set<Promise<unknown>>();
  const events: Record<"changed" | "closed", (event: { document: Document }) => void> = {
    changed: () => {},
    closed: () => {},
  };
  const session = {
    environment: world,
    lull,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    background: (_: string, work: () => Promise<unknown>) => {
      const done = work().finally(() => working.delete(done));
      working.add(done);
    },
    connection: {
      async sendDiagnostics(one: { uri: string; version?: number; diagnostics: Diagnostic[] }) {
        published.push(`${one.uri} v${one.version ?? "-"}: ${one.diagnostics.length}`);
        for (const { code, range } of one.diagnostics)
          places.push(`${code} ${range.start.line}:${range.start.character}-${range.end.character}`);
      },
    },
    documents: {
      get: (uri: string) => open.get(uri),
      all: () => [...open.values()],
      onDidChangeContent: (callback: typeof events.changed) => {
        events.changed = callback;
      },
      onDidClose: (callback: typeof events.closed) => {
        events.closed = callback;
      },
    },
    glossary: { isOwn: () => state.glossary },
    quotations: { findings: async () => [] },
    wording: inEnglish,
    snapshots: {
      async of(uri: string) {
        const document = open.get(uri);
        if (!document || !state.drafts) return undefined;
        const { text, version } = document;
        await state.whileChecking();
        const checks = { severities: {}, ignored: [] };
        return { uri, version, knowledge, checks, draft: draftOf(text), lines: lineTable(text) };
      },
    },
  } as unknown as Session;
  const publisher = publishDiagnostics(session);
  return {
    published,
    /** What else the editor asks. */
    lull,
    /** Every finding that was published: "rule line:from-to". */
    places,
    state,
    publisher,
    change(uri: string, text: string) {
      const document = open.get(uri) ?? { uri, version: 0, text };
      document.version += 1;
      document.text = text;
      open.set(uri, document);
      events.changed({ document });
    },
    close(uri: string) {
      const document = open.get(uri)!;
      open.delete(uri);
      events.closed({ document });
    },
    /** Lets time go by, and what is begun then come to its end. */
    async after(milliseconds: number) {
      world.timer.advance(milliseconds);
      while (working.size > 0) await Promise.all(working);
    },
  };
}

test("a draft is checked when it is opened, and once after several changes", async () => {
  const { change, after, published, places } = editor();
  change("draft", wrong);
  await after(moment);
  assert.deepEqual(published, ["draft v1: 1"]);
  assert.deepEqual(places, ["resolution-year 0:11-33"]);
  change("draft", `${wrong} `);
  await after(400);
  change("draft", right);
  await after(400);
  assert.equal(published.length, 1);
  await after(100);
  assert.deepEqual(published.slice(1), ["draft v3: 0"]);
  await after(5000);
  assert.equal(published.length, 2);
});

test("what the editor asks of a draft that it opens is answered before the draft is checked", async () => {
  const { change, after, published, publisher, lull } = editor();
  let answer = (_: string) => {};
  const asked = lull.answering(
    new Promise<string>((resolve) => {
      answer = resolve;
    }),
  );
  change("draft", wrong);
  // Settings that come meanwhile do not hasten it.
  publisher.all();
  await after(3 * moment);
  assert.deepEqual(published, []);
  answer("hover");
  await asked;
  await after(2 * moment);
  assert.deepEqual(published, ["draft v1: 1"]);
});

test("a draft is checked although an answer takes long", async () => {
  const { change, after, published, lull } = editor();
  lull.answering(new Promise(() => {})).catch(() => {});
  change("draft", wrong);
  await after(300);
  assert.deepEqual(published, ["draft v1: 1"]);
});

test("the findings of a draft go when it is closed, and a check that waits is not made", async () => {
  const { change, close, after, published } = editor();
  change("draft", wrong);
  await after(moment);
  change("draft", `${wrong} `);
  close("draft");
  await after(5000);
  assert.deepEqual(published, ["draft v1: 1", "draft v-: 0"]);
  change("draft", wrong);
  await after(moment);
  assert.equal(published.length, 3, "opened again it is checked again");
});

test("a document that was never marked is not spoken of when it is closed", async () => {
  const { change, close, after, published, state } = editor();
  state.drafts = false;
  change("notes", wrong);
  await after(moment);
  close("notes");
  await after(5000);
  assert.deepEqual(published, []);
});

test("what is no draft any longer loses its findings once", async () => {
  const { change, after, published, state, publisher } = editor();
  change("draft", wrong);
  await after(moment);
  state.drafts = false;
  publisher.all();
  await after(0);
  publisher.all();
  await after(0);
  assert.deepEqual(published, ["draft v1: 1", "draft v-: 0"]);
});

test("findings of a text that was changed or closed while it was checked are not published", async () => {
  const { change, close, after, published, state } = editor();
  state.whileChecking = async () => {
    state.whileChecking = async () => {};
    change("draft", right);
  };
  change("draft", wrong);
  await after(moment);
  assert.deepEqual(published, []);
  await after(500);
  assert.deepEqual(published, ["draft v2: 0"]);
  state.whileChecking = async () => close("draft");
  change("draft", wrong);
  await after(500);
  assert.deepEqual(published.slice(1), ["draft v-: 0"]);
});

test("the delegate's own glossary has no findings", async () => {
  const { change, after, published, state } = editor();
  state.glossary = true;
  change("glossary", wrong);
  await after(moment);
  assert.deepEqual(published, ["glossary v1: 0"]);
});

test("all open drafts are checked again where settings or terms have changed", async () => {
  const { change, after, published, publisher } = editor();
  change("one", wrong);
  change("two", right);
  await after(moment);
  publisher.all();
  await after(0);
  assert.deepEqual(published.slice(2), ["one v1: 1", "two v1: 0"]);
});

test("the word that is being typed is not marked until nobody goes on with it", async () => {
  const { change, after, places } = editor();
  change("draft", "We thank them. ");
  await after(moment);
  change("draft", "We thank them. We need a ag");
  await after(600);
  assert.deepEqual(places, []);
  change("draft", "We thank them. We need a agreement");
  await after(600);
  assert.deepEqual(places, []);
  await after(2100);
  assert.deepEqual(places, ["a-or-an 0:23-24"]);
});

test("a word that is left is marked after the usual moment", async () => {
  const { change, after, places } = editor();
  change("draft", "We thank them. ");
  await after(moment);
  change("draft", "We thank them. We thank the the ");
  await after(600);
  assert.deepEqual(places, ["doubled-word 0:24-31"]);
});
