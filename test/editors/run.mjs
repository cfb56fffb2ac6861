// A foreign client: Neovim without a window attaches Penholder's server over standard input and output, on a copy of
// the examples, and checks the facts in facts.lua. Needs `nvim` (0.7 or newer) on the PATH and a build.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";

const folder = mkdtempSync(join(tmpdir(), "penholder-neovim-"));
const workspace = join(folder, "examples");
cpSync(join(root, "examples"), workspace, { recursive: true });
try {
  const run = spawnSync(
    "nvim",
    [
      "--headless",
      ...["--clean", "-n"],
      ...["-c", `luafile ${join(root, "test/neovim/facts.lua")}`],
      // Reached only where the script itself could not be read.
      ...["-c", "cquit 3"],
    ],
    {
      cwd: workspace,
      encoding: "utf8",
      timeout: 150_000,
      env: {
        ...process.env,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_DATA_HOME: folder,
        PENHOLDER_NODE: process.execPath,
        PENHOLDER_SERVER: join(root, "server/dist/cli.js"),
        PENHOLDER_STORE: join(folder, "store"),
        PENHOLDER_DRAFT: "un-police.statement.md",
      },
    },
  );
  const output = (run.stdout + run.stderr).replaceAll("\r\n", "\n").trim();
  console.log(output);
  if (run.error) console.error(`Neovim could not be run to its end: ${run.error.message}`);
  if (run.status !== 0 || !/^[1-9]\d* passed, 0 failed$/m.test(output)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
