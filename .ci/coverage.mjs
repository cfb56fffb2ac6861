// `npm run coverage`: runs the tests as `npm test` does and tells, folder by folder, how much of the code they run: what
// runs in the tests' own process, not what they start as a program. Nothing fails because of a figure. Arguments narrow
// the run like those of `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { coverage } from "./cache.mjs";
import { root, setUp } from "./setup.mjs";

setUp();
const folder = join(root, "test/dist/coverage");
rmSync(folder, { recursive: true, force: true });
const run = spawnSync(
  process.execPath,
  [
    coverage(),
    ...["--temp-directory", join(folder, "raw"), "--reports-dir", folder, "--reporter", "json-summary"],
    // What is looked at is the tests' bundles, by way of their source maps.
    ...["--include", "test/dist/**", "--exclude", "node_modules/**"],
    process.execPath,
    join(root, ".ci/test.mjs"),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
const summary = join(folder, "coverage-summary.json");
if (existsSync(summary)) tell(JSON.parse(readFileSync(summary, "utf8")));
process.exit(run.status ?? 1);

/** Prints each folder of the code with the share of its lines and branches that were run, the least first. */
function tell(files) {
  const folders = new Map();
  for (const top of ["server/src", "client/src"]) {
    for (const name of readdirSync(join(root, top), { recursive: true }).map(String)) {
      if (!name.endsWith(".ts") || name.endsWith(".d.ts")) continue;
      const path = join(root, top, name);
      const place = relative(root, dirname(path)).replaceAll("\\", "/");
      const { lines, branches } = files[path] ?? { lines: never(path), branches: { total: 0, covered: 0 } };
      const sum = folders.get(place) ?? { lines: [0, 0], branches: [0, 0] };
      for (const [kind, { total, covered }] of Object.entries({ lines, branches })) {
        sum[kind][0] += covered;
        sum[kind][1] += total;
      }
      folders.set(place, sum);
    }
  }
  const share = ([covered, total]) => (total === 0 ? 0 : (100 * covered) / total);
  const rows = [...folders].sort(([, a], [, b]) => share(a.lines) - share(b.lines));
  const whole = { lines: [0, 0], branches: [0, 0] };
  for (const [, sum] of rows)
    for (const kind of ["lines", "branches"]) for (const at of [0, 1]) whole[kind][at] += sum[kind][at];
  console.log("\nlines  branches  of lines  folder");
  for (const [place, { lines, branches }] of [...rows, ["all", whole]]) {
    const figures = [share(lines), share(branches)].map((figure) => figure.toFixed(1));
    console.log(
      `${figures[0].padStart(5)}  ${figures[1].padStart(8)}  ${String(lines[1]).padStart(8)}  ${place}`,
    );
  }
}

/** A file that no test loads. */
function never(path) {
  return { total: readFileSync(path, "utf8").split("\n").length, covered: 0 };
}
