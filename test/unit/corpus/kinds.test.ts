import assert from "node:assert/strict";
import { test } from "node:test";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { kindLabel } from "../../../server/src/service/render/kindLabel";
import { inEnglish } from "../../../server/src/service/text/say";
import { createWorld } from "../world";
import { memoryWriter } from "./memoryWriter";

const letter =
  "The lighthouse keepers of the archipelago write to the council of the harbour about the oil that is owed to them.";

async function kindsOf(files: Record<string, string>, folders: string[]) {
  const writer = memoryWriter();
  await createIndexer(createWorld(files), writer).sync(folders, () => {});
  return [...writer.documents.values()].map(([document]) => [
    kindLabel(document!.kind, inEnglish),
    document!.guessed?.includes("kind"),
  ]);
}

test("folders above the corpus say nothing of a document's kind", async () => {
  for (const above of ["Model%20UN", "Statements%202024", "models"])
    assert.deepEqual(
      await kindsOf({ [`file:///home/${above}/corpus/letter.txt`]: letter }, [
        `file:///home/${above}/corpus`,
      ]),
      [["document", true]],
      above,
    );
});

test("a folder in the corpus says what a document may be, and that is a guess", async () => {
  const files = {
    "file:///c/models/a.txt": letter,
    "file:///c/Statements-2024/May/b.txt": letter,
  };
  assert.deepEqual(await kindsOf(files, ["file:///c/"]), [
    ["spoken", true],
    ["model wording, not a quotation", true],
  ]);
});

test("a file has the whole of its path in whatever order the folders are named", async () => {
  const files = { "file:///c/models/deep/a.txt": letter };
  for (const folders of [
    ["file:///c", "file:///c/models/deep"],
    ["file:///c/models/deep/", "file:///c/models/deep/a.txt", "file:///c/"],
  ])
    assert.deepEqual(await kindsOf(files, folders), [["model wording, not a quotation", true]]);
});
