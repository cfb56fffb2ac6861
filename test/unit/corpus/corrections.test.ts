import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressOf,
  changedCorrections,
  correctionsFile,
  readCorrections,
} from "../../../server/src/service/corpus/corrections";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { told } from "../told";
import { createWorld, type World } from "../world";
import { memoryWriter } from "./memoryWriter";

const talk = "The keepers of the harbour thank the sailors for the oil that they have brought to the lamps.";
const folder = "file:///c";
const own = `${folder}/${correctionsFile}`;

/** A corpus with corrections, and what is read from it. */
async function reading(files: Record<string, string>, documents: Record<string, unknown> = {}) {
  const world = createWorld({
    ...files,
    ...(Object.keys(documents).length > 0 ? { [own]: JSON.stringify({ documents }) } : {}),
  });
  const writer = memoryWriter();
  const indexer = createIndexer(world, writer);
  return {
    world,
    writer,
    sync: (again: string[] = []) => indexer.sync([folder], () => {}, undefined, again),
    one: (uri: string): CorpusDocument | undefined => writer.documents.get(uri)?.[0],
  };
}

const harbour = { id: "file:///c/talks/harbour.txt", uri: "file:///c/talks/harbour.txt" };

/** Says something of a document and writes it where it is kept, as the client does. */
async function say(world: World, target: { id: string; uri: string; folder?: boolean }, change: object) {
  world.files.set(addressOf(folder), await changedCorrections(world, folder, [target], { ...change }));
}

test("what a delegate says of a document goes before what the file says, and is no guess", async () => {
  const { sync, one } = await reading(
    { [harbour.uri]: `---\ntitle: Talk\ndate: 2011\n---\n\n${talk}` },
    {
      "talks/harbour.txt": {
        title: "On  lamps",
        date: "2012-05-06",
        symbol: "S/2012/ 30",
        delegation: "Atlantia",
        kind: "spoken",
        language: "en",
      },
    },
  );
  await sync();
  const { title, date, symbol, delegation, kind, corrected, guessed } = one(harbour.uri)!;
  assert.deepEqual(
    [title, date, symbol, delegation, kind],
    ["On lamps", "2012-05-06", "S/2012/30", "Atlantia", "spoken"],
  );
  assert.deepEqual(corrected, ["title", "date", "symbol", "delegation", "language", "kind"]);
  assert.ok(!guessed?.some((fact) => corrected?.includes(fact)), String(guessed));
});

test("a fact that the reader has wrongly found can be said not to be there", async () => {
  const { sync, one } = await reading(
    { "file:///c/2019-01-02-harbour.txt": talk },
    { "2019-01-02-harbour.txt": { date: "" } },
  );
  await sync();
  const document = one("file:///c/2019-01-02-harbour.txt")!;
  assert.ok(!("date" in document));
  assert.deepEqual(document.corrected, ["date"]);
});

test("what is said of a document is taken up without its file having changed, and stays when it has", async () => {
  const { world, sync, one } = await reading({ [harbour.uri]: talk, "file:///c/other.txt": talk });
  await sync();
  await say(world, harbour, { title: "On lamps" });
  assert.equal((await sync()).read, 1, "the other is left as it is");
  assert.equal(one(harbour.uri)?.title, "On lamps");
  world.files.set(harbour.uri, `${talk} And for the ropes.`);
  assert.equal((await sync()).read, 1);
  assert.equal(one(harbour.uri)?.title, "On lamps");
  assert.equal((await sync([folder])).read, 2, "all of it read again");
  assert.equal(one(harbour.uri)?.title, "On lamps");
  await say(world, harbour, { title: null });
  assert.equal((await sync()).read, 1);
  assert.notEqual(one(harbour.uri)?.title, "On lamps");
  assert.equal((await sync()).read, 0);
});

test("what is left out is no document, no problem, and can be taken in again", async () => {
  const { world, writer, sync, one } = await reading({ [harbour.uri]: talk });
  await say(world, harbour, { read: false });
  const first = await sync();
  assert.deepEqual([first.documents, first.problems], [0, []]);
  assert.equal(writer.sources().get(harbour.uri)?.leftOut, true);
  await say(world, harbour, { read: true });
  assert.equal((await sync()).documents, 1);
  assert.ok(one(harbour.uri));
  assert.equal(
    JSON.parse(new TextDecoder().decode(await world.files.read(own, 1000))).documents[harbour.uri],
    undefined,
  );
});

test("a folder is kept out of suggestions with all that is in it, but for what is said to be in", async () => {
  const { world, sync, one } = await reading({ [harbour.uri]: talk, "file:///c/talks/wells.txt": talk });
  await say(world, { id: folder, uri: folder, folder: true }, { suggested: false });
  await say(world, harbour, { suggested: true });
  await sync();
  assert.equal(one("file:///c/talks/wells.txt")?.suggested, false);
  assert.equal(one(harbour.uri)?.suggested, undefined);
  assert.equal((await readCorrections(world, folder, () => {}))?.suggestsNothing, true);
  await say(world, { id: folder, uri: folder, folder: true }, { suggested: true });
  await sync();
  assert.equal(one("file:///c/talks/wells.txt")?.suggested, undefined);
});

