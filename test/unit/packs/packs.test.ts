// A corpus in one file: made, looked at, installed as a whole or not at all.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { createFolderPlace } from "../../../server/src/node/packs/folderPlace";
import { makeKey, openPack, packWorld, savePack, signerWith } from "../../../server/src/node/packs/packFile";
import { type PackContents, writeContents, writeOpening } from "../../../server/src/service/packs/contents";
import {
  type InstallOptions,
  installPack,
  type KeepReading,
  readHead,
} from "../../../server/src/service/packs/install";
import { writePack } from "../../../server/src/service/packs/write";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-pack-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const texts = { "2023/lamps.md": "We thank the keepers of the lamps.", "tides.txt": "The tides are high." };
const file = () => at("corpus.penholder-pack");

function contentsOf(files: Record<string, string>, made = "2026-01-02T03:04:05.678Z"): PackContents {
  const listed = Object.entries(files).map(([path, text]) => ({
    path,
    size: Buffer.byteLength(text),
    sha256: sum(Buffer.from(text)),
  }));
  return { name: "Statements", made, files: listed };
}

async function make(files: Record<string, string> = texts, made?: string, key?: string): Promise<void> {
  const sign = key === undefined ? undefined : signerWith(readFileSync(key));
  const pieces = writePack(contentsOf(files, made), async (path) => Buffer.from(files[path]!), {
    ...packWorld,
    ...(sign ? { sign } : {}),
  });
  await savePack(file(), pieces);
}

/** A pack as nobody should make one: contents and what follows them, whatever they say. */
function forge(contents: unknown, rest = "", opening: object = {}): void {
  const bytes = Buffer.from(
    typeof contents === "string" ? contents : writeContents(contents as PackContents),
  );
  const line = writeOpening({ length: bytes.length, sha256: sum(bytes), ...opening });
  writeFileSync(file(), gzipSync(Buffer.concat([Buffer.from(line), bytes, Buffer.from(rest)])));
}

const install = (options?: InstallOptions) =>
  installPack(openPack(file()), createFolderPlace(at("installed")), packWorld, options);

