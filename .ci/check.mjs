// `npm run check`: types of every ring, lint and format, and that nothing is there that nobody uses.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const { floatingPromises } = await import("./floating.mjs");
const rings = ["server/src/service", "server/src/protocol", "server/src/node", "server/src/browser"];
const projects = [
  ...rings,
  "client/src/common",
  "client/src/node",
  "client/src/browser",
  "client/src/webview",
  "test",
  "test/unit/browser",
];
let failed = false;
function run(tool, args) {
  const bin = join(root, "node_modules", ".bin", process.platform === "win32" ? `${tool}.cmd` : tool);
  const result = spawnSync(bin, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) failed = true;
}
for (const project of projects) {
  if (existsSync(join(root, project, "tsconfig.json"))) run("tsc", ["-p", project]);
}
run("biome", ["ci", "--error-on-warnings", "."]);
run("knip", ["--no-progress"]);
for (const place of floatingPromises(projects.filter((project) => !project.startsWith("test")))) {
  console.error(`${place}: nobody waits for this promise: await it, or do it in background()`);
  failed = true;
}
process.exit(failed ? 1 : 0);
