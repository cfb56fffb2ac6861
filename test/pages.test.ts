// The pages for developers and users say where things are: what they link to and name is there.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const guides = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);
const pages = ["README.md", "CONTRIBUTING.md", ...guides.map((name) => `docs/${name}`)];

for (const page of pages) {
  test(`what ${page} links to is there`, () => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g)];
    const missing = links.flatMap(([, target = ""]) =>
      existsSync(join(page, "..", decodeURI(target))) ? [] : target,
    );
    assert.deepEqual(missing, []);
  });
}

test("the files and folders that the page on the architecture names are there", () => {
  const named = readFileSync("docs/architecture.md", "utf8")
    .match(/(?<=`)[\w.-]+(?:\/[\w.-]+)+(?=`)/g)!
    .filter((path) => !/\/x\.ts$/.test(path));
  assert.ok(named.length > 15, "the page names hardly any path: are they still between backticks?");
  const roots = ["", "server/src", "server/src/service"];
  assert.deepEqual(
    named.filter((path) => !roots.some((root) => existsSync(join(root, path)))),
    [],
  );
});

test("F5 builds before it opens the example workspace", () => {
  const read = (name: string) => JSON.parse(readFileSync(join(".vscode", name), "utf8"));
  const { configurations, compounds } = read("launch.json");
  const tasks = read("tasks.json").tasks.map(({ label }: { label: string }) => label);
  assert.ok(
    tasks.includes(configurations[0].preLaunchTask),
    "the first configuration is the one that F5 takes",
  );
  assert.ok(configurations[0].args.includes(`\${workspaceFolder}/examples`));
  const names = configurations.map(({ name }: { name: string }) => name);
  for (const name of compounds[0].configurations) assert.ok(names.includes(name), name);
});
