// What is not trusted: files outside of the workspace's folders are not there.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createNodeFiles } from "../../../server/src/node/files";
import { fencedFiles } from "../../../server/src/service/corpus/fencedFiles";
import { findGlossaryFiles } from "../../../server/src/service/glossary/own/files";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { createWorld } from "../world";

const place = mkdtempSync(join(tmpdir(), "penholder-fence-"));
after(() => rmSync(place, { recursive: true }));
for (const folder of ["work/corpus", "secret"]) mkdirSync(join(place, folder), { recursive: true });
const words = "We call upon all parties to respect the ceasefire and to protect civilians in the north.";
writeFileSync(join(place, "work/corpus/own.txt"), words);
writeFileSync(join(place, "secret/diary.txt"), words);
writeFileSync(join(place, "secret/glossary.md"), "| Term | Full name |\n| --- | --- |\n| X | Y |\n");
symlinkSync(join(place, "secret"), join(place, "work/corpus/linked"));
symlinkSync(join(place, "secret/diary.txt"), join(place, "work/corpus/letter.txt"));
symlinkSync(join(place, "work/corpus/own.txt"), join(place, "work/corpus/again.txt"));
const uri = (path: string) => pathToFileURL(join(place, path)).toString();
const files = createNodeFiles();
const fenced = fencedFiles(files, () => [uri("work")]);

test("what lies outside is not there, by its address, by dots or by a link", async () => {
  const ways = [
    uri("secret/diary.txt"),
    `${uri("work")}/../secret/diary.txt`,
    `${uri("work")}/%2e%2e/secret/diary.txt`,
    uri("work/corpus/letter.txt"),
    uri("work/corpus/linked/diary.txt"),
  ];
  for (const way of ways) {
    assert.ok(await files.stat(way), way);
    assert.equal(await fenced.stat(way), undefined, way);
    await assert.rejects(fenced.read(way, 1000), /outside of this workspace/, way);
  }
  for (const way of [uri("secret"), uri("work/corpus/linked"), uri("")]) {
    assert.ok((await files.list(way)).length > 0, way);
    assert.deepEqual(await fenced.list(way), [], way);
  }
});

test("what lies inside is there, by a link within too", async () => {
  for (const way of [uri("work/corpus/own.txt"), uri("work/corpus/again.txt")])
    assert.equal((await fenced.read(way, 1000)).length, words.length);
  assert.equal((await fenced.list(uri("work/corpus"))).length, 4);
});

test("a glossary's pattern from the root finds nothing outside", async () => {
  const pattern = `${place}/**/*.md`;
  assert.ok((await findGlossaryFiles(files, [pattern], [])).length > 0);
  assert.deepEqual(await findGlossaryFiles(fenced, [pattern], []), []);
});

test("a corpus is read without what its links lead out to", async () => {
  const read = async (within?: string[]) => {
    const world = { ...createWorld(), files };
    const run = { folders: [uri("work/corpus")], report() {}, ...(within ? { within } : {}) };
    return (await indexCorpus(world, run))?.files;
  };
  assert.equal(await read([uri("work")]), 1);
  assert.equal(await read(), 3);
});
