import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createNodeFiles } from "../../../server/src/node/files";
import { readRegularFileNow } from "../../../server/src/node/regularFiles";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { memoryWriter } from "../corpus/memoryWriter";
import { reasonsOf } from "../told";
import { createWorld } from "../world";

const posix = { skip: process.platform === "win32", timeout: 5000 };
const sentence =
  "The police of the United Nations protect civilians in many of the places where peace is young.";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = createNodeFiles();
const at = (...names: string[]) => join(folder, ...names);
const uri = (...names: string[]) => pathToFileURL(at(...names)).toString();

function write(name: string, content = sentence): void {
  mkdirSync(join(at(name), ".."), { recursive: true });
  writeFileSync(at(name), content);
}

function indexing() {
  const writer = memoryWriter();
  const world = { ...createWorld(), files };
  return { writer, sync: () => createIndexer(world, writer).sync([uri()], () => {}) };
}

const reasons = ({ problems }: { problems: Parameters<typeof reasonsOf>[0] }) => reasonsOf(problems);

test(
  "an endless device, a pipe that nobody writes to and a folder are not read as files",
  posix,
  async () => {
    symlinkSync("/dev/zero", at("glossary.md"));
    assert.equal(spawnSync("mkfifo", [at("pipe.txt")]).status, 0);
    await assert.rejects(files.read(uri("glossary.md"), 1000), /it is a device or a pipe, and no file/);
    await assert.rejects(files.read(uri("pipe.txt"), 1000), /it is a device or a pipe, and no file/);
    await assert.rejects(files.read(uri(), 1000), /it is a folder/);
    assert.throws(() => readRegularFileNow(at("pipe.txt"), 1000), /it is a device or a pipe, and no file/);
  },
);

test("the limit holds while a file is read, whatever it says of its size", posix, async () => {
  write("a.txt", "x".repeat(2000));
  await assert.rejects(files.read(uri("a.txt"), 1999), /it is larger than/);
  assert.equal((await files.read(uri("a.txt"), 2000)).length, 2000);
  if (process.platform !== "linux") return;
  // It says that it is empty, and is not.
  const memory = pathToFileURL("/proc/self/smaps").toString();
  assert.ok((await files.read(memory, 10_000_000)).length > 1000);
  await assert.rejects(files.read(memory, 1000), /it is larger than/);
});

test("devices and pipes in a corpus are named, and nothing waits for them", posix, async () => {
  symlinkSync("/dev/zero", at("a.txt"));
  assert.equal(spawnSync("mkfifo", [at("b.txt")]).status, 0);
  write("c.txt");
  const summary = await indexing().sync();
  assert.equal(summary.documents, 1);
  assert.deepEqual(reasons(summary).sort(), [
    "a.txt is a device or a pipe, and no file, and was left out; remove it.",
    "b.txt is a device or a pipe, and no file, and was left out; remove it.",
  ]);
});

test("folders that link to each other are entered once", posix, async () => {
  for (let at = 0; at < 8; at++) write(`${at}/${at}.txt`);
  for (let from = 0; from < 8; from++)
    for (let to = 0; to < 8; to++) symlinkSync(join("..", String(to)), at(String(from), `to-${to}`));
  symlinkSync(".", at("here"));
  const summary = await indexing().sync();
  assert.deepEqual([summary.files, summary.documents, reasons(summary)], [8, 8, []]);
});

test("a file that is reached by two ways is one document, at its own place", posix, async () => {
  write("real/a.txt");
  symlinkSync(join("real", "a.txt"), at("0-linked.txt"));
  symlinkSync("real", at("0-folder"));
  linkSync(at("real", "a.txt"), at("real", "b.txt"));
  const { sync, writer } = indexing();
  assert.equal((await sync()).files, 1);
  assert.deepEqual([...writer.sources().keys()], [uri("real", "a.txt")]);
});

test(
  "what a link leads to stays in the index while it is away, and is removed when the link is",
  posix,
  async () => {
    write("elsewhere/a.txt");
    mkdirSync(at("corpus"));
    symlinkSync(at("elsewhere"), at("corpus", "annexes"));
    const writer = memoryWriter();
    const indexer = createIndexer({ ...createWorld(), files }, writer);
    const sync = () => indexer.sync([uri("corpus")], () => {});
    assert.equal((await sync()).documents, 1);
    rmSync(at("elsewhere"), { recursive: true });
    const away = await sync();
    assert.equal(away.removed, 0);
    assert.deepEqual(reasons(away), [
      "annexes cannot be reached since 14 November 2023 (what it links to is not there); what was read from it stays: make it readable again, or take it out of the corpus.",
    ]);
    unlinkSync(at("corpus", "annexes"));
    const gone = await sync();
    assert.deepEqual([gone.removed, reasons(gone)], [1, []]);
  },
);

test("a name that is not UTF-8 and a path that is too long are named", {
  ...posix,
  skip: process.platform !== "linux",
}, async () => {
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/r`), Buffer.from([0xe9]), Buffer.from("sum.txt")]),
    sentence,
  );
  write("a.txt");
  // Step by step: no call takes the whole path.
  const deeper = `process.chdir(process.argv[1]);
for (let at = 0; at < 17; at++) { require("fs").mkdirSync("0".repeat(250)); process.chdir("0".repeat(250)); }`;
  const made = spawnSync(process.execPath, ["-e", deeper, folder]);
  assert.equal(made.status, 0, String(made.stderr));
  const summary = await indexing().sync();
  assert.equal(summary.documents, 1);
  assert.deepEqual(
    reasons(summary)
      .map((reason) => reason.replace(/0{9,}/, "00…"))
      .sort(),
    [
      "00… cannot be reached (its path is too long); make it readable, or take it out of the corpus.",
      "r\ufffdsum.txt has a name that is not in UTF-8 and was left out; rename it.",
    ],
  );
  spawnSync("rm", ["-rf", folder]);
});

test("a file of whose folder only the time has changed is not read again", posix, async () => {
  write("a.txt");
  const { sync } = indexing();
  await sync();
  utimesSync(folder, 1, 1);
  assert.equal((await sync()).unchanged, 1);
});
