// `penholder pack` and `penholder unpack` as they are run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, out: stdout, error: stderr };
}

test("a corpus is packed, looked at, installed and indexed", () => {
  const packed = penholder("pack", "--out", "lamps.penholder-pack", "corpus");
  assert.deepEqual(packed, { code: 0, out: "1 files, 0.0 MB, in lamps.penholder-pack\n", error: "" });
  const looked = penholder("unpack", "--dry-run", "lamps.penholder-pack");
  assert.match(looked.out, /^lamps, made on \d{4}-\d\d-\d\d: 1 files, 0\.0 MB, not signed\n$/);
  const installed = penholder("unpack", "--to", "theirs", "lamps.penholder-pack");
  assert.match(installed.out, /installed in theirs\n$/);
  assert.match(readFileSync(join(folder, "theirs/lamps.md"), "utf8"), /keepers of the lamps/);
  assert.match(penholder("index", "--store", "store", "theirs").out, /^1 documents, /);
});

test("a pack is signed with a key, and only that key's is taken where it is named", () => {
  const made = penholder("pack", "--new-key", "key");
  const [, key = ""] = /--key (\S+)/.exec(made.out) ?? [];
  assert.equal(
    penholder("pack", "--out", "signed.penholder-pack", "--sign", "key", "corpus").out,
    "1 files, 0.0 MB, in signed.penholder-pack, signed\n",
  );
  assert.equal(penholder("unpack", "--to", "signed", "--key", key, "signed.penholder-pack").code, 0);
  const other = penholder("unpack", "--to", "other", "--key", key, "lamps.penholder-pack");
  assert.equal(other.code, 2);
  assert.equal(other.error, "penholder: lamps.penholder-pack was not installed: nobody has signed it\n");
});

test("what is wrong with what was asked is said in a line", () => {
  for (const [args, reason] of [
    [["pack", "corpus"], "name a file for the pack"],
    [["pack", "--out", "x", "missing"], "missing cannot be read"],
    [["pack", "--out", "x", "--name", "a/b", "corpus"], '"a/b" is no name that a folder can have'],
    [["pack", "--out", "x", "--sign", "corpus/lamps.md", "corpus"], "cannot be used to sign"],
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
