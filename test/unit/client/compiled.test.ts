import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { keepingCompiled, removeCompiledBefore } from "../../../client/src/node/compiled";

/** Runs what uses a folder of its own, which is removed afterwards. */
async function inFolder(use: (folder: string) => Promise<void> | void) {
  const folder = mkdtempSync(join(tmpdir(), "penholder-compiled-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const keeps = major > 22 || (major === 22 && minor >= 1);

test("Node keeps what it has compiled under the version of Penholder, where it can", { skip: !keeps }, () =>
  inFolder((folder) => {
    const script = join(folder, "script.js");
    writeFileSync(script, "module.exports = () => 1325;");
    const kept = join(folder, "compiled");
    execFileSync(process.execPath, [script], { env: { ...process.env, ...keepingCompiled(kept, "0.1.0") } });
    assert.deepEqual(readdirSync(kept), ["0.1.0"]);
    assert.equal(readdirSync(join(kept, "0.1.0")).length, 1);
  }),
);

test("what was compiled for other versions of Penholder goes, and that for this one stays", () =>
  inFolder(async (folder) => {
    for (const version of ["0.0.9", "0.1.0"])
      mkdirSync(join(folder, version, "v24-x64"), { recursive: true });
    await removeCompiledBefore(folder, "0.1.0");
    assert.deepEqual(readdirSync(folder), ["0.1.0"]);
  }));

test("where nothing was kept yet there is nothing to remove", () =>
  inFolder((folder) => removeCompiledBefore(join(folder, "none"), "0.1.0")));
