// What files cost that were made to cost all time or all memory, in every format that is read: each may take 5 seconds of
// the processor and 600 MB, and ends in documents or in a sentence. `node test/readers/hostile.mjs [WORD...]`: those whose
// name holds every word, "pdf" or "entities".
import { spawnSync } from "node:child_process";
import { root } from "../../.ci/setup.mjs";
import { bundled } from "./bundle.mjs";

const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", await bundled("hostile"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exit(run.status ?? 1);
