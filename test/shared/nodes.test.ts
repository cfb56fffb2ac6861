import assert from "node:assert/strict";
import { test } from "node:test";
import { CorpusUnreachable } from "../../server/src/service/search/corpusSearch";
import { document, record } from "../unit/search/reference";
import { nodes, onCluster, skipReason } from "./realCluster";

const subjects = [
  "harbours",
  "ferries",
  "lamps",
  "wells",
  "ropes",
  "sails",
  "oars",
  "nets",
  "tides",
  "keels",
];
const files = subjects.map((subject, at) => {
  const own = document(`file:///${subject}.txt`, [
    `The Council of the Coast requests its members to look after the ${subject} of the archipelago in winter number ${at}.`,
  ]);
  return { uri: own.uri, documents: [own], record: record(own.uri, [own]) };
});

test("one node killed under a hundred questions costs none of them; with both gone that is said", async (t) => {
  const [first, second] = nodes;
  if (!first || !second) return t.skip(skipReason);
  const { search } = await onCluster(files, { replicas: 1 });
  const health = `${first.url}/_cluster/health?wait_for_status=green&timeout=60s`;
  assert.equal(((await (await fetch(health)).json()) as { status: string }).status, "green");
  const asked = Array.from({ length: 100 }, async (_, at) => {
    await new Promise((resolve) => setTimeout(resolve, 20 * at));
    if (at === 30) process.kill(second.pid, "SIGKILL");
    const subject = subjects[at % subjects.length]!;
    const hits = await search.similar(`look after all the ${subject} of the archipelago in each winter`);
    assert.equal(hits[0]?.passage.document.uri, `file:///${subject}.txt`);
  });
  await Promise.all(asked);
  process.kill(first.pid, "SIGKILL");
  await assert.rejects(search.similar("look after the lamps of the archipelago in winter"), (error) => {
    assert.ok(error instanceof CorpusUnreachable);
    assert.match(error.message, /^127\.0\.0\.1:\d+ (?:does not answer|broke off the connection)\.$/);
    return true;
  });
});
