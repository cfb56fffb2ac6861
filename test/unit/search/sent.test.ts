import assert from "node:assert/strict";
import { test } from "node:test";
import { Bulk } from "../../../server/src/service/search/shared/bulk";
import { Cluster } from "../../../server/src/service/search/shared/cluster";
import { mostWordsSent, sentOf } from "../../../server/src/service/search/shared/sentWords";
import { TermScanner } from "../../../server/src/service/search/terms/termScanner";
import { some } from "../../some";
import { createWorld } from "../world";

const paragraph =
  "Requests the keepers of the northern coast to light the lamps of every harbour before the winter storms begin, to keep oil for forty nights, and to report on their barrels, wicks and lanterns to the Council of the Coast each spring;";

const scanned = (text: string) => {
  const scanner = new TermScanner();
  scanner.scan(text);
  return scanner;
};

/** A sample in which some words are common. */
const sampleWith = (common: string) => {
  const terms = new Set(scanned(common).counted().keys());
  return { passages: 1000, count: (term1: number) => (terms.has(term1) ? 500 : 0) };
};

test("of a paragraph at most twelve words are sent, in the order of the alphabet", () => {
  const { words } = sentOf(scanned(paragraph), sampleWith(""));
  assert.equal(words.length, mostWordsSent);
  assert.deepEqual([...words], [...words].sort());
  for (const word of some(words)) assert.ok(paragraph.toLowerCase().includes(word), word);
});

test("the least common words are sent", () => {
  const { words } = sentOf(scanned(paragraph), sampleWith("requests report council winter nights coast"));
  for (const word of ["requests", "report", "council", "winter", "nights", "coast"])
    assert.ok(!words.includes(word), word);
  assert.ok(words.includes("lanterns"));
});

test("of ideographs pairs are sent, and no stop word ever", () => {
  assert.deepEqual(sentOf(scanned("灯塔"), sampleWith("")).words, ["灯塔"]);
  assert.deepEqual(sentOf(scanned("and of the to"), sampleWith("")), { words: [] });
});

test("what a cluster has no time for is sent again, later each time, and nothing else", async () => {
  const world = createWorld();
  const sent: string[][] = [];
  const answers = [
    { status: 429, body: {} },
    { status: 200, body: { errors: true, items: [{ index: { status: 201 } }, { index: { status: 429 } }] } },
    { status: 200, body: { errors: false, items: [] } },
  ];
  const cluster = new Cluster(
    { url: "https://coast.example", index: "spring" },
    async ({ body = "" }) => {
      sent.push(body.split("\n").filter((line) => line.includes("_id")));
      const { status, body: told } = answers[sent.length - 1]!;
      return { status, bytes: world.codec.encodeUtf8(JSON.stringify(told)) };
    },
    world.codec,
  );
  const bulk = new Bulk(cluster, world.codec, world.timer);
  await bulk.write("spring-passages-000001", "one", { text: "One." });
  await bulk.write("spring-passages-000001", "two", { text: "Two." });
  const flushed = bulk.flush();
  for (let i = 0; i < 10; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    world.timer.advance(500);
  }
  await flushed;
  assert.deepEqual(
    sent.map((lines) => lines.map((line) => /"_id":"(\w+)"/.exec(line)?.[1])),
    [["one", "two"], ["one", "two"], ["two"]],
  );
});

test("an entry that a cluster does not take at all ends the loading, with its reason", async () => {
  const world = createWorld();
  const told = { errors: true, items: [{ index: { status: 400, error: { reason: "mapper_parsing" } } }] };
  const cluster = new Cluster(
    { url: "https://coast.example", index: "spring" },
    async () => ({ status: 200, bytes: world.codec.encodeUtf8(JSON.stringify(told)) }),
    world.codec,
  );
  const bulk = new Bulk(cluster, world.codec, world.timer);
  await bulk.write("spring-passages-000001", "one", { text: "One." });
  await assert.rejects(bulk.flush(), /coast\.example does not take an entry \(mapper_parsing\)\.$/);
});
