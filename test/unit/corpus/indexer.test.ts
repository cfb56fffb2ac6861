import assert from "node:assert/strict";
import { test } from "node:test";
import { createIndexer, type ReadingSign } from "../../../server/src/service/corpus/indexer";
import { say } from "../../../server/src/service/text/say";
import { inWords, reasonsOf, told } from "../told";
import { createWorld } from "../world";
import { memoryWriter } from "./memoryWriter";

const sentence =
  "The police of the United Nations protect civilians in many of the places where peace is young.";

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

test("what is read becomes visible every few seconds at first, and less often the longer the reading takes", async () => {
  const world = createWorld(
    Object.fromEntries(
      Array.from({ length: 240 }, (_, at) => [`file:///c/${String(at).padStart(3, "0")}.txt`, sentence]),
    ),
  );
  let now = 0;
  const timer = { ...world.timer, now: () => now };
  const visible: number[] = [];
  const sign = (said: ReadingSign) => {
    // Every file takes half a second.
    if (said === "done") now += 500;
    if (said === "committed") visible.push(now / 1000);
  };
  await createIndexer({ ...world, timer }, memoryWriter(), { sign }).sync(["file:///c"], silent);
  assert.ok(visible[0]! <= 4, `first after ${visible[0]} seconds`);
  const steps = visible.slice(1, -1).map((at, index) => at - visible[index]!);
  assert.ok(Math.max(...steps) <= 31);
  assert.ok(visible.length < 20, `${visible.length} times in two minutes`);
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
    "file:///c/report.ppt": "x",
    "file:///c/empty.txt": "",
    "file:///c/picture.txt": new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]),
  });
  const summary = await createIndexer(world, memoryWriter()).sync(["file:///c"], silent);
  assert.equal(summary.files, 3);
  assert.deepEqual(reasonsOf(summary.problems), [
    "empty.txt is empty.",
    "picture.txt is no text, whatever its name says; save it as text (.txt).",
    "report.ppt cannot be read yet: Penholder reads no PowerPoint files so far; save it as text (.txt), Markdown or HTML.",
  ]);
});

test("a file is read as what it is, whatever its name says", async () => {
  const page = `<!DOCTYPE html><html><body><nav>Menu</nav><p>${sentence}</p></body></html>`;
  const world = createWorld({
    "file:///c/a.txt": page,
    "file:///c/download": `\ufeff\n<!-- saved -->\n<html>${page}`,
    "file:///c/notes": sentence,
    "file:///c/page.html": sentence,
  });
  const writer = memoryWriter();
  const summary = await createIndexer(world, writer).sync(["file:///c"], silent);
  for (const name of ["a.txt", "download", "page.html"]) {
    const [document] = writer.documents.get(`file:///c/${name}`) ?? [];
    assert.deepEqual(
      document?.passages.map(({ text }) => text),
      [sentence],
      name,
    );
  }
  assert.deepEqual(reasonsOf(summary.problems), [
    "notes cannot be read yet: Penholder reads no files without an ending so far; save it as text (.txt), Markdown or HTML.",
  ]);
});

test("a file that cannot be read spoils nothing and is no error", async () => {
  const world = createWorld({ "file:///c/a.txt": sentence, "file:///c/b.txt": sentence });
  const read = world.files.read.bind(world.files);
  world.files.read = async (uri, most) => {
    if (uri.endsWith("a.txt")) throw new Error("the disk has a bad sector");
    return read(uri, most);
  };
  const summary = await createIndexer(world, memoryWriter()).sync(["file:///c"], silent);
  assert.equal(summary.documents, 1);
  assert.deepEqual(inWords(summary.problems), [
    { uri: "file:///c/a.txt", reason: "a.txt could not be read: the disk has a bad sector." },
  ]);
});

test("a file that was too much is noted and not read, nor tried again until it has changed", async () => {
  const world = createWorld({ "file:///c/a.txt": sentence, "file:///c/b.txt": sentence });
  const writer = memoryWriter();
  const leftOut = new Map([["file:///c/b.txt", say`b.txt takes too long.`]]);
  const signs: unknown[] = [];
  const sign = (one: unknown) => signs.push(one);
  const first = await createIndexer(world, writer, { leftOut, first: "file:///c/b.txt", sign }).sync(
    ["file:///c"],
    silent,
  );
  assert.deepEqual(
    [first.documents, inWords(first.problems)],
    [1, [{ uri: "file:///c/b.txt", reason: "b.txt takes too long." }]],
  );
  assert.deepEqual(signs, [
    { uri: "file:///c/b.txt", size: sentence.length },
    "done",
    "committed",
    { uri: "file:///c/a.txt", size: sentence.length },
    "alive",
    "done",
    "committed",
  ]);
  assert.equal((await createIndexer(world, writer).sync(["file:///c"], silent)).read, 0);
  world.files.set("file:///c/b.txt", `${sentence} Again.`);
  assert.equal((await createIndexer(world, writer).sync(["file:///c"], silent)).documents, 2);
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
  assert.deepEqual(inWords(summary.problems), [
    {
      uri: "file:///share",
      reason:
        "share cannot be reached since 14 November 2023 (it is not there); what was read from it stays: make it readable again, or take it out of the corpus.",
      partly: true,
    },
  ]);
});

