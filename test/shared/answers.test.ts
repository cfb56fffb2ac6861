import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { createAskWeb } from "../../server/src/node/fetching/askCluster";
import { CorpusUnreachable } from "../../server/src/service/search/corpusSearch";
import { Cluster } from "../../server/src/service/search/shared/cluster";
import { createSharedSearch } from "../../server/src/service/search/shared/sharedSearch";
import { createWorld } from "../unit/world";

async function serving(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const json = { "content-type": "application/json" };

/** What a server may answer instead of what was asked, and what is said then. */
const answers: readonly [what: string, listener: RequestListener, said: RegExp][] = [
  [
    "garbage",
    (_, answer) => answer.end("\u0000\u0001 no JSON"),
    /does not answer as a search cluster does\.$/,
  ],
  [
    "a page of a website",
    (_, answer) => answer.end("<!doctype html><p>Welcome"),
    /as a search cluster does\.$/,
  ],
  ["another JSON", (_, answer) => answer.end('{"hello":"world"}'), /has no corpus of the name spring/],
  ["ten megabytes", (_, answer) => answer.end("x".repeat(10 << 20)), /answers with more than it may\.$/],
  [
    "nothing of the name",
    (_, answer) => answer.writeHead(404, json).end("{}"),
    /has no corpus of the name spring/,
  ],
  ["401", (_, answer) => answer.writeHead(401).end(), /asks for another password or key\.$/],
  ["403", (_, answer) => answer.writeHead(403).end(), /does not let this user ask spring\.$/],
  ["429", (_, answer) => answer.writeHead(429).end(), /has too much to do just now\.$/],
  [
    "an error of its own",
    (_, answer) =>
      answer.writeHead(500, json).end('{"error":{"root_cause":[{"reason":"all shards failed"}]}}'),
    /answers with the error 500 \(all shards failed\)\.$/,
  ],
  [
    "a broken answer",
    (_, answer) => void answer.writeHead(200, json).write('{"a"', () => answer.destroy()),
    /broke off/,
  ],
];

for (const [what, listener, said] of answers) {
  test(`a server that answers with ${what} is named, with what is wrong`, async () => {
    const { server, url } = await serving(listener);
    try {
      const world = createWorld();
      const cluster = new Cluster({ url, index: "spring" }, createAskWeb("penholder/test"), world.codec);
      await assert.rejects(
        createSharedSearch(cluster, world).similar("the lamps of the harbour"),
        (error) => {
          assert.ok(error instanceof CorpusUnreachable, String(error));
          assert.match(error.message, said);
          assert.match(error.message, /^127\.0\.0\.1:\d+ /);
          return true;
        },
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

test("a search that fails because a node has just gone is asked once more", async () => {
  let searches = 0;
  const { server, url } = await serving(({ url: path = "" }, answer) => {
    const state = { generation: "1", documents: 0, passages: 0 };
    if (!path.endsWith("/_search"))
      return answer.writeHead(200, json).end(JSON.stringify({ _source: { state } }));
    searches += 1;
    if (searches === 1) return answer.writeHead(500, json).end("{}");
    return answer.writeHead(200, json).end(JSON.stringify({ hits: { total: { value: 0 }, hits: [] } }));
  });
  try {
    const world = createWorld();
    const cluster = new Cluster({ url, index: "spring" }, createAskWeb("penholder/test"), world.codec);
    assert.deepEqual(await createSharedSearch(cluster, world).similar("the lamps of the harbour"), []);
    assert.equal(searches, 2);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

const document = { id: "a", uri: "a", title: "On lamps", kind: "spoken", language: "en", length: 1 };
const passage = { document, doc: "a", ordinal: 0, text: "The lamps of the harbour.", wording: "1" };

/** What may stand where a passage should, and what is made of it. */
const sources: readonly [what: string, source: unknown, found: object | undefined][] = [
  ["nothing", null, undefined],
  ["a number", 5, undefined],
  ["no document", { text: "The lamps of the harbour." }, undefined],
  ["a title that is a list", { ...passage, document: { ...document, title: ["On lamps"] } }, undefined],
  ["a kind that is none", { ...passage, document: { ...document, kind: "__proto__" } }, undefined],
  ["a text that is a number", { ...passage, text: 7 }, undefined],
  ["a place far away", { ...passage, ordinal: 2 ** 40 }, undefined],
  ["a length below nothing", { ...passage, document: { ...document, length: -1 } }, undefined],
  ["a date that is a number", { ...passage, document: { ...document, date: 2019 } }, document],
  ["a corpus of another name", { ...passage, document: { ...document, corpus: "Your own" } }, document],
  ["a line that is a text", { ...passage, passage: { line: "7", number: {}, part: "x" } }, document],
];

for (const [what, source, found] of sources) {
  test(`where a passage should stand, ${what}: it is left out, or what is wrong of it`, async () => {
    const { server, url } = await serving(({ url: path = "" }, answer) => {
      const told = path.endsWith("/_search")
        ? { hits: { total: { value: 1 }, hits: [{ _source: source }] } }
        : { _source: { state: { generation: "1", documents: 1, passages: 1 } } };
      answer.writeHead(200, json).end(JSON.stringify(told));
    });
    try {
      const world = createWorld();
      const cluster = new Cluster({ url, index: "spring" }, createAskWeb("penholder/test"), world.codec);
      const hits = await createSharedSearch(cluster, world).similar("the lamps of the harbour");
      assert.deepEqual(
        hits.map((hit) => hit.passage.document),
        found ? [found] : [],
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

test("an answer from which a part is missing is none for whoever cannot say so", async () => {
  const parts = { total: 3, successful: 2, skipped: 0, failed: 0 };
  const { server, url } = await serving(({ url: path = "" }, answer) => {
    const state = { generation: "1", documents: 1, passages: 1 };
    const told = path.endsWith("/_search")
      ? { _shards: parts, hits: { total: { value: 0 }, hits: [] } }
      : { _source: { state } };
    answer.writeHead(200, json).end(JSON.stringify(told));
  });
  try {
    const world = createWorld();
    const cluster = new Cluster({ url, index: "spring" }, createAskWeb("penholder/test"), world.codec);
    await assert.rejects(
      createSharedSearch(cluster, world).facets(),
      /cannot reach 1 of 3 parts of spring just now\.$/,
    );
    const told: unknown[] = [];
    const search = createSharedSearch(cluster, world, { partial: (missing) => told.push(missing) });
    assert.deepEqual(await search.similar("the lamps of the harbour"), []);
    assert.deepEqual(told, [{ missing: 1, of: 3 }]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("a redirect to another host is not followed, and the key does not go there", async () => {
  const heard: unknown[] = [];
  const other = await serving(({ headers }, answer) => {
    heard.push(headers.authorization);
    answer.end("{}");
  });
  const { server, url } = await serving((_, answer) => answer.writeHead(302, { location: other.url }).end());
  try {
    const world = createWorld();
    const place = { url, index: "spring", authorization: "ApiKey secret" };
    const search = createSharedSearch(new Cluster(place, createAskWeb("penholder/test"), world.codec), world);
    await assert.rejects(search.size(), /passes on to another address, which is not followed\.$/);
    assert.deepEqual(heard, []);
  } finally {
    server.close();
    other.server.close();
  }
});

test("a server that never answers is given up, and at once when nobody waits any longer", async () => {
  const { server, url } = await serving(() => {});
  const world = createWorld();
  const cluster = new Cluster({ url, index: "spring" }, createAskWeb("penholder/test"), world.codec);
  try {
    await assert.rejects(cluster.ask("GET", "/", undefined, { within: 100 }), /does not answer in time\.$/);
    const waiting = new AbortController();
    const asked = cluster.ask("GET", "/", undefined, { signal: waiting.signal });
    waiting.abort(new Error("nobody waits"));
    await assert.rejects(asked, /^Error: nobody waits$/);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("an address that is none is refused before anything is sent", () => {
  const { codec } = createWorld();
  const never = () => Promise.reject(new Error("was asked"));
  for (const url of ["ftp://coast.example", "coast.example", "https://ada@coast.example", "https://"])
    assert.throws(() => new Cluster({ url, index: "spring" }, never, codec), CorpusUnreachable, url);
  for (const index of ["Spring", "../x", "a/b", "", "*"])
    assert.throws(
      () => new Cluster({ url: "https://coast.example", index }, never, codec),
      CorpusUnreachable,
    );
});
