// `npm run check`: types of every ring, then lint and format.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const rings = ["server/src/service", "server/src/protocol", "server/src/node", "server/src/browser"];
const projects = [
  ...rings,
  "client/src/common",
  "client/src/node",
  "client/src/browser",
  "client/src/webview",
  "test",
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
process.exit(failed ? 1 : 0);
