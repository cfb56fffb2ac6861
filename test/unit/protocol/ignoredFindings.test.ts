import assert from "node:assert/strict";
import { test } from "node:test";
import { createIgnoredFindings } from "../../../server/src/protocol/ignoredFindings";
import { createWorld, type World } from "../world";

async function listIn(world: World) {
  const ignored = createIgnoredFindings(world);
  await ignored.read();
  return ignored;
}

const finding = (text: string) => ({ code: "resolution-year", text });

test("what is ignored in one window stays ignored when another window ignores something too", async () => {
  const world = createWorld();
  const one = await listIn(world);
  const other = await listIn(world);
  await one.add(finding("a"));
  await other.add(finding("b"));
  await Promise.all([one.add(finding("c")), one.add(finding("d"))]);
  await other.remove(finding("a"));
  const later = await listIn(world);
  assert.deepEqual(
    later
      .all()
      .map(({ text }) => text)
      .sort(),
    ["b", "c", "d"],
  );
  assert.deepEqual(other.all(), later.all());
});

test("a list that is damaged is begun anew", async () => {
  const world = createWorld();
  await world.storage.write("ignored.json", [world.codec.encodeUtf8("[{")]);
  const ignored = await listIn(world);
  assert.match(world.logged.join(), /begun anew/);
  await ignored.add(finding("a"));
  assert.deepEqual((await listIn(world)).all(), [finding("a")]);
});
