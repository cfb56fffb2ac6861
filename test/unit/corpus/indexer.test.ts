import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import type { PassageWriter, SourceRecord } from "../../../server/src/service/search/passageIndex";
import { createWorld } from "../world";

const sentence =
  "The police of the United Nations protect civilians in many of the places where peace is young.";

/** A writer that keeps everything in maps. */
function memoryWriter() {
  const sources = new Map<string, SourceRecord>();
  const documents = new Map<string, CorpusDocument[]>();
  const writer: PassageWriter & { documents: typeof documents; commits: number } = {
    documents,
    commits: 0,
    sources: () => sources,
    async put(uri, found, record) {
      const taken: CorpusDocument[] = [];
      for await (const document of found) taken.push(document);
      documents.set(uri, taken);
      sources.set(uri, record());
    },
    async remove(uri) {
      documents.delete(uri);
      sources.delete(uri);
    },
    async commit() {
      writer.commits++;
    },
    bytes: async () => 0,
    close: async () => {},
  };
  return writer;
}

const silent = () => {};

test("new and changed files are read, unchanged ones are not, vanished ones are forgotten", async () => {
  const world = createWorld({
    "file:///c/a.txt": `${sentence} One.`,
    "file:///c/deep/b.txt": `${sentence} Two.`,
    "file:///c/e.txt": `${sentence} Three.`,
  });
  const writer = memoryWriter();
  const indexer = createIndexer(world, writer);
  const first = await indexer.sync(["file:///c"], silent);
  assert.deepEqual(
    [first.files, first.read, first.unchanged, first.removed, first.documents, first.passages],
    [3, 3, 0, 0, 3, 3],
  );
  world.files.set("file:///c/a.txt", `${sentence} Four.\n\n${sentence} Five.`);
  world.files.delete("file:///c/e.txt");
  const second = await indexer.sync(["file:///c/"], silent);
  assert.deepEqual(
    [second.files, second.read, second.unchanged, second.removed, second.documents, second.passages],
    [2, 1, 1, 1, 2, 3],
  );
  assert.equal((await indexer.sync(["file:///c"], silent)).read, 0);
});

test("folders that overlap, and a file named beside its folder, are read once", async () => {
  const world = createWorld({ "file:///c/a.txt": sentence, "file:///c/deep/b.txt": sentence });
  const summary = await createIndexer(world, memoryWriter()).sync(
    ["file:///c", "file:///c/deep", "file:///c/a.txt"],
    silent,
  );
  assert.equal(summary.files, 2);
});

test("hidden files and folders of tools are passed over; other formats are named with what to do", async () => {
  const world = createWorld({
    "file:///c/.git/a.txt": sentence,
    "file:///c/.hidden.txt": sentence,
    "file:///c/node_modules/x/readme.md": sentence,
    "file:///c/report.pdf": "%PDF-1.4",
    "file:///c/empty.txt": "",
    "file:///c/picture.txt": new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]),
  });
  const summary = await createIndexer(world, memoryWriter()).sync(["file:///c"], silent);
  assert.equal(summary.files, 3);
  assert.deepEqual(
    summary.problems.map(({ reason }) => reason),
    [
      "empty.txt is empty.",
      "picture.txt is no text, whatever its name says; save it as text (.txt), Markdown or HTML.",
      "report.pdf cannot be read yet: Penholder reads no PDF files so far; save it as text (.txt), Markdown or HTML.",
    ],
  );
});

test("a file that cannot be read spoils nothing and is no error", async () => {
  const world = createWorld({ "file:///c/a.txt": sentence, "file:///c/b.txt": sentence });
  const read = world.files.read.bind(world.files);
  world.files.read = async (uri) => {
    if (uri.endsWith("a.txt")) throw new Error("the disk has a bad sector");
    return read(uri);
  };
  const summary = await createIndexer(world, memoryWriter()).sync(["file:///c"], silent);
  assert.equal(summary.documents, 1);
  assert.deepEqual(summary.problems, [
    { uri: "file:///c/a.txt", reason: "a.txt could not be read: the disk has a bad sector." },
  ]);
});

test("a folder that is out of reach keeps what was read from it", async () => {
  const world = createWorld({ "file:///share/a.txt": sentence, "file:///c/b.txt": sentence });
  const writer = memoryWriter();
  const indexer = createIndexer(world, writer);
  await indexer.sync(["file:///share", "file:///c"], silent);
  world.files.delete("file:///share/a.txt");
  const summary = await indexer.sync(["file:///share", "file:///c"], silent);
  assert.equal(summary.removed, 0);
  assert.equal(writer.sources().size, 2);
  assert.deepEqual(summary.problems, [
    { uri: "file:///share", reason: "share is not there or may not be read." },
  ]);
});

test("progress is reported, and stopping keeps what was read", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`file:///c/${index}.txt`, `${sentence} ${index}.`]),
  );
  const writer = memoryWriter();
  const seen: string[] = [];
  let done = 0;
  const summary = await createIndexer(createWorld(files), writer).sync(
    ["file:///c"],
    (progress) => {
      done = progress.done;
      if (progress.current) seen.push(`${progress.current} ${progress.done}/${progress.total}`);
    },
    () => done >= 3,
  );
  assert.deepEqual(seen.slice(0, 3), ["0.txt 0/6", "1.txt 1/6", "2.txt 2/6"]);
  assert.ok(summary.read >= 3 && summary.read < 6);
  assert.equal(summary.removed, 0);
  assert.ok(writer.commits >= 1);
});

test("each passage is tagged with the symbols it refers to", async () => {
  const world = createWorld({
    "file:///c/a.txt": `${sentence}\n\nIn resolution 9001 this was said with all the clarity that one could ask for.`,
  });
  const writer = memoryWriter();
  await createIndexer(world, writer, {
    tags: (text) => (text.includes("9001") ? ["S/RES/9001(2030)"] : []),
  }).sync(["file:///c"], silent);
  const [document] = writer.documents.get("file:///c/a.txt")!;
  assert.deepEqual(
    document!.passages.map(({ tags }) => tags),
    [undefined, ["S/RES/9001(2030)"]],
  );
});

test("a link that leads back up is not followed for ever", async () => {
  const world = createWorld({ "file:///c/a.txt": sentence });
  const { stat, list } = world.files;
  const inner = (uri: string) => uri.replace(/(?:\/loop)+/, "");
  world.files.stat = async (uri) => {
    const found = await stat(inner(uri));
    return found && { ...found, modified: 5 };
  };
  world.files.list = async (uri) => [...(await list(inner(uri))), { name: "loop", folder: true }];
  const summary = await createIndexer(world, memoryWriter()).sync(["file:///c"], silent);
  assert.equal(summary.files, 1);
});
