// .ci/run on a machine that lacks something: it says so at once, and not when the stage that needs it fails.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const skip = process.platform === "win32" && "there is no bash for it";

/** Runs .ci/run where these commands are all there is, each a line of bash. */
function runWith(commands: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "penholder-machine-"));
  try {
    for (const [name, line] of Object.entries({ dirname: "echo .ci", ...commands }))
      writeFileSync(join(folder, name), `#!/bin/bash\n${line}\n`, { mode: 0o755 });
    return spawnSync("/bin/bash", [".ci/run"], { env: { PATH: folder }, encoding: "utf8", timeout: 5000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const linux = { uname: "echo Linux x86_64" };
/** The one that runs this test, which is new enough. */
const newNode = { node: `exec '${process.execPath}' "$@"` };

test("without Debian's packages everything that is missing is named, and nothing is run", { skip }, () => {
  const { status, stderr, stdout } = runWith({ ...linux, ...newNode, make: "" });
  assert.equal(status, 2);
  assert.match(stderr, /needs chromium, neovim, g\+\+, python3/);
  assert.match(stderr, /`npm test` and `npm run check` need Node alone/);
  assert.equal(stdout, "");
});

test("on Debian whoever is not root is told the command", { skip }, () => {
  const { status, stderr } = runWith({ ...linux, ...newNode, "apt-get": "", id: "echo 1000", nvim: "" });
  assert.equal(status, 2);
  assert.match(
    stderr,
    /sudo apt-get install chromium g\+\+ make python3 openssl emacs-nox elpa-eglot elpa-lsp-mode vim vim-ale\n/,
  );
});

test("where the editor of the tests does not run, that is said", { skip }, () => {
  const { status, stderr } = runWith({ ...newNode, uname: "echo Darwin arm64" });
  assert.equal(status, 2);
  assert.match(stderr, /Linux on x64, and this is Darwin arm64/);
});

test("an old Node, or none, is named", { skip }, () => {
  for (const commands of [linux, { ...linux, node: "exit 1" }]) {
    const { status, stderr } = runWith(commands);
    assert.equal(status, 2);
    assert.match(stderr, /needs Node 20 or newer/);
  }
});