test("a subfolder that may not be read keeps what was read from it, and says since when until it is read again", async () => {
  const world = createWorld({ "file:///c/annexes/a.txt": sentence, "file:///c/b.txt": sentence });
  const { list } = world.files;
  const writer = memoryWriter();
  const indexer = createIndexer(world, writer);
  await indexer.sync(["file:///c"], silent);
  world.files.list = (uri) =>
    uri.endsWith("annexes") ? Promise.reject(new Error("it may not be read")) : list(uri);
  await indexer.sync(["file:///c"], silent);
  world.timer.advance(3 * 24 * 60 * 60 * 1000);
  const later = await indexer.sync(["file:///c"], silent);
  assert.deepEqual([later.removed, writer.sources().size], [0, 2]);
  assert.deepEqual(reasonsOf(later.problems), [
    "annexes cannot be reached since 14 November 2023 (it may not be read); what was read from it stays: make it readable again, or take it out of the corpus.",
  ]);
  world.files.list = list;
  const again = await indexer.sync(["file:///c"], silent);
  assert.deepEqual([again.read, again.unchanged, again.problems], [0, 2, []]);
  assert.ok([...writer.sources().values()].every(({ since }) => since === undefined));
});

test("the empty folder where a share was attached keeps what was read; one that was emptied does not", async () => {
  const world = createWorld({
    "file:///c/share/a.txt": sentence,
    "file:///c/own/b.txt": sentence,
    "file:///c/not-listed.txt": sentence,
  });
  const { stat, list } = world.files;
  let attached = true;
  world.files.stat = async (uri) => {
    const device = uri.includes("share") && attached ? 2 : 1;
    const found = await stat(uri);
    return found
      ? { ...found, device }
      : /(?:share|own)$/.test(uri)
        ? { folder: true, size: 0, modified: 0, device }
        : undefined;
  };
  world.files.list = async (uri) =>
    uri === "file:///c" ? ["own", "share"].map((name) => ({ name, folder: true })) : list(uri);
  const writer = memoryWriter();
  const indexer = createIndexer(world, writer);
  await indexer.sync(["file:///c"], silent);
  attached = false;
  world.files.delete("file:///c/share/a.txt");
  world.files.delete("file:///c/own/b.txt");
  const summary = await indexer.sync(["file:///c"], silent);
  assert.equal(summary.removed, 1);
  assert.deepEqual([...writer.sources().keys()], ["file:///c/share/a.txt"]);
  assert.match(
    told(summary.problems[0]?.reason),
    /^share cannot be reached since .* \(its disk or share is not connected\);/,
  );
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

test("files are read again when what reads them has changed", async () => {
  const world = createWorld({ "file:///c/a.txt": sentence, "file:///c/b.ppt": "x" });
  const writer = memoryWriter();
  const read = async (version: string) =>
    (await createIndexer(world, writer, { version }).sync(["file:///c"], silent)).read;
  assert.equal(await read("one"), 2);
  assert.equal(await read("one"), 0);
  assert.equal(await read("other"), 2);
});

test("a correction of the same length is noticed, even where the disk tells time in whole seconds", async () => {
  const world = createWorld();
  const second = Math.floor(world.timer.today() / 1000) * 1000;
  const uri = "file:///c/a.txt";
  const writer = memoryWriter();
  const texts = async () => {
    await createIndexer(world, writer).sync(["file:///c"], silent);
    return writer.documents.get(uri)?.flatMap(({ passages }) => passages.map(({ text }) => text));
  };
  world.files.set(uri, sentence, second);
  assert.deepEqual(await texts(), [sentence]);
  const corrected = sentence.replace("young", "ready");
  world.files.set(uri, corrected, second);
  assert.deepEqual(await texts(), [corrected]);
});

test("a file that was read when it was old enough is not read again", async () => {
  const world = createWorld();
  const uri = "file:///c/a.txt";
  world.files.set(uri, sentence, world.timer.today() - 5000);
  const indexer = createIndexer(world, memoryWriter());
  assert.equal((await indexer.sync(["file:///c"], silent)).read, 1);
  assert.equal((await indexer.sync(["file:///c"], silent)).read, 0);
});

test("what a .gitignore in the corpus names is passed over, and the delegate is told", async () => {
  const names = [
    "a.txt",
    "b.tmp.txt",
    "old/c.txt",
    "deep/old/d.txt",
    "deep/keep.txt",
    "deep/e.draft.txt",
    "x/y/f.txt",
  ];
  const world = createWorld({
    ...Object.fromEntries(names.map((name) => [`file:///c/${name}`, sentence])),
    "file:///c/.gitignore": "# left by a program\n*.tmp.txt\n/old/\n*.draft.txt\nx/y\n\n",
    "file:///c/deep/.gitignore": "!e.draft.txt\nkeep.txt  \r\n",
    // What stands above the corpus says nothing of it: texts of others are often kept out of a repository.
    "file:///.gitignore": "c/\n",
  });
  const writer = memoryWriter();
  const indexer = createIndexer(world, writer);
  const { problems } = await indexer.sync(["file:///c"], silent);
  assert.deepEqual([...writer.documents.keys()].sort(), [
    "file:///c/a.txt",
    "file:///c/deep/e.draft.txt",
    "file:///c/deep/old/d.txt",
  ]);
  assert.deepEqual(inWords(problems), [
    {
      uri: "file:///c",
      reason:
        "c: 4 files and folders in it are passed over, because a .gitignore in it says so; take the name out of that file where it is to be read.",
      partly: true,
    },
  ]);
  world.files.delete("file:///c/.gitignore");
  const after = await indexer.sync(["file:///c"], silent);
  assert.deepEqual([after.read, after.removed, writer.documents.size], [3, 0, 6]);
  world.files.set("file:///c/.gitignore", "*\n");
  assert.equal((await indexer.sync(["file:///c"], silent)).removed, 6);
});