/** What lies in a folder, by path. */
function tree(name = "installed"): Record<string, string> {
  const entries = readdirSync(at(name), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith(".penholder"))
      .map(({ parentPath, name: own }) => join(parentPath, own))
      .map((path) => [path.slice(at(name).length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")])
      .sort(),
  );
}

/** Nothing was left beside the folder, and nothing came into it. */
function nothingHappened(): void {
  assert.deepEqual(readdirSync(folder), ["corpus.penholder-pack"]);
}

test("what is packed is what is installed, and a pack says what it holds without being installed", async () => {
  await make();
  const { contents, key } = await readHead(openPack(file()), packWorld);
  assert.deepEqual([contents.name, contents.files.length, key], ["Statements", 2, undefined]);
  nothingHappened();
  await install();
  assert.deepEqual(tree(), texts);
});

test("a newer pack takes the place of the one before, as a whole", async () => {
  await make();
  await install();
  await make({ "tides.txt": "The tides are low.", "piers.md": "Piers are built." }, "2026-02-01T00:00:00Z");
  await install();
  assert.deepEqual(tree(), { "piers.md": "Piers are built.", "tides.txt": "The tides are low." });
  assert.deepEqual(readdirSync(folder).sort(), ["corpus.penholder-pack", "installed"]);
});

test("an older pack does not take the place of a newer one, unless that is said", async () => {
  await make(texts, "2026-02-01T00:00:00Z");
  await install();
  await make({ "old.md": "Old." }, "2026-01-01T00:00:00Z");
  await assert.rejects(
    install(),
    /it was made on 1 January 2026, before the pack that is there \(1 February 2026\)/,
  );
  assert.deepEqual(tree(), texts);
  await install({ older: true });
  assert.deepEqual(tree(), { "old.md": "Old." });
});

test("what is the delegate's own in the folder is not replaced", async () => {
  mkdirSync(at("installed"));
  writeFileSync(at("installed", "mine.md"), "My own.");
  await make();
  await assert.rejects(install(), /mine\.md is in its folder, and not as a pack has brought it/);
  assert.deepEqual(tree(), { "mine.md": "My own." });
  rmSync(at("installed"), { recursive: true });
  await install();
  writeFileSync(at("installed", "tides.txt"), "The tides were high");
  await assert.rejects(install(), /tides\.txt is in its folder/);
  assert.equal(tree()["tides.txt"], "The tides were high");
});

test("a pack that was changed or cut off anywhere is refused, and nothing is written", async () => {
  await make();
  const whole = gunzipSync(readFileSync(file()));
  for (let place = 0; place < whole.length; place += 7) {
    const changed = Buffer.from(whole);
    changed[place]! ^= 1;
    writeFileSync(file(), gzipSync(changed));
    await assert.rejects(install(), `byte ${place}`);
    nothingHappened();
  }
  const packed = gzipSync(whole);
  for (const length of [0, 5, packed.length >> 1, packed.length - 1]) {
    writeFileSync(file(), packed.subarray(0, length));
    await assert.rejects(install(), /get it again|no pack of Penholder/, `${length} bytes`);
    nothingHappened();
  }
  writeFileSync(file(), gzipSync(Buffer.concat([whole, Buffer.from("more")])));
  await assert.rejects(install(), /it holds more than it lists/);
  nothingHappened();
});

test("what is no pack is named so", async () => {
  for (const bytes of [Buffer.from("<html>"), gzipSync("some text\n"), gzipSync("x".repeat(1_000_000))]) {
    writeFileSync(file(), bytes);
    await assert.rejects(install(), /no pack of Penholder/);
  }
  mkdirSync(at("folder"));
  assert.throws(() => openPack(at("folder")), /it is a folder/);
});

test("names that lead out of the folder, or that a system keeps, are refused", async () => {
  for (const path of [
    "../x.md",
    "a/../../x.md",
    "/x.md",
    "C:\\x.md",
    "a\\..\\..\\x.md",
    "nul.md",
    ".penholder/pack.json",
    "a//b.md",
    "",
  ]) {
    forge({ ...contentsOf({}), files: [{ path, size: 1, sha256: sum(Buffer.from("x")) }] }, "x");
    await assert.rejects(install(), /it names a file that would not lie in its own folder/, path);
    nothingHappened();
  }
  for (const name of ["..", "a/b", "con", ".hidden"]) {
    forge({ ...contentsOf(texts), name });
    await assert.rejects(install(), /its name is none that a folder can have/);
  }
});

test("contents that cannot be right are refused in a sentence", async () => {
  const [first] = contentsOf(texts).files;
  for (const [wrong, reason] of [
    ["null", /cannot be read/],
    ["{", /cannot be read/],
    [{ ...contentsOf({}) }, /it holds no document/],
    [{ ...contentsOf(texts), made: "yesterday" }, /it does not say when it was made/],
    [
      { ...contentsOf({}), files: [first, { ...first, path: first.path.toUpperCase() }] },
      /it names a file twice/,
    ],
    [{ ...contentsOf({}), files: [{ ...first, size: 1e10 }] }, /a size that no file of a pack has/],
    [{ ...contentsOf({}), files: [{ ...first, size: -1 }] }, /a size that no file of a pack has/],
    [{ ...contentsOf({}), files: [{ ...first, sha256: "x" }] }, /a checksum that is none/],
  ] as [unknown, RegExp][]) {
    forge(wrong);
    await assert.rejects(install(), reason);
  }
  nothingHappened();
});

test("a size that is a lie costs no memory and ends the reading", async () => {
  forge(
    { ...contentsOf({}), files: [{ path: "x.md", size: 250 * 2 ** 20, sha256: "0".repeat(64) }] },
    "short",
  );
  await assert.rejects(install(), /it is not whole/);
  forge(contentsOf(texts), "", { length: 60 * 2 ** 20 });
  await assert.rejects(install(), /it is not whole/);
  nothingHappened();
});

test("a pack of a later form asks for a newer Penholder", async () => {
  writeFileSync(file(), gzipSync('penholder-pack {"format":3,"other":true}\n'));
  await assert.rejects(install(), /it was made by a newer Penholder: update Penholder/);
});

test("a signature is shown, and a wrong one is refused", async () => {
  const key = makeKey(at("key"));
  rmSync(at("corpus.penholder-pack"), { force: true });
  await make(texts, undefined, at("key"));
  assert.equal((await readHead(openPack(file()), packWorld)).key, key);
  await install({ key });
  const other = makeKey(at("other"));
  await assert.rejects(install({ key: other }), /another key than that one signed it/);
  // The contents of one pack under the signature of another.
  const line = gunzipSync(readFileSync(file())).toString().split("\n")[0]!;
  const { signature } = JSON.parse(line.slice("penholder-pack ".length));
  for (const wrong of [
    { key, signature },
    { key: other, signature },
    { key: Buffer.alloc(44).toString("base64"), signature },
    { key, signature: Buffer.alloc(64).toString("base64") },
  ]) {
    forge(contentsOf({ "x.md": "Forged." }, "2027-01-01T00:00:00Z"), "Forged.", { signature: wrong });
    await assert.rejects(install(), /its signature is wrong: it is not what its maker signed/);
  }
  forge(contentsOf({ "x.md": "Forged." }), "Forged.", { signature: { key: "?", signature: "?" } });
  await assert.rejects(install(), /its signature cannot be read/);
  assert.deepEqual(tree(), texts);
});

test("what was read of its files is kept of a signed pack, each where its checksum is right, and of no other", async () => {
  makeKey(at("key"));
  const reading = Buffer.from('{"documents":[],"problems":[]}');
  const listed = contentsOf({ "tides.txt": texts["tides.txt"] }).files[0]!;
  const packed = { size: reading.length, sha256: sum(reading) };
  const contents = { ...contentsOf({}), reader: "a version", files: [{ ...listed, reading: packed }] };
  const kept: string[] = [];
  const keepReading = async (...[{ sha256, path, reader }, bytes]: Parameters<KeepReading>) => {
    kept.push(`${sha256} ${path} ${reader} ${Buffer.from(bytes)}`);
  };
  for (const [key, brought, expected] of [
    [undefined, reading, []],
    ["key", reading, [`${listed.sha256} Statements/tides.txt a version ${reading}`]],
  ] as const) {
    const sign = key && signerWith(readFileSync(at(key)));
    const world = { ...packWorld, ...(sign ? { sign } : {}) };
    const text = async () => Buffer.from(texts["tides.txt"]);
    await savePack(
      file(),
      writePack(contents, text, world, async () => brought),
    );
    await install({ keepReading });
    assert.deepEqual(kept, expected);
    rmSync(at("installed"), { recursive: true });
  }
  forge(contents, `${texts["tides.txt"]}${"x".repeat(reading.length)}`, { readings: true });
  await assert.rejects(install({ keepReading }), /the checksum of tides\.txt differs/);
  assert.equal(kept.length, 1);
});

test("where a signed pack is installed, only its maker's key brings another", async () => {
  makeKey(at("key"));
  makeKey(at("other"));
  await make(texts, "2026-01-01T00:00:00Z", at("key"));
  await install();
  const next = { "x.md": "Next." };
  await make(next, "2026-03-01T00:00:00Z");
  await assert.rejects(install(), /nobody has signed it, but somebody has the pack that is there/);
  await make(next, "2026-03-01T00:00:00Z", at("other"));
  await assert.rejects(install(), /another key signed it than the pack that is there/);
  assert.deepEqual(tree(), texts);
  await make(next, "2026-03-01T00:00:00Z", at("key"));
  await install();
  assert.deepEqual(tree(), next);
});

test("a private key is for its owner's eyes, and no other key signs", async () => {
  makeKey(at("key"));
  assert.throws(() => makeKey(at("key")), /EEXIST/);
  assert.throws(() => signerWith(Buffer.from("no key")));
});

test("a file that changes while it is packed ends the packing, and leaves no half of a pack", async () => {
  const pieces = writePack(contentsOf(texts), async () => Buffer.from("other"), packWorld);
  await assert.rejects(savePack(file(), pieces), /2023\/lamps\.md changed while it was packed: try again/);
  assert.deepEqual(readdirSync(folder), []);
});

test("whoever cancels has what was there before", async () => {
  await make();
  await install();
  await make({ "x.md": "Next.", "y.md": "Next." }, "2026-03-01T00:00:00Z");
  const cancelling = new AbortController();
  const cancelled = install({
    signal: cancelling.signal,
    report: () => cancelling.abort(new Error("enough")),
  });
  await assert.rejects(cancelled, /enough/);
  assert.deepEqual(tree(), texts);
  assert.deepEqual(readdirSync(folder).sort(), ["corpus.penholder-pack", "installed"]);
});