test("one document of a file of many is corrected, and no other", async () => {
  const lines = ["a", "b"]
    .map((doc) => JSON.stringify({ text: talk, doc, title: `Title ${doc}` }))
    .join("\n");
  const { world, writer, sync } = await reading({ "file:///c/many.jsonl": lines });
  await sync();
  const [, second] = writer.documents.get("file:///c/many.jsonl")!;
  await say(world, second!, { title: "On lamps" });
  await sync();
  assert.deepEqual(
    writer.documents.get("file:///c/many.jsonl")!.map(({ title }) => title),
    ["Title a", "On lamps"],
  );
});

test("what cannot be understood corrects nothing anew, spoils nothing and is not written over", async () => {
  const { world, sync, one } = await reading(
    { [harbour.uri]: talk },
    { "talks/harbour.txt": { title: "On lamps" } },
  );
  await sync();
  world.files.set(own, '{ "documents": ');
  const { read, problems } = await sync();
  assert.equal(read, 0);
  assert.match(
    told(problems[0]?.reason),
    /^\.penholder-corpus\.json of c cannot be used \(.+\): what it corrects stays as it was;/,
  );
  assert.equal(one(harbour.uri)?.title, "On lamps");
  await assert.rejects(say(world, harbour, { title: "Other" }), /cannot be used/);
});

test("values that are no facts are passed over", async () => {
  const { sync, one } = await reading(
    { [harbour.uri]: talk },
    {
      "talks/harbour.txt": {
        title: "",
        date: "2012-02-31",
        language: "English",
        kind: "song",
        speaker: 7,
        organ: "x".repeat(2000),
        uri: "file:///etc/passwd",
      },
      "../elsewhere.txt": { title: "Elsewhere" },
    },
  );
  await sync();
  const document = one(harbour.uri)!;
  assert.equal(document.corrected, undefined);
  assert.equal(document.uri, harbour.uri);
  assert.equal(document.language, "en");
});

/** Moves or renames a file, as if it had been written anew: its time tells nothing. */
function rename(world: World, from: string, to: string, text: string): void {
  world.files.delete(from);
  world.files.set(to, text);
}

test("what is said of a document goes with its file when it is moved or renamed within its folder", async () => {
  const moved = { id: "file:///c/2024/lamps.txt", uri: "file:///c/2024/lamps.txt" };
  const { world, sync, one } = await reading({ [harbour.uri]: talk, "file:///c/other.txt": `${talk} Yes.` });
  await sync();
  await say(world, harbour, { title: "On lamps", suggested: false });
  await sync();
  rename(world, harbour.uri, moved.uri, talk);
  assert.equal((await sync()).read, 1, "the other is left as it is");
  assert.deepEqual([one(moved.uri)?.title, one(moved.uri)?.suggested], ["On lamps", false]);
  assert.equal((await sync()).read, 0);
  // What is said next is said of the file where it is now.
  world.files.set(
    own,
    await changedCorrections(world, folder, [{ ...moved, movedFrom: "talks/harbour.txt" }], {
      date: "2012",
    }),
  );
  await sync();
  assert.deepEqual([one(moved.uri)?.title, one(moved.uri)?.date], ["On lamps", "2012"]);
  assert.deepEqual(
    Object.keys(JSON.parse(world.codec.decodeUtf8(await world.files.read(own, 10_000))).documents),
    ["2024/lamps.txt"],
  );
});

test("what is said of a document in a file of many goes with the file, and with no other", async () => {
  const lines = (text: string) =>
    ["1", "2"].map((doc) => JSON.stringify({ id: doc, doc, text: `${text} ${doc}`, lang: "en" })).join("\n");
  const [from, to] = ["file:///c/talks.jsonl", "file:///c/2024.jsonl"];
  const { world, writer, sync } = await reading({ [from]: lines(talk) });
  await sync();
  const { id } = writer.documents.get(from)![1]!;
  await say(world, { id, uri: from }, { title: "The second" });
  rename(world, from, to, lines(talk));
  await sync();
  assert.equal(writer.documents.get(to)![1]!.title, "The second");
  // Other words of the same length are another file.
  rename(world, to, to, lines(talk.replace("lamps", "ships")));
  await sync();
  assert.notEqual(writer.documents.get(to)![1]!.title, "The second");
});

test("a copy has nothing said of it, as long as the file it was made of is there", async () => {
  const copy = "file:///c/copy.txt";
  const { world, sync, one } = await reading({ [harbour.uri]: talk });
  await say(world, harbour, { title: "On lamps" });
  world.files.set(copy, talk);
  await sync();
  assert.deepEqual([one(harbour.uri)?.title === "On lamps", one(copy)?.title === "On lamps"], [true, false]);
});
