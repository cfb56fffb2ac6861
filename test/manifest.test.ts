import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkCodes } from "../server/src/service/rules/rules";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const words: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
const { contributes } = manifest;

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
const client = sources("client/src");
const settings: Record<string, { markdownDescription?: string; default?: unknown }> = Object.assign(
  {},
  ...contributes.configuration.map((part: { properties: object }) => part.properties),
);
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

test("every command in the palette is registered, and every registered one is there", () => {
  const registered = [...client.matchAll(/\bcommand\("(\w+)"/g)].map(([, name]) => `penholder.${name}`);
  assert.deepEqual([...commands].sort(), registered.sort());
});

test("commands that menus name exist", () => {
  const named = Object.values(contributes.menus).flatMap((entries) =>
    (entries as { command: string }[]).map(({ command }) => command),
  );
  for (const command of named) assert.ok(commands.includes(command), command);
});

test("every setting is described, and has a default", () => {
  for (const [name, setting] of Object.entries(settings)) {
    const key = setting.markdownDescription?.slice(1, -1) ?? "";
    assert.ok((words[key] ?? "").length > 20, `${name} is not described`);
    assert.notEqual(setting.default, undefined, `${name} has no default`);
    assert.ok(name.startsWith("penholder."), name);
  }
});

test("every word that the manifest leaves to translation is there, and none is left over", () => {
  const keys = strings(manifest)
    .filter((text) => /^%.+%$/.test(text))
    .map((text) => text.slice(1, -1));
  for (const key of keys) assert.ok(words[key], `%${key}% is not in package.nls.json`);
  assert.deepEqual(
    Object.keys(words).filter((key) => !keys.includes(key)),
    [],
  );
});

test("every rule of the checker can be set, and every setting of a rule has its rule", () => {
  const named = Object.keys(settings).filter((name) => name.startsWith("penholder.check."));
  assert.deepEqual(named.sort(), checkCodes.map((code) => `penholder.check.${code}`).sort());
});

test("settings that the code asks for exist", () => {
  const asked = [...client.matchAll(/\.get<\w+>\("([\w.-]+)"/g)].map(([, name]) => `penholder.${name}`);
  assert.ok(asked.length > 0);
  for (const name of asked) assert.ok(name in settings, name);
});

test("files that the manifest names exist, and none of them is left out of the package", () => {
  const kept = readFileSync(".vscodeignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => new RegExp(`^${line.slice(1).replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`));
  const files = strings({ ...manifest, scripts: {}, devDependencies: {} })
    .filter((text) => /^(?:\.\/)?(?:client|server|syntaxes)\/[\w./-]+\.\w+$/.test(text))
    .map((text) => text.replace(/^\.\//, ""));
  assert.ok(files.length >= 10, String(files));
  for (const file of files) {
    assert.ok(file.includes("/dist/") || existsSync(file), `${file} does not exist`);
    assert.ok(
      kept.some((pattern) => pattern.test(file)),
      `${file} is not in .vscodeignore's list`,
    );
  }
});

test("what is built is what the manifest starts", () => {
  const build = readFileSync(".ci/build.mjs", "utf8");
  for (const file of [manifest.main, manifest.browser, ...Object.values<string>(manifest.bin)]) {
    assert.ok(build.includes(`"${file.replace(/^\.\//, "")}"`), file);
  }
});

test("Penholder starts after the editor has, and runs in Restricted Mode, in virtual folders and in a browser", () => {
  assert.deepEqual(manifest.activationEvents, ["onStartupFinished"]);
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
  assert.ok(manifest.browser);
});

test("every language has its grammar and its configuration", () => {
  const grammars: { language?: string }[] = contributes.grammars;
  for (const { id, configuration } of contributes.languages) {
    assert.ok(
      grammars.some(({ language }) => language === id),
      `${id} has no grammar`,
    );
    const { wordPattern } = JSON.parse(readFileSync(configuration, "utf8"));
    const word = new RegExp(wordPattern.pattern, `${wordPattern.flags}g`);
    assert.deepEqual("the S/RES/2518(2020), well-known; l’homme, 2030.".match(word), [
      "the",
      "S/RES/2518(2020)",
      "well-known",
      "l’homme",
      "2030",
    ]);
  }
});

test("each grammar contributed is the grammar in the file", () => {
  for (const { scopeName, path } of contributes.grammars) {
    assert.equal(JSON.parse(readFileSync(path, "utf8")).scopeName, scopeName);
  }
});

test("the oldest editor promised is the one that is type-checked against", () => {
  assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
});
