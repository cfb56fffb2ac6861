import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlossaryKeeper } from "../../../server/src/protocol/glossaryKeeper";
import { inWords } from "../told";
import { createWorld } from "../world";

const table = "| Term | Full name |\n|---|---|\n| ZQX | Zone of Quiet Exchange |\n";
const places = [{ patterns: ["glossary.md"], folders: ["file:///work"] }];

test("a glossary that cannot be looked at just now keeps its terms, and one that was deleted does not", async () => {
  const world = createWorld({ "file:///work/glossary.md": table, "file:///work/a.md": "" });
  const { stat } = world.files;
  const keeper = createGlossaryKeeper(world, { all: () => [] });
  await keeper.read(places);
  assert.equal(keeper.glossary.lookup("ZQX").length, 1);
  world.files.stat = () => Promise.reject(new Error("the share does not answer"));
  await keeper.read(places);
  assert.equal(keeper.glossary.lookup("ZQX").length, 1);
  assert.deepEqual(inWords(keeper.problems), [
    {
      uri: "file:///work/glossary.md",
      reason:
        "glossary.md could not be read (the share does not answer); what was read from it stays: mend or remove it.",
      partly: true,
    },
  ]);
  world.files.stat = stat;
  await keeper.read(places);
  assert.deepEqual(keeper.problems, []);
  world.files.delete("file:///work/glossary.md");
  await keeper.read(places);
  assert.equal(keeper.glossary.lookup("ZQX").length, 0);
});

test("a large glossary is read where it holds up no request, from disk and from the editor", async () => {
  const rows = Array.from({ length: 4000 }, (_, at) => `| ZQ${at} | Zone ${at} |\n`).join("");
  const world = createWorld({ "file:///work/glossary.md": table + rows });
  const apart: unknown[] = [];
  const open: { uri: string; version: number; getText(): string }[] = [];
  const keeper = createGlossaryKeeper(world, { all: () => open as never }, async (name, content) => {
    apart.push([name, typeof content]);
    return { entries: [] };
  });
  await keeper.read(places);
  open.push({ uri: "file:///work/glossary.md", version: 1, getText: () => table + rows });
  await keeper.read(places);
  open[0] = { uri: "file:///work/glossary.md", version: 2, getText: () => table };
  await keeper.read(places);
  assert.deepEqual(apart, [
    ["glossary.md", "object"],
    ["glossary.md", "string"],
  ]);
  assert.equal(keeper.glossary.lookup("ZQX").length, 1);
});
