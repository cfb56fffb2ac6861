// A cluster of several nodes, each with its address: where one does not answer, the next is asked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CorpusUnreachable } from "../../../server/src/service/search/corpusSearch";
import { type AskWeb, WebFailed } from "../../../server/src/service/search/shared/askWeb";
import { Cluster } from "../../../server/src/service/search/shared/cluster";
import { say, worded } from "../../../server/src/service/text/say";
import { wordingIn } from "../wordings";
import { createWorld } from "../world";

const { codec } = createWorld();
const url = "https://north.coast.example, https://south.coast.example/search/,https://west.coast.example";

/** A cluster, which of its nodes were asked, and those that are away or know no other node. */
function nodes() {
  const heard: string[] = [];
  const away = new Set<string>();
  const alone = new Set<string>();
  const askWeb: AskWeb = async (question) => {
    const { host, pathname } = new URL(question.url);
    const name = host.split(".")[0]!;
    heard.push(`${name} ${pathname}`);
    if (away.has(name)) throw new WebFailed(say`${host} does not answer.`);
    return { status: alone.has(name) ? 503 : 200, bytes: codec.encodeUtf8("{}") };
  };
  return { cluster: new Cluster({ url, index: "library" }, askWeb, codec), heard, away, alone };
}

test("the first node is asked, and the next one only where it does not answer, which is asked from then on", async () => {
  const { cluster, heard, away } = nodes();
  await cluster.ask("GET", "/x");
  assert.equal(cluster.host, "north.coast.example");
  away.add("north");
  await cluster.ask("POST", "/library-passages/_search", {});
  await cluster.ask("GET", "/x");
  assert.deepEqual(heard, [
    "north /x",
    "north /library-passages/_search",
    "south /search/library-passages/_search",
    "south /search/x",
  ]);
  assert.equal(cluster.host, "south.coast.example");
});

test("a node that reaches no other is passed by", async () => {
  const { cluster, heard, alone } = nodes();
  alone.add("north");
  alone.add("south");
  await cluster.ask("GET", "/x");
  assert.deepEqual(heard, ["north /x", "south /search/x", "west /x"]);
});

test("where none answers each was asked once, and the last one is named", async () => {
  const { cluster, heard, away } = nodes();
  for (const name of ["north", "south", "west"]) away.add(name);
  await assert.rejects(cluster.ask("GET", "/x"), (error) => {
    assert.ok(error instanceof CorpusUnreachable);
    assert.equal(error.message, "west.coast.example does not answer.");
    assert.equal(worded(error.said, wordingIn("fr")), "west.coast.example ne répond pas.");
    return true;
  });
  assert.equal(heard.length, 3);
});

test("what changes something on the cluster is sent to one node alone", async () => {
  const { cluster, heard, away } = nodes();
  away.add("north");
  await assert.rejects(cluster.ask("POST", "/_bulk", "{}\n"), /^.*north\.coast\.example does not answer\./);
  assert.deepEqual(heard, ["north /_bulk"]);
});

test("an address among them that is none is named", () => {
  const wrong = { url: "https://north.coast.example,south", index: "library" };
  assert.throws(
    () => new Cluster(wrong, () => Promise.reject(new Error()), codec),
    /^.*: south is no address of a search cluster\.$/,
  );
});
