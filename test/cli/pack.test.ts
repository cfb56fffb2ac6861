// `penholder pack` and `penholder unpack` as they are run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-pack-"));
  mkdirSync(join(folder, "corpus/.hidden"), { recursive: true });
  writeFileSync(
    join(folder, "corpus/lamps.md"),
    "We thank the keepers of the lamps, wherever they keep them.\n",
  );
  writeFileSync(join(folder, "corpus/glossary.md"), "| term | meaning |\n|---|---|\n| lamp | a light |\n");
  writeFileSync(join(folder, "corpus/picture.png"), "no document");
  writeFileSync(join(folder, "corpus/.hidden/x.md"), "Hidden.");
});
after(() => rmSync(folder, { recursive: true, force: true }));

function penholder(...args: string[]) {
  const cli = join(process.cwd(), "server/dist/cli.js");
  const cache = join(folder, "cache");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
  });
  return { code: status, out: stdout, error: stderr };
}

test("a corpus is packed, looked at, installed and indexed", () => {
  const packed = penholder("pack", "--out", "lamps.penholder-pack", "corpus");
  assert.deepEqual(packed, { code: 0, out: "1 file, 0 MB, in lamps.penholder-pack\n", error: "" });
  const looked = penholder("unpack", "--dry-run", "lamps.penholder-pack");
  assert.match(looked.out, /^lamps, made on \d+ \p{L}+ \d{4}: 1 file, 0 MB, not signed\n$/u);
  const installed = penholder("unpack", "--to", "theirs", "lamps.penholder-pack");
  assert.match(installed.out, /installed in theirs\n$/);
  assert.match(readFileSync(join(folder, "theirs/lamps.md"), "utf8"), /keepers of the lamps/);
  assert.match(penholder("index", "--store", "store", "theirs").out, /^1 document, /);
});

test("a pack is signed with a key, and only that key's is taken where it is named", () => {
  const made = penholder("pack", "--new-key", "key");
  const [, key = ""] = /--key (\S+)/.exec(made.out) ?? [];
  assert.equal(
    penholder("pack", "--out", "signed.penholder-pack", "--sign", "key", "corpus").out,
    "1 file, 0 MB, in signed.penholder-pack, signed\n",
  );
  assert.equal(penholder("unpack", "--to", "signed", "--key", key, "signed.penholder-pack").code, 0);
  const other = penholder("unpack", "--to", "other", "--key", key, "lamps.penholder-pack");
  assert.equal(other.code, 2);
  assert.equal(other.error, "penholder: lamps.penholder-pack was not installed: nobody has signed it\n");
});

/** What was read of files and came with packs, by its place in the cache of the user. */
function readings(): string[] {
  const kept = join(folder, "cache/penholder/readings");
  return existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name)) : [];
}

test("what whoever signed it has read of the files comes along, and is taken on the word of a key that was named", () => {
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  const [, key = ""] = /--key (\S+)/.exec(penholder("pack", "--new-key", "readers.key").out) ?? [];
  penholder("pack", "--out", "read.penholder-pack", "--sign", "readers.key", "corpus");
  penholder("unpack", "--to", "signed-by-anybody", "read.penholder-pack");
  penholder("unpack", "--to", "not-signed", "lamps.penholder-pack");
  const before = readings();
  penholder("unpack", "--to", "signed-by-her", "--key", key, "read.penholder-pack");
  const [kept = "", ...others] = readings().filter((path) => !before.includes(path));
  assert.deepEqual([before, others], [[], []]);
  assert.ok(kept);
  // The reading is what is searched: a word that stands in it alone is found.
  writeFileSync(kept, readFileSync(kept, "utf8").replace("keepers", "painters"));
  penholder("index", "--store", "read", "signed-by-her");
  assert.match(penholder("search", "--store", "read", "painters").out, /painters of the lamps/);
  // A file that was changed since is read itself.
  writeFileSync(join(folder, "signed-by-her/lamps.md"), "We thank the menders of the lamps.\n");
  penholder("index", "--store", "read", "signed-by-her");
  assert.doesNotMatch(penholder("search", "--store", "read", "painters").out, /painters/);
  assert.match(penholder("search", "--store", "read", "menders").out, /menders of the lamps/);
});

test("a reading that is damaged costs nothing but itself", () => {
  for (const path of readings()) writeFileSync(path, "{");
  penholder("unpack", "--to", "again", "lamps.penholder-pack");
  const indexed = penholder("index", "--store", "again-read", "again");
  assert.match(indexed.out, /^1 document, /);
  assert.match(indexed.error, /lamps\.md is read again: /);
  assert.match(penholder("search", "--store", "again-read", "keepers").out, /keepers of the lamps/);
});

test("what is wrong with what was asked is said in a line", () => {
  for (const [args, reason] of [
    [["pack", "corpus"], "name a file for the pack"],
    [["pack", "--out", "x", "missing"], "missing cannot be read"],
    [["pack", "--out", "x", "--name", "a/b", "corpus"], '"a/b" is no name that a folder can have'],
    [
      ["pack", "--out", "x", "--sign", "corpus/lamps.md", "corpus"],
      "corpus/lamps.md cannot be used to sign: it is no key of the kind Ed25519",
    ],
    [["pack", "--out", "x", "--new-key", "corpus/lamps.md", "corpus"], "there is such a file already"],
    [["pack", "--new-key", "key"], "key cannot be written"],
    [["pack", "--out", "missing/x", "corpus"], "missing/x cannot be written"],
    [["unpack"], "name one pack"],
    [["unpack", "--to", "x", "missing"], "missing was not installed: there is no such file"],
    [["unpack", "lamps.penholder-pack"], "name the folder to install it in"],
  ] as const) {
    const { code, error } = penholder(...args);
    assert.equal(code, 2, args.join(" "));
    assert.ok(error.includes(reason), error);
    assert.equal(error.trim().split("\n").length, 1);
  }
});
