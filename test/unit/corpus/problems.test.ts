// What is to be said of many files is one line for each kind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { groupProblems } from "../../../server/src/service/corpus/problems";
import type { Reader } from "../../../server/src/service/corpus/reader";
import { readers } from "../../../server/src/service/corpus/readers";
import { openStore } from "../../../server/src/service/search/store";
import { say } from "../../../server/src/service/text/say";
import { inWords } from "../told";
import { createWorld } from "../world";

const western = new Uint8Array([
  ...new TextEncoder().encode("Le d"),
  0xe9,
  ...new TextEncoder().encode("legue parle.\n"),
]);

async function sync(world: ReturnType<typeof createWorld>, version = "") {
  const store = await openStore(world);
  const writer = await store.writer();
  const { problems } = await createIndexer(world, writer!, { version }).sync(["file:///c"], () => {});
  await writer!.close();
  return inWords(groupProblems(problems));
}

test("34 files in another encoding are one line, under which they stand", async () => {
  const names = Array.from({ length: 34 }, (_, at) => `file:///c/${at}.txt`);
  const [group, ...others] = await sync(
    createWorld(Object.fromEntries(names.map((name) => [name, western]))),
  );
  assert.equal(others.length, 0);
  assert.match(group!.reason, /^34 files are not in UTF-8: they were read as Western European text/);
  assert.deepEqual([...group!.files].sort(), [...names].sort());
  assert.equal(group!.partly, true);
});

test("files that cannot be read yet are one line for each format; one file is named", async () => {
  const groups = await sync(
    createWorld({
      "file:///c/a.pptx": "PK",
      "file:///c/b.PPT": "x",
      "file:///c/c.xls": "x",
      "file:///c/d.XLS": "x",
      "file:///c/e.wpd": "x",
    }),
  );
  assert.deepEqual(
    groups.map(({ format, files }) => [format, files.length]),
    [
      ["PowerPoint", 2],
      ["Excel 97", 2],
      ["WPD", 1],
    ],
  );
  assert.match(groups[1]!.reason, /^2 Excel 97 files cannot be read yet: save them as text/);
  assert.match(
    groups[2]!.reason,
    /^e\.wpd cannot be read yet: Penholder reads no WPD files so far; save it as /,
  );
});

test("once there is a reader for a format its files are read, and the line falls away", async () => {
  const world = createWorld({ "file:///c/a.ppt": "x" });
  assert.equal((await sync(world)).length, 1);
  const slides: Reader = {
    name: "PowerPoint",
    endings: ["ppt"],
    description: "",
    async *read({ uri }) {
      const passages = [{ text: "Decides to remain seized of the matter.", line: 0 }];
      yield { id: uri, uri, title: "Slides", kind: "adopted", language: "en", passages };
    },
  };
  (readers as Reader[]).push(slides);
  try {
    assert.deepEqual(await sync(world, "with PowerPoint"), []);
  } finally {
    (readers as Reader[]).pop();
  }
});

test("what differs is not put together, and what concerns the index names no file", () => {
  const groups = inWords(
    groupProblems([
      { uri: "", reason: say`The index is damaged; it is built anew.` },
      { uri: "file:///c/a.txt", reason: say`${"a.txt"} could not be read: ${"EACCES"}.` },
      { uri: "file:///c/b.txt", reason: say`${"b.txt"} could not be read: ${"EACCES"}.` },
      { uri: "file:///c/c.txt", reason: say`${"c.txt"} could not be read: ${"EIO"}.` },
    ]),
  );
  assert.deepEqual(
    groups.map(({ reason, files }) => [reason, files.length]),
    [
      ["The index is damaged; it is built anew.", 0],
      ["2 files are alike: a.txt could not be read: EACCES.", 2],
      ["c.txt could not be read: EIO.", 1],
    ],
  );
});
